// src/report/tally.ts
/** In the order in which reports show them. */
const TALLY_KEYS = [
	"kept",
	"moved",
	"patched",
	"flagged",
	"memory",
	"translated",
	"failed",
	"removed"
];
const NOTHING = {
	kept: 0,
	moved: 0,
	patched: 0,
	flagged: 0,
	memory: 0,
	translated: 0,
	failed: 0,
	removed: 0
};
/** Reasons that call for no look: left out by the translator before, or nothing to translate. */
const PLAIN = /* @__PURE__ */ new Set([
	void 0,
	"omitted",
	"no-words"
]);
/** Whether the human's sentence stays, but not plainly. */
function isPatched({ outcome, reason }) {
	return (outcome === "kept" || outcome === "moved") && !PLAIN.has(reason);
}
/** Sentences of a page, those that stay as and where they are as a number. */
function countKept(all) {
	const segments = all.filter((segment) => segment.outcome !== "kept" || isPatched(segment));
	return {
		kept: all.length - segments.length,
		segments
	};
}
/** Sentences of a page by what became of them; all but `removed` add up to the number of its sentences. */
function tallyPage(page) {
	const tally = {
		...NOTHING,
		kept: page.kept ?? 0,
		removed: page.changes.filter(({ outcome }) => outcome === "removed").length
	};
	for (const segment of page.segments) tally[findTallyKey(segment)] += 1;
	return tally;
}
/** What became of a sentence, as reports count it. */
function findTallyKey(segment) {
	if (!isPatched(segment)) return segment.outcome;
	return segment.reason === "token-patched" ? "patched" : "flagged";
}
function addTallies(tallies) {
	const sum = { ...NOTHING };
	for (const tally of tallies) for (const key of TALLY_KEYS) sum[key] += tally[key];
	return sum;
}
/** For example `12 kept, 1 translated`; counts of zero are left out. */
function renderTally(tally) {
	const parts = TALLY_KEYS.filter((key) => tally[key] > 0).map((key) => `${tally[key]} ${key === "failed" ? "not translated" : key}`);
	return parts.length === 0 ? "no sentences" : parts.join(", ");
}
/** For example `3 to look at, 1 of them an error`; `''` for none. */
function renderFindingCount(findings) {
	const errors = findings.filter(({ severity }) => severity === "error").length;
	if (findings.length === 0) return "";
	const what = errors === 0 ? "" : `, ${errors} of them ${errors === 1 ? "an error" : "errors"}`;
	return `${findings.length} to look at${what}`;
}
/** Says that the base was guessed, or that the recorded one gave way to a later revision; `''` when neither is so. */
function renderBaseNote(base) {
	if (base?.guess !== void 0) return renderGuess(base.guess);
	if (base?.audited === void 0) return "";
	const { recordedCommit, differences } = base.audited;
	const counts = `${differences.used} differences, not ${differences.recorded}`;
	return `made from ${base.commit?.slice(0, 10)}, not from the recorded ${recordedCommit.slice(0, 10)} (${counts})`;
}
function renderGuess({ isSure, candidates: [used, other] }) {
	if (used === void 0) return "";
	if (isSure || other === void 0) return `base guessed: ${renderCandidate(used)}`;
	return `base not sure: ${renderCandidate(used)} or ${renderCandidate(other)}; the older was taken, so compare the page`;
}
function renderCandidate({ commit, contradictions }) {
	const count = contradictions === 0 ? "nothing" : contradictions === 1 ? "1 thing" : `${contradictions} things`;
	return `source revision ${commit.slice(0, 10)} (${count} against it)`;
}

export { isPatched as a, renderTally as c, findTallyKey as i, tallyPage as l, addTallies as n, renderBaseNote as o, countKept as r, renderFindingCount as s, TALLY_KEYS as t };
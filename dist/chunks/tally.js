// src/report/tally.ts
/** In the order in which reports show them. */
const TALLY_KEYS = [
	"kept",
	"moved",
	"patched",
	"memory",
	"translated",
	"failed"
];
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
/** Count sentences by what became of them; the counts add up to the number of segments. */
function tallySegments(segments) {
	const tally = {
		kept: 0,
		moved: 0,
		patched: 0,
		memory: 0,
		translated: 0,
		failed: 0
	};
	for (const segment of segments) tally[isPatched(segment) ? "patched" : segment.outcome] += 1;
	return tally;
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
/** Says that the recorded base gave way to a later revision; `''` when it did not. */
function renderAudit(base) {
	if (base?.audited === void 0) return "";
	const { recordedCommit, differences } = base.audited;
	const counts = `${differences.used} differences, not ${differences.recorded}`;
	return `made from ${base.commit?.slice(0, 10)}, not from the recorded ${recordedCommit.slice(0, 10)} (${counts})`;
}

export { renderTally as a, renderFindingCount as i, isPatched as n, tallySegments as o, renderAudit as r, TALLY_KEYS as t };
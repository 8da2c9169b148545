// src/report/adoption.ts
function countAdopted(pages) {
	const count = (status) => pages.filter((page) => page.status === status).length;
	return {
		recorded: count("recorded"),
		unsure: count("unsure"),
		unknown: count("unknown")
	};
}
/** What is told of an adoption at a terminal. */
function renderAdoptionText({ source, languages, dryRun }) {
	return [`${source.name} at ${source.commit.slice(0, 10)}${dryRun ? " (dry run)" : ""}`, ...languages.flatMap((language) => ["", ...renderLanguage(language)])];
}
function renderLanguage({ language, repository, pages, orphans, known, untranslated, delivery }) {
	const { recorded, unsure, unknown } = countAdopted(pages);
	const rest = `${known} known before, ${untranslated} without a translation`;
	return [
		`${language}: ${repository}`,
		...pages.flatMap(renderPage),
		...orphans.map(renderOrphan),
		`  ${recorded} recorded, ${unsure} not sure, ${unknown} unknown; ${rest}`,
		...unsure === 0 ? [] : ["  amts adopt --accept 'GLOB' takes the first of two, --accept 'PAGE=REVISION' another one"],
		...delivery?.commit === void 0 || delivery.commit === null ? [] : [`  ${delivery.targetBranch} ← ${delivery.proposalBranch} at ${delivery.commit.slice(0, 10)}`],
		...delivery?.pullRequest === void 0 ? [] : [`  pull request: ${delivery.pullRequest.url}`],
		...(delivery?.warnings ?? []).map((warning) => `  note: ${warning}`)
	];
}
function renderPage({ source, target, renamedFrom, status, isSure, margin, candidates, reason }) {
	const from = renamedFrom === void 0 ? "" : ` (the source page was ${renamedFrom})`;
	const how = status === "recorded" ? isSure ? "" : ", accepted" : "";
	const odds = margin === void 0 ? "" : `, margin ${margin.toFixed(1)}`;
	const [first, ...others] = candidates;
	const head = `  ${status.padEnd(8)}  ${target}${from}: ${first === void 0 ? reason ?? "" : `${renderCandidate(first)}${odds}${how}`}`;
	if (status !== "unsure") return [head];
	const lines = [first, ...others].flatMap((candidate, at) => candidate === void 0 ? [] : [...at === 0 ? [] : [`            or ${renderCandidate(candidate)}`], ...candidate.against.map((what) => `              against ${candidate.commit.slice(0, 10)}: ${what}`)]);
	const isOpen = candidates.every(({ against }) => against.length === 0);
	const commits = candidates.map(({ commit }) => commit.slice(0, 10)).join(" ");
	return [
		head,
		...lines,
		...isOpen ? ["              no number, formula, code or mark in the translation tells them apart"] : [],
		...candidates.length === 2 ? [`              git diff ${commits} -- ${source} shows what they differ in`] : []
	];
}
function renderCandidate({ commit, day, score }) {
	return `${commit.slice(0, 10)} of ${day}, score ${score.toFixed(2)}`;
}
function renderOrphan({ target, maybe }) {
	if (maybe.length === 0) return `  orphan    ${target}: no source page, and none without a translation is like it`;
	return `  orphan    ${target}: no source page; renamed to ${maybe.map(({ source, likeness }) => `${source} (${Math.round(100 * likeness)} % in common)`).join(", ")}? Then write it under 'paths', or rename the translation`;
}

export { renderAdoptionText as n, countAdopted as t };
import { a as renderAccount, o as renderTokens } from "./budget.js";
import { t as groupBy } from "./group.js";
import { i as renderInStep, n as formatNumber, o as renderTotals, t as addInStep } from "./summary2.js";
import { c as renderTally, l as tallyPage, o as renderBaseNote, s as renderFindingCount, t as TALLY_KEYS } from "./tally.js";

// src/report/terminal-text.ts
/** The ledger of a run, one line a page. */
function renderRunText(report) {
	const head = `${report.source.name} at ${report.source.commit.slice(0, 10)}${report.dryRun ? " (dry run)" : ""}`;
	const total = report.languages.length > 1 ? [renderTotals(report.totals, addInStep(report.languages))] : [];
	const refused = (report.refused ?? []).map(({ language, reason }) => `${language}: not worked on: ${reason}`);
	return joinParts([
		[head],
		...refused.map((line) => [line]),
		...report.languages.map(renderLanguageText),
		total
	]);
}
/** A blank line between two parts. */
function joinParts(parts) {
	return parts.filter(({ length }) => length > 0).flatMap((part, at) => at === 0 ? part : ["", ...part]);
}
function renderLanguageText({ language, targetBranch, proposalBranch, commit, ...rest }) {
	const place = commit === null ? `${targetBranch}, nothing committed` : `${targetBranch} ← ${proposalBranch} at ${commit.slice(0, 10)}`;
	return [
		`${language}: ${rest.repository}, ${place}`,
		...rest.pullRequest === void 0 ? [] : [`  pull request: ${rest.pullRequest.url}`],
		...rest.waiting === void 0 ? [] : [`  waiting: ${rest.waiting}`],
		...rest.warnings.map((warning) => `  note: ${warning}`),
		...renderRows(rest.pages, describePage),
		`  ${renderTotals(rest.totals, rest.inStep)}`,
		...rest.engine === void 0 ? [] : [`  ${describeEngine(rest.engine)}`]
	];
}
/** So many pages of one cause are told together. */
const MIN_GROUP = 3;
/** One line a page; pages with which nothing was done for the same reason are listed below it. */
function renderRows(pages, describe) {
	const told = /* @__PURE__ */ new Set();
	const groups = groupBy(pages, ({ status, reason = "" }) => `${status} ${reason}`);
	return pages.flatMap((page) => {
		const { status, target, reason = "" } = page;
		const key = `${status} ${reason}`;
		const group = groups.get(key) ?? [];
		if (group.length < MIN_GROUP || !(status === "failed" || status === "unchanged")) return [`  ${status.padEnd(9)}  ${target}: ${describe(page)}`];
		if (told.has(key)) return [];
		told.add(key);
		return [`  ${status.padEnd(9)}  ${group.length} pages: ${reason}`, ...group.map((entry) => `             ${entry.target}`)];
	});
}
function describeEngine({ kind, pricesRead, characters, charactersPaid, charactersBilled, cost, tokens }) {
	return `${kind}: ${[
		`${formatNumber(characters)} characters, $${cost.toFixed(2)} by prices of ${pricesRead}`,
		charactersBilled === 0 ? "" : `${formatNumber(charactersBilled)} counted by the service`,
		charactersPaid === 0 ? "" : `${formatNumber(charactersPaid)} paid before`,
		tokens === void 0 ? "" : `${renderTokens(tokens.used)}, $${tokens.usedCost.toFixed(4)}`
	].filter((part) => part !== "").join("; ")}`;
}
function describePage(page) {
	if (page.status !== "delivered") return page.reason;
	const from = page.renamedFrom === void 0 ? "" : `renamed from ${page.renamedFrom}`;
	const tally = tallyPage(page);
	const note = TALLY_KEYS.every((key) => key === "kept" === tally[key] > 0) ? "only code, formulas or other text that is copied" : "";
	return [...[
		page.kind === "new" ? "new page" : from,
		renderTally(tally),
		note,
		renderFindingCount(page.findings)
	], .../* @__PURE__ */ new Set([renderBaseNote(page.base), page.reason ?? ""])].filter((part) => part !== "").join("; ");
}
/** A plan, one line a page. */
function renderPlanText({ source, languages, cost, totals }) {
	const head = `${source.name} at ${source.commit.slice(0, 10)}`;
	const total = languages.length > 1 ? [`all: ${renderPlanTotals(totals, addInStep(languages))}`] : [];
	const price = cost.total.charactersAtMost === 0 ? [] : [`${cost.engine}, prices of ${cost.pricesRead}:`, ...renderAccount(cost).map((line) => `  ${line}`)];
	return joinParts([
		[head],
		...languages.map(renderLanguagePlan),
		total,
		price
	]);
}
function renderLanguagePlan({ language, repository, pages, inStep, warnings, totals }) {
	const notes = warnings.map((warning) => `  note: ${warning}`);
	const rows = renderRows(pages, describePlanned);
	return [
		`${language}: ${repository}`,
		...notes,
		...rows,
		`  ${renderPlanTotals(totals, inStep)}`
	];
}
function describePlanned(page) {
	if (page.status !== "planned") return page.reason;
	const from = page.renamedFrom === void 0 ? "" : `renamed from ${page.renamedFrom}`;
	return [
		page.kind === "new" ? "new page" : from,
		renderSegments(page),
		renderBaseNote(page.base)
	].filter((part) => part !== "").join("; ");
}
function renderPlanTotals(totals, inStep) {
	const counts = `${totals.planned} to update, ${totals.unchanged} unchanged, ${totals.failed} failed`;
	const more = renderInStep(inStep);
	if (totals.planned === 0) return more === "" ? counts : `${counts}; ${more}`;
	return `${counts}: ${renderSegments(totals)}${more === "" ? "" : `; ${more}`}`;
}
function renderSegments({ segments, characters }) {
	const { sent, prose } = characters;
	return `${segments} to translate, ${formatNumber(sent)} of ${formatNumber(prose)} characters of prose`;
}
/** `file:line rule message`, one line a finding. */
function renderFindings(file, findings) {
	return findings.map(({ line, rule, message }) => `${file}:${line} ${rule} ${message.replaceAll("\n", " ")}`);
}

export { renderFindings, renderPlanText, renderRunText };
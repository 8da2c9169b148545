import { a as renderAccount, o as renderTokens } from "./budget.js";
import { i as renderTotals, t as formatNumber } from "./summary2.js";
import { a as renderFindingCount, i as renderBaseNote, o as renderTally, s as tallyPage } from "./tally.js";

// src/report/terminal-text.ts
/** The ledger of a run, one line a page. */
function renderRunText(report) {
	const head = `${report.source.name} at ${report.source.commit.slice(0, 10)}${report.dryRun ? " (dry run)" : ""}`;
	const total = report.languages.length > 1 ? [renderTotals(report.totals)] : [];
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
		...rest.pages.map((page) => `  ${page.status.padEnd(9)}  ${page.target}: ${describePage(page)}`),
		`  ${renderTotals(rest.totals)}`,
		...rest.engine === void 0 ? [] : [`  ${describeEngine(rest.engine)}`]
	];
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
	const tally = renderTally(tallyPage(page));
	return [...[
		page.kind === "new" ? "new page" : from,
		tally,
		renderFindingCount(page.findings)
	], .../* @__PURE__ */ new Set([renderBaseNote(page.base), page.reason ?? ""])].filter((part) => part !== "").join("; ");
}
/** A plan, one line a page. */
function renderPlanText({ source, languages, cost, totals }) {
	const head = `${source.name} at ${source.commit.slice(0, 10)}`;
	const total = languages.length > 1 ? [`all: ${renderPlanTotals(totals)}`] : [];
	const price = cost.total.charactersAtMost === 0 ? [] : [`${cost.engine}, prices of ${cost.pricesRead}:`, ...renderAccount(cost).map((line) => `  ${line}`)];
	return joinParts([
		[head],
		...languages.map(renderLanguagePlan),
		total,
		price
	]);
}
function renderLanguagePlan({ language, repository, pages, totals }) {
	const rows = pages.map((page) => `  ${page.status.padEnd(9)}  ${page.target}: ${describePlanned(page)}`);
	return [
		`${language}: ${repository}`,
		...rows,
		`  ${renderPlanTotals(totals)}`
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
function renderPlanTotals(totals) {
	return `${totals.planned} to update, ${totals.unchanged} unchanged, ${totals.failed} failed: ${renderSegments(totals)}`;
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
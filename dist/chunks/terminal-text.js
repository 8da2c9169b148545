import { r as renderTotals, t as formatNumber } from "./summary2.js";
import { a as renderTally, i as renderFindingCount, o as tallySegments, r as renderAudit } from "./tally.js";

// src/report/terminal-text.ts
/** The ledger of a run, one line a page. */
function renderRunText(report) {
	const head = `${report.source.name} at ${report.source.commit.slice(0, 10)}${report.dryRun ? " (dry run)" : ""}`;
	const total = report.languages.length > 1 ? [renderTotals(report.totals)] : [];
	return `${[
		head,
		...report.languages.map(renderLanguageText),
		...total
	].join("\n\n")}\n`;
}
function renderLanguageText({ language, targetBranch, proposalBranch, commit, ...rest }) {
	const place = commit === null ? `${targetBranch}, nothing committed` : `${targetBranch} ← ${proposalBranch} at ${commit.slice(0, 10)}`;
	return [
		`${language}: ${rest.repository}, ${place}`,
		...rest.warning === void 0 ? [] : [`  note: ${rest.warning}`],
		...rest.pages.map((page) => `  ${page.status.padEnd(9)}  ${page.target}: ${describePage(page)}`),
		`  ${renderTotals(rest.totals)}`
	].join("\n");
}
function describePage(page) {
	if (page.status !== "delivered") return page.reason;
	const from = page.renamedFrom === void 0 ? "" : `renamed from ${page.renamedFrom}`;
	const tally = renderTally(tallySegments(page.segments));
	return [
		...[
			page.kind === "new" ? "new page" : from,
			tally,
			renderFindingCount(page.findings)
		],
		renderAudit(page.base),
		page.reason ?? ""
	].filter((part) => part !== "").join("; ");
}
/** A plan, one line a page. */
function renderPlanText({ source, languages, totals }) {
	const head = `${source.name} at ${source.commit.slice(0, 10)}`;
	const total = languages.length > 1 ? [`all: ${renderPlanTotals(totals)}`] : [];
	return `${[
		head,
		...languages.map(renderLanguagePlan),
		...total
	].join("\n\n")}\n`;
}
function renderLanguagePlan({ language, repository, pages, totals }) {
	const rows = pages.map((page) => `  ${page.status.padEnd(9)}  ${page.target}: ${describePlanned(page)}`);
	return [
		`${language}: ${repository}`,
		...rows,
		`  ${renderPlanTotals(totals)}`
	].join("\n");
}
function describePlanned(page) {
	if (page.status !== "planned") return page.reason;
	const from = page.renamedFrom === void 0 ? "" : `renamed from ${page.renamedFrom}`;
	return [
		page.kind === "new" ? "new page" : from,
		renderSegments(page),
		renderAudit(page.base)
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
	return findings.map(({ line, rule, message }) => `${file}:${line} ${rule} ${message.replaceAll("\n", " ")}\n`).join("");
}

export { renderFindings, renderPlanText, renderRunText };
import { t as renderCode } from "./inert-text2.js";
import { a as renderTally, i as renderFindingCount, o as tallySegments, r as renderAudit } from "./tally.js";

// src/report/summary.ts
/** The job summary of a run, in Markdown. */
/** GitHub refuses a summary of more than 1 MiB; what is over is cut at a line. */
const MAX_BYTES = 1046576;
/** Render the ledger as GitHub shows it under the run. */
function renderSummary(report) {
	const { name, commit } = report.source;
	return limitBytes(`${[
		`## AMTS: ${renderCode(name)} at ${renderCode(commit.slice(0, 10))}`,
		...report.dryRun ? ["Dry run: nothing was committed."] : [],
		renderTotals(report.totals),
		...report.languages.map(renderLanguage)
	].join("\n\n")}\n`);
}
/** For example `3 delivered, 1 unchanged, 0 failed; 120 of 5,000 characters sent`. */
function renderTotals({ inScope, delivered, unchanged, failed, characters }) {
	if (inScope === 0) return "No page in scope.";
	return `${`${inScope} ${inScope === 1 ? "page" : "pages"} in scope`}: ${delivered} delivered, ${unchanged} unchanged, ${failed} failed; ${`${formatNumber(characters.sent)} of ${formatNumber(characters.prose)} characters of prose sent`}.`;
}
/** With a comma between thousands. */
function formatNumber(value) {
	return value.toLocaleString("en-US");
}
function renderLanguage({ language, proposalBranch, commit, warning, pages, totals }) {
	const head = `### ${language}: ${commit === null ? "nothing committed" : `${renderCode(commit.slice(0, 10))} on ${renderCode(proposalBranch)}`}`;
	const note = warning === void 0 ? [] : [`**Note:** ${renderCode(warning)}`];
	if (pages.length === 0) return [
		head,
		...note,
		renderTotals(totals)
	].join("\n\n");
	const table = [
		"| Page | Status | What |",
		"|---|---|---|",
		...pages.map(renderRow)
	].join("\n");
	return [
		head,
		...note,
		renderTotals(totals),
		table
	].join("\n\n");
}
function renderRow(page) {
	return `| ${renderCode(page.target, true)} | ${page.status} | ${describePage(page)} |`;
}
function describePage(page) {
	if (page.status !== "delivered") return renderCode(page.reason, true);
	const renamed = page.renamedFrom === void 0 ? "" : `renamed from ${renderCode(page.renamedFrom, true)}: `;
	const parts = [
		renderTally(tallySegments(page.segments)),
		renderFindingCount(page.findings),
		renderAudit(page.base)
	];
	return `${renamed}${page.kind === "new" ? "new page: " : ""}${parts.filter((part) => part !== "").join("; ")}`;
}
function limitBytes(text) {
	const bytes = new TextEncoder().encode(text);
	if (bytes.length <= MAX_BYTES) return text;
	const cut = bytes.lastIndexOf(10, MAX_BYTES);
	return `${new TextDecoder().decode(bytes.subarray(0, cut))}\n\nThe summary was too long for GitHub; the rest is in the report.\n`;
}

export { renderSummary as n, renderTotals as r, formatNumber as t };
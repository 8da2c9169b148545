import { o as renderTokens } from "./budget.js";
import { t as groupBy } from "./group.js";
import { n as renderFence, r as shorten, t as renderCode } from "./inert-text2.js";
import { a as isDelivered } from "./ledger2.js";
import { i as renderLink, t as findCommitUrl } from "./links2.js";
import { n as limitLines, r as renderPageTable, t as ENGLISH_LABELS } from "./page-table.js";
import { l as tallyPage, o as renderBaseNote } from "./tally.js";

// src/report/summary.ts
/**
* The job summary of a run, in Markdown: for each language the table that the pull request shows, what failed, and
* what it cost. A run that failed as a whole is told with the languages that had ended.
*/
/** GitHub refuses a summary of more than 1 MiB; what is over is cut at a line. */
const MAX_BYTES = 1046576;
/** Characters of one table or list, so that every language is told. */
const MAX_LIST_LENGTH = 6e4;
const MAX_REASON = 300;
/** Pages that are named for one reason. */
const MAX_NAMES = 50;
/** Render the ledger as GitHub shows it under the run. */
function renderSummary(report) {
	const title = `## AMTS: ${renderSource(report.source)}`;
	const mode = report.dryRun ? ["Dry run: nothing was committed."] : [];
	const refused = (report.refused ?? []).map(renderRefusal);
	return limitBytes(`${[
		title,
		...mode,
		renderTotals(report.totals, addInStep(report.languages)),
		...refused,
		...report.languages.map(renderLanguage)
	].join("\n\n")}\n`);
}
/** Render a run that an error ended; `done` are the languages that had been worked on by then. */
function renderFailedSummary(message, done = []) {
	const before = done.length === 0 ? [] : ["What was done before:", ...done.map(renderLanguage)];
	return limitBytes(`${[
		"## AMTS failed",
		renderFence([message], "text"),
		...before
	].join("\n\n")}\n`);
}
/** For example `3 delivered, 1 unchanged, 0 failed; 120 of 5,000 characters of prose to translate`. */
function renderTotals({ inScope, delivered, unchanged, failed, characters }, inStep) {
	const more = renderInStep(inStep);
	if (inScope === 0) return more === "" ? "No page in scope." : `Nothing to do: ${more}.`;
	return `${`${inScope} ${inScope === 1 ? "page" : "pages"} in scope`}: ${delivered} delivered, ${unchanged} unchanged, ${failed} failed; ${`${formatNumber(characters.sent)} of ${formatNumber(characters.prose)} characters of prose to translate`}.${more === "" ? "" : ` Besides, ${more}.`}`;
}
/** Pages that no run need look at, for example `12 pages are in step`; `''` for none. */
function renderInStep(count) {
	return count === 0 ? "" : count === 1 ? "1 page is in step" : `${count} pages are in step`;
}
/** Of all languages. */
function addInStep(languages) {
	return languages.reduce((sum, { inStep }) => sum + inStep, 0);
}
/** With a comma between thousands. */
function formatNumber(value) {
	return value.toLocaleString("en-US");
}
function renderSource({ name, url, commit }) {
	return `${renderCode(name)} at ${renderCommit(url, commit)}`;
}
function renderCommit(url, commit) {
	return renderLink(renderCode(commit.slice(0, 10)), findCommitUrl(url, commit));
}
function renderRefusal({ language, reason }) {
	return `### ${language}: not worked on\n\n${renderFence([shorten(reason, MAX_REASON)], "text")}`;
}
function renderLanguage(report) {
	const { language, proposalBranch, commit, url, pullRequest, pages } = report;
	return [
		`### ${language}: ${commit === null ? "nothing committed" : `${renderCommit(url, commit)} on ${renderCode(proposalBranch)}`}${pullRequest === void 0 ? "" : `, ${renderLink(`pull request #${pullRequest.number}`, pullRequest.url)}`}`,
		...report.waiting === void 0 ? [] : [`**Waiting:** ${renderCode(report.waiting)}`],
		...report.warnings.map((warning) => `**Note:** ${renderCode(warning)}`),
		renderTotals(report.totals, report.inStep),
		...renderEngine(report),
		...renderDelivered(pages.filter(isDelivered)),
		...renderOthers("Failed", pages, "failed"),
		...renderOthers("Unchanged", pages, "unchanged")
	].join("\n\n");
}
/** What was foreseen, and beside it what the service counted. */
function renderEngine({ engine }) {
	if (engine === void 0 || engine.charactersAtMost + engine.charactersPaid === 0) return [];
	const { characters, charactersAtMost, charactersPaid, cost, pricesRead, charactersBilled } = engine;
	const foreseen = `${formatNumber(characters)} characters foreseen (at most ${formatNumber(charactersAtMost)})`;
	const counted = charactersBilled === 0 ? "" : `, ${formatNumber(charactersBilled)} counted by the service`;
	const paid = charactersPaid === 0 ? "" : `, ${formatNumber(charactersPaid)} paid before and only fetched`;
	const price = cost === 0 ? "" : `; about US$${cost.toFixed(2)} by prices of ${pricesRead}`;
	return [`Engine ${renderCode(engine.kind)}: ${foreseen}${counted}${paid}${price}${renderUse(engine)}.`];
}
function renderUse({ tokens }) {
	if (tokens === void 0 || tokens.used.requests === 0) return "";
	const cost = tokens.usedCost === 0 ? "" : `, US$${tokens.usedCost.toFixed(4)}`;
	return `; used: ${renderTokens(tokens.used)}${cost}`;
}
function renderDelivered(pages) {
	if (pages.length === 0) return [];
	const rows = pages.map((page) => ({
		name: nameRow(page),
		tally: tallyPage(page),
		findings: page.findings.length
	}));
	return [renderPageTable(rows, ENGLISH_LABELS, MAX_LIST_LENGTH)];
}
function nameRow({ target, kind, renamedFrom, base }) {
	const from = renamedFrom === void 0 ? "" : `was ${renderCode(renamedFrom, true)}`;
	const notes = [kind === "new" ? "new" : from, renderBaseNote(base)].filter((note) => note !== "");
	return [renderCode(target, true), ...notes.length === 0 ? [] : [`(${notes.join("; ")})`]].join(" ");
}
/** One line a reason, with its pages. */
function renderOthers(title, pages, status) {
	const lines = [...groupBy(pages.filter((page) => page.status === status), ({ reason = "" }) => reason)].map(([reason, group]) => `- ${renderCode(shorten(reason, MAX_REASON))}: ${listNames(group)}`);
	if (lines.length === 0) return [];
	return [`${title}:\n\n${limitLines(lines, MAX_LIST_LENGTH, (more) => `- … and ${more} more reasons: see the report`).join("\n")}`];
}
function listNames(pages) {
	const names = pages.slice(0, MAX_NAMES).map(({ target }) => renderCode(target));
	const more = pages.length - names.length;
	return [...names, ...more === 0 ? [] : [ENGLISH_LABELS.morePages(more)]].join(", ");
}
function limitBytes(text) {
	const bytes = new TextEncoder().encode(text);
	if (bytes.length <= MAX_BYTES) return text;
	const cut = bytes.lastIndexOf(10, MAX_BYTES);
	return `${new TextDecoder().decode(bytes.subarray(0, cut))}\n\nThe summary was too long for GitHub; the rest is in the report.\n`;
}

export { renderSummary as a, renderInStep as i, formatNumber as n, renderTotals as o, renderFailedSummary as r, addInStep as t };
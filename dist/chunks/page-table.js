import { n as addTallies, t as TALLY_KEYS } from "./tally.js";
import { i as toWellFormed } from "./inert-text2.js";

// src/report/links.ts
/** Addresses of commits and pages on GitHub, for people. Without the address of its repository a thing has no link. */
/** @returns `undefined` when the repository has no address. */
function findCommitUrl(url, commit) {
	return url && `${url}/commit/${commit}`;
}
/** The differences between two commits. */
function findCompareUrl(url, from, to) {
	return url && `${url}/compare/${from}...${to}`;
}
/** A line of a Markdown page is only found in its plain view. */
function findPageUrl({ url, revision, path, line }) {
	const place = line === void 0 ? "" : `?plain=1#L${line}`;
	return url && `${url}/blob/${encodePath(revision)}/${encodePath(path)}${place}`;
}
/** Nothing of a path ends an address in Markdown. */
function encodePath(path) {
	return toWellFormed(path).split("/").map((part) => encodeURIComponent(part).replaceAll(/[!'()*]/g, encodeCharacter)).join("/");
}
function encodeCharacter(character) {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
/** Link a text of ours, or a code span; plain when there is no address. */
function renderLink(text, url) {
	return url === void 0 ? text : `[${text}](${url})`;
}

// src/report/page-table.ts
/** The table of pages that the pull request and the job summary share: one row a page, sentences by what became of them. */
const ENGLISH_LABELS = {
	page: "Page",
	columns: {
		kept: "Kept",
		moved: "Moved",
		patched: "Patched",
		flagged: "Flagged",
		memory: "From memory",
		translated: "Translated",
		failed: "Not translated",
		removed: "Removed"
	},
	toLookAt: "To look at",
	total: "All",
	morePages: (count) => count === 1 ? "… and 1 more page" : `… and ${count} more pages`
};
/**
* Render the table; an outcome that no sentence has needs no column.
*
* @param limit Characters of all rows; a last row says how many pages are beyond them.
*/
function renderPageTable(rows, labels, limit) {
	const all = addTallies(rows.map(({ tally }) => tally));
	const keys = TALLY_KEYS.filter((key) => key === "kept" || all[key] > 0);
	const renderCells = ({ name, tally, findings }) => renderRow([
		name,
		...keys.map((key) => tally[key]),
		findings
	]);
	const columns = [
		labels.page,
		...keys.map((key) => labels.columns[key]),
		labels.toLookAt
	];
	const rule = columns.map((_, at) => at === 0 ? "---" : "--:");
	const renderMore = (more) => renderRow([labels.morePages(more), ...rule.slice(1).map(() => "")]);
	const shown = limitLines(rows.map(renderCells), limit, renderMore);
	const findings = rows.reduce((sum, row) => sum + row.findings, 0);
	const total = rows.length === 1 ? [] : [renderCells({
		name: `**${labels.total}**`,
		tally: all,
		findings
	})];
	return [
		renderRow(columns),
		renderRow(rule),
		...shown,
		...total
	].join("\n");
}
function renderRow(cells) {
	return `| ${cells.join(" | ")} |`;
}
/** As many lines as there is room for, and one that says how many more there are. */
function limitLines(lines, limit, renderMore) {
	let room = limit;
	const end = lines.findIndex((line) => {
		room -= line.length + 1;
		return room < 0;
	});
	return end === -1 ? lines : [...lines.slice(0, end), renderMore(lines.length - end)];
}

export { findCompareUrl as a, findCommitUrl as i, limitLines as n, findPageUrl as o, renderPageTable as r, renderLink as s, ENGLISH_LABELS as t };
import { n as addTallies } from "./tally.js";

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
/** What needs the reader comes first. */
const COLUMNS = [
	"failed",
	"flagged",
	"translated",
	"memory",
	"patched",
	"moved",
	"removed",
	"kept"
];
/**
* Render the table; an outcome that no sentence has needs no column.
*
* @param limit Characters of all rows; a last row says how many pages are beyond them.
*/
function renderPageTable(rows, labels, limit) {
	const all = addTallies(rows.map(({ tally }) => tally));
	const keys = COLUMNS.filter((key) => key === "kept" || all[key] > 0);
	const renderCells = ({ name, tally, findings }) => renderRow([
		name,
		findings,
		...keys.map((key) => tally[key])
	]);
	const columns = [
		labels.page,
		labels.toLookAt,
		...keys.map((key) => labels.columns[key])
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

export { limitLines as n, renderPageTable as r, ENGLISH_LABELS as t };
// src/report/corpus-text.ts
/** A line for each stage, one for each reason of its rejections, one for the file. */
function renderCorpusText(report) {
	const { pages, pairs, rows, requests, stopped } = report;
	return [
		`pages: ${pages.seen} looked at, ${pages.paired} in a pair; requests: ${requests}`,
		...listReasons(pages.rejected),
		`pairs of pages: ${pairs.found} found, ${pairs.kept} kept`,
		...listReasons(pairs.rejected),
		`sentences: ${rows.aligned} aligned, ${rows.kept} kept`,
		...listReasons(rows.rejected),
		...stopped ? ["stopped before the end: the same command goes on from here"] : [],
		...describeFiles(report),
		""
	].join("\n");
}
function renderMergeText(report) {
	const { files, rows } = report;
	return [
		`parts: ${files}; sentences: ${rows.read} read, ${rows.kept} kept`,
		...listReasons(rows.rejected),
		...describeFiles(report),
		""
	].join("\n");
}
function listReasons(counts) {
	return Object.entries(counts).toSorted(([, a], [, b]) => b - a).map(([reason, count]) => `  ${String(count).padStart(7)} ${reason}`);
}
function describeFiles({ out, rowsFile, records, bytes, sha256 }) {
	return [`${out}: ${records} records, ${bytes} bytes, sha256 ${sha256}`, `${rowsFile}: where each is from`];
}

export { renderCorpusText, renderMergeText };
// src/report/parallel-data-text.ts
/** A line for each language, one for each reason of its rejections, one for the file. */
function renderParallelDataText({ out, records, bytes, sha256, languages, test, commands = [] }) {
	const lines = languages.flatMap((counts) => [`${counts.language}: ${counts.pages.length} pages (${counts.cached} from the cache), ${counts.sourceSentences} and ${counts.targetSentences} sentences, ${counts.rows} rows, ${counts.units} units`, ...Object.entries(counts.rejected).filter(([, count]) => count > 0).map(([reason, count]) => `  ${String(count).padStart(7)} ${reason}`)]);
	const file = `${out ?? "file"}: ${records} records, ${bytes} bytes, sha256 ${sha256}`;
	const apart = test === void 0 ? [] : [`${test.out}: ${test.records} records of ${test.pages.length} pages`];
	return [
		...lines,
		file,
		...apart,
		...commands
	];
}

export { renderParallelDataText };
// src/report/parallel-data-text.ts
/** A line for each language, one for each reason of its rejections, one for the file. */
function renderParallelDataText({ out, records, bytes, sha256, languages }) {
	return `${[...languages.flatMap((counts) => [`${counts.language}: ${counts.pages.length} pages (${counts.cached} from the cache), ${counts.sourceSentences} and ${counts.targetSentences} sentences, ${counts.rows} rows, ${counts.units} units`, ...Object.entries(counts.rejected).filter(([, count]) => count > 0).map(([reason, count]) => `  ${String(count).padStart(7)} ${reason}`)]), `${out ?? "file"}: ${records} records, ${bytes} bytes, sha256 ${sha256}`].join("\n")}\n`;
}

export { renderParallelDataText };
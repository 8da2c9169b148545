import { n as parseSegmentFile, t as createSegmentFileEngine } from "./segment-file.js";
import { n as readDataText } from "./read-text.js";
import { t as sync } from "./sync.js";

// src/commands/apply.ts
/**
* `amts apply`: the update with translations that `amts plan --segments` asked for and somebody has written. They go
* through the same verifier as an engine's; what it refuses is told.
*/
/** @throws {ConfigError} when there is no such file, or a line of it is no row; else as {@link sync}. */
async function apply({ segments, ...options }, ports) {
	const translations = parseSegmentFile(segments, await readDataText(segments, ports.disk));
	const engine = createSegmentFileEngine(segments, translations);
	const result = await sync(options, {
		...ports,
		openEngine: async () => engine
	});
	const unused = engine.listUnused();
	if (unused.length > 0) ports.log.warn(`${segments}: ${unused.length} rows are of no segment that is asked for now (${unused.slice(0, 3).join(", ")} …): plan again`);
	return result;
}
/** What the verifier refused, one line each: page, line of the proposal, reason. */
function listRefused({ report }) {
	return report.languages.flatMap(({ language, pages }) => pages.flatMap((page) => {
		if (page.status === "failed") return [];
		return (page.changes ?? []).filter(({ outcome }) => outcome === "failed").map(({ line, newSource = "", reason = "" }) => {
			const notes = (page.findings ?? []).filter((finding) => finding.line === line).map(({ message }) => message);
			return `${language} ${page.target}:${line}: ${notes.join("; ") || reason}: ${newSource}`;
		});
	}));
}

export { apply, listRefused };
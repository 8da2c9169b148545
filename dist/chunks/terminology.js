import { n as describeRefused, t as decideTerminology } from "./terminology-file.js";
import { r as ConfigError } from "./errors.js";
import { r as assertLanguages } from "./languages.js";
import { t as decodeGlossary } from "./page-text.js";
import { t as alignBook } from "./align-book.js";
import { i as readPairs, t as findPairs } from "./find-pairs2.js";
import { t as readLimits } from "./read-limits.js";
import { t as readBytes } from "./read-text.js";

// src/commands/terminology.ts
/**
* @returns The file, written to `out` if that is given, and each term with its counts.
* @throws {ConfigError} when a file is missing, or the terminology has no term or is too large.
*/
async function makeTerminology(options, ports) {
	const { from, to, out } = options;
	assertLanguages(from, to);
	if (out !== void 0) await ports.disk.checkWritable(out);
	const limits = await readLimits(options.config, ports.disk);
	const glossaries = await Promise.all(options.glossaries.map(async (name) => ({
		name,
		text: decodeGlossary(name, await readBytes(name, ports.disk), limits.glossaryBytes)
	})));
	const rows = await readRows(options, limits, ports);
	const { file, terms, refused, sentences } = decideTerminology(glossaries, rows, {
		from,
		to
	});
	const leftOut = describeRefused(refused);
	if (leftOut !== void 0) ports.log.warn(`${leftOut}, see --json`);
	if (out !== void 0) await ports.disk.writeText(out, file.text);
	return {
		text: file.text,
		report: {
			version: 1,
			from,
			to,
			sentences,
			terms,
			refused,
			bytes: file.bytes
		}
	};
}
async function readRows({ from, to, origins, dialect }, limits, ports) {
	const [origin] = origins;
	if (origin === void 0) return [];
	if (origins.length > 1 || origin.to !== to) throw new ConfigError("--target, --pairs: one, in the language of --to");
	const read = await readPairs(await findPairs(origin, ports), ports.disk, limits);
	for (const pair of read) if ("error" in pair) ports.log.warn(pair.error);
	const texts = read.flatMap((pair) => "texts" in pair ? [pair.texts] : []);
	const { pages } = await alignBook(texts, {
		from,
		to,
		dialect
	}, ports);
	return pages.flatMap(({ rows }) => rows);
}

export { makeTerminology };
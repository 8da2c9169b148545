import { a as CorpusRow, c as isDeferred, i as writeCorpus, n as readExcluded, o as chooseRows } from "./write-corpus.js";
import { r as ConfigError } from "./errors.js";
import { n as readDataText } from "./read-text.js";

// src/commands/corpus-merge.ts
/** `amts corpus merge`: the parts of several machines to one corpus, by the rules that choose the rows of one. */
/**
* Join parts; their order makes no difference.
*
* @throws {ConfigError} when a file is missing, damaged, holds hashes, or is of other languages than the rest.
*/
async function mergeCorpus(options, disk) {
	const parts = await Promise.all(options.files.map(async (file) => readRows(file, disk)));
	const rows = parts.flatMap((part) => part.rows);
	const { from, to } = readLanguages(parts);
	const { rows: kept, rejected } = chooseRows(rows, await readExcluded(options.exclude, disk), options);
	const file = await writeCorpus(kept, {
		...options,
		from,
		to
	}, disk);
	const counts = Object.fromEntries(Object.entries(rejected).filter(([, count]) => count > 0));
	const totals = {
		read: rows.length,
		kept: kept.length,
		rejected: counts
	};
	return {
		version: 1,
		command: "corpus merge",
		files: options.files.length,
		rows: totals,
		...file
	};
}
async function readRows(file, disk) {
	const rows = (await readDataText(file, disk)).split("\n").flatMap((line, at) => line === "" ? [] : [readRow(line, `${file}:${at + 1}`)]);
	if (rows.some(isDeferred)) throw new ConfigError(`${file}: holds hashes in the place of texts; join the parts first, and give --deferred then`);
	return {
		file,
		rows
	};
}
function readRow(line, place) {
	const row = CorpusRow.safeParse(parseJson(line));
	if (row.success) return row.data;
	throw new ConfigError(`${place}: is no row of a corpus; give the .rows.jsonl files of amts corpus`);
}
function parseJson(line) {
	try {
		return JSON.parse(line);
	} catch {
		return;
	}
}
function readLanguages(parts) {
	const [first, second] = [...new Map(parts.flatMap(({ file, rows }) => rows.slice(0, 1).map(({ from, to }) => [`${from} to ${to}`, {
		from,
		to,
		file
	}]))).values()];
	if (first === void 0) throw new ConfigError("the parts have no rows: there is nothing to join");
	if (second !== void 0) throw new ConfigError(`${second.file}: is ${second.from} to ${second.to}, but ${first.file} is ${first.from} to ${first.to}`);
	return first;
}

export { mergeCorpus };
import { n as addTotals } from "./ledger2.js";
import { o as UnfinishedError, r as ConfigError } from "./errors.js";
import { n as parseRecord } from "./run-record2.js";
import { n as readDataText } from "./read-text.js";
import { n as openSource } from "./open-source.js";
import { t as sync } from "./sync.js";

// src/commands/collect.ts
/**
* `amts collect`: the second half of `sync`, in another process than `amts submit`. Each record is a run that is done
* again at its source commit; the engine finds what it has translated by its content, so nothing is paid again.
*/
/**
* Finish runs.
*
* @throws {ConfigError} when there is no such record, or the engine keeps none.
*/
async function collect({ record, ...options }, ports) {
	const runs = record === void 0 ? await collectAll(options, ports) : [await sync(resume(options, parseRecord(record, await readDataText(record, ports.disk))), ports)];
	return {
		runs,
		totals: addTotals(runs.map(({ report }) => report.totals))
	};
}
/** Oldest first: a later run builds on what an earlier one delivers. */
async function collectAll(options, ports) {
	const { settings, source } = await openSource(options, ports);
	const kept = await ports.openRecords(settings.engine, options);
	if (kept === void 0) throw new ConfigError(`engine ${settings.engine.kind}: keeps no runs to collect; give the file that 'amts submit' wrote with --record`);
	const runs = [];
	for (const [name, record] of await readRecords(kept, source.name)) {
		const result = await sync(resume(options, record), ports).catch((error) => {
			throw runs.length === 0 ? error : new UnfinishedError(error);
		});
		runs.push(result);
		if (isFinished(result, options)) await kept.remove(name);
	}
	return runs;
}
/** The records of one book, since several may share a bucket. */
async function readRecords(records, book) {
	return [...await records.read()].map(([name, text]) => [name, parseRecord(name, text)]).filter(([, record]) => record.book === book).toSorted(([, a], [, b]) => a.submitted < b.submitted ? -1 : 1);
}
function resume(options, { commit, since, full, pages, languages }) {
	return {
		...options,
		commit,
		pushedFrom: since ?? void 0,
		full,
		pages,
		languages: languages.map(({ language }) => language)
	};
}
/** No language waits any more, and none has failed to be delivered. */
function isFinished({ report }, { dryRun }) {
	return !dryRun && report.refused === void 0 && report.languages.every(({ waiting, commit, totals }) => waiting === void 0 && (commit !== null || totals.failed === 0));
}

export { collect };
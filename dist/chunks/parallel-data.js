import { n as assertLanguage } from "./languages.js";
import { r as makeDataFile } from "./align-book.js";
import { n as ConfigError } from "./errors.js";
import { t as gatherUnits } from "./book-data.js";
import { r as readPairs, t as findPairs } from "./find-pairs2.js";

// src/commands/parallel-data.ts
/**
* Make parallel data.
*
* @returns The file, written to `out` if that is given, and what became of every page and sentence.
* @throws {ConfigError} when options do not go together or a folder is missing.
*/
async function makeParallelData(options, ports) {
	assertLanguages(options);
	const { from, unit, format, out } = options;
	const languages = await Promise.all(options.origins.map(async (origin) => readLanguage(origin, options, ports)));
	const { text, ...facts } = makeDataFile(from, languages, options);
	if (out !== void 0) await ports.disk.writeText(out, text);
	const reports = languages.map(({ report }) => report);
	return {
		text,
		report: {
			version: 1,
			from,
			to: languages.map(({ language }) => language),
			unit,
			format,
			...out === void 0 ? {} : { out },
			...facts,
			languages: reports,
			failed: reports.flatMap(({ pages }) => pages).filter(({ outcome }) => outcome === "failed").length
		}
	};
}
function assertLanguages({ from, origins }) {
	assertLanguage(from, "--from");
	const seen = /* @__PURE__ */ new Set([from]);
	for (const { to } of origins) {
		assertLanguage(to, "--to");
		if (seen.has(to)) throw new ConfigError(`--to ${to}: is there twice, or is the language of the source`);
		seen.add(to);
	}
}
async function readLanguage(origin, options, ports) {
	const pairs = await readPairs(await findPairs(origin, ports), ports.disk);
	const pages = pairs.flatMap((pair) => "texts" in pair ? [{
		name: pair.target,
		...pair.texts
	}] : []);
	const { units, report } = await gatherUnits(pages, {
		...options,
		to: origin.to
	}, ports);
	const reports = placePages(pairs, report.pages);
	for (const { message } of reports) if (message !== void 0) ports.log.warn(message);
	return {
		language: origin.to,
		units,
		report: {
			language: origin.to,
			...report,
			pages: reports
		}
	};
}
/** One report for each pair, in order; one that was not read has failed. */
function placePages(pairs, outcomes) {
	let next = 0;
	return pairs.map(({ source, target, ...read }) => {
		if ("error" in read) return {
			source,
			target,
			outcome: "failed",
			units: 0,
			message: read.error
		};
		const page = outcomes[next++];
		if (page === void 0) throw new Error("every page that was read has an outcome");
		const { name: _, ...outcome } = page;
		return {
			source,
			target,
			...outcome
		};
	});
}

export { makeParallelData };
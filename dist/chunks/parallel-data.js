import { n as makeDataFile } from "./data-file.js";
import { r as renderTable } from "./render.js";
import { r as ConfigError } from "./errors.js";
import { n as assertLanguage } from "./languages.js";
import { t as gatherUnits } from "./book-data.js";
import { i as readPairs, t as findPairs } from "./find-pairs2.js";
import { t as readLimits } from "./read-limits.js";
import { join, parse } from "node:path";
import { createHash } from "node:crypto";

// src/parallel-data/split-pages.ts
/**
* Pages of a book to those that are learnt from and those that are kept for tests. Whole pages: sentences of one page
* resemble each other too much to stand on both sides. A page keeps its side when others come and go, and has the same
* side in every language.
*/
/** @param share Of the pages, 0 to 1; of a share above 0 at least one page. */
function splitPages(languages, share) {
	if (share <= 0) return {
		train: languages,
		test: void 0
	};
	const names = [...new Set(languages.flatMap((each) => each.names))].toSorted((a, b) => placeOf(a) - placeOf(b));
	const chosen = names.filter((name) => placeOf(name) < share);
	const pages = chosen.length === 0 ? names.slice(0, 1) : chosen;
	const apart = new Set(pages);
	const texts = new Set(languages.flatMap((each) => pick(each, (name) => apart.has(name))).map(({ source }) => source));
	return {
		train: languages.map((each) => ({
			...each,
			units: pick(each, (name) => !apart.has(name)).filter(({ source }) => !texts.has(source))
		})),
		test: {
			languages: languages.map((each) => ({
				...each,
				units: pick(each, (name) => apart.has(name))
			})),
			pages
		}
	};
}
function pick({ units, names }, isWanted) {
	return units.filter(({ page }) => isWanted(names[page] ?? ""));
}
/** A number from 0 to 1 that a name always has. */
function placeOf(name) {
	return createHash("sha256").update(name).digest().readUInt32BE(0) / 2 ** 32;
}
/** Paths of source pages without the folders that all of them have, so that the machine does not matter. */
function nameSourcePages(paths) {
	const parts = paths.map((path) => path.split("/"));
	const [first = []] = parts;
	const shared = first.findIndex((part, at) => parts.some((each) => each.length - 1 <= at || each[at] !== part));
	return parts.map((each) => each.slice(Math.max(0, shared)).join("/"));
}

// src/commands/parallel-data.ts
/** `amts parallel-data`: the pages of a book and of its translations to a file of parallel data. */
/**
* Make parallel data.
*
* @returns The file, written to `out` if that is given, and what became of every page and sentence.
* @throws {ConfigError} when options do not go together or a folder is missing.
*/
async function makeParallelData(options, ports) {
	assertLanguages(options);
	assertForm(options);
	const { from, unit, format, out } = options;
	if (out !== void 0) await ports.disk.checkWritable(out);
	const languages = await Promise.all(options.origins.map(async (origin) => readLanguage(origin, options, ports)));
	const { train, test } = splitPages(languages, options.testShare ?? 0);
	const { text, ...facts } = makeDataFile(from, train, options);
	if (out !== void 0) await ports.disk.writeText(out, text);
	const apart = test === void 0 ? void 0 : await writeTest(test, options, ports);
	if (options.rejected !== void 0) await ports.disk.writeText(options.rejected, renderRejected(languages));
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
			failed: reports.flatMap(({ pages }) => pages).filter(({ outcome }) => outcome === "failed").length,
			...apart === void 0 ? {} : { test: apart },
			...out === void 0 || options.s3 === void 0 ? {} : { commands: listCommands(out, options.s3, facts) }
		}
	};
}
/** The pages that are kept apart, as a file beside the other. */
async function writeTest({ languages, pages }, { out = "", from, ...form }, { disk }) {
	const { dir, name, ext } = parse(out);
	const file = makeDataFile(from, languages, form);
	const path = join(dir, `${name}.test${ext}`);
	await disk.writeText(path, file.text);
	return {
		out: path,
		pages,
		records: file.records
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
/** The service takes a plain file of two languages or more, and nothing else. */
function assertForm({ out, format, scores, bom, testShare, s3 }) {
	if (bom && format === "tmx") throw new ConfigError("--bom: is for CSV and TSV; TMX says its encoding itself");
	if (testShare !== void 0 && out === void 0) throw new ConfigError("--test-share: needs --out, since two files are made");
	if (s3 !== void 0 && (scores || bom)) throw new ConfigError("--s3: Amazon Translate takes no file with --scores or --bom; make two files");
	if (s3 !== void 0 && (out === void 0 || !/^s3:\/\/[a-z0-9][a-z0-9.-]{2,62}(?:\/.*)?$/.test(s3))) throw new ConfigError(`--s3 ${s3}: should be s3://BUCKET/PREFIX/, together with --out`);
}
async function readLanguage(origin, options, ports) {
	const limits = await readLimits(options.config, ports.disk);
	const pairs = await readPairs(await findPairs(origin, ports), ports.disk, limits);
	const pages = pairs.flatMap((pair) => "texts" in pair ? [{
		name: pair.target,
		...pair.texts
	}] : []);
	const { units, rejections, report } = await gatherUnits(pages, {
		...options,
		to: origin.to
	}, ports);
	const reports = placePages(pairs, report.pages);
	for (const { message } of reports) if (message !== void 0) ports.log.warn(message);
	const names = nameSourcePages(pairs.filter((pair) => "texts" in pair).map(({ source }) => source));
	return {
		language: origin.to,
		units,
		rejections,
		names,
		report: {
			language: origin.to,
			...report,
			pages: reports
		}
	};
}
/** Rejected pairs as a table: why, where, how sure, what. */
function renderRejected(languages) {
	const rows = languages.flatMap(({ language, rejections, names }) => rejections.map(({ row, reason }) => [
		reason,
		language,
		names[row.page] ?? "",
		String(row.score),
		quoteFormula(row.source),
		quoteFormula(row.target)
	]));
	return renderTable([[
		"reason",
		"language",
		"page",
		"score",
		"source",
		"target"
	], ...rows], "	");
}
/** A spreadsheet takes such a cell for a formula, and runs it; an apostrophe makes it a text. People read this table. */
function quoteFormula(text) {
	return /^[=+\-@]/.test(text) ? `'${text}` : text;
}
/** The two commands that give a file to the service; the same file has the same token, so that a repeated one is no other. */
function listCommands(out, s3, { sha256 }) {
	const { name, base, ext } = parse(out);
	const uri = `${s3.replace(/\/*$/, "/")}${base}`;
	const config = `S3Uri=${uri},Format=${ext.slice(1).toUpperCase()}`;
	return [`aws s3 cp ${quoteWord(out)} ${quoteWord(uri)}`, `aws translate create-parallel-data --name ${quoteWord(name)} --parallel-data-config ${quoteWord(config)} --client-token ${sha256}`];
}
/** As one word of a shell. */
function quoteWord(text) {
	return /^[\w./:=,@+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
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
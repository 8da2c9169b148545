import { f as parseLexicon, p as renderLexicon } from "./pages.js";
import { a as keyOfDialect } from "./names.js";
import { t as VERSION } from "./version.js";
import { a as array, d as number, f as object, h as string, i as _enum, o as boolean } from "./schemas.js";
import { createHash } from "node:crypto";

// src/commands/steps/data/align-book.ts
/**
* All pages of a book and of its translation to rows: one lexicon for the book, pages in threads, and a cache that
* makes a rebuild cost what changed.
*
* A lexicon comes from all pages, so with every change it would be another one, and no stored alignment would hold.
* So the stored lexicon is used on as long as it was learnt from most of the pages; the key of an alignment names it.
*/
/** Raise it with any change of {@link PageRows} or of how texts are extracted. */
const ROWS_VERSION = 3;
/** Share of the pages that a stored lexicon may not know. */
const UNKNOWN_SHARE = .1;
const RowsFile = object({
	rows: array(object({
		source: string(),
		target: string(),
		isAlone: boolean(),
		score: number(),
		kind: _enum([
			"text",
			"caption",
			"cell",
			"comment"
		]),
		group: number(),
		dropped: number(),
		lostAnchors: number(),
		anchors: number()
	})),
	sourceSentences: number(),
	targetSentences: number()
});
const LexiconFile = object({
	id: string(),
	pages: array(string())
});
/** Align the pages of a book in one language. */
async function alignBook(pairs, options, ports) {
	const keys = pairs.map((pair) => hashText(JSON.stringify([
		nameSettings(options),
		pair.source,
		pair.target
	])));
	const stored = await findLexicon(keys, options, ports.cache);
	const found = await Promise.all(keys.map((key) => readRows(key, stored, ports.cache)));
	const missing = pairs.filter((_, at) => found[at] === void 0);
	if (missing.length === 0) return {
		pages: found.filter((rows) => rows !== void 0),
		cached: pairs.length
	};
	const known = await readLexicon(stored, ports.cache);
	const learning = known === void 0 ? pairs : missing;
	const digests = await readDigests(learning, options, ports.jobs);
	const lexicon = known ?? await learn(digests, ports.jobs);
	const file = known === void 0 || stored === void 0 ? {
		id: identify(lexicon),
		pages: keys
	} : stored;
	if (known === void 0) await writeLexicon(lexicon, file, {
		options,
		cache: ports.cache
	});
	const rows = await alignDigests(digests, lexicon, ports.jobs);
	const fresh = new Map(learning.map((pair, at) => [pair, rows[at]]));
	return {
		pages: await Promise.all(pairs.map(async (pair, at) => {
			const page = fresh.get(pair) ?? found[at];
			if (page === void 0) throw new Error("every pair is aligned or cached");
			if (fresh.has(pair)) await ports.cache?.write(nameRows(keys[at] ?? "", file), JSON.stringify(page));
			return page;
		})),
		cached: pairs.length - learning.length
	};
}
/** Names what rows are made by: other settings, or another version of the program, make others. */
function nameSettings({ from, to, dialect }) {
	return [
		VERSION,
		9,
		ROWS_VERSION,
		from,
		to,
		keyOfDialect(dialect)
	].join(" ");
}
function hashText(text) {
	return createHash("sha256").update(text).digest("hex");
}
function nameLexiconFile(options) {
	return `lexicon-${hashText(nameSettings(options)).slice(0, 16)}.json`;
}
function nameRows(key, { id }) {
	return `rows-${hashText(key + id).slice(0, 40)}.json`;
}
function identify(lexicon) {
	return hashText(renderLexicon(lexicon)).slice(0, 40);
}
/** The stored lexicon, if it was learnt from nearly all of these pages. */
async function findLexicon(keys, options, cache) {
	const file = LexiconFile.safeParse(parseJson(await cache?.read(nameLexiconFile(options)))).data;
	if (file === void 0) return void 0;
	const known = new Set(file.pages);
	return keys.filter((key) => !known.has(key)).length > UNKNOWN_SHARE * keys.length ? void 0 : file;
}
async function readRows(key, lexicon, cache) {
	if (lexicon === void 0) return void 0;
	return RowsFile.safeParse(parseJson(await cache?.read(nameRows(key, lexicon)))).data;
}
/** A value of JSON from a cache; `undefined` for a text that is none. */
function parseJson(text) {
	try {
		return text === void 0 ? void 0 : JSON.parse(text);
	} catch {
		return;
	}
}
async function readLexicon(file, cache) {
	const text = file === void 0 ? void 0 : await cache?.read(`lexicon-${file.id}.json`);
	return text === void 0 ? void 0 : parseLexicon(text);
}
async function writeLexicon(lexicon, file, { options, cache }) {
	await cache?.write(`lexicon-${file.id}.json`, renderLexicon(lexicon));
	await cache?.write(nameLexiconFile(options), JSON.stringify(file));
}
async function readDigests(pairs, { from, to, dialect }, jobs) {
	const batches = cutBatches(pairs.flatMap(({ source, target }) => [{
		text: source,
		language: from,
		dialect
	}, {
		text: target,
		language: to,
		dialect
	}]), jobs.width, ({ text }) => text.length);
	const digests = (await Promise.all(batches.map(async (batch) => jobs.run({
		kind: "read",
		pages: batch
	})))).flat();
	return pairs.flatMap((_, at) => {
		const [source, target] = [digests[2 * at], digests[2 * at + 1]];
		return source === void 0 || target === void 0 ? [] : [{
			source,
			target
		}];
	});
}
async function learn(digests, jobs) {
	const pairs = digests.map(({ source, target }) => ({
		source: source.units.units,
		target: target.units.units
	}));
	return jobs.run({
		kind: "train",
		pairs
	});
}
async function alignDigests(digests, lexicon, jobs) {
	const batches = cutBatches(digests, jobs.width, ({ source, target }) => {
		return source.sentences.length * target.sentences.length;
	});
	return (await Promise.all(batches.map(async (pairs) => jobs.run({
		kind: "align",
		pairs,
		lexicon
	})))).flat();
}
/** Batches for each thread: few enough that handing over costs little, enough that no thread waits long at the end. */
const BATCHES_A_THREAD = 3;
/** Cut a list into runs of about the same weight. */
function cutBatches(items, width, weigh) {
	const share = items.reduce((sum, item) => sum + weigh(item), 0) / (width * BATCHES_A_THREAD);
	const batches = [];
	let weight = share;
	for (const item of items) {
		if (weight >= share) {
			batches.push([]);
			weight = 0;
		}
		batches.at(-1)?.push(item);
		weight += weigh(item);
	}
	return batches;
}

export { nameSettings as n, parseJson as r, alignBook as t };
import { t as groupBy } from "./group.js";
import { t as describeFile } from "./data-file.js";
import { d as number, f as object, h as string } from "./schemas.js";
import { n as renderParallelData, t as FORMATS } from "./render.js";
import { r as ConfigError } from "./errors.js";
import { n as readDataText } from "./read-text.js";
import { join, parse } from "node:path";
import { createHash } from "node:crypto";

// src/corpus/near-duplicates.ts
const PIECE = 4;
const MOST_BITS = 3;
const HALF = 32;
/** Numbers of the texts that nearly repeat an earlier one. */
function findNearDuplicates(texts) {
	const bands = /* @__PURE__ */ new Map();
	const hashes = texts.map(hashText);
	const repeated = /* @__PURE__ */ new Set();
	for (const [at, hash] of hashes.entries()) {
		const keys = listBands(hash);
		if (keys.flatMap((key) => bands.get(key) ?? []).some((other) => isNear(hash, hashes[other]))) repeated.add(at);
		else for (const key of keys) bands.set(key, [...bands.get(key) ?? [], at]);
	}
	return repeated;
}
/** Of four bands, two texts that differ in three bits have one in common. */
function listBands([high, low]) {
	return [
		high >>> 16,
		high & 65535,
		low >>> 16,
		low & 65535
	].map((band, at) => `${at}:${band}`);
}
function isNear(a, b) {
	return b !== void 0 && countBits(a[0] ^ b[0]) + countBits(a[1] ^ b[1]) <= MOST_BITS;
}
function countBits(number) {
	let bits = 0;
	for (let rest = number >>> 0; rest !== 0; rest &= rest - 1) bits += 1;
	return bits;
}
/** Letters and digits alone, in lower case. */
function foldText(text) {
	return text.normalize("NFKC").toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
function hashText(text) {
	const folded = foldText(text);
	const votes = /* @__PURE__ */ new Int32Array(64);
	for (let at = 0; at + PIECE <= Math.max(PIECE, folded.length); at++) vote(votes, folded.slice(at, at + PIECE));
	return [readVotes(votes, 0), readVotes(votes, HALF)];
}
function vote(votes, piece) {
	const [high, low] = [mix(piece, 2166136261), mix(piece, 2538058380)];
	for (let bit = 0; bit < HALF; bit++) {
		votes[bit] = (votes[bit] ?? 0) + (high >>> bit & 1 ? 1 : -1);
		votes[HALF + bit] = (votes[HALF + bit] ?? 0) + (low >>> bit & 1 ? 1 : -1);
	}
}
/** FNV-1a, with the end mix of MurmurHash3, so that every bit depends on every letter. */
function mix(text, seed) {
	let hash = seed;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
	hash = Math.imul(hash ^ hash >>> 16, 2246822507);
	hash = Math.imul(hash ^ hash >>> 13, 3266489909);
	return (hash ^ hash >>> 16) >>> 0;
}
function readVotes(votes, start) {
	let hash = 0;
	for (let bit = 0; bit < HALF; bit++) if ((votes[start + bit] ?? 0) > 0) hash |= 1 << bit;
	return hash >>> 0;
}

// src/corpus/corpus-rows.ts
/**
* Rows of a corpus: a pair of sentences with everything that tells where it is from. Rows of several machines are
* joined by the same rules that choose the rows of one, so that the order in which they come makes no difference.
*/
const CorpusRow = object({
	id: string(),
	from: string(),
	to: string(),
	source: string(),
	target: string(),
	score: number(),
	sourceUrl: string(),
	targetUrl: string(),
	evidence: string(),
	grade: number(),
	sourceLanguage: string(),
	targetLanguage: string(),
	sourceLicence: string(),
	targetLicence: string(),
	licenceFoundIn: string(),
	fetched: string(),
	/** Of the row in its page, from 0. */
	position: number(),
	site: string(),
	/** Of the page, from 1. */
	rank: number(),
	relevance: number(),
	reason: string()
});
/** Shorter pairs are headings and the like, which resemble each other by chance. */
const LEAST_NEAR = 40;
/** Choose rows; page by page, the most relevant page first. */
function chooseRows(rows, excluded, limits) {
	const rejected = {
		excluded: 0,
		"corpus-repetition": 0,
		"corpus-contradiction": 0,
		"near-duplicate": 0,
		"page-cap": 0,
		"site-cap": 0
	};
	const keep = (from, faults, reason) => {
		rejected[reason] += faults.size;
		return from.filter((row) => !faults.has(row));
	};
	const ordered = orderRows(rows);
	const allowed = keep(ordered, findExcluded(ordered, excluded), "excluded");
	const once = keep(allowed, findSecond(allowed, (row) => row.id), "corpus-repetition");
	const agreed = keep(once, findContradictions(once), "corpus-contradiction");
	const distinct = keep(agreed, findNear(agreed), "near-duplicate");
	const byPage = keep(distinct, findSurplus(distinct, ({ sourceUrl }) => sourceUrl, limits.maxRowsAPage), "page-cap");
	return {
		rows: renumber(keep(byPage, findSurplus(byPage, ({ site }) => site, limits.maxRowsASite), "site-cap")),
		rejected
	};
}
function orderRows(rows) {
	const compare = (a, b) => a < b ? -1 : Number(a > b);
	return rows.toSorted((a, b) => b.relevance - a.relevance || compare(a.sourceUrl, b.sourceUrl) || compare(a.targetUrl, b.targetUrl) || a.position - b.position || compare(a.id, b.id));
}
/** What a sentence is compared by with the texts that are excluded. */
function nameSentence(text) {
	return foldText(text);
}
/** A page that has so much of an excluded text has all of it, with other words here and there. */
const MOST_EXCLUDED = 1 / 3;
function findExcluded(rows, excluded) {
	if (excluded.size === 0) return /* @__PURE__ */ new Set();
	const isKnown = ({ source, target }) => excluded.has(nameSentence(source)) || excluded.has(nameSentence(target));
	return new Set([...groupBy(rows, ({ sourceUrl }) => sourceUrl).values()].flatMap((page) => {
		const known = page.filter(isKnown);
		return known.length > MOST_EXCLUDED * page.length ? page : known;
	}));
}
function findSecond(rows, keyOf) {
	return new Set([...groupBy(rows, keyOf).values()].flatMap((same) => same.slice(1)));
}
/** The service keeps one translation of a text: the surest, else the first. */
function findContradictions(rows) {
	return new Set([...groupBy(rows, ({ source }) => source).values()].flatMap((same) => same.toSorted((a, b) => b.score - a.score).slice(1)));
}
/** Of pairs that are nearly the same the longest stays. */
function findNear(rows) {
	const long = rows.filter(({ source, target }) => source.length + target.length >= LEAST_NEAR).toSorted((a, b) => b.source.length + b.target.length - a.source.length - a.target.length);
	const near = findNearDuplicates(long.map(({ source, target }) => `${source}\n${target}`));
	return new Set([...near].flatMap((at) => long[at] ?? []));
}
/** What a page or site has over its share: the least sure rows. */
function findSurplus(rows, keyOf, most) {
	return new Set([...groupBy(rows, keyOf).values()].flatMap((own) => own.toSorted((a, b) => b.score - a.score).slice(most)));
}
/** Ranks count the pages that are left. */
function renumber(rows) {
	const ranks = /* @__PURE__ */ new Map();
	for (const { sourceUrl } of rows) if (!ranks.has(sourceUrl)) ranks.set(sourceUrl, ranks.size + 1);
	return rows.map((row) => ({
		...row,
		rank: ranks.get(row.sourceUrl) ?? 0
	}));
}
/** The same sentences have the same id, wherever they are from. */
function identifyRow(source, target) {
	return hash(`${nameSentence(source)}\n${nameSentence(target)}`).slice(0, 16);
}
function hash(text) {
	return createHash("sha256").update(text).digest("hex");
}
/** Rows with hashes in the place of their texts: who has the pages can make the texts again. */
function deferRow(row) {
	return {
		...row,
		source: `sha256:${hash(row.source)}`,
		target: `sha256:${hash(row.target)}`
	};
}
function isDeferred({ source }) {
	return /^sha256:[0-9a-f]{64}$/.test(source);
}

// src/commands/steps/corpus/write-corpus.ts
/** Rows of a corpus to its two files: parallel data, and beside it what each row is from, one JSON object a line. */
async function writeCorpus(rows, options, disk) {
	const { from, to, format, deferred, out } = options;
	const written = deferred ? rows.map(deferRow) : rows;
	const records = written.map((row) => ({
		source: row.source,
		targets: [row.target],
		...format === "tmx" ? { properties: describeOrigin(row) } : {}
	}));
	const text = renderParallelData({
		from,
		to: [to],
		records
	}, format, "sentence");
	const rowsFile = nameRowsFile(out);
	await disk.writeText(out, text);
	await disk.writeText(rowsFile, written.map((row) => `${JSON.stringify(row)}\n`).join(""));
	const { bytes, sha256 } = describeFile(text, records.length);
	return {
		out,
		rowsFile,
		records: records.length,
		bytes,
		sha256
	};
}
function describeOrigin(row) {
	return {
		"source-url": row.sourceUrl,
		"target-url": row.targetUrl,
		evidence: row.evidence,
		licence: row.targetLicence,
		score: String(row.score)
	};
}
/** @throws {ConfigError} when the name of the file says nothing of its form. */
function readFormat(format, out) {
	const named = FORMATS.find((each) => out.toLowerCase().endsWith(`.${each}`));
	if (format === void 0 && named === void 0) throw new ConfigError(`--out ${out}: should end with .csv, .tsv or .tmx; or give --format`);
	return format ?? named ?? "csv";
}
/** `corpus.tmx` has `corpus.rows.jsonl` beside it. */
function nameRowsFile(out) {
	const { dir, name } = parse(out);
	return join(dir, `${name}.rows.jsonl`);
}
/**
* Sentences of files, as rows are compared with them: one a line, or the cells of a table.
*
* @throws {ConfigError} when a file is missing.
*/
async function readExcluded(files, disk) {
	const sentences = (await Promise.all(files.map(async (file) => readDataText(file, disk)))).flatMap((text) => text.split(/[\r\n\t]+/)).map(nameSentence);
	const known = new Set(sentences.filter((sentence) => sentence !== ""));
	if (files.length > 0 && known.size === 0) throw new ConfigError(`--exclude ${files.join(" ")}: has no sentence`);
	return known;
}

export { CorpusRow as a, isDeferred as c, writeCorpus as i, findNearDuplicates as l, readExcluded as n, chooseRows as o, readFormat as r, identifyRow as s, nameRowsFile as t };
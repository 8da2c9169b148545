import { t as groupBy } from "./group.js";
import { a as primaryLanguage } from "./scripts.js";
import { n as judgeLanguage, t as judgePage } from "./page-verdict.js";
import { n as isScaled, r as isTelling, t as KnownNumbers } from "./known-numbers.js";
import { m as countBytes, v as readNumbers } from "./pages.js";
import { t as joinTexts } from "./plain-text2.js";
import { t as alignBook } from "./align-book.js";

// src/parallel-data/hard-rules.ts
/**
* Rules that need no language and no model: what is wrong with a pair on its face. After bicleaner-hardrules (b1b90da,
* 2025-11-04), with its thresholds; left out are those that technical prose breaks with good reason (glued words such
* as DataLoader, brackets around formulas, titles in capitals).
*/
/** What templates and mail leave in a text. */
const LITERALS = /\{\{|%s|\}\}|\+\+\+|\*\*\*|="|^Re:/;
const LEAST_LETTERS = .1;
const MOST_DIGITS = .5;
/** Of Chinese, Japanese and Korean, whose words have few letters. */
const MOST_DIGITS_WIDE = .7;
/** Menus: three of the first, or two of the second. */
const CRUMBS = [[/ [-/:] |[<>*]/g, 3], [/[»|→•]/g, 2]];
/** The same words twice in a row, more than seven letters; of scripts without spaces more than four. */
const REPEATED = /(?<![\p{L}\p{N}])([\p{L}\p{M}][\p{L}\p{M} ]{7,}?)(?:[\s,;.]+\1){1,}(?![\p{L}\p{N}])/iu;
const REPEATED_WIDE = /([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{5,})\1/u;
/** UTF-8 that was read as Latin-1; some languages have these letters. */
const MOJIBAKE = [
	[/Ã[\u0080-\u00BF\s]/, /* @__PURE__ */ new Set(["pt"])],
	[/Â[\u0080-\u00BF\s]/, /* @__PURE__ */ new Set([
		"cy",
		"fr",
		"fa",
		"it",
		"pt",
		"tr",
		"vi",
		"ro"
	])],
	[/â€|ï»¿|ðŸ/, /* @__PURE__ */ new Set()]
];
const SPACED_LETTERS = /(?:(?:^|\s)\p{L}(?=\s|$)){5,}/u;
/** The first rule that a pair breaks. */
function findHardFault({ source, target }, { from, to }) {
	const sides = [{
		text: source,
		language: primaryLanguage(from)
	}, {
		text: target,
		language: primaryLanguage(to)
	}];
	const isAny = (test) => sides.some(test);
	if (isAny(({ text, language }) => MOJIBAKE.some(([pattern, has]) => !has.has(language) && pattern.test(text)))) return "bad-encoding";
	if (isAny(({ text }) => LITERALS.test(text))) return "literals";
	if (isAny(isSymbols)) return "symbols";
	if (isAny(({ text }) => CRUMBS.some(([mark, least]) => (text.match(mark)?.length ?? 0) >= least))) return "breadcrumbs";
	if (isAny(({ text }) => REPEATED.test(text) || REPEATED_WIDE.test(text))) return "repeated-words";
	return isAny(({ text }) => SPACED_LETTERS.test(text)) ? "noise" : void 0;
}
function isSymbols({ text, language }) {
	const most = [
		"zh",
		"ja",
		"ko"
	].includes(language) ? MOST_DIGITS_WIDE : MOST_DIGITS;
	const marks = text.replaceAll(/\s/g, "");
	const letters = marks.match(/\p{L}/gu)?.length ?? 0;
	const digits = marks.match(/\p{N}/gu)?.length ?? 0;
	return letters <= LEAST_LETTERS * marks.length || digits >= most * marks.length;
}

// src/parallel-data/numbers.ts
/**
* Whether two texts name different numbers. Where one of them writes numbers as words, nothing is said.
*/
const NUMERALS = /[一二三四五六七八九十百千万亿零两兩]{2,}/u;
/** See the file comment. */
function differInNumbers(source, target) {
	if (isInWords(source) || isInWords(target)) return false;
	return isMissing(source, target) || isMissing(target, source);
}
function isInWords({ text, language }) {
	return NUMERALS.test(text) || readNumbers(text, language).some((number) => isScaled(text, number));
}
function isMissing(own, other) {
	const numbers = readNumbers(own.text, own.language).filter((number) => isTelling(own.text, number));
	if (numbers.length === 0) return false;
	const known = new KnownNumbers(other.text, other.language);
	return numbers.some((number) => !known.has(number));
}

// src/parallel-data/ratio.ts
/**
* How well the lengths of two texts fit each other, by the measure of the whole book: as in Gale and Church (1993) the
* difference from the expected length grows with the square root of the length. Median and quartiles, so that the
* wrong pairs, which are to be found, do not widen the measure.
*/
/** A book of fewer pairs says nothing about lengths; what two languages usually allow is assumed. */
const LEAST_PAIRS = 30;
const ASSUMED = {
	ratio: 1,
	deviation: 4
};
/** Quartiles of a normal distribution lie this many standard deviations apart. */
const QUARTILES_APART = 1.349;
/** The measure of very uniform books is not believed below this. */
const LEAST_DEVIATION = 1;
function fitRatio(pairs) {
	const sizes = pairs.map(measure).filter(({ source, target }) => source >= 20 && target >= 10);
	if (sizes.length < LEAST_PAIRS) return ASSUMED;
	const ratio = quantile(sizes.map(({ source, target }) => target / source), .5);
	const differences = sizes.map((size) => deviate(size, ratio));
	const spread = quantile(differences, .75) - quantile(differences, .25);
	return {
		ratio,
		deviation: Math.max(LEAST_DEVIATION, spread / QUARTILES_APART)
	};
}
/** Standard deviations by which a pair is longer (positive) or shorter than expected. */
function measureRatio(pair, { ratio, deviation }) {
	return deviate(measure(pair), ratio) / deviation;
}
function measure({ source, target }) {
	return {
		source: countBytes(source),
		target: countBytes(target)
	};
}
/** Constants keep headings of a word or two, whose lengths are free, from standing out. */
function deviate({ source, target }, ratio) {
	return (target - ratio * source) / Math.sqrt((target + ratio * source) / 2 + 20);
}
function quantile(values, share) {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

// src/parallel-data/filter.ts
/**
* Rows of a book to translation units. Every row is kept or rejected for exactly one reason, so that units and
* rejections add up to the rows; the first reason that fits, in the order of {@link REASONS}, counts.
*/
/** Longest side of a unit, in UTF-8 bytes (Amazon Translate, parallel data input files, read 2026-11-22). */
const MAX_BYTES = 1e3;
/** Filter the rows of a book; each source text comes out at most once. */
function filterRows(rows, options) {
	const ratio = fitRatio(rows.filter((row) => row.source !== "" && row.target !== "" && row.score >= options.minScore));
	const reasons = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const reason = findFault(row, options, ratio);
		if (reason !== void 0) reasons.set(row, reason);
	}
	const fit = rows.filter((row) => !reasons.has(row));
	for (const same of groupBy(fit, ({ source }) => source).values()) settle(same, reasons);
	const rejections = rows.flatMap((row) => {
		const reason = reasons.get(row);
		return reason === void 0 ? [] : [{
			row,
			reason
		}];
	});
	return {
		units: fit.filter((row) => !reasons.has(row)),
		rejected: countReasons(rejections),
		rejections
	};
}
function countReasons(rejections) {
	const rejected = countNone();
	for (const { reason } of rejections) rejected[reason] += 1;
	return rejected;
}
/** No rejection, for every reason. */
function countNone() {
	return {
		unpaired: 0,
		"page-unrelated": 0,
		"low-score": 0,
		empty: 0,
		"mostly-dropped": 0,
		field: 0,
		length: 0,
		untranslated: 0,
		"other-language": 0,
		"length-ratio": 0,
		"bad-encoding": 0,
		literals: 0,
		symbols: 0,
		breadcrumbs: 0,
		"repeated-words": 0,
		noise: 0,
		numbers: 0,
		anchors: 0,
		repetition: 0,
		contradiction: 0
	};
}
function findFault(row, options, ratio) {
	const { source, target } = row;
	if (row.isAlone) return "unpaired";
	if (options.unrelated.has(row.page)) return "page-unrelated";
	if (row.score < options.minScore) return "low-score";
	const refusal = findRefusal(row);
	if (refusal === "empty") return refusal;
	if (isMostlyDropped(row)) return "mostly-dropped";
	if (refusal !== void 0) return refusal;
	const language = judgeLanguage(row, options);
	if (language !== void 0) return language;
	if (Math.abs(measureRatio(row, ratio)) > MAX_DEVIATION) return "length-ratio";
	const hard = findHardFault(row, options);
	if (hard !== void 0) return hard;
	const { from, to } = options;
	if (differInNumbers({
		text: source,
		language: from
	}, {
		text: target,
		language: to
	})) return "numbers";
	return row.lostAnchors > MAX_LOST_ANCHORS ? "anchors" : void 0;
}
/** Why the service takes a pair into no file, whatever it says. */
function findRefusal({ source, target }) {
	if (!hasLetter(source) || !hasLetter(target)) return "empty";
	if (isRefused(source) || isRefused(target)) return "field";
	return Buffer.byteLength(source) > 1e3 || Buffer.byteLength(target) > 1e3 ? "length" : void 0;
}
/** Standard deviations of the length ratio that are still believed; the tails are heavier than normal ones. */
const MAX_DEVIATION = 4;
/**
* Translators drop a reference or set a number as a formula (3 to 6 % of formulas and references in the Chinese and
* Turkish books); only where most differ, the texts are not the same.
*/
const MAX_LOST_ANCHORS = .6;
function hasLetter(text) {
	return /\p{L}/u.test(text);
}
/** A sentence of formulas with a few words between them says nothing without the formulas. */
function isMostlyDropped({ source, target, dropped }) {
	return Math.min(countWords(source), countWords(target)) < 2 * dropped;
}
/** Words; of scripts without spaces two characters are taken for one. */
function countWords(text) {
	const wide = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
	return (text.match(/[^\P{L}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+/gu)?.length ?? 0) + wide / 2;
}
/**
* Fields that the service refuses in CSV and TSV. TMX has no such rule, but the three files say the same.
*/
function isRefused(text) {
	return /^[+\-=@]|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFD\uFFFE\uFFFF]/u.test(text);
}
/** Of rows with one source text all but one are rejected: the most frequent stays, then the surest, then the first. */
function settle(rows, reasons) {
	const [first = [], ...others] = [...groupBy(rows, ({ target }) => target).values()].toSorted((a, b) => b.length - a.length || bestScore(b) - bestScore(a));
	for (const row of first.slice(1)) reasons.set(row, "repetition");
	for (const row of others.flat()) reasons.set(row, "contradiction");
}
function bestScore(rows) {
	return Math.max(...rows.map(({ score }) => score));
}

// src/parallel-data/paragraphs.ts
/**
* Rows of sentences to rows of paragraphs: neighbours of one group of blocks are joined, as long as both sides stay
* within the limit of the service. Table cells, captions and comments stay as they are, and a sentence without a
* partner is never hidden inside a paragraph: it ends one.
*/
/** Join the rows of one page. */
function joinParagraphs(rows, options) {
	const joined = [];
	for (const row of rows) {
		const last = joined.at(-1);
		const both = last !== void 0 && belongTogether(last, row, options) ? join(last, row, options) : void 0;
		if (both !== void 0 && countBytes(both.source) <= 1e3 && countBytes(both.target) <= 1e3) joined[joined.length - 1] = both;
		else joined.push(row);
	}
	return joined;
}
function belongTogether(a, b, { minScore }) {
	const isJoinable = (row) => row.kind === "text" && !row.isAlone && row.score >= minScore;
	return a.group === b.group && isJoinable(a) && isJoinable(b);
}
function join(a, b, { from, to }) {
	const anchors = a.anchors + b.anchors;
	const lost = a.lostAnchors * a.anchors + b.lostAnchors * b.anchors;
	return {
		...a,
		source: joinTexts([a.source, b.source], from),
		target: joinTexts([a.target, b.target], to),
		score: Math.min(a.score, b.score),
		dropped: a.dropped + b.dropped,
		anchors,
		lostAnchors: anchors === 0 ? 0 : lost / anchors
	};
}

// src/commands/steps/data/book-data.ts
/** A bead that is more likely wrong than right is no unit. */
const DEFAULT_MIN_SCORE = .5;
/** Pages of which nothing is used; in one that is mostly untranslated the rest may be good. */
const UNFIT = /* @__PURE__ */ new Set(["unrelated", "other-language"]);
/**
* Align the pages of one language and choose what is fit to learn from.
*
* @param pages In the order that units are to have; of a repeated sentence the first counts.
*/
async function gatherUnits(pages, options, ports) {
	const chosen = {
		minScore: DEFAULT_MIN_SCORE,
		comments: false,
		findUnrelated: () => /* @__PURE__ */ new Set(),
		...options
	};
	const book = await alignBook(pages, chosen, ports);
	const apart = chosen.findUnrelated(book.pages);
	const verdicts = book.pages.map((page, at) => apart.has(at) ? "unrelated" : judgePage(page, chosen));
	const rows = book.pages.flatMap((page, number) => prepareRows(page, number, chosen));
	const unrelated = new Set([...verdicts.keys()].filter((at) => UNFIT.has(verdicts[at] ?? "empty")));
	const { units, rejected, rejections } = filterRows(rows, {
		...chosen,
		unrelated
	});
	const counts = countByPage(units, pages.length);
	const report = {
		sourceSentences: sum(book.pages.map(({ sourceSentences }) => sourceSentences)),
		targetSentences: sum(book.pages.map(({ targetSentences }) => targetSentences)),
		rows: rows.length,
		units: units.length,
		rejected,
		cached: book.cached,
		pages: pages.map(({ name }, at) => describePage(name, verdicts[at] ?? "empty", {
			...chosen,
			units: counts[at] ?? 0
		}))
	};
	return {
		units,
		aligned: book.pages.flatMap((page) => page.rows),
		rejections,
		report
	};
}
function countByPage(units, pages) {
	const counts = new Int32Array(pages);
	for (const { page } of units) counts[page] = (counts[page] ?? 0) + 1;
	return counts;
}
function sum(counts) {
	return counts.reduce((total, count) => total + count, 0);
}
function prepareRows(page, number, options) {
	const rows = page.rows.filter(({ kind }) => options.comments || kind !== "comment");
	return (options.unit === "paragraph" ? joinParagraphs(rows, options) : rows).map((row) => ({
		...row,
		page: number
	}));
}
const MEANINGS = {
	unrelated: "is no translation of its source: none of it is used",
	untranslated: "is mostly in the language of its source",
	"other-language": "is mostly in a third language: none of it is used",
	empty: "gives nothing: one of the two pages has no sentence"
};
function describePage(name, outcome, { from, to, units }) {
	if (outcome === "parallel") return {
		name,
		outcome,
		units
	};
	return {
		name,
		outcome,
		units,
		message: `${name}: ${MEANINGS[outcome]} (${from} to ${to})`
	};
}

export { findRefusal as n, gatherUnits as t };
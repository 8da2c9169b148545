import { t as groupBy } from "./group.js";
import { n as range$1, r as stretchesBetween } from "./increasing.js";
import { r as listSentences, t as isNumberedKey } from "./page.js";
import { F as reduceTex, d as findFirst, i as kindAlone, o as spanTraits, t as blockTraits } from "./registry.js";
import { t as grammarOf } from "./grammar.js";
import { o as spanKey, u as withoutInner } from "./tokens.js";
import { t as once } from "./once.js";
import { a as primaryLanguage } from "./scripts.js";

// src/align/shapes.ts
/**
* The shapes a bead may have, and how likely each is before anything is read.
*/
/** Source and target units of each shape; the index of a shape is used throughout the aligner. */
const SHAPES = [
	[1, 1],
	[1, 0],
	[0, 1],
	[1, 2],
	[2, 1],
	[2, 2],
	[1, 3],
	[3, 1],
	[2, 3],
	[3, 2],
	[1, 4],
	[4, 1],
	[3, 3]
];
const SHAPE_COUNT = SHAPES.length;
const SHAPE_SOURCE = Int8Array.from(SHAPES, ([source]) => source);
const SHAPE_TARGET = Int8Array.from(SHAPES, ([, target]) => target);
/** Start values; a run re-estimates them, see {@link blendPriors}. */
const START_PRIORS = [
	.8,
	.015,
	.015,
	.06,
	.06,
	.015,
	.01,
	.01,
	.004,
	.004,
	.002,
	.002,
	.003
];
/** Share of the start values that is kept when priors are re-estimated. */
const KEPT_SHARE = .05;
/** Weight of the start values, in beads: a short page moves them little. */
const KEPT_BEADS = 30;
/** Shape priors after seeing `counts` beads (expected counts) of each shape. */
function blendPriors(counts) {
	let total = 0;
	for (let shape = 0; shape < SHAPE_COUNT; shape++) total += counts[shape] ?? 0;
	const kept = Math.max(KEPT_SHARE, KEPT_BEADS / (KEPT_BEADS + total));
	return START_PRIORS.map((prior, shape) => kept * prior + (1 - kept) * (counts[shape] ?? 0) / Math.max(total, 1e-9));
}

// src/align/band.ts
/**
* The part of the alignment table that is looked at: for each number of source units done, a range of numbers of
* target units done. A node is one such pair of numbers.
*/
/** Band from limits; makes them rise, leave no gap, and start and end at the corners. */
function makeBand(low, high, targetCount) {
	const last = low.length - 1;
	low[0] = 0;
	high[last] = targetCount;
	for (let at = last - 1; at >= 0; at--) low[at] = Math.min(low[at] ?? 0, low[at + 1] ?? 0);
	for (let at = 1; at <= last; at++) high[at] = Math.max(high[at] ?? 0, high[at - 1] ?? 0);
	for (let at = 1; at <= last; at++) low[at] = Math.min(low[at] ?? 0, high[at - 1] ?? 0);
	const starts = new Int32Array(low.length + 1);
	for (let at = 0; at <= last; at++) starts[at + 1] = (starts[at] ?? 0) + (high[at] ?? 0) - (low[at] ?? 0) + 1;
	return {
		low,
		high,
		starts
	};
}
/** The whole table, or a band of `width` nodes each side of the line through equal shares of two rising sums. */
function diagonalBand(source, target, width) {
	const targetCount = target.length - 1;
	const low = new Int32Array(source.length);
	const high = new Int32Array(source.length);
	const sourceSum = Math.max(source.at(-1) ?? 0, 1);
	const targetSum = target.at(-1) ?? 0;
	let column = 0;
	for (let at = 0; at < source.length; at++) {
		const wanted = (source[at] ?? 0) / sourceSum * targetSum;
		while (column < targetCount && (target[column] ?? 0) < wanted) column++;
		low[at] = Math.max(0, column - width);
		high[at] = Math.min(targetCount, column + width);
	}
	return makeBand(low, high, targetCount);
}
/**
* Nodes whose target position is within `width` of a path, or whose source position is.
*
* @param path Shapes of the beads, in order.
*/
function bandAround(path, sourceCount, width) {
	const low = new Int32Array(sourceCount + 1).fill(2147483647);
	const high = new Int32Array(sourceCount + 1);
	let i = 0;
	let j = 0;
	reach(0, 0);
	for (const shape of path) {
		i += SHAPE_SOURCE[shape] ?? 0;
		j += SHAPE_TARGET[shape] ?? 0;
		reach(i, j);
	}
	for (let at = 0; at <= sourceCount; at++) high[at] = Math.min(high[at] ?? 0, j);
	return makeBand(low, high, j);
	function reach(source, target) {
		for (let at = Math.max(0, source - 4); at <= source; at++) {
			low[at] = Math.min(low[at] ?? 0, Math.max(0, target - width));
			high[at] = Math.max(high[at] ?? 0, target + width);
		}
	}
}
/**
* Whether a path keeps its distance from the edges of a band, except where they are the edges of the table; one that
* does not may be better in a wider band.
*/
function staysInside(band, path, distance) {
	const targetCount = band.high.at(-1) ?? 0;
	let i = 0;
	let j = 0;
	return path.every((shape) => {
		i += SHAPE_SOURCE[shape] ?? 0;
		j += SHAPE_TARGET[shape] ?? 0;
		const low = band.low[i] ?? 0;
		const high = band.high[i] ?? 0;
		return (low === 0 || j - low >= distance) && (high === targetCount || high - j >= distance);
	});
}
/** The limits of a band seen from the target side: source positions for each target position. */
function turnBand(band) {
	const targetCount = band.high.at(-1) ?? 0;
	const low = new Int32Array(targetCount + 1).fill(band.low.length);
	const high = new Int32Array(targetCount + 1);
	for (let i = 0; i < band.low.length; i++) for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? 0); j++) {
		if (i < (low[j] ?? 0)) low[j] = i;
		if (i > (high[j] ?? 0)) high[j] = i;
	}
	return {
		low,
		high
	};
}
/** Number of the node at a source and a target position. */
function nodeAt(band, source, target) {
	return (band.starts[source] ?? 0) + target - (band.low[source] ?? 0);
}

// src/shared/number-forms.ts
/** How languages write numbers: the separators and the sizes of groups, as CLDR has them. */
/** Languages that Node's data lacks fall to that of the machine, which must decide nothing. */
const FALLBACK = "en";
const cache = /* @__PURE__ */ new Map();
/** The form of numbers in a language. */
function formOf(language) {
	let found = cache.get(language);
	if (found === void 0) cache.set(language, found = readForm(language));
	return found;
}
function readForm(language) {
	const [locale = FALLBACK] = [
		language,
		primaryLanguage(language),
		FALLBACK
	].flatMap((code) => Intl.NumberFormat.supportedLocalesOf(code));
	const parts = new Intl.NumberFormat(locale, { useGrouping: "always" }).formatToParts(123456789.5);
	const find = (type) => parts.find((part) => part.type === type)?.value;
	const second = parts.filter(({ type }) => type === "integer")[1]?.value.length;
	return {
		decimal: find("decimal") ?? ".",
		group: find("group") ?? ",",
		groupSize: second === 2 ? 2 : 3
	};
}

// src/shared/numbers.ts
/**
* The numbers of a text: digits of every script (Unicode, Nd), with the separators of the language, read as values,
* so that `1,500`, `1.500` and `۱٬۵۰۰` are the same number. A digit inside a word, as in `resnet50`, is no number.
*/
/** Letters that write names together with digits; of other scripts, words stand next to numbers: `36个`, `و15`. */
const CASED = String.raw`\p{Lu}\p{Ll}\p{Lt}`;
const SPACES = String.raw` \u00A0\u2009\u202F`;
const GROUPED = String.raw`(?<!\p{Nd})\p{Nd}{1,3}(?:[${SPACES}]\p{Nd}{3}(?!\p{Nd}))+(?:[.,٫]\p{Nd}+)?`;
const ISO_DATE = String.raw`(?<!\p{Nd})\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}(?!\p{Nd})`;
/** It begins with a digit, so that only where one stands what is before it is looked at. */
const NUMBER = new RegExp(String.raw`(?=\p{Nd})(?<![${CASED}\p{Nd}_]\p{M}{0,2})(?:${ISO_DATE}|${GROUPED}|\p{Nd}+(?:[.,٫٬،．，]\p{Nd}+|['’]\p{Nd}{3}(?!\p{Nd}))*)`, "gu");
const JOINED = new RegExp(`[${CASED}]\\p{M}{0,2}[-./]$`, "u");
const DECIMAL_MARKS = ".,٫．，";
/**
* Read the numbers of a text.
*
* @param language Of the text; its separators decide what comes first in `values`.
*/
function readNumbers(text, language) {
	return Array.from(text.matchAll(NUMBER), (match) => {
		const [number] = match;
		const parts = number.split(/\P{Nd}/u).map(foldDigits);
		const separators = number.match(/\P{Nd}/gu) ?? [];
		const values = readValues(parts, separators, language);
		return {
			text: number,
			start: match.index,
			end: match.index + number.length,
			parts,
			separators,
			values: values ?? [parts.map(trimInteger).join(".")],
			isSequence: values === void 0,
			isJoined: JOINED.test(text.slice(Math.max(0, match.index - 4), match.index))
		};
	});
}
/** `undefined` when the parts make up no single number. */
function readValues(parts, separators, language) {
	const [whole = "", ...rest] = parts;
	if (rest.length === 0) return [trimInteger(whole)];
	const last = separators.at(-1) ?? "";
	const fraction = DECIMAL_MARKS.includes(last) && isGrouped(parts.slice(0, -1), separators.slice(0, -1), last) ? joinValue(parts.slice(0, -1).join(""), parts.at(-1) ?? "") : void 0;
	const grouped = isGrouped(parts, separators) && whole !== "0" ? trimInteger(parts.join("")) : void 0;
	if (fraction === void 0 || grouped === void 0) {
		const only = fraction ?? grouped;
		return only === void 0 ? void 0 : [only];
	}
	return formOf(language).decimal === narrow(last) ? [fraction, grouped] : [grouped, fraction];
}
/** Groups of three, or as in India of two before the last three, all behind the same separator, which is not `but`. */
function isGrouped(parts, separators, but) {
	const [first = "", ...rest] = parts;
	if (rest.length === 0) return true;
	const isSame = new Set(separators.map((sign) => /\s/u.test(sign) ? " " : sign)).size === 1 && separators[0] !== but;
	const inner = rest.slice(0, -1);
	const isEven = inner.every(({ length }) => length === 3) || inner.every(({ length }) => length === 2);
	return isSame && isEven && first.length <= 3 && rest.at(-1)?.length === 3;
}
function joinValue(whole, fraction) {
	const decimals = fraction.replace(/(?<!0)0+$/, "");
	return trimInteger(whole) + (decimals === "" ? "" : `.${decimals}`);
}
function trimInteger(digits) {
	return digits.replace(/^0+(?=\d)/, "");
}
function narrow(separator) {
	return separator.normalize("NFKC");
}
/** Digits of every script as ASCII; other characters stay. */
function foldDigits(text) {
	return text.replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => String(valueOf(digit)));
}
/** The digits of a script stand ten by ten, in order (unicode.org/versions/Unicode17.0.0, 4.6). */
function valueOf(digit) {
	const code = digit.codePointAt(0) ?? 0;
	let first = code;
	while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
	return (code - first) % 10;
}
/** ASCII digits in the digits of a number. */
function writeDigits(digits, like) {
	const sample = /\p{Nd}/u.exec(like)?.[0] ?? "0";
	const zero = (sample.codePointAt(0) ?? 48) - valueOf(sample);
	return digits.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

// src/align/words.ts
/**
* Text to normalised word tokens. Languages differ in how words are found (ICU dictionaries for Chinese, Japanese,
* Thai …) and in how much inflection the ends of words carry; a prefix is a stemmer that needs no data.
*/
/** Letters kept of a word. Prefix stems of these lengths were the best on de-fr, en-zh and en-tr development text. */
const STEM_LENGTHS = {
	en: 6,
	de: 5,
	fr: 5,
	tr: 5,
	es: 5,
	pt: 5,
	it: 5,
	ko: 3
};
const DEFAULT_STEM_LENGTH = 6;
/** Scripts whose words are short and not inflected by endings keep whole words. */
const WHOLE_WORD_LANGUAGES = /* @__PURE__ */ new Set([
	"zh",
	"ja",
	"vi",
	"th",
	"lo",
	"km",
	"my"
]);
/** Marks that a translator carries over; full stops and commas say nothing about which sentences belong together. */
const TELLING_MARK = /[?!:;()"«»“”„「」『』%…]/;
const segmenters = /* @__PURE__ */ new Map();
/** The word splitter of a language; made once, since making one costs more than splitting a page. */
function segmenterOf(language) {
	const known = segmenters.get(language);
	if (known !== void 0) return known;
	const made = new Intl.Segmenter(language, { granularity: "word" });
	segmenters.set(language, made);
	return made;
}
/**
* Normalised words of a text, in order: NFKC, lower case, cut to a prefix stem; numbers in ASCII digits, without
* separators; marks that translators carry over.
*/
function splitWords(text, language) {
	const words = [];
	const primary = primaryLanguage(language);
	const normal = text.normalize("NFKC").toLowerCase().replace(/i̇|ı/g, "i");
	const stemLength = STEM_LENGTHS[primary] ?? DEFAULT_STEM_LENGTH;
	for (const { segment, isWordLike } of segmenterOf(primary).segment(normal)) if (isWordLike === true) words.push(...stem(segment, primary, stemLength));
	else if (TELLING_MARK.test(segment)) words.push(foldMark(segment));
	return words;
}
function stem(word, language, length) {
	if (/^\p{Nd}/u.test(word)) return [foldDigits(word).replace(/(\d)[.,'٬](?=\d{3}(?!\d))/g, "$1")];
	if (WHOLE_WORD_LANGUAGES.has(language) && !/^[a-z]/.test(word)) return [word];
	return [word.slice(0, length)];
}
function foldMark(mark) {
	return /["«»“”„「」『』]/.test(mark) ? "\"" : mark;
}

// src/align/unit.ts
/**
* What the aligner sees of a sentence: words, invariant tokens, a length and a block number. Nothing here knows
* Markdown pages; `page-units.ts` makes units from them, {@link readUnit} makes them from one line of raw text.
*/
/** UTF-8 bytes of a text. */
function countBytes(text) {
	let bytes = text.length;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code >= 128) bytes += code >= 2048 && (code < 55296 || code > 57343) ? 2 : 1;
	}
	return bytes;
}
const MARKS = {
	math: "$",
	code: "`",
	role: ":",
	url: "@",
	image: "!",
	tag: "<",
	footnote: "^"
};
/**
* The invariant token that a protected piece of text stands for.
*
* Formulas lose their delimiters, white space, font commands and the bodies of `\text{}` (translators translate
* them, write `\boldsymbol` for `\mathbf`, and so on); addresses lose their scheme; code loses its back-ticks.
*/
function nameAnchor(kind, text) {
	return MARKS[kind] + REDUCERS[kind](text);
}
const ANCHOR_MARKS = new Set(Object.values(MARKS));
const REDUCERS = {
	math: reduceTex,
	code: (text) => text.replace(/^`+|(?<!`)`+$/g, "").replace(/\s+/g, ""),
	role: (text) => text.replace(/\s+/g, "").replace(/^:\w+:|`/g, ""),
	url: (text) => text.replace(/^\w+:\/\/|(?<!\/)\/+$/g, ""),
	image: (text) => text.replace(/^.*\//, ""),
	tag: (text) => text.replace(/"[^"]*\s[^"]*"|'[^']*\s[^']*'|\s+/g, ""),
	footnote: (text) => text
};
/** Whether a token of {@link Unit.anchors} or {@link Unit.words} is an anchor. */
function isAnchor(token) {
	return token.length > 1 && ANCHOR_MARKS.has(token.charAt(0));
}
/** Whether a token says something when both sides have it: an anchor, a number, a word of three letters or more. */
function isTelling(token) {
	return token.length >= 3 || isAnchor(token) || /^\d/.test(token);
}
/** Anchors of a raw Markdown line, tried in this order at each place; none that opens looks through a line without end. */
const LINE_ANCHORS = [
	{
		kind: "image",
		pattern: String.raw`!\[(?:[^\]\\]|\\.){0,1000}\]\([^)\s]*\)`
	},
	{
		kind: "math",
		pattern: String.raw`\$\$[^$]+\$\$|\$(?:[^$\\]|\\[^]){1,2000}\$`
	},
	{
		kind: "role",
		pattern: String.raw`:\w+:` + "`+[^`]+`+"
	},
	{
		kind: "code",
		pattern: "``(?:[^`]|`(?!`))+``|`[^`]+`"
	},
	{
		kind: "url",
		pattern: String.raw`\]\([^)\s]{1,2000}\)|https?:\/\/[^\s)\]>]+`
	}
];
const LINE_ANCHOR = new RegExp(LINE_ANCHORS.map(({ pattern }) => `(${pattern})`).join("|"), "g");
/**
* Make a unit from one sentence of raw Markdown or plain text.
*
* @param line     The sentence; white space around it does not count.
* @param language Code of its language, for the word splitter.
*/
function readUnit(line, language, block = -1) {
	const text = line.trim();
	const anchors = [];
	const prose = text.replace(LINE_ANCHOR, (match, ...groups) => {
		const kind = LINE_ANCHORS.find((_, index) => groups[index] !== void 0)?.kind ?? "url";
		anchors.push(nameAnchor(kind, stripAddress(kind, match)));
		return kind === "image" ? ` ${match.slice(2, match.lastIndexOf("]("))} ` : " ";
	});
	return {
		words: splitWords(prose, language),
		anchors,
		bytes: countBytes(text),
		block,
		place: "",
		scope: ""
	};
}
function stripAddress(kind, match) {
	if (kind === "image") return match.slice(match.lastIndexOf("](") + 2, -1);
	return kind === "url" && match.startsWith("](") ? match.slice(2, -1) : match;
}
/** {@link readUnit} for every line. */
function readUnits(lines, language, blocks) {
	return lines.map((line, index) => readUnit(line, language, blocks?.[index] ?? -1));
}

// src/align/side.ts
/**
* One side of a pair of texts as typed arrays: integer words, byte counts, block numbers. Made once per page; every
* pass of the aligner reads it.
*/
const known$1 = /* @__PURE__ */ new WeakMap();
/** Number the words of a list of units; the same list is read once, however often its page is aligned. */
function readSide(units) {
	const side = known$1.get(units) ?? numberUnits(units);
	known$1.set(units, side);
	return side;
}
function numberUnits(units) {
	const ids = /* @__PURE__ */ new Map();
	const words = [];
	const starts = new Int32Array(units.length + 1);
	const bytes = new Float64Array(units.length + 1);
	const solids = new Int32Array(units.length + 1);
	for (const [at, unit] of units.entries()) {
		for (const word of unit.words) words.push(intern(ids, word));
		for (const anchor of unit.anchors) words.push(intern(ids, anchor));
		starts[at + 1] = words.length;
		bytes[at + 1] = (bytes[at] ?? 0) + unit.bytes;
		solids[at + 1] = (solids[at] ?? 0) + (unit.solid === void 0 ? 0 : 1);
	}
	const vocabulary = [...ids.keys()];
	const counts = new Int32Array(vocabulary.length);
	for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
	const anchors = Uint8Array.from(vocabulary, (word) => isAnchor(word) ? 1 : 0);
	const blocks = Int32Array.from(units, (unit) => unit.block);
	return {
		units,
		words: Int32Array.from(words),
		starts,
		vocabulary,
		ids,
		counts,
		anchors,
		bytes,
		blocks,
		solids
	};
}
/** The number of a word, a new one if it has none. */
function intern(ids, word) {
	const number = ids.get(word);
	if (number !== void 0) return number;
	ids.set(word, ids.size);
	return ids.size - 1;
}

// src/align/solid.ts
/**
* Blocks that are copied rather than translated, as the aligner compares them: code cells, formulas, directives,
* tab marks, discussion links, pictures. A solid is a bag of tokens with the names of the tabs it belongs to.
*/
/**
* Log odds that two solids belong together, where their kind says nothing. Set, as those of the kinds, so that similarity
* at the level of two unrelated blocks (code of one book shares a third of its tokens, any two formulas a fifth) has
* odds of about one.
*/
const OTHER_ODDS = {
	floor: -2,
	gain: 8
};
/** Log odds added for tabs: all the same, some shared, none shared. */
const TAB_ODDS = {
	same: 2,
	shared: -1,
	apart: -7
};
/**
* Make the solid of a block.
*
* @param raw   Text of the block.
* @param scope Names of the tab the block stands in, `''` outside of tabs.
*/
function readSolid(raw, kind, scope) {
	const tokens = (blockTraits(kind).likeness?.tokens ?? splitWhite)(raw).filter((token) => token !== "");
	return {
		kind,
		tabs: readTabs(kind, raw, scope),
		tokens: Int32Array.from(tokens, hashToken).toSorted()
	};
}
function splitWhite(raw) {
	return raw.split(/\s+/);
}
/** FNV-1a over UTF-16 units: tokens are compared in great numbers, and a rare collision does no harm. */
function hashToken(token) {
	let hash = 2166136261;
	for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ token.charCodeAt(at), 16777619);
	return hash;
}
/** Names of the tabs of a block, from its tab line or else its surroundings. */
function readTabs(kind, raw, scope) {
	const named = blockTraits(kind).readScope?.(raw);
	return named !== void 0 && named.place !== "close" ? named.names : scope.split(",").filter((name) => name !== "");
}
/** The same for two solids that say the same. */
function nameSolid({ kind, tabs, tokens }) {
	return `${kind}\n${tabs.join("\n")}\n${tokens.join()}`;
}
/** Share of tokens in common, 0 to 1 (Dice coefficient of the two bags). */
function shareTokens({ tokens: a }, { tokens: b }) {
	if (a.length + b.length === 0) return 1;
	let common = 0;
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		const difference = (a[i] ?? 0) - (b[j] ?? 0);
		if (difference === 0) common++;
		if (difference <= 0) i++;
		if (difference >= 0) j++;
	}
	return 2 * common / (a.length + b.length);
}
/** Log odds that two solids are the same block in two languages; `undefined` when they cannot be. */
function compareSolids(a, b) {
	if (a.kind !== b.kind) return void 0;
	const { floor, gain } = blockTraits(a.kind).likeness ?? OTHER_ODDS;
	return floor + gain * shareTokens(a, b) + compareTabs(a.tabs, b.tabs);
}
function compareTabs(a, b) {
	if (a.length === 0 && b.length === 0) return TAB_ODDS.same;
	const common = a.filter((name) => b.includes(name)).length;
	if (common === a.length && common === b.length) return TAB_ODDS.same;
	return common > 0 || a.length === 0 || b.length === 0 ? TAB_ODDS.shared : TAB_ODDS.apart;
}

// src/align/weights.ts
/**
* The numbers of the aligner that are chosen, not estimated from the texts at hand.
*
* They were chosen on six development sets together (`textberg-dev` de-fr, `ctk-enzh`, `d2l-zh`, `d2l-tr`, and pages
* of the tr and zh books with sentences dropped and merged at random), taking values from the middle of plateaus:
* halving or doubling any one of them moves the mean strict F1 by less than 0.005.
*/
const WEIGHTS = {
	/** Exponents of the length and word evidence, whose parts are not independent as the model has it. */
	length: .8,
	words: .5,
	/** A bead's lengths are never held more improbable than this (log odds), so that free translation is possible. */
	lengthFloor: -6,
	/** Beads with two or more units on a side and lengths less probable than this are not looked at. */
	lengthCut: -7,
	/** A text is taken to have so many words at least when it is asked how surprising an anchor is. */
	anchorText: 1e3,
	/** Probability that a word is written freely, not as a translation: of a word of average reliability … */
	freedom: .55,
	/** … of a word the lexicon does not know, and of an anchor; both are the same in either language, or missing. */
	newWordFreedom: .55,
	anchorFreedom: .3,
	/** How much less free a word is that always finds a partner; reliability is smoothed towards the average. */
	freedomSlope: .8,
	averageReliability: .4,
	reliabilityInertia: 3,
	/** Largest log odds that one word may add. */
	wordCap: 6,
	/** Loss for each doubling of a span: 1 is IBM Model 1 (any word as likely as any other), 0 is no loss. */
	dilution: .5,
	/** Words in a typical sentence; makes `dilution` neutral there. */
	typicalWords: 20,
	/** Least probability that a token found on both sides is its own translation; for words equal in five letters. */
	twin: .7,
	cognate: .2,
	/** Rounds of aligning and learning, and of expectation and maximisation in each. */
	rounds: 3,
	wordRounds: 4,
	/** Beads less probable than this teach no words. */
	teaching: .5,
	/** Divides scores while learning: the evidence is not as independent as the model has it. */
	learningHeat: 1.5,
	/** Observations of the plain word distribution added to each word (Dirichlet prior). */
	wordInertia: 2,
	/** How much likelier a token is its own translation than another one, before anything is learnt. */
	twinHeadStart: 20,
	/** Fewest target units each side of the last path that are looked at; more in longer texts, and where they matter. */
	width: 8,
	/** A bead that reaches over a block boundary; a bead where one side opens a block and the other does not. */
	blockCrossing: -5,
	blockOpening: -3,
	/** What each unit of a bead's longer side costs in the decoding, against 1 for a bead that is surely right. */
	beadCost: .4
};

// src/align/context.ts
/**
* Evidence that is not in the words of a bead: block boundaries, places and tabs of its units, and the content of
* copied blocks. All of it is soft, except that a copied block never joins prose.
*/
/** Score of what cannot be. */
const NEVER = -1e9;
/** Log probability that a copied block has a partner, and that it has none. */
const SOLID_PAIR = Math.log(.9);
const SOLID_ALONE = Math.log(.04);
/** Put two sides together. */
function makeContext(source, target) {
	return {
		source,
		target,
		scoreSolid: prepareSolids(source, target),
		scoreProse: prepareProse(source, target)
	};
}
function prepareSolids(source, target) {
	const known = /* @__PURE__ */ new Map();
	const ids = /* @__PURE__ */ new Map();
	const [own, other] = [numberSolids(source, ids), numberSolids(target, ids)];
	const hasSolids = (source.solids.at(-1) ?? 0) + (target.solids.at(-1) ?? 0) > 0;
	const comparePair = (i, j) => {
		const key = (own[i] ?? 0) * ids.size + (other[j] ?? 0);
		const old = known.get(key);
		if (old !== void 0) return old;
		const a = source.units[i]?.solid;
		const b = target.units[j]?.solid;
		const odds = a === void 0 || b === void 0 ? void 0 : compareSolids(a, b);
		const score = odds === void 0 ? NEVER : odds + SOLID_PAIR;
		known.set(key, score);
		return score;
	};
	return (i, j, shape) => {
		if (!hasSolids) return void 0;
		const a = SHAPE_SOURCE[shape] ?? 0;
		const b = SHAPE_TARGET[shape] ?? 0;
		const solids = (source.solids[i] ?? 0) - (source.solids[i - a] ?? 0) + (target.solids[j] ?? 0) - (target.solids[j - b] ?? 0);
		if (solids === 0) return void 0;
		if (a + b === 1) return SOLID_ALONE;
		return shape === 0 && solids === 2 ? comparePair(i - 1, j - 1) : NEVER;
	};
}
/** Numbers of the copied blocks of a side, the same for those that say the same: a page may have thousands of one. */
function numberSolids({ units }, ids) {
	return Int32Array.from(units, ({ solid }) => solid === void 0 ? -1 : intern(ids, nameSolid(solid)));
}
function prepareProse(source, target) {
	const hasBlocks = [...source.blocks, ...target.blocks].every((block) => block >= 0);
	const from = numberSettings(source);
	const to = numberSettings(target);
	const settings = Float64Array.from(from.names.flatMap((a) => to.names.map((b) => compareSettings(a, b))));
	if (!hasBlocks) return () => 0;
	return (i, j, shape) => {
		const a = i - (SHAPE_SOURCE[shape] ?? 0);
		const b = j - (SHAPE_TARGET[shape] ?? 0);
		let score = settings[(from.ids[a] ?? 0) * to.names.length + (to.ids[b] ?? 0)] ?? 0;
		if (source.blocks[a] !== source.blocks[i - 1]) score += WEIGHTS.blockCrossing;
		if (target.blocks[b] !== target.blocks[j - 1]) score += WEIGHTS.blockCrossing;
		if ((a === 0 || source.blocks[a - 1] !== source.blocks[a]) !== (b === 0 || target.blocks[b - 1] !== target.blocks[b])) score += WEIGHTS.blockOpening;
		return score;
	};
}
/** Number the combinations of place and tab that occur. */
function numberSettings(side) {
	const names = [];
	const known = /* @__PURE__ */ new Map();
	return {
		ids: Int32Array.from(side.units, (unit) => {
			const key = `${unit.place} ${unit.scope}`;
			const id = known.get(key) ?? names.length;
			if (id === names.length) names.push(unit);
			known.set(key, id);
			return id;
		}),
		names
	};
}
/** Log odds of two units' settings. Translators rarely turn a heading into text, or move text to another tab. */
function compareSettings(a, b) {
	return comparePlaces(a.place, b.place) + compareScopes(a.scope, b.scope);
}
function comparePlaces(a, b) {
	if (a === "" || b === "") return 0;
	if (a === b) return .5;
	const headings = Number(a.startsWith("heading")) + Number(b.startsWith("heading"));
	if (headings > 0) return headings === 2 ? -2 : -4;
	return a === "cell" || b === "cell" ? -4 : -1.5;
}
function compareScopes(a, b) {
	if (a === b) return 0;
	return a === "" || b === "" ? -1 : -5;
}

// src/align/lattice.ts
/**
* Dynamic programming over a band: the best path, and the probability of every bead.
*/
const UNREACHED = 255;
/** A bead reaches back over so many rows of nodes at most. */
const KEPT_ROWS$1 = 4 + 1;
const NO_ROW$1 = /* @__PURE__ */ new Float64Array(0);
/**
* Shapes of the beads on the best path, in order.
*
* @param score      Called with rising `i`, and with rising `j` for each.
* @param shapeCount Only the first so many shapes are tried.
*/
function findBestPath(band, score, shapeCount = SHAPE_COUNT) {
	const { low, high, starts } = band;
	const arrival = new Uint8Array(starts.at(-1) ?? 0).fill(UNREACHED);
	const rows = Array.from({ length: KEPT_ROWS$1 }, () => new Float64Array((high.at(-1) ?? 0) + 1));
	for (let i = 0; i < low.length; i++) {
		const row = rows[i % KEPT_ROWS$1] ?? NO_ROW$1;
		row.fill(-1e400);
		if (i === 0) row[0] = 0;
		const reach = reachBack(band, i);
		const end = high[i] ?? 0;
		for (let j = low[i] ?? 0, node = starts[i] ?? 0; j <= end; j++, node++) for (let shape = 0; shape < shapeCount; shape++) {
			if (j < (reach.first[shape] ?? 0) || j > (reach.last[shape] ?? 0)) continue;
			const total = ((rows[(i - (SHAPE_SOURCE[shape] ?? 0)) % KEPT_ROWS$1] ?? NO_ROW$1)[j - (SHAPE_TARGET[shape] ?? 0)] ?? -1e400) + score(i, j, shape);
			if (total <= (row[j] ?? 0) || total <= -1e9 / 2) continue;
			row[j] = total;
			arrival[node] = shape;
		}
	}
	return traceBack(band, arrival);
}
/** Which beads that end in row `i` start in the band. */
function reachBack({ low, high }, i) {
	const first = new Int32Array(SHAPE_COUNT);
	const last = new Int32Array(SHAPE_COUNT);
	for (let shape = 0; shape < SHAPE_COUNT; shape++) {
		const from = i - (SHAPE_SOURCE[shape] ?? 0);
		const width = SHAPE_TARGET[shape] ?? 0;
		first[shape] = from < 0 ? 1 : (low[from] ?? 0) + width;
		last[shape] = from < 0 ? 0 : (high[from] ?? 0) + width;
	}
	return {
		first,
		last
	};
}
/** Node at a position, -1 outside of the band. */
function originOf(band, i, j) {
	if (i < 0 || j < (band.low[i] ?? 0) || j > (band.high[i] ?? 0)) return -1;
	return nodeAt(band, i, j);
}
function traceBack(band, arrival) {
	const shapes = [];
	let i = band.low.length - 1;
	let j = band.high[i] ?? 0;
	while (i > 0 || j > 0) {
		const shape = arrival[nodeAt(band, i, j)] ?? UNREACHED;
		if (shape === UNREACHED) throw new Error(`no alignment reaches source ${i}, target ${j}`);
		shapes.push(shape);
		i -= SHAPE_SOURCE[shape] ?? 0;
		j -= SHAPE_TARGET[shape] ?? 0;
	}
	return Uint8Array.from(shapes.toReversed());
}
/** Terms this much smaller than the largest do not change a sum. */
const NEGLIGIBLE = 30;
/**
* Probability of every bead given the texts (forward-backward).
*
* @param values Scores of beads at `node * SHAPE_COUNT + shape`, the node being where the bead ends.
* @returns Probabilities at the same places.
*/
function findPosteriors(band, values) {
	const posteriors = new Float32Array(values.length);
	const origins = listOrigins(band);
	const forward = sumForward(values, origins);
	const count = forward.length;
	const total = forward[count - 1] ?? 0;
	const tops = new Float64Array(count).fill(-1e400);
	const sums = new Float64Array(count);
	tops[count - 1] = 0;
	sums[count - 1] = 1;
	for (let node = count - 1; node >= 0; node--) {
		if ((sums[node] ?? 0) === 0) continue;
		const after = (tops[node] ?? 0) + Math.log(sums[node] ?? 0);
		for (let cell = node * SHAPE_COUNT; cell < (node + 1) * SHAPE_COUNT; cell++) {
			const from = origins[cell] ?? -1;
			const value = values[cell] ?? -1e9;
			if (from < 0 || value <= -1e9) continue;
			const path = after + value;
			const share = (forward[from] ?? 0) + path - total;
			if (share > -30) posteriors[cell] = Math.exp(share);
			const top = tops[from] ?? 0;
			if (path > top) {
				sums[from] = (sums[from] ?? 0) * Math.exp(top - path) + 1;
				tops[from] = path;
			} else if (path > top - NEGLIGIBLE) sums[from] = (sums[from] ?? 0) + Math.exp(path - top);
		}
	}
	return posteriors;
}
/** Node where each bead starts, -1 when that is outside of the band. */
function listOrigins(band) {
	const { low, high, starts } = band;
	const origins = new Int32Array((starts.at(-1) ?? 0) * SHAPE_COUNT);
	for (let i = 0, cell = 0; i < low.length; i++) for (let j = low[i] ?? 0; j <= (high[i] ?? 0); j++) for (let shape = 0; shape < SHAPE_COUNT; shape++, cell++) origins[cell] = originOf(band, i - (SHAPE_SOURCE[shape] ?? 0), j - (SHAPE_TARGET[shape] ?? 0));
	return origins;
}
/** Log of the summed probability of all paths to each node. */
function sumForward(values, origins) {
	const sums = new Float64Array(values.length / SHAPE_COUNT).fill(-1e400);
	const terms = new Float64Array(SHAPE_COUNT);
	sums[0] = 0;
	for (let node = 1; node < sums.length; node++) {
		let top = -1e400;
		for (let shape = 0; shape < SHAPE_COUNT; shape++) {
			const from = origins[node * SHAPE_COUNT + shape] ?? -1;
			const value = values[node * SHAPE_COUNT + shape] ?? -1e9;
			const term = from < 0 || value <= -1e9 ? -1e400 : (sums[from] ?? 0) + value;
			terms[shape] = term;
			if (term > top) top = term;
		}
		if (top === -1e400) continue;
		let sum = 0;
		for (const term of terms) if (term > top - NEGLIGIBLE) sum += Math.exp(term - top);
		sums[node] = top + Math.log(sum);
	}
	return sums;
}

// src/align/length.ts
/**
* How well the lengths of a bead's two sides fit: Gale and Church (1993), "A program for aligning sentences in
* bilingual corpora", as a likelihood ratio against two texts that have nothing to do with each other.
*/
/** Gale and Church's variance (6.8 per character) is too sharp for free translations; this is only a start. */
const START_VARIANCE = 20;
/** Gamma distribution with the mean and variance of some lengths. */
function fitGamma(lengths) {
	const count = Math.max(lengths.length, 1);
	const mean = Math.max(lengths.reduce((sum, length) => sum + length, 0) / count, 1);
	const spread = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / count;
	const variance = Math.max(spread, mean);
	return {
		shape: mean * mean / variance,
		scale: variance / mean
	};
}
/** Natural logarithm of the gamma function for x > 0 (Stirling's series after shifting x above 7). */
function logGamma(x) {
	let shift = 0;
	let at = x;
	for (; at < 7; at++) shift += Math.log(at);
	const inverse = 1 / (at * at);
	const series = (1 / 12 - inverse * (1 / 360 - inverse / 1260)) / at;
	return (at - .5) * Math.log(at) - at + .5 * Math.log(2 * Math.PI) + series - shift;
}
/** How many times the units, or the bytes, of one text another may have that is translated whole. */
const USUAL_SURPLUS = 1.3;
/** What the lengths of two texts say before they are aligned. Of a text that is translated in part only a part counts. */
function startLengths(pairs) {
	const [source, target] = listSides(pairs);
	const [from, to] = [shareTranslated(source, target) * sumOf(source), shareTranslated(target, source) * sumOf(target)];
	return {
		ratio: Math.max(1, to) / Math.max(1, from),
		variance: 20,
		source: fitGamma(source),
		target: fitGamma(target)
	};
}
/**
* The share of a text that the other can be a translation of. A translation of a part has fewer units and fewer bytes:
* where the translator joined units, only the units are fewer, and in some scripts only the bytes.
*/
function shareTranslated(own, other) {
	const share = (amount, others) => USUAL_SURPLUS * others / Math.max(amount, 1);
	return Math.min(1, Math.max(share(own.length, other.length), share(sumOf(own), sumOf(other))));
}
function listSides(pairs) {
	return [pairs.flatMap(({ source }) => listSizes(source)), pairs.flatMap(({ target }) => listSizes(target))];
}
function listSizes(side) {
	return side.units.filter((unit) => unit.solid === void 0).map((unit) => unit.bytes);
}
function sumOf(numbers) {
	return numbers.reduce((sum, number) => sum + number, 0);
}
/** Fewest beads that ratio and variance are estimated from. */
const ENOUGH_BEADS = 10;
/** Shares of beads at the ends that are left out: of ratios, at both ends; of deviations, the largest. */
const RATIO_TRIM = .05;
/** The variance lost with the largest deviations, about; and a floor against texts that fit too well. */
const TRIM_CORRECTION = 1.1;
const LEAST_VARIANCE = 2;
/** Ratio and variance from 1-1 beads. */
function refitLengths(old, sizes) {
	if (sizes.length < ENOUGH_BEADS) return old;
	const sorted = sizes.toSorted((a, b) => a.target / a.source - b.target / b.source);
	const cut = Math.floor(sorted.length * RATIO_TRIM);
	const middle = sorted.slice(cut, sorted.length - cut);
	const ratio = sumOf(middle.map(({ target }) => target)) / sumOf(middle.map(({ source }) => source));
	const deviations = sizes.map(({ source, target }) => (target - ratio * source) ** 2 / lengthScale(ratio * source, target)).toSorted((a, b) => a - b);
	const kept = deviations.slice(0, Math.ceil(deviations.length * .97));
	const variance = Math.max(LEAST_VARIANCE, sumOf(kept) / kept.length * TRIM_CORRECTION);
	return {
		...old,
		ratio,
		variance
	};
}
/** The length that the variance grows with; the constant keeps one-word headings from being outliers. */
function lengthScale(expected, actual) {
	return (expected + actual) / 2 + 4;
}
/**
* Prepare the log likelihood ratio of a bead's lengths: that one side's length was drawn given the other's, against
* both drawn alone, averaged over the two directions.
*
* @returns Function of the positions where the bead ends and its shape; the shape must have two sides.
*/
function prepareLengths(model, source, target) {
	const { ratio, variance } = model;
	const sourceDensity = spanDensities(source, model.source);
	const targetDensity = spanDensities(target, model.target);
	const constant = .5 * (Math.log(ratio) - Math.log(2 * Math.PI * variance));
	return (i, j, shape) => {
		const a = SHAPE_SOURCE[shape] ?? 0;
		const b = SHAPE_TARGET[shape] ?? 0;
		const expected = ratio * ((source.bytes[i] ?? 0) - (source.bytes[i - a] ?? 0));
		const actual = (target.bytes[j] ?? 0) - (target.bytes[j - b] ?? 0);
		const scale = lengthScale(expected, actual);
		const difference = actual - expected;
		const alone = (sourceDensity[(i - a) * 4 + a - 1] ?? 0) + (targetDensity[(j - b) * 4 + b - 1] ?? 0);
		return constant - .5 * (difference * difference / (variance * scale) + Math.log(scale) + alone);
	};
}
/** Log density of the length of each run of 1 to 4 units, at `unit * MAX_SPAN + count - 1`. */
function spanDensities(side, gamma) {
	const count = side.units.length;
	const densities = new Float64Array(count * 4);
	for (let span = 1; span <= 4; span++) {
		const shape = span * gamma.shape;
		const constant = -logGamma(shape) - shape * Math.log(gamma.scale);
		for (let unit = 0; unit + span <= count; unit++) {
			const length = Math.max((side.bytes[unit + span] ?? 0) - (side.bytes[unit] ?? 0), 1);
			densities[unit * 4 + span - 1] = constant + (shape - 1) * Math.log(length) - length / gamma.scale;
		}
	}
	return densities;
}

// src/align/odds.ts
/**
* Translation odds: how much likelier the words of a unit are, given some units of the other language, than by
* chance.
*
* The start is IBM Model 1 (Brown et al. 1993, "The mathematics of statistical machine translation") with three
* changes. Chance is mixed in by a word's freedom, so that free translation costs little. A word counts the best
* translation in the span, not the sum, so that repeated words do not pay twice. And a long span loses less than
* Model 1 has it (`dilution`), else groups of sentences that were rewritten together fall apart (textberg-dev: +4
* points of strict F1).
*/
/** Score all spans. */
function scoreSpans(direction, reach) {
	const { given, rows, other, backoff } = direction;
	const count = given.units.length;
	const starts = placeSpans(count, reach);
	const values = new Float32Array(starts[count * 4] ?? 0);
	const best = new Float32Array(other.vocabulary.length);
	const scoreUnits = prepareUnits(direction, best);
	for (let first = 0; first < count; first++) {
		const low = reach.low[first] ?? 0;
		const end = Math.min(count, first + 4);
		let plain = 1;
		for (let unit = first; unit < end; unit++) {
			raiseRows(given, unit, {
				rows,
				best
			});
			for (let at = given.starts[unit] ?? 0; at < (given.starts[unit + 1] ?? 0); at++) plain += backoff[given.words[at] ?? 0] ?? 1;
			const span = first * 4 + unit - first;
			scoreUnits({
				size: 1 + (given.starts[unit + 1] ?? 0) - (given.starts[first] ?? 0),
				plain
			}, low, values.subarray(starts[span], starts[span + 1]));
		}
		for (let unit = first; unit < end; unit++) clearRows(given, unit, {
			rows,
			best
		});
	}
	return {
		values,
		starts,
		first: reach.low
	};
}
/** Sum of the odds of `count` units from `first` on, given a span (numbered `unit * MAX_SPAN + size - 1`). */
function sumOdds(odds, span, range) {
	const offset = (odds.starts[span] ?? 0) - (odds.first[span / 4 | 0] ?? 0);
	let sum = 0;
	for (let unit = range.first; unit < range.end; unit++) sum += odds.values[offset + unit] ?? 0;
	return sum;
}
function placeSpans(count, reach) {
	const starts = new Int32Array(count * 4 + 1);
	for (let unit = 0, span = 0; unit < count; unit++) for (let size = 1; size <= 4; size++, span++) {
		const units = unit + size > count ? 0 : (reach.high[unit + size] ?? 0) - (reach.low[unit] ?? 0);
		starts[span + 1] = (starts[span] ?? 0) + Math.max(0, units);
	}
	return starts;
}
/** Let the words of a unit propose their translations. */
function raiseRows(side, unit, { rows, best }) {
	for (let at = side.starts[unit] ?? 0; at < (side.starts[unit + 1] ?? 0); at++) {
		const word = side.words[at] ?? 0;
		for (let entry = rows.starts[word] ?? 0; entry < (rows.starts[word + 1] ?? 0); entry++) {
			const column = rows.columns[entry] ?? 0;
			const value = rows.values[entry] ?? 0;
			if (value > (best[column] ?? 0)) best[column] = value;
		}
	}
}
/** Take the proposals back. */
function clearRows(side, unit, { rows, best }) {
	for (let at = side.starts[unit] ?? 0; at < (side.starts[unit + 1] ?? 0); at++) {
		const word = side.words[at] ?? 0;
		for (let entry = rows.starts[word] ?? 0; entry < (rows.starts[word + 1] ?? 0); entry++) best[rows.columns[entry] ?? 0] = 0;
	}
}
/** Share of a span that one word has, see `dilution`. */
function shareOfSpan(size) {
	return 1 / (WEIGHTS.typicalWords ** (1 - WEIGHTS.dilution) * size ** WEIGHTS.dilution);
}
/** Fill `out` with the log odds of the units from `low` on, from the proposals of a span. */
function prepareUnits(direction, best) {
	const { words, starts } = direction.other;
	const { freedom } = direction;
	const gains = direction.odds.map((odd, word) => odd * (1 - (freedom[word] ?? 0)));
	const cap = Math.exp(WEIGHTS.wordCap);
	return ({ size, plain }, low, out) => {
		const share = shareOfSpan(size);
		const chance = plain / size;
		const isUnknown = chance === 1;
		for (let at = 0; at < out.length; at++) {
			let product = 1;
			let total = 0;
			const end = starts[low + at + 1] ?? 0;
			for (let place = starts[low + at] ?? 0; place < end; place++) {
				const word = words[place] ?? 0;
				if (isUnknown && best[word] === 0) continue;
				const free = freedom[word] ?? 0;
				const odd = free + (1 - free) * chance + (gains[word] ?? 0) * (best[word] ?? 0) * share;
				product *= odd < cap ? odd : cap;
				if (product > 1e250 || product < 1e-250) {
					total += Math.log(product);
					product = 1;
				}
			}
			out[at] = total + Math.log(product);
		}
	};
}

// src/align/coarse.ts
/**
* The first rough path through a page: lengths, context, and the words that single units share.
*/
/** Tables up to this number of nodes are searched whole. */
const WHOLE_TABLE = 4e3;
/** With so many times the units on one side nobody knows where the other one stands: the table is searched whole. */
const LOPSIDED = 2;
/** First half width of the band in other tables, in target units. */
const FIRST_WIDTH = 40;
/** Most nodes of a band: what a path outside of it would gain is not worth the time. */
const MOST_NODES$1 = 4e6;
/** Half width that a band may have all the same, so that it does not get narrower without end in long texts. */
const LEAST_WIDEST = 100;
/** A rough path with the score of each of its beads, a log likelihood ratio: units that belong together have more than 0. */
function rateRoughPath(table, lexicon) {
	const path = findRoughPath(table, lexicon);
	return {
		path,
		scores: scorePath(path, prepareRough(table, bandAround(path, table.context.source.units.length, 0), lexicon))
	};
}
/** Shapes of a rough path. */
function findRoughPath(table, lexicon) {
	const search = (band) => ({ path: findBestPath(band, prepareRough(table, band, lexicon), 6) });
	return searchRough(table, search).path;
}
/** What a search finds in a band along the diagonal that is wide enough for its path. */
function searchRough({ context }, search) {
	const { source, target } = context;
	const [sourceCount, targetCount] = [source.units.length, target.units.length];
	const isWhole = Math.max(sourceCount, targetCount) > LOPSIDED * Math.min(sourceCount, targetCount) || sourceCount * targetCount <= WHOLE_TABLE;
	const widest = Math.min(targetCount, Math.max(LEAST_WIDEST, Math.ceil(MOST_NODES$1 / (2 * sourceCount))));
	for (let width = isWhole ? widest : FIRST_WIDTH;; width *= 2) {
		const band = diagonalBand(sumSizes(source), sumSizes(target), Math.min(width, widest));
		const found = search(band);
		if (width >= widest || staysInside(band, found.path, width / 4)) return found;
	}
}
/** Sums before each unit by which the diagonal runs; of roots, since a long cell that one side lacks would bend it. */
function sumSizes({ units }) {
	const sums = new Float64Array(units.length + 1);
	for (const [at, { bytes }] of units.entries()) sums[at + 1] = (sums[at] ?? 0) + Math.sqrt(bytes);
	return sums;
}
function scorePath(path, score) {
	let i = 0;
	let j = 0;
	return Float64Array.from(path, (shape) => {
		i += SHAPE_SOURCE[shape] ?? 0;
		j += SHAPE_TARGET[shape] ?? 0;
		return score(i, j, shape);
	});
}
function prepareRough(table, band, lexicon) {
	const { scoreSolid, scoreProse, source, target } = table.context;
	const priors = Float64Array.from(lexicon.priors, Math.log);
	const fit = prepareLengths(lexicon.lengths, source, target);
	const sumShared = prepareShared(table, band);
	return (i, j, shape) => {
		const solid = scoreSolid(i, j, shape);
		if (solid !== void 0) return solid;
		const prior = priors[shape] ?? 0;
		if (SHAPE_SOURCE[shape] === 0 || SHAPE_TARGET[shape] === 0) return prior;
		return prior + Math.max(fit(i, j, shape), WEIGHTS.lengthFloor) + sumShared(i, j, shape) + scoreProse(i, j, shape);
	};
}
/**
* Sum of the odds of shared words over all pairs of units in a bead. Rows are made as the source position advances;
* those of the last two units are kept.
*/
function prepareShared(table, band) {
	const { given, other, rows, odds } = table.forward;
	const best = new Float32Array(other.vocabulary.length);
	/** What each word of the other side adds, and the unit for which that was worked out: a row asks again and again. */
	const gains = new Float64Array(other.vocabulary.length);
	const known = new Int32Array(other.vocabulary.length).fill(-1);
	const kept = [new Float32Array(other.units.length), new Float32Array(other.units.length)];
	let done = 0;
	return (i, j, shape) => {
		for (; done < i; done++) fillRow(done, kept[done & 1] ?? best);
		let sum = 0;
		for (let unit = i - (SHAPE_SOURCE[shape] ?? 0); unit < i; unit++) {
			const row = kept[unit & 1] ?? best;
			for (let at = j - (SHAPE_TARGET[shape] ?? 0); at < j; at++) sum += row[at] ?? 0;
		}
		return sum;
	};
	function fillRow(unit, row) {
		raiseRows(given, unit, {
			rows,
			best
		});
		const share = shareOfSpan(1 + (given.starts[unit + 1] ?? 0) - (given.starts[unit] ?? 0));
		const end = band.high[Math.min(given.units.length, unit + 2)] ?? 0;
		for (let j = band.low[unit] ?? 0; j < end; j++) {
			let total = 0;
			for (let at = other.starts[j] ?? 0; at < (other.starts[j + 1] ?? 0); at++) {
				const word = other.words[at] ?? 0;
				const value = best[word] ?? 0;
				if (value <= 0) continue;
				if (known[word] !== unit) {
					const likeness = WEIGHTS.freedom + (1 - WEIGHTS.freedom) * share * value * (odds[word] ?? 0);
					gains[word] = Math.max(0, Math.log(likeness));
					known[word] = unit;
				}
				total += gains[word] ?? 0;
			}
			row[j] = total;
		}
		clearRows(given, unit, {
			rows,
			best
		});
	}
}

// src/align/lexicon.ts
/**
* A bilingual lexicon learnt from aligned text: word translation probabilities in both directions, with the length
* model and the shape priors that were estimated along with it. A plain value that can be stored and reused.
*/
/** A lexicon without words, which an alignment of pairs of texts starts from: it knows how long they are. */
function emptyLexicon(pairs) {
	const none = /* @__PURE__ */ new Int32Array(0);
	const zero = /* @__PURE__ */ new Float64Array(0);
	return {
		sourceWords: [],
		targetWords: [],
		sourceCounts: none,
		targetCounts: none,
		sourceAligned: zero,
		targetAligned: zero,
		rows: /* @__PURE__ */ new Int32Array(1),
		columns: none,
		forward: zero,
		backward: zero,
		lengths: startLengths(pairs),
		priors: START_PRIORS
	};
}
const FORMAT = "amts-lexicon-1";
/** Steps of a stored probability, per unit of natural logarithm. */
const STEPS = 50;
/** Steps of a stored count of links. */
const COUNT_STEPS = 16;
/**
* Round a lexicon to what its stored form can hold, so that a stored lexicon and a fresh one align alike.
*/
function roundLexicon(lexicon) {
	const roundCount = (links) => Math.round(links * COUNT_STEPS) / COUNT_STEPS;
	const roundProbability = (probability) => openProbability(packProbability(probability));
	return {
		...lexicon,
		sourceAligned: lexicon.sourceAligned.map(roundCount),
		targetAligned: lexicon.targetAligned.map(roundCount),
		forward: lexicon.forward.map(roundProbability),
		backward: lexicon.backward.map(roundProbability)
	};
}
function packProbability(probability) {
	return Math.min(999, Math.round(-50 * Math.log(Math.max(probability, 1e-9))));
}
function openProbability(steps) {
	return Math.exp(-steps / STEPS);
}
/** A lexicon as JSON text, about 12 bytes an entry. */
function renderLexicon(lexicon) {
	return JSON.stringify({
		format: FORMAT,
		sourceWords: lexicon.sourceWords,
		targetWords: lexicon.targetWords,
		sourceCounts: [...lexicon.sourceCounts],
		targetCounts: [...lexicon.targetCounts],
		sourceAligned: Array.from(lexicon.sourceAligned, (links) => Math.round(links * COUNT_STEPS)),
		targetAligned: Array.from(lexicon.targetAligned, (links) => Math.round(links * COUNT_STEPS)),
		rows: [...lexicon.rows],
		columns: [...lexicon.columns],
		forward: Array.from(lexicon.forward, packProbability),
		backward: Array.from(lexicon.backward, packProbability),
		lengths: lexicon.lengths,
		priors: lexicon.priors
	});
}
/** The lexicon that {@link renderLexicon} wrote, or `undefined` when the text is not one of this version. */
function parseLexicon(text) {
	const value = parseJson(text);
	if (!isStored(value)) return void 0;
	return {
		sourceWords: value.sourceWords,
		targetWords: value.targetWords,
		sourceCounts: Int32Array.from(value.sourceCounts),
		targetCounts: Int32Array.from(value.targetCounts),
		sourceAligned: Float64Array.from(value.sourceAligned, (steps) => steps / COUNT_STEPS),
		targetAligned: Float64Array.from(value.targetAligned, (steps) => steps / COUNT_STEPS),
		rows: Int32Array.from(value.rows),
		columns: Int32Array.from(value.columns),
		forward: Float64Array.from(value.forward, openProbability),
		backward: Float64Array.from(value.backward, openProbability),
		lengths: value.lengths,
		priors: value.priors
	};
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** The text is our own cache: its format line is trusted once the parts are there. */
function isStored(value) {
	if (typeof value !== "object" || value === null || !("format" in value) || value.format !== FORMAT) return false;
	return [
		"sourceWords",
		"targetWords",
		"rows",
		"columns",
		"forward",
		"backward",
		"lengths",
		"priors"
	].every((part) => part in value);
}

// src/align/meetings.ts
/**
* Least product of the probabilities both ways that makes two rare words each other's translation. A word that was seen
* once has a third at most, since the lexicon doubts it (`wordInertia`).
*/
const SURE_TRANSLATION = .08;
/** A meeting is in company when the chain has two others so near, in units of the side that is farther. */
const COMPANY = 60;
/** Steps of the chain on which that may be. */
const COMPANIONS = 2;
/** Meetings of two texts, in order, with rising numbers on both sides; `[]` when nothing is shared. */
function findMeetings(source, target, lexicon) {
	const own = placeOnce(source);
	const other = placeOnce(target);
	const pairs = [];
	for (const [token, from] of own) {
		const to = other.get(token);
		if (from >= 0 && to !== void 0 && to >= 0 && isTelling(token)) pairs.push({
			source: from,
			target: to
		});
	}
	for (const [word, translation] of lexicon === void 0 ? [] : listTranslations(lexicon)) {
		const [from, to] = [own.get(word) ?? -1, other.get(translation) ?? -1];
		if (from >= 0 && to >= 0) pairs.push({
			source: from,
			target: to
		});
	}
	return keepCompany(findChain(pairs));
}
/** The unit that holds each token, -1 where several do. A line of several words is a token, too. */
function placeOnce(units) {
	const places = /* @__PURE__ */ new Map();
	const place = (token, at) => {
		const known = places.get(token);
		places.set(token, known === void 0 || known === at ? at : -1);
	};
	for (const [at, { words, anchors }] of units.entries()) {
		for (const word of words) place(word, at);
		for (const anchor of anchors) place(anchor, at);
		if (words.length + anchors.length > 1) place([...words, ...anchors].join(" "), at);
	}
	return places;
}
function* listTranslations(lexicon) {
	const { sourceWords, targetWords, rows, columns, forward, backward } = lexicon;
	for (const [word, text] of sourceWords.entries()) for (let entry = rows[word] ?? 0; entry < (rows[word + 1] ?? 0); entry++) if ((forward[entry] ?? 0) * (backward[entry] ?? 0) >= SURE_TRANSLATION) yield [text, targetWords[columns[entry] ?? 0] ?? ""];
}
/** The longest chain that rises on both sides (patience sorting, as of a longest increasing subsequence). */
function findChain(pairs) {
	const sorted = pairs.toSorted((a, b) => a.source - b.source || b.target - a.target);
	/** Number in `sorted` of the last meeting of the best chain of each length, by rising target. */
	const ends = [];
	const before = new Int32Array(sorted.length).fill(-1);
	for (const [at, { target }] of sorted.entries()) {
		let [low, high] = [0, ends.length];
		while (low < high) {
			const middle = low + high >> 1;
			if ((sorted[ends[middle] ?? 0]?.target ?? 0) < target) low = middle + 1;
			else high = middle;
		}
		before[at] = ends[low - 1] ?? -1;
		ends[low] = at;
	}
	const chain = [];
	for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) chain.push(sorted[at] ?? {
		source: 0,
		target: 0
	});
	return chain.toReversed();
}
function keepCompany(chain) {
	return chain.filter((meeting, at) => {
		return chain.slice(Math.max(0, at - COMPANIONS), at + COMPANIONS + 1).filter(({ source, target }) => Math.max(Math.abs(source - meeting.source), Math.abs(target - meeting.target)) <= COMPANY).length > COMPANIONS;
	});
}

// src/align/table.ts
/** Prepare a lexicon for many look-ups. */
function indexLexicon(lexicon) {
	return {
		lexicon,
		source: new Map(lexicon.sourceWords.map((word, id) => [word, id])),
		target: new Map(lexicon.targetWords.map((word, id) => [word, id]))
	};
}
/** Join the sides of a pair with what a lexicon knows of their words. */
function makeTable(context, index) {
	const { lexicon } = index;
	const source = {
		side: context.source,
		ids: Int32Array.from(context.source.vocabulary, (word) => index.source.get(word) ?? -1),
		counts: lexicon.sourceCounts,
		aligned: lexicon.sourceAligned
	};
	const target = {
		side: context.target,
		ids: Int32Array.from(context.target.vocabulary, (word) => index.target.get(word) ?? -1),
		counts: lexicon.targetCounts,
		aligned: lexicon.targetAligned
	};
	const { forward, backward } = collectEntries(source, target, lexicon);
	return {
		context,
		forward: makeDirection(source, target, forward),
		backward: makeDirection(target, source, transpose(backward, target.side.vocabulary.length))
	};
}
function makeDirection(given, other, rows) {
	return {
		given: given.side,
		other: other.side,
		rows,
		odds: findOdds(other.side),
		freedom: findFreedom(other),
		backoff: Float32Array.from(given.ids, (id) => id < 0 ? 1 : WEIGHTS.wordInertia / ((given.aligned[id] ?? 0) + WEIGHTS.wordInertia))
	};
}
/** How much rarer a word is than certain. In a few lines no anchor can look rare, yet none is common in the language. */
function findOdds({ counts, words, anchors }) {
	const longText = Math.max(words.length, WEIGHTS.anchorText);
	return Float32Array.from(counts, (count, word) => (anchors[word] === 1 ? longText : words.length) / count);
}
/** A word that found a partner wherever it stood is expected to have one; a particle is not. */
function findFreedom({ side, ids, counts, aligned }) {
	const { averageReliability: average, reliabilityInertia: inertia } = WEIGHTS;
	return Float32Array.from(ids, (id, word) => {
		if (side.anchors[word] === 1) return WEIGHTS.anchorFreedom;
		if (id < 0) return WEIGHTS.newWordFreedom;
		const reliability = ((aligned[id] ?? 0) + inertia * average) / ((counts[id] ?? 0) + inertia);
		const freedom = WEIGHTS.freedom + WEIGHTS.freedomSlope * (average - reliability);
		return Math.max(.1, Math.min(.95, freedom));
	});
}
/** Entries of the lexicon between words of the page, and words that look the same on both sides. */
function collectEntries(source, target, lexicon) {
	const local = new Int32Array(lexicon.targetWords.length).fill(-1);
	for (const [id, known] of target.ids.entries()) if (known >= 0) local[known] = id;
	const starts = new Int32Array(source.ids.length + 1);
	const columns = [];
	const forward = [];
	const backward = [];
	const findAlike = prepareAlike(target.side);
	for (const [word, text] of source.side.vocabulary.entries()) {
		const known = source.ids[word] ?? -1;
		let alike = findAlike(text);
		const end = known < 0 ? 0 : lexicon.rows[known + 1] ?? 0;
		for (let at = known < 0 ? 0 : lexicon.rows[known] ?? 0; at < end; at++) {
			const column = local[lexicon.columns[at] ?? 0] ?? -1;
			if (column < 0) continue;
			const least = column === alike?.word ? alike.probability : 0;
			if (column === alike?.word) alike = void 0;
			columns.push(column);
			forward.push(Math.max(least, lexicon.forward[at] ?? 0));
			backward.push(Math.max(least, lexicon.backward[at] ?? 0));
		}
		if (alike !== void 0) {
			columns.push(alike.word);
			forward.push(alike.probability);
			backward.push(alike.probability);
		}
		starts[word + 1] = columns.length;
	}
	const shared = {
		starts,
		columns: Int32Array.from(columns)
	};
	return {
		forward: {
			...shared,
			values: Float32Array.from(forward)
		},
		backward: {
			...shared,
			values: Float32Array.from(backward)
		}
	};
}
/** Letters that make two words cognates (Simard, Foster and Isabelle 1992, who take four). */
const COGNATE_LETTERS = 5;
/** Find the word of a side that is the same token, or else begins with the same letters, accents aside. */
function prepareAlike(side) {
	const beginnings = /* @__PURE__ */ new Map();
	for (const [id, word] of side.vocabulary.entries()) {
		const beginning = cutCognate(word);
		if (beginning !== void 0 && !beginnings.has(beginning)) beginnings.set(beginning, id);
	}
	return (word) => {
		const same = isTelling(word) ? side.ids.get(word) : void 0;
		if (same !== void 0) return {
			word: same,
			probability: WEIGHTS.twin
		};
		const cognate = beginnings.get(cutCognate(word) ?? "");
		return cognate === void 0 ? void 0 : {
			word: cognate,
			probability: WEIGHTS.cognate
		};
	};
}
function cutCognate(word) {
	if (word.length < COGNATE_LETTERS || !/^\p{Script=Latin}/u.test(word)) return void 0;
	return word.normalize("NFD").replace(/\p{M}/gu, "").slice(0, COGNATE_LETTERS);
}
/** The same entries, row by column. */
function transpose(rows, width) {
	const starts = new Int32Array(width + 1);
	for (const column of rows.columns) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
	for (let column = 0; column < width; column++) starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0);
	const next = starts.slice();
	const columns = new Int32Array(rows.columns.length);
	const values = new Float32Array(rows.columns.length);
	for (let row = 0; row + 1 < rows.starts.length; row++) for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
		const column = rows.columns[at] ?? 0;
		const place = next[column] ?? 0;
		next[column] = place + 1;
		columns[place] = row;
		values[place] = rows.values[at] ?? 0;
	}
	return {
		starts,
		columns,
		values
	};
}

// src/align/chunks.ts
/**
* Two long texts to chunks that are aligned one by one, so that time and memory grow with the length of a text and not
* faster. Texts are cut where they meet (`meetings.ts`); what has no meeting in thousands of units is cut along a rough
* path. Either way a cut stands in the middle of a sure stretch of the path: there it loses nothing.
*/
/** Texts with more units on a side are cut; the pages of the books have 700 at most. */
const LONG_TEXT = 2e3;
/** Beads in a chunk, at least and at most. */
const LEAST_BEADS = 400;
const MOST_BEADS = 1200;
/** Units between the two meetings whose path is searched for a cut, on their longer side. */
const LEAST_BRIDGE = 40;
const MOST_BRIDGE = 160;
/** Sure places among which the surest is taken. */
const CHOICE = 4;
/** Beads on each side of a cut that tell how sure it is. */
const STRETCH = 8;
/**
* Mean score of the beads there that makes a cut sure while the rest of the text is not seen. Texts that have nothing to
* do with each other reach 0.7 (halves of the gold sets against each other); the median of real stretches is 0.6 where
* only lengths speak, and 3 to 9 where words do.
*/
const SURE = 1;
/**
* Cut a pair of texts.
*
* @param lexicon What is known of the languages; without it the path is searched by lengths and copied tokens alone.
* @returns The pair itself when it is short; else chunks in order, that hold every unit once.
*/
function cutChunks(source, target, lexicon) {
	const whole = {
		source,
		target,
		sourceStart: 0,
		targetStart: 0
	};
	if (!isLong(whole)) return [whole];
	const index = lexicon === void 0 ? void 0 : indexLexicon(lexicon);
	return takeChunks(whole, findCuts(whole, findMeetings(source, target, lexicon), index)).flatMap((chunk) => isLong(chunk) ? cutAlongPath(chunk, index) : [chunk]);
}
function isLong({ source, target }) {
	return Math.max(source.length, target.length) > LONG_TEXT;
}
/** Sure places near meetings, each a chunk behind the one before, or more where nothing is sure. */
function findCuts(whole, meetings, index) {
	const cuts = [];
	let last = {
		source: 0,
		target: 0
	};
	let sure = [];
	for (const [from, to] of listBridges(meetings)) {
		if (distance(last, from) < LEAST_BEADS) continue;
		const cut = findSureCut(takeRange(whole, from, to), index);
		if (cut !== void 0) sure.push(cut);
		if (sure.length < CHOICE) continue;
		last = sure.reduce((best, one) => one.mean > best.mean ? one : best).place;
		cuts.push(last);
		sure = [];
	}
	return cuts;
}
/** Pairs of meetings that are neither too near nor too far, one behind the other. */
function* listBridges(meetings) {
	let from = meetings[0];
	for (const to of meetings) {
		if (from === void 0 || distance(from, to) < LEAST_BRIDGE) continue;
		if (distance(from, to) <= MOST_BRIDGE) yield [from, to];
		from = to;
	}
}
/** Units from one place to another, on the side that has more. */
function distance(from, to) {
	return Math.max(to.source - from.source, to.target - from.target);
}
function takeRange({ source, target, sourceStart, targetStart }, from, to) {
	return {
		source: source.slice(from.source, to.source),
		target: target.slice(from.target, to.target),
		sourceStart: sourceStart + from.source,
		targetStart: targetStart + from.target
	};
}
/** The surest place of a piece, unless that is none. */
function findSureCut(piece, index) {
	const { path, scores } = searchPath(piece, index);
	const { bead, mean } = findSurest(scores, STRETCH, scores.length - STRETCH);
	if (mean < 1) return void 0;
	const [place] = placeBeads(path, [bead]);
	if (place === void 0) return void 0;
	return {
		place: {
			source: piece.sourceStart + place.source,
			target: piece.targetStart + place.target
		},
		mean
	};
}
function searchPath({ source, target }, index) {
	const context = makeContext(readSide(source), readSide(target));
	const known = index?.lexicon ?? emptyLexicon([context]);
	return rateRoughPath(makeTable(context, index ?? indexLexicon(known)), known);
}
function cutAlongPath(chunk, index) {
	const { path, scores } = searchPath(chunk, index);
	const cuts = [];
	for (let last = 0; scores.length - last > MOST_BEADS; last = cuts.at(-1) ?? 0) cuts.push(findSurest(scores, last + LEAST_BEADS, last + MOST_BEADS - LEAST_BEADS).bead);
	return takeChunks(chunk, placeBeads(path, cuts));
}
/** The bead of a range before which a cut is surest, with the mean score around it. */
function findSurest(scores, first, last) {
	let best = {
		bead: first,
		mean: -1e400
	};
	for (let bead = first; bead <= last; bead++) {
		const around = scores.subarray(bead - STRETCH, bead + STRETCH);
		const mean = around.reduce((sum, score) => sum + score, 0) / around.length;
		if (mean > best.mean) best = {
			bead,
			mean
		};
	}
	return best;
}
/** Where beads of a path begin. */
function placeBeads(path, beads) {
	let [bead, source, target] = [
		0,
		0,
		0
	];
	return beads.map((wanted) => {
		for (; bead < wanted; bead++) {
			source += SHAPE_SOURCE[path[bead] ?? 0] ?? 0;
			target += SHAPE_TARGET[path[bead] ?? 0] ?? 0;
		}
		return {
			source,
			target
		};
	});
}
function takeChunks(whole, cuts) {
	const places = [
		{
			source: 0,
			target: 0
		},
		...cuts,
		{
			source: whole.source.length,
			target: whole.target.length
		}
	];
	return places.slice(1).map((place, at) => takeRange(whole, places[at] ?? place, place));
}

// src/align/model-one.ts
/** Longer beads are left out: they teach little, and their cost grows with the square. */
const MAX_SAMPLE_WORDS = 400;
/** Entries less probable than this both ways are dropped. */
const LEAST_PROBABILITY = .002;
/** Learn translation probabilities; words are numbers into the two vocabularies. */
function learnWords(samples, sourceWords, targetWords) {
	const short = samples.filter(({ source, target }) => source.length <= MAX_SAMPLE_WORDS && target.length <= MAX_SAMPLE_WORDS);
	const sourceCounts = countWords(short.map(({ source }) => source), sourceWords.length);
	const targetCounts = countWords(short.map(({ target }) => target), targetWords.length);
	const pairs = collectPairs(short, sourceCounts, targetWords.length);
	const model = {
		pairs,
		forward: new Float64Array(pairs.columns.length),
		backward: new Float64Array(pairs.columns.length),
		sourceShare: findShares(sourceCounts),
		targetShare: findShares(targetCounts),
		sourceAligned: new Float64Array(sourceWords.length),
		targetAligned: new Float64Array(targetWords.length)
	};
	startModel(model, sourceWords, targetWords);
	for (let round = 0; round < WEIGHTS.wordRounds; round++) maximise(model, expectLinks(model, round > 0));
	return {
		sourceWords,
		targetWords,
		sourceCounts,
		targetCounts,
		...pruneModel(model)
	};
}
function countWords(texts, size) {
	const counts = new Int32Array(size);
	for (const text of texts) for (const word of text) counts[word] = (counts[word] ?? 0) + 1;
	return counts;
}
function findShares(counts) {
	const total = Math.max(1, counts.reduce((sum, count) => sum + count, 0));
	return Float64Array.from(counts, (count) => count / total);
}
/** Number the word pairs, one source word after the other, so that no hash table is needed. */
function collectPairs(samples, sourceCounts, targetSize) {
	const cells = new Int32Array(samples.length + 1);
	for (const [at, { source, target }] of samples.entries()) cells[at + 1] = (cells[at] ?? 0) + source.length * target.length;
	const places = placeOccurrences(samples, sourceCounts);
	const slots = new Int32Array(cells[samples.length] ?? 0);
	const rows = new Int32Array(sourceCounts.length + 1);
	const seen = new Int32Array(targetSize).fill(-1);
	const slotOf = new Int32Array(targetSize);
	const columns = [];
	for (let word = 0; word < sourceCounts.length; word++) {
		for (let at = places.starts[word] ?? 0; at < (places.starts[word + 1] ?? 0); at++) {
			const sample = places.samples[at] ?? 0;
			const target = samples[sample]?.target ?? seen;
			let cell = (cells[sample] ?? 0) + (places.positions[at] ?? 0) * target.length;
			for (const other of target) {
				if (seen[other] !== word) {
					seen[other] = word;
					slotOf[other] = columns.length;
					columns.push(other);
				}
				slots[cell++] = slotOf[other] ?? 0;
			}
		}
		rows[word + 1] = columns.length;
	}
	return {
		samples,
		rows,
		columns: Int32Array.from(columns),
		slots
	};
}
/** Where each source word occurs: sample and position in it. */
function placeOccurrences(samples, counts) {
	const starts = new Int32Array(counts.length + 1);
	for (const [word, count] of counts.entries()) starts[word + 1] = (starts[word] ?? 0) + count;
	const next = starts.slice();
	const owners = new Int32Array(starts[counts.length] ?? 0);
	const positions = new Int32Array(owners.length);
	for (const [at, { source }] of samples.entries()) for (const [position, word] of source.entries()) {
		const place = next[word] ?? 0;
		next[word] = place + 1;
		owners[place] = at;
		positions[place] = position;
	}
	return {
		starts,
		samples: owners,
		positions
	};
}
/** Every word translates into any word, as often as that occurs; a telling token rather into itself. */
function startModel(model, sourceWords, targetWords) {
	const { pairs, forward, backward, sourceShare, targetShare } = model;
	const ids = new Map(targetWords.map((word, id) => [word, id]));
	for (const [word, text] of sourceWords.entries()) {
		const twin = isTelling(text) ? ids.get(text) ?? -1 : -1;
		for (let slot = pairs.rows[word] ?? 0; slot < (pairs.rows[word + 1] ?? 0); slot++) {
			const column = pairs.columns[slot] ?? 0;
			const factor = column === twin ? WEIGHTS.twinHeadStart : 1;
			forward[slot] = factor * (targetShare[column] ?? 0);
			backward[slot] = factor * (sourceShare[word] ?? 0);
		}
	}
}
/**
* Expected number of links of each word pair.
*
* @param hasBackoff From the second round on, words generate from the plain distribution by what they lack in links.
*/
function expectLinks(model, hasBackoff) {
	const { pairs, forward, backward, sourceShare, targetShare } = model;
	const links = new Float64Array(forward.length);
	const targetSums = new Float64Array(MAX_SAMPLE_WORDS);
	const sourceBackoff = findBackoff(model.sourceAligned, hasBackoff);
	const targetBackoff = findBackoff(model.targetAligned, hasBackoff);
	let start = 0;
	for (const { source, target, weight } of pairs.samples) {
		const width = target.length;
		const sourcePlain = sumOver(source, sourceBackoff);
		const targetPlain = sumOver(target, targetBackoff);
		for (let at = 0; at < width; at++) targetSums[at] = sourcePlain * (targetShare[target[at] ?? 0] ?? 0);
		for (let at = 0; at < source.length * width; at += width) for (let to = 0; to < width; to++) targetSums[to] = (targetSums[to] ?? 0) + (forward[pairs.slots[start + at + to] ?? 0] ?? 0);
		for (let from = 0; from < source.length; from++) {
			const begin = start + from * width;
			let sum = targetPlain * (sourceShare[source[from] ?? 0] ?? 0);
			for (let to = 0; to < width; to++) sum += backward[pairs.slots[begin + to] ?? 0] ?? 0;
			const scale = weight / sum;
			for (let to = 0; to < width; to++) {
				const slot = pairs.slots[begin + to] ?? 0;
				const both = (forward[slot] ?? 0) / (targetSums[to] ?? 1) * (backward[slot] ?? 0) * scale;
				links[slot] = (links[slot] ?? 0) + both;
			}
		}
		start += source.length * width;
	}
	return links;
}
/** Probability that a word generates from the plain distribution; the empty word always does. */
function findBackoff(aligned, isKnown) {
	return aligned.map((links) => isKnown ? WEIGHTS.wordInertia / (links + WEIGHTS.wordInertia) : 0);
}
function sumOver(words, values) {
	let sum = 1;
	for (const word of words) sum += values[word] ?? 0;
	return sum;
}
function maximise(model, links) {
	const { pairs, forward, backward, sourceAligned, targetAligned } = model;
	sourceAligned.fill(0);
	targetAligned.fill(0);
	forEachSlot(pairs, (slot, word, column) => {
		sourceAligned[word] = (sourceAligned[word] ?? 0) + (links[slot] ?? 0);
		targetAligned[column] = (targetAligned[column] ?? 0) + (links[slot] ?? 0);
	});
	forEachSlot(pairs, (slot, word, column) => {
		forward[slot] = (links[slot] ?? 0) / ((sourceAligned[word] ?? 0) + WEIGHTS.wordInertia);
		backward[slot] = (links[slot] ?? 0) / ((targetAligned[column] ?? 0) + WEIGHTS.wordInertia);
	});
}
function forEachSlot({ rows, columns }, visit) {
	for (let word = 0; word + 1 < rows.length; word++) for (let slot = rows[word] ?? 0; slot < (rows[word + 1] ?? 0); slot++) visit(slot, word, columns[slot] ?? 0);
}
function pruneModel({ pairs, forward, backward, sourceAligned, targetAligned }) {
	const rows = new Int32Array(pairs.rows.length);
	const kept = [];
	forEachSlot(pairs, (slot, word) => {
		if ((forward[slot] ?? 0) >= LEAST_PROBABILITY || (backward[slot] ?? 0) >= LEAST_PROBABILITY) kept.push(slot);
		rows[word + 1] = kept.length;
	});
	for (let word = 1; word < rows.length; word++) rows[word] = Math.max(rows[word] ?? 0, rows[word - 1] ?? 0);
	return {
		rows,
		columns: Int32Array.from(kept, (slot) => pairs.columns[slot] ?? 0),
		forward: Float64Array.from(kept, (slot) => forward[slot] ?? 0),
		backward: Float64Array.from(kept, (slot) => backward[slot] ?? 0),
		sourceAligned,
		targetAligned
	};
}

// src/align/score.ts
/**
* Score of every bead in a band: prior of its shape, fit of lengths, translation odds both ways, context.
*/
/** Prepare the evidence for all beads in a band. */
function prepareEvidence(table, band, lexicon) {
	const { source, target } = table.context;
	const ahead = scoreSpans(table.forward, band);
	const back = scoreSpans(table.backward, turnBand(band));
	return {
		lengths: prepareLengths(lexicon.lengths, source, target),
		words: (i, j, shape) => {
			const a = SHAPE_SOURCE[shape] ?? 0;
			const b = SHAPE_TARGET[shape] ?? 0;
			return sumOdds(ahead, (i - a) * 4 + a - 1, {
				first: j - b,
				end: j
			}) + sumOdds(back, (j - b) * 4 + b - 1, {
				first: i - a,
				end: i
			});
		}
	};
}
/** Scores at `node * SHAPE_COUNT + shape`, the node being where the bead ends; `NEVER` for what is not considered. */
function scoreBeads(context, band, { score, heat }) {
	const { low, high, starts } = band;
	const values = new Float32Array((starts.at(-1) ?? 0) * SHAPE_COUNT).fill(NEVER);
	for (let i = 0, cell = 0; i < low.length; i++) {
		const { first, last } = reachBack(band, i);
		for (let j = low[i] ?? 0; j <= (high[i] ?? 0); j++) for (let shape = 0; shape < SHAPE_COUNT; shape++, cell++) {
			if (j < (first[shape] ?? 0) || j > (last[shape] ?? 0)) continue;
			const value = context.scoreSolid(i, j, shape) ?? score(i, j, shape);
			if (value > -1e9) values[cell] = value / heat;
		}
	}
	return values;
}
/** Score of beads of prose. */
function prepareScore(context, evidence, lexicon) {
	const priors = Float64Array.from(lexicon.priors, Math.log);
	return (i, j, shape) => {
		const prior = priors[shape] ?? -1e9;
		if (SHAPE_SOURCE[shape] === 0 || SHAPE_TARGET[shape] === 0) return prior;
		const lengths = evidence.lengths(i, j, shape);
		if (lengths < WEIGHTS.lengthCut && shape > 0) return NEVER;
		const words = WEIGHTS.words * evidence.words(i, j, shape);
		return prior + WEIGHTS.length * Math.max(lengths, WEIGHTS.lengthFloor) + words + context.scoreProse(i, j, shape);
	};
}

// src/align/pass.ts
/**
* One pass over a pair of pages: a band around a known path, the score of all beads in it, their probabilities. A band
* that turns out too narrow is widened.
*/
/** The widest band, in first ones: texts that have nothing to do with each other have no path that is worth more. */
const WIDEST = 4;
/** Run a pass. Both sides must have units. */
function runPass(table, lexicon, { path, heat = 1 }) {
	const around = path ?? findRoughPath(table, lexicon);
	const { source, target } = table.context;
	const first = Math.max(WEIGHTS.width, Math.round(Math.sqrt(target.units.length) / 4));
	for (let width = first;; width *= 2) {
		const pass = searchBand(table, lexicon, {
			band: bandAround(around, source.units.length, width),
			heat
		});
		if (width >= WIDEST * first || staysInside(pass.band, pass.path, width / 3)) return pass;
	}
}
function searchBand(table, lexicon, { band, heat }) {
	const evidence = prepareEvidence(table, band, lexicon);
	const score = prepareScore(table.context, evidence, lexicon);
	const values = scoreBeads(table.context, band, {
		score,
		heat
	});
	const posteriors = findPosteriors(band, values);
	const alone = sumAlone(band, posteriors);
	const chances = findChances({
		band,
		posteriors,
		alone
	});
	return {
		band,
		posteriors,
		alone,
		evidence,
		path: findBestPath(band, (i, j, shape) => {
			const cell = nodeAt(band, i, j) * SHAPE_COUNT + shape;
			if ((values[cell] ?? -1e9) <= -1e9) return NEVER;
			return chances(i, j, shape) - WEIGHTS.beadCost * Math.max(SHAPE_SOURCE[shape] ?? 0, SHAPE_TARGET[shape] ?? 0);
		})
	};
}
function sumAlone(band, posteriors) {
	const source = new Float64Array(band.low.length);
	const target = new Float64Array((band.high.at(-1) ?? 0) + 1);
	for (let i = 0, node = 0; i < band.low.length; i++) for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? 0); j++, node++) {
		source[i] = (source[i] ?? 0) + (posteriors[node * SHAPE_COUNT + 1] ?? 0);
		target[j] = (target[j] ?? 0) + (posteriors[node * SHAPE_COUNT + 2] ?? 0);
	}
	return {
		source,
		target
	};
}
/** Probability that a bead is right; for a unit alone it does not matter at which place it stands. */
function findChances({ band, posteriors, alone }) {
	return (i, j, shape) => {
		if (shape === 1) return alone.source[i] ?? 0;
		if (shape === 2) return alone.target[j] ?? 0;
		return posteriors[nodeAt(band, i, j) * SHAPE_COUNT + shape] ?? 0;
	};
}
/** The beads of a path, in order. */
function* listPath(pass) {
	const chances = findChances(pass);
	let i = 0;
	let j = 0;
	for (const shape of pass.path) {
		i += SHAPE_SOURCE[shape] ?? 0;
		j += SHAPE_TARGET[shape] ?? 0;
		yield {
			i,
			j,
			shape,
			posterior: chances(i, j, shape)
		};
	}
}
/** All beads at least so probable, on the path or not. */
function* listProbable({ band, posteriors }, least) {
	for (let i = 0, cell = 0; i < band.low.length; i++) for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? 0); j++) for (let shape = 0; shape < SHAPE_COUNT; shape++, cell++) {
		const posterior = posteriors[cell] ?? 0;
		if (posterior >= least) yield {
			i,
			j,
			shape,
			posterior
		};
	}
}

// src/align/train.ts
/**
* Learn a lexicon from pages that are translations of each other: align them with what is known, learn words, lengths
* and priors from the probable beads, and again. The first round knows lengths and identical tokens alone.
*/
/** What learning starts from: how long the texts are, and nothing of their words. */
function startLexicon(pairs) {
	return emptyLexicon(chooseLessons(pairs).map(({ source, target }) => makeContext(readSide(source), readSide(target))));
}
/**
* Learn a lexicon. One of a whole book serves each of its pages better than one of the page alone.
*
* @param pairs Pages in any order; those with an empty side are skipped.
*/
function trainLexicon(pairs) {
	const source = /* @__PURE__ */ new Map();
	const target = /* @__PURE__ */ new Map();
	const trainees = chooseLessons(pairs).map((pair) => readTrainee(pair, source, target));
	let lexicon = emptyLexicon(trainees.map(({ context }) => context));
	const sourceWords = [...source.keys()];
	const targetWords = [...target.keys()];
	for (let round = 0; round < WEIGHTS.rounds && trainees.length > 0; round++) {
		const { samples, shapes, sizes } = gatherEvidence(trainees, lexicon);
		const lengths = refitLengths(lexicon.lengths, sizes);
		const words = learnWords(chooseSamples(samples, trainees), sourceWords, targetWords);
		lexicon = roundLexicon({
			...words,
			lengths,
			priors: blendPriors(shapes)
		});
	}
	return lexicon;
}
/** Source units that are enough to learn from, some three books; more cost time and teach little. */
const ENOUGH_UNITS = 25e3;
/** The pairs, long ones in chunks; of a great many chunks, some from everywhere. */
function chooseLessons(pairs) {
	const chunks = pairs.flatMap(({ source, target }) => cutChunks(source, target)).filter(({ source, target }) => source.length > 0 && target.length > 0);
	const units = chunks.reduce((sum, { source }) => sum + source.length, 0);
	const share = Math.min(1, ENOUGH_UNITS / units);
	return chunks.filter((_, at) => Math.floor((at + 1) * share) > Math.floor(at * share));
}
function readTrainee(pair, source, target) {
	const context = makeContext(readSide(pair.source), readSide(pair.target));
	return {
		context,
		sourceWords: numberWords(context.source, source),
		targetWords: numberWords(context.target, target),
		path: void 0
	};
}
function numberWords(side, ids) {
	const numbers = Int32Array.from(side.vocabulary, (word) => intern(ids, word));
	return side.words.map((word) => numbers[word] ?? 0);
}
function gatherEvidence(trainees, lexicon) {
	const evidence = {
		samples: [],
		shapes: new Float64Array(SHAPE_COUNT),
		sizes: []
	};
	const index = indexLexicon(lexicon);
	for (const trainee of trainees) {
		const table = makeTable(trainee.context, index);
		const pass = runPass(table, lexicon, {
			path: trainee.path,
			heat: WEIGHTS.learningHeat
		});
		trainee.path = pass.path;
		addEvidence(evidence, trainee, pass);
	}
	return evidence;
}
/** Share of the units that must stand in sure beads; below it, where lengths say little, unsure beads teach too. */
const ENOUGH_SURE = .3;
function chooseSamples(samples, trainees) {
	const units = trainees.reduce((sum, { context }) => sum + context.source.units.length, 0);
	const sure = samples.filter(({ weight }) => weight >= WEIGHTS.teaching);
	return sure.length >= ENOUGH_SURE * units ? sure : samples;
}
/** Beads less probable than this do not count, and teach nothing. */
const COUNTED = .01;
const LEAST_TEACHING = .1;
function addEvidence({ samples, shapes, sizes }, trainee, pass) {
	const { source, target } = trainee.context;
	for (const { i, j, shape, posterior } of listProbable(pass, COUNTED)) {
		const a = i - (SHAPE_SOURCE[shape] ?? 0);
		const b = j - (SHAPE_TARGET[shape] ?? 0);
		if ((source.solids[i] ?? 0) > (source.solids[a] ?? 0) || (target.solids[j] ?? 0) > (target.solids[b] ?? 0)) continue;
		shapes[shape] = (shapes[shape] ?? 0) + posterior;
		if (posterior < LEAST_TEACHING || a === i || b === j) continue;
		const sourceWords = trainee.sourceWords.subarray(source.starts[a], source.starts[i]);
		const targetWords = trainee.targetWords.subarray(target.starts[b], target.starts[j]);
		if (sourceWords.length > 0 && targetWords.length > 0) samples.push({
			source: sourceWords,
			target: targetWords,
			weight: posterior
		});
		if (shape === 0 && posterior >= WEIGHTS.teaching) sizes.push({
			source: (source.bytes[i] ?? 0) - (source.bytes[a] ?? 0),
			target: (target.bytes[j] ?? 0) - (target.bytes[b] ?? 0)
		});
	}
}

// src/markdown/table-rows.ts
/** Number of the line that makes the one above it a head. */
const RULER = 1;
const BAR = /\\[\\|]|\|/g;
const RULE = /^\s*:?-+:?\s*$/;
/**
* Cut a table.
*
* @param text The whole block.
* @returns `undefined` where it is no table of rows in bars.
*/
function cutTable(text) {
	const rows = (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map(cutRow);
	return rows[1]?.cells.every(isRule) === true ? rows : void 0;
}
/** Whether the text of a cell is that of the ruler. */
function isRule(cell) {
	return RULE.test(cell);
}
function cutRow(line) {
	const content = line.trimEnd();
	const head = /^[ \t>]*\|?/.exec(content)?.[0] ?? "";
	const body = content.slice(head.length);
	const bars = [...body.matchAll(BAR)].filter(([sign]) => sign === "|").map(({ index }) => index);
	const isClosed = body !== "" && bars.at(-1) === body.length - 1;
	return {
		head,
		cells: (isClosed ? bars : [...bars, body.length]).map((end, at) => body.slice(at === 0 ? 0 : (bars[at - 1] ?? 0) + 1, end)),
		tail: (isClosed ? "|" : "") + line.slice(content.length)
	};
}

// src/align/page-units.ts
/**
* A parsed page as one row of units: each sentence, and each block that holds no sentence. Aligning that row aligns
* blocks and sentences at once, so that code cells and formulas hold the sentences around them in place. What a unit
* holds is read when it is first asked for: where an alignment is carried over, most units are only counted.
*/
const NO_SENTENCE = { index: -1 };
const known = /* @__PURE__ */ new WeakMap();
/** The units of a page, in order of position; the same page is read once. */
function listPageUnits(page) {
	const units = known.get(page) ?? readPageUnits(page);
	known.set(page, units);
	return units;
}
function readPageUnits(page) {
	const units = [];
	const sentences = [];
	const blocks = [];
	const keys = [];
	const cells = [];
	const all = listSentences(page);
	const placed = all.filter(({ host }) => host === void 0);
	let next = 0;
	let scope = "";
	for (const block of page.blocks) {
		const ending = scope;
		scope = readScope(page, block) ?? scope;
		const first = next;
		while (placed[next]?.block === block) next++;
		const inside = placed.slice(first, next);
		if (inside.length === 0 || blockTraits(block.kind).isWhole === true) push(readBare(page, block, scope || ending), block);
		const findCell = inside.length > 0 && blockTraits(block.kind).merge === "cells" ? openGrid(page, block) : void 0;
		for (const sentence of inside) push(readSentence(page, sentence, scope), block, {
			...sentence,
			cell: findCell?.(sentence.start)
		});
	}
	return {
		units,
		sentences,
		blocks,
		keys,
		cells,
		blockCount: page.blocks.length,
		inner: listInnerProse(page, all)
	};
	function push(unit, block, { index, segment, cell } = NO_SENTENCE) {
		units.push(unit);
		sentences.push(index);
		blocks.push(block.index);
		keys.push(segment?.key);
		cells.push(cell);
	}
}
/** Finds the cell of a table that holds what starts at a position of the page. */
function openGrid({ text }, block) {
	const rows = cutTable(text.slice(block.start, block.end));
	if (rows === void 0) return void 0;
	const table = {
		rows: rows.length,
		columns: Math.max(...rows.map(({ cells }) => cells.length))
	};
	const ends = [];
	const offsets = [];
	let at = block.start;
	for (const [row, { head, cells, tail }] of rows.entries()) {
		at += head.length;
		for (const [column, cell] of cells.entries()) {
			at += cell.length + 1;
			ends.push({
				table,
				row,
				column
			});
			offsets.push(at);
		}
		at += tail.length - 1;
	}
	return (start) => ends[findFirst(offsets.length, (place) => (offsets[place] ?? 0) > start)];
}
function listInnerProse({ text }, placed) {
	const inside = placed.filter(({ host }) => host !== void 0);
	const bySegment = inside.length === 0 ? void 0 : groupBy(placed, ({ segment }) => segment);
	return [...groupBy(inside, ({ segment }) => segment)].flatMap(([segment, sentences]) => {
		const { block, host } = sentences[0] ?? {};
		if (host === void 0) return [];
		const { span } = host;
		const outside = (bySegment?.get(host.segment) ?? []).filter((other) => other.block === block);
		const around = outside[findFirst(outside.length, (at) => (outside[at]?.end ?? 0) > span.start)];
		const key = `${span.inner?.indexOf(segment)} ${spanKey(span, text.slice(span.start, span.end))}`;
		return around === void 0 ? [] : [{
			sentences: sentences.map(({ index }) => index),
			around: around.index,
			kind: span.kind,
			key
		}];
	});
}
/** Who reads what follows, `''` for everybody; `undefined` where a block does not say. */
function readScope(page, block) {
	const { readScope: read } = blockTraits(block.kind);
	const scope = read?.(page.text.slice(block.start, block.end));
	return scope === void 0 || scope.place === "alone" ? void 0 : scope.names.join(",");
}
function readSentence(page, sentence, scope) {
	const { block, segment, start, end } = sentence;
	const read = once(() => {
		const { prose, anchors } = separate(page, segment.spans.filter((span) => span.start < end && span.end > start), sentence);
		return {
			words: splitWords(prose, page.language),
			anchors
		};
	});
	return {
		get words() {
			return read().words;
		},
		get anchors() {
			return read().anchors;
		},
		bytes: countBytes(page.text.slice(start, end)),
		block: block.index,
		place: segment.kind === "text" ? placeOf(block, page) : segment.kind,
		scope: segment.key ?? scope
	};
}
/** What a sentence stands in, with the level of a heading or the depth in lists, and the quotations around it. */
function placeOf({ kind, level, start }, { text }) {
	let quotations = "";
	for (let at = text.lastIndexOf("\n", start - 1) + 1; /[ \t>]/.test(text[at] ?? ""); at += 1) if (text[at] === ">") quotations += ">";
	return `${kind}${level}${quotations}`;
}
/** The words of a range and the anchors among them. */
function separate(page, spans, { start, end }) {
	const anchors = [];
	let prose = "";
	let at = start;
	for (const span of spans) {
		if (span.start > at) prose += page.text.slice(at, span.start);
		const raw = withoutInner(span, page.text.slice(span.start, span.end));
		if (span.place === "close") anchors.push(...readClosing(span, raw));
		else if (span.place === "atom") anchors.push(...readAtom(span, raw));
		if (span.place === "atom") prose += " ";
		at = Math.max(at, span.end);
	}
	return {
		prose: prose + page.text.slice(at, Math.max(at, end)),
		anchors
	};
}
function readAtom({ kind }, raw) {
	const { anchor } = spanTraits(kind);
	return anchor === void 0 ? [] : [nameAnchor(anchor, raw)];
}
/** The end of a link or picture holds its address. */
function readClosing({ kind }, raw) {
	const address = /\]\(\s*<?([^)\s>]+)/.exec(raw)?.[1];
	if (address === void 0) return [];
	return [nameAnchor(spanTraits(kind).anchor ?? "url", address)];
}
/** A block without sentences: a solid, or a line that only holds anchors. */
function readBare(page, block, scope) {
	const raw = page.text.slice(block.start, block.end);
	const unit = {
		words: [],
		anchors: [],
		bytes: countBytes(raw),
		block: block.index,
		place: placeOf(block, page),
		scope
	};
	const kind = block.kind === "paragraph" || block.kind === "item" || block.kind === "heading" ? kindAlone(raw) : block.kind;
	if (kind !== void 0) {
		const read = once(() => readSolid(raw, kind, scope));
		return {
			...unit,
			get solid() {
				return read();
			}
		};
	}
	const anchors = grammarOf(page.dialect).findInRaw(raw, 0).flatMap((piece) => piece.raw.startsWith("](") ? readClosing(piece, piece.raw) : readAtom(piece, piece.raw));
	return {
		...unit,
		anchors
	};
}

// src/align/blocks.ts
/** Share of a block's bytes that must be linked to another block for the two to be a pair. */
const LINKED_SHARE = .3;
/**
* Join unit beads to block beads, in order of source blocks; blocks of the target alone stand where they are.
*
* @param beads Beads of the two pages' units.
*/
function joinBlocks(source, target, beads) {
	const links = collectLinks(source, target, beads);
	const sourceBytes = measureBlocks(source);
	const targetBytes = measureBlocks(target);
	const groups = new Groups(source.blockCount + target.blockCount);
	for (const link of links) {
		const sourceShare = link.sourceBytes / Math.max(1, sourceBytes[link.source] ?? 0);
		const targetShare = link.targetBytes / Math.max(1, targetBytes[link.target] ?? 0);
		if (Math.max(sourceShare, targetShare) < LINKED_SHARE) continue;
		groups.join(link.source, source.blockCount + link.target);
	}
	return orderBeads$1(readGroups(groups, source.blockCount, rateGroups(groups, source.blockCount, {
		links,
		beads,
		source,
		target
	})));
}
function measureBlocks({ units, blocks, blockCount }) {
	const bytes = new Float64Array(blockCount);
	for (const [at, unit] of units.entries()) bytes[blocks[at] ?? 0] = (bytes[blocks[at] ?? 0] ?? 0) + unit.bytes;
	return bytes;
}
function collectLinks(source, target, beads) {
	const links = /* @__PURE__ */ new Map();
	for (const bead of beads) {
		const from = bytesByBlock(source, bead.source);
		const to = bytesByBlock(target, bead.target);
		for (const [block, bytes] of from) for (const [other, otherBytes] of to) {
			const key = block * target.blockCount + other;
			const link = links.get(key) ?? {
				source: block,
				target: other,
				sourceBytes: 0,
				targetBytes: 0,
				scoredBytes: 0
			};
			link.sourceBytes += bytes / to.size;
			link.targetBytes += otherBytes / from.size;
			link.scoredBytes += bead.score * (bytes / to.size + otherBytes / from.size);
			links.set(key, link);
		}
	}
	return [...links.values()];
}
function bytesByBlock({ units, blocks }, members) {
	const bytes = /* @__PURE__ */ new Map();
	for (const unit of members) {
		const block = blocks[unit] ?? 0;
		bytes.set(block, (bytes.get(block) ?? 0) + (units[unit]?.bytes ?? 0));
	}
	return bytes;
}
/** Disjoint sets of blocks; target blocks are numbered after the source blocks. */
var Groups = class {
	#parents;
	constructor(size) {
		this.#parents = Int32Array.from({ length: size }, (_, at) => at);
	}
	get size() {
		return this.#parents.length;
	}
	find(block) {
		let at = block;
		while (this.#parents[at] !== at) {
			const above = this.#parents[at] ?? at;
			at = this.#parents[at] = this.#parents[above] ?? above;
		}
		return at;
	}
	join(a, b) {
		const [first, second] = [this.find(a), this.find(b)];
		this.#parents[Math.max(first, second)] = Math.min(first, second);
	}
};
/** Score of each group: the mean of its links by bytes; of a block alone, the least score of its units. */
function rateGroups(groups, sourceCount, { links, beads, source, target }) {
	const scores = /* @__PURE__ */ new Map();
	const rateAlone = ({ blocks }, units, { offset, score }) => {
		for (const unit of units) {
			const group = groups.find(offset + (blocks[unit] ?? 0));
			scores.set(group, Math.min(score, scores.get(group) ?? 1));
		}
	};
	for (const { source: from, target: to, score } of beads) {
		if (to.length === 0) rateAlone(source, from, {
			offset: 0,
			score
		});
		if (from.length === 0) rateAlone(target, to, {
			offset: sourceCount,
			score
		});
	}
	const sums = /* @__PURE__ */ new Map();
	for (const link of links) {
		const group = groups.find(link.source);
		if (group !== groups.find(sourceCount + link.target)) continue;
		const sum = sums.get(group) ?? {
			scored: 0,
			bytes: 0
		};
		sum.scored += link.scoredBytes;
		sum.bytes += link.sourceBytes + link.targetBytes;
		sums.set(group, sum);
	}
	for (const [group, { scored, bytes }] of sums) scores.set(group, bytes === 0 ? 1 : scored / bytes);
	return scores;
}
function readGroups(groups, sourceCount, scores) {
	const members = /* @__PURE__ */ new Map();
	for (let block = 0; block < groups.size; block++) {
		const group = groups.find(block);
		const bead = members.get(group) ?? {
			source: [],
			target: [],
			score: scores.get(group) ?? 0
		};
		if (block < sourceCount) bead.source.push(block);
		else bead.target.push(block - sourceCount);
		members.set(group, bead);
	}
	return [...members.values()];
}
/** Put blocks of the target alone before the bead with the next target block. */
function orderBeads$1(beads) {
	const alone = beads.filter((bead) => bead.source.length === 0).toSorted((a, b) => firstOf(a.target) - firstOf(b.target));
	const ordered = [];
	let next = 0;
	for (const bead of beads.filter((one) => one.source.length > 0)) {
		const end = firstOf(bead.target);
		for (let only = alone[next]; only !== void 0 && firstOf(only.target) < end; only = alone[++next]) ordered.push(only);
		ordered.push(bead);
	}
	return [...ordered, ...alone.slice(next)];
}
function firstOf(numbers) {
	return numbers[0] ?? -1;
}

// src/shared/chain.ts
/** A list that things are put into anywhere, without moving what stands behind. */
/** A list in which every item stands once, and another can be put behind any of them at once. */
var Chain = class {
	/** What stands behind each; behind `undefined` stands the first. */
	#next = /* @__PURE__ */ new Map();
	constructor(items) {
		for (const [at, item] of items.entries()) this.#next.set(items[at - 1], item);
	}
	/** @param place `undefined` for the head of the list. */
	insertBehind(place, item) {
		const behind = this.#next.get(place);
		this.#next.set(place, item);
		if (behind !== void 0) this.#next.set(item, behind);
	}
	/** What stands behind an item. */
	behind(place) {
		return this.#next.get(place);
	}
	/** All items, in order. */
	list() {
		const items = [];
		for (let item = this.#next.get(void 0); item !== void 0; item = this.#next.get(item)) items.push(item);
		return items;
	}
};

// src/align/keyed.ts
/**
* Sentences that belong together by their places, whatever an alignment in order says of them: those in entries with the
* same key, such as those of front matter, and what others set apart.
*/
/**
* Sentences of entries with the same key belong together wherever the entries stand, and to nothing else: a translator
* may write them in another order, or leave one out, which an alignment in order cannot tell.
*/
function joinKeyed(from, to, beads) {
	const [own, other] = [listKeyed(from), listKeyed(to)];
	if (own.size === 0 || other.size === 0) return beads;
	const ofSource = new Map(beads.flatMap((bead) => bead.source.map((at) => [at, bead])));
	const ofTarget = new Map(beads.flatMap((bead) => bead.target.map((at) => [at, bead])));
	return setApart([...own].flatMap(([key, source]) => {
		const target = other.get(key);
		return target === void 0 || isJoined({
			key,
			source,
			target
		}, {
			ofSource,
			ofTarget
		}) ? [] : [{
			source,
			target
		}];
	}), beads);
}
/** Beads of what belongs together in the place of those that hold some of it. */
function setApart(apart, beads) {
	if (apart.length === 0) return beads;
	const sources = new Set(apart.flatMap(({ source }) => source));
	const targets = new Set(apart.flatMap(({ target }) => target));
	const rest = beads.flatMap((bead) => {
		const source = bead.source.filter((at) => !sources.has(at));
		const target = bead.target.filter((at) => !targets.has(at));
		return source.length + target.length === 0 ? [] : [{
			source,
			target,
			score: bead.score
		}];
	});
	return orderBeads([...apart.flatMap(pairAll), ...rest]);
}
/** In the order of the source; what only the target has stands behind what it stands behind there. */
function orderBeads(beads) {
	const first = (list) => list[0] ?? 0;
	const ordered = beads.filter(({ source }) => source.length > 0).toSorted((a, b) => first(a.source) - first(b.source));
	const added = beads.filter(({ source }) => source.length === 0).toSorted((a, b) => first(a.target) - first(b.target));
	const chain = new Chain(ordered);
	const places = [...ordered, ...added].flatMap((bead) => bead.target.map((at) => ({
		at,
		bead
	}))).toSorted((a, b) => a.at - b.at);
	let [nearest, next] = [void 0, 0];
	for (const bead of added) {
		for (let place = places[next]; place !== void 0 && place.at < first(bead.target); place = places[next]) {
			nearest = place.bead;
			next += 1;
		}
		chain.insertBehind(nearest, bead);
	}
	return chain.list();
}
/** Whether the alignment has put the two sides of an entry together; only what has a number may be with others. */
function isJoined({ key, source, target }, { ofSource, ofTarget }) {
	const own = source.flatMap((at) => ofSource.get(at) ?? []);
	if (isNumberedKey(key)) return own.some((bead) => bead.target.length > 0);
	const other = target.flatMap((at) => ofTarget.get(at) ?? []);
	const [sources, targets] = [new Set(source), new Set(target)];
	return own.some((bead) => bead.target.length > 0) && [...own, ...other].every((bead) => bead.source.every((at) => sources.has(at)) && bead.target.every((at) => targets.has(at)));
}
/** The sentences of each key of a page. */
function listKeyed({ units, sentences, keys }) {
	const keyed = [...groupBy(units.keys(), (at) => (sentences[at] ?? -1) < 0 ? void 0 : keys[at])].flatMap(([key, list]) => key === void 0 ? [] : [[key, list.map((at) => sentences[at] ?? -1)]]);
	return new Map(keyed);
}
function pairAll({ source, target, score = 1 }) {
	if (source.length !== target.length) return source.length + target.length === 0 ? [] : [{
		source,
		target,
		score
	}];
	return source.map((at, step) => ({
		source: [at],
		target: [target[step] ?? -1],
		score
	}));
}

// src/align/cells.ts
/**
* Sentences in the cells of tables. A cell is translated by the cell in the same row and column, also where words became
* a number and so are no sentence: an alignment of sentences in order would take one of the next cell for it.
*/
/**
* Put the sentences of tables together by their cells.
*
* @param beads Of sentences; which tables, rows and columns belong together is learnt from them.
*/
function joinCells(from, to, beads) {
	const [own, other] = [indexCells(from), indexCells(to)];
	if (own.size === 0 || other.size === 0) return beads;
	const tables = {
		own: groupTables(own),
		other: groupTables(other)
	};
	const apart = pairTables([...listVotes(beads, own, other), ...listAnchorVotes(own, other)]).flatMap((pair) => listCells(pair, tables));
	const [sources, targets] = [indexPlaces(apart, "source"), indexPlaces(apart, "target")];
	const torn = new Set(beads.flatMap(({ source, target }) => {
		const places = /* @__PURE__ */ new Set([...source.map((at) => sources.get(at)), ...target.map((at) => targets.get(at))]);
		return places.size > 1 ? [...places] : [];
	}));
	return setApart(apart.filter((_, place) => torn.has(place)), beads);
}
function indexCells({ units, sentences, cells }) {
	return new Map(cells.flatMap((cell, at) => cell === void 0 ? [] : [[sentences[at] ?? -1, {
		cell,
		anchors: units[at]?.anchors ?? []
	}]]));
}
function indexPlaces(apart, side) {
	return new Map(apart.flatMap((cell, place) => cell[side].map((at) => [at, place])));
}
/** Votes of the alignment. */
function listVotes(beads, own, other) {
	return beads.flatMap(({ source, target, score }) => source.flatMap((a) => target.flatMap((b) => {
		const [from, to] = [own.get(a), other.get(b)];
		return from === void 0 || to === void 0 ? [] : [{
			source: from.cell,
			target: to.cell,
			weight: score
		}];
	})));
}
/** How much more than a bead a copied span tells that two cells have in common, such as code or a formula. */
const ANCHOR_WEIGHT = 4;
/** Votes of what is copied and stands in one cell of each page: they are right also where rows have another order. */
function listAnchorVotes(own, other) {
	const [from, to] = [own, other].map(indexAnchors);
	return [...from ?? []].flatMap(([anchor, [source, ...others]]) => {
		const [target, ...more] = to?.get(anchor) ?? [];
		if (source === void 0 || target === void 0 || others.length + more.length > 0) return [];
		return [{
			source,
			target,
			weight: ANCHOR_WEIGHT
		}];
	});
}
function indexAnchors(sentences) {
	const cells = /* @__PURE__ */ new Map();
	for (const { anchors, cell } of sentences.values()) for (const anchor of new Set(anchors)) cells.set(anchor, [...(cells.get(anchor) ?? []).slice(0, 1), cell]);
	return cells;
}
function pairTables(votes) {
	const best = pairBest(votes.map(({ source, target, weight }) => ({
		from: source.table,
		to: target.table,
		weight
	})));
	const bySource = groupBy(votes, ({ source }) => source.table);
	return [...best].map(([source, target]) => {
		const inside = (bySource.get(source) ?? []).filter((vote) => vote.target.table === target);
		const rows = pairLines(inside, "row", [source.rows, target.rows]);
		const columns = pairLines(inside, "column", [source.columns, target.columns]);
		return {
			source,
			target,
			rows,
			columns,
			score: sum(inside.filter((vote) => rows.get(vote.source.row) === vote.target.row && columns.get(vote.source.column) === vote.target.column)) / sum(inside)
		};
	});
}
function sum(votes) {
	return votes.reduce((total, { weight }) => total + weight, 0);
}
/** Rows, or columns, as the votes have them; what they leave open is paired by its place where there is as much. */
function pairLines(votes, what, [count, others]) {
	const best = pairBest(votes.map(({ source, target, weight }) => ({
		from: source[what],
		to: target[what],
		weight
	})));
	const back = new Map([...best].map(([from, to]) => [to, from]));
	const formers = Array.from({ length: others }, (_, at) => back.get(at));
	const pairs = stretchesBetween(formers, count).flatMap(({ old, fresh }) => {
		const [open, wanted] = [old.filter((at) => !best.has(at)), fresh.filter((at) => !back.has(at))];
		return open.length === wanted.length ? open.map((at, step) => [at, wanted[step] ?? -1]) : [];
	});
	return new Map([...best, ...pairs]);
}
/** Where the next one has more than this share of the votes for the best, nothing is told, as where two columns became one. */
const RIVAL_SHARE = .5;
/** Pairs of which each is the other's best by far. */
function pairBest(votes) {
	const choose = (side) => new Map([...groupBy(votes, (vote) => vote[side])].flatMap(([one, own]) => {
		const [first, second] = [...groupBy(own, (vote) => vote[side === "from" ? "to" : "from"])].map(([other, list]) => [other, sum(list)]).toSorted((a, b) => b[1] - a[1]);
		return first === void 0 || (second?.[1] ?? 0) > RIVAL_SHARE * first[1] ? [] : [[one, first[0]]];
	}));
	const back = choose("to");
	return new Map([...choose("from")].filter(([from, to]) => back.get(to) === from));
}
function groupTables(sentences) {
	const cells = [...sentences].map(([at, { cell }]) => [at, cell]);
	return groupBy(cells, ([, { table }]) => table);
}
/** The sentences of each pair of cells. */
function listCells({ source, target, rows, columns, score }, { own, other }) {
	const nameOf = (row, column) => row === void 0 || column === void 0 ? void 0 : `${row} ${column}`;
	const from = groupBy(own.get(source) ?? [], ([, cell]) => nameOf(rows.get(cell.row), columns.get(cell.column)));
	const to = groupBy(other.get(target) ?? [], ([, cell]) => nameOf(cell.row, cell.column));
	const [theirRows, theirColumns] = [new Set(rows.values()), new Set(columns.values())];
	const isPaired = ([, { row, column }]) => theirRows.has(row) && theirColumns.has(column);
	const names = /* @__PURE__ */ new Set([...from.keys(), ...[...to].flatMap(([name, cells]) => cells[0] !== void 0 && isPaired(cells[0]) ? [name] : [])]);
	const pick = (cells, name) => (cells.get(name) ?? []).map(([at]) => at);
	return [...names].flatMap((name) => name === void 0 ? [] : [{
		source: pick(from, name),
		target: pick(to, name),
		score
	}]);
}

// src/align/inner.ts
/**
* Prose inside spans, such as titles of links: it belongs together where the spans do, in sentences that are translations
* of each other.
*/
/**
* Beads of the sentences inside spans, those of a bead one behind the other: each has the score of the sentences around.
*
* @param beads Of the sentences of the blocks.
*/
function alignInner(from, to, beads) {
	if (from.inner.length + to.inner.length === 0) return [];
	const [own, other] = [groupBy(from.inner, ({ around }) => around), groupBy(to.inner, ({ around }) => around)];
	return beads.flatMap(({ source, target, score }) => {
		const pick = (inner, list) => list.flatMap((at) => inner.get(at) ?? []);
		return pairProse(pick(own, source), pick(other, target)).map((bead) => ({
			...bead,
			score
		}));
	});
}
/** Spans that say the same belong together, then those of one kind, in order; the rest has no partner. */
function pairProse(source, target) {
	const pairs = /* @__PURE__ */ new Map();
	for (const nameOf of [({ key }) => key, ({ kind }) => kind]) {
		const taken = new Set(pairs.values());
		const free = groupBy(target.filter((prose) => !taken.has(prose)), nameOf);
		for (const prose of source) {
			const partner = pairs.has(prose) ? void 0 : free.get(nameOf(prose))?.shift();
			if (partner !== void 0) pairs.set(prose, partner);
		}
	}
	const paired = new Set(pairs.values());
	return [...source.map((prose) => ({
		source: prose.sentences,
		target: pairs.get(prose)?.sentences ?? []
	})), ...target.filter((prose) => !paired.has(prose)).map(({ sentences }) => ({
		source: [],
		target: sentences
	}))];
}

// src/align/calibrate.ts
/** Factors of the features of {@link listPairFeatures}, and of {@link listAloneFeatures}. */
const PAIR_FACTORS = [
	.036,
	.494,
	.063,
	-.421
];
const ALONE_FACTORS = [.272, .2];
/** Probabilities are kept this far from 0 and 1: the model is never surer than the gold sets can show. */
const LEAST_DOUBT = 5e-4;
/**
* Probability that a bead is exactly right.
*
* @param evidence Of the pass that the bead comes from.
*/
function rateBead(table, evidence, place) {
	const { source, target } = table.context;
	const { i, j, shape, posterior } = place;
	const a = SHAPE_SOURCE[shape] ?? 0;
	const b = SHAPE_TARGET[shape] ?? 0;
	if ((source.solids[i] ?? 0) - (source.solids[i - a] ?? 0) + (target.solids[j] ?? 0) - (target.solids[j - b] ?? 0) > 0) return keepDoubt(posterior);
	if (a === 0 || b === 0) return weigh(listAloneFeatures(place), ALONE_FACTORS);
	return weigh(listPairFeatures(evidence, place), PAIR_FACTORS);
}
function weigh(features, factors) {
	const sum = features.reduce((total, feature, at) => total + feature * (factors[at] ?? 0), 0);
	return keepDoubt(1 / (1 + Math.exp(-sum)));
}
/** A probability that the gold sets can bear out. */
function keepDoubt(probability) {
	return Math.min(.9995, Math.max(LEAST_DOUBT, probability));
}
/** Features of a bead with one side: constant, logit of the posterior. */
function listAloneFeatures({ posterior }) {
	return [1, logit(posterior)];
}
/**
* Features of a bead of prose with two sides: constant, logit of the posterior, log odds of the lengths, 1 when
* a side has several units.
*/
function listPairFeatures(evidence, { i, j, shape, posterior }) {
	const lengths = Math.max(WEIGHTS.lengthFloor, evidence.lengths(i, j, shape));
	return [
		1,
		logit(posterior),
		lengths,
		shape === 0 ? 0 : 1
	];
}
function logit(probability) {
	const kept = Math.min(1 - 1e-6, Math.max(1e-6, probability));
	return Math.log(kept / (1 - kept));
}

// src/align/exchange.ts
/** Units on a side among which another order is looked for. */
const MOST_UNITS = 4;
/** What a pair must fit at least, and how much better another order must fit than any in order (log odds). */
const LEAST_FIT = 0;
const LEAST_GAIN = 4;
/** What it costs to leave a unit alone, or to take units as one group: about the odds of their shapes. */
const PRICE = 4;
/** A pair that fits so well speaks for itself: on the path it is no place to look, elsewhere it needs no other one. */
const SURE_FIT = 3;
/** Find where a path passes by units in another order; what is found does not overlap. */
function findExchanges(path, pass, { context: { source, target } }) {
	const fit = prepareFit(pass);
	const fits = path.map(({ i, j, shape }) => fit(i, j, shape));
	const isProse = (units) => !hasSolids(source, units.source) && !hasSolids(target, units.target);
	const isLikely = (pairs) => pairs.every((pair) => isSupported(pair, pairs, {
		source,
		target
	}));
	const stretches = path.flatMap((_, first) => listStretches(first, path, {
		fit,
		fits,
		isProse,
		isLikely
	}));
	const taken = /* @__PURE__ */ new Set();
	return stretches.toSorted((a, b) => b.gain - a.gain || a.end - a.first - (b.end - b.first)).flatMap((stretch) => {
		const inside = range([stretch.first, stretch.end]);
		if (inside.some((at) => taken.has(at))) return [];
		for (const at of inside) taken.add(at);
		return [{
			first: stretch.first,
			end: stretch.end,
			beads: listBeads(stretch)
		}];
	});
}
function prepareFit({ evidence, band }) {
	return (i, j, shape) => {
		const [a, b] = [SHAPE_SOURCE[shape] ?? 0, SHAPE_TARGET[shape] ?? 0];
		if (a === 0 || b === 0) return 0;
		if (originOf(band, i, j) < 0 || originOf(band, i - a, j - b) < 0) return NEVER;
		const lengths = Math.max(evidence.lengths(i, j, shape), WEIGHTS.lengthFloor);
		return WEIGHTS.length * lengths + WEIGHTS.words * evidence.words(i, j, shape);
	};
}
function hasSolids({ solids }, [first, end]) {
	return (solids[end] ?? 0) > (solids[first] ?? 0);
}
/**
* Who left two sentences of a paragraph exchanged, or two items of a list, is told by one of them; over paragraphs each
* has to fit by itself.
*/
function isSupported({ source: own, target: other, fit }, pairs, { source, target }) {
	const [from, to] = [source.units[own], target.units[other]];
	if (from?.place !== to?.place) return false;
	const isNeighbour = (pair) => isBeside(source.units[pair.source], from) && isBeside(target.units[pair.target], to);
	return fit >= SURE_FIT || pairs.some((pair) => pair.fit >= SURE_FIT && isNeighbour(pair));
}
function isBeside(a, b) {
	return a?.block === b?.block || a?.place === b?.place && a?.place.startsWith("item") === true;
}
/** Stretches from one bead of the path on. A run of pairs that all fit well is no place to look. */
function listStretches(first, path, { fit, fits, isProse, isLikely }) {
	const stretches = [];
	const [i, j] = [path[first - 1]?.i ?? 0, path[first - 1]?.j ?? 0];
	let [held, isDoubted] = [0, false];
	for (let end = first + 1; end <= path.length; end++) {
		const last = path[end - 1];
		if (last === void 0 || Math.max(last.i - i, last.j - j) > MOST_UNITS) break;
		const known = fits[end - 1] ?? 0;
		held += known - (last.shape === 0 ? 0 : PRICE);
		isDoubted ||= last.shape !== 0 || known < SURE_FIT;
		const units = {
			source: [i, last.i],
			target: [j, last.j]
		};
		if (!isProse(units)) break;
		if (!isDoubted || Math.min(last.i - i, last.j - j) < 2) continue;
		const own = tabulate(units, (a, b) => fit(a + 1, b + 1, 0));
		if (boundWorth(units, own) - held < LEAST_GAIN) continue;
		const pairs = findBestPairs(units, own);
		const inOrder = findBestPairs(units, own, "in order");
		const gain = worthOf(pairs, units) - Math.max(held, worthOf(inOrder, units));
		if (gain >= LEAST_GAIN && isLikely(pairs)) stretches.push({
			...units,
			first,
			end,
			gain,
			pairs
		});
	}
	return stretches;
}
/** How well the units of a stretch fit each other, each pair asked for once. */
function tabulate({ source, target }, fit) {
	const table = range(source).map((at) => range(target).map((partner) => fit(at, partner)));
	return (at, partner) => table[at - source[0]]?.[partner - target[0]] ?? -1e9;
}
/** Sums of the same numbers in another order differ by less. */
const ROUNDING = 1e-6;
/** More than any pairs are worth: each unit of the source has the partner that it fits best, whoever else has it. */
function boundWorth({ source, target }, fit) {
	return worthOf(range(source).map((at) => Math.max(...range(target).map((partner) => fit(at, partner)))).filter((most) => most >= LEAST_FIT).map((most) => ({
		source: 0,
		target: 0,
		fit: most
	})), {
		source,
		target
	}) + ROUNDING;
}
/** Of all ways to pair some units of one side with some of the other the one that fits best. */
function findBestPairs({ source: [first, end], target }, fit, order) {
	if (first === end) return [];
	const search = (free, at) => {
		if (at === end) return [];
		let best = search(free, at + 1);
		for (const partner of free) {
			const own = {
				source: at,
				target: partner,
				fit: fit(at, partner)
			};
			if (own.fit < LEAST_FIT) continue;
			const left = free.filter((one) => order === void 0 ? one !== partner : one > partner);
			const tried = [own, ...search(left, at + 1)];
			if (worthOf(tried) > worthOf(best)) best = tried;
		}
		return best;
	};
	return search(range(target), first);
}
/** How well pairs explain units, less what is left alone. */
function worthOf(pairs, { source, target } = NO_UNITS) {
	const units = source[1] - source[0] + target[1] - target[0];
	return pairs.reduce((sum, { fit }) => sum + fit + 8, -4 * units);
}
const NO_UNITS = {
	source: [0, 0],
	target: [0, 0]
};
function listBeads({ source, target, gain, pairs }) {
	const score = keepDoubt(1 / (1 + Math.exp(-gain)));
	const left = range(source).filter((at) => !pairs.some((pair) => pair.source === at));
	const right = range(target).filter((at) => !pairs.some((pair) => pair.target === at));
	return [...[...pairs.map((pair) => ({
		source: [pair.source],
		target: [pair.target],
		score
	})), ...left.map((at) => ({
		source: [at],
		target: [],
		score
	}))].toSorted((a, b) => (a.source[0] ?? 0) - (b.source[0] ?? 0)), ...right.map((at) => ({
		source: [],
		target: [at],
		score
	}))];
}
function range([first, end]) {
	return Array.from({ length: end - first }, (_, at) => first + at);
}

// src/align/gaps.ts
/**
* Stretches of a text that the other one lacks as a whole, such as sections that a translator left out or has not come to.
* A model of beads that are drawn one by one knows nothing of them: for each unit it finds some partner that is likelier
* than none. A stretch costs when it begins, and next to nothing for each further unit.
*/
/** Log odds of a gap, and of each further unit in it. */
const OPENING = -8;
const GOING_ON = -.1;
/** Units that make a gap, at least. */
const LEAST_GAP = 4;
/** A gap may begin or end so many units beside where it seems to: these are looked at with the others. */
const MARGIN = 1;
/** Share of one of the texts, at least, that stands in no gap. */
const LEAST_COMMON = .7;
/** Larger tables are not searched. */
const MOST_NODES = 1e6;
/**
* Find what is left of two texts without the gaps of each; all of them where there is none.
*
* @param index Of what is known of the languages; without it only lengths and copied tokens speak.
*/
function findCovered(source, target, index) {
	const all = {
		source: [...source.keys()],
		target: [...target.keys()],
		isSure: true
	};
	if (source.length === 0 || target.length === 0 || source.length * target.length > MOST_NODES) return all;
	const context = makeContext(readSide(source), readSide(target));
	const known = index?.lexicon ?? emptyLexicon([context]);
	const table = makeTable(context, index ?? indexLexicon(known));
	const found = searchRough(table, (band) => tracePath(band, findGappedPath(band, prepareRough(table, band, known))));
	const gaps = listGaps(found);
	if (gaps.source.size + gaps.target.size === 0) return {
		...all,
		path: found.path
	};
	const covered = {
		source: all.source.filter((at) => !gaps.source.has(at)),
		target: all.target.filter((at) => !gaps.target.has(at)),
		isSure: found.mean >= 1
	};
	return Math.max(covered.source.length / source.length, covered.target.length / target.length) < LEAST_COMMON || covered.source.length === 0 || covered.target.length === 0 ? all : covered;
}
/** What a bead is part of: none, a gap of the source, or one of the target, which have the numbers of their shapes. */
const PLAIN = 0;
const STATES = 3;
const KEPT_ROWS = 4 + 1;
const NO_ROW = /* @__PURE__ */ new Float64Array(0);
function findGappedPath(band, score) {
	const width = (band.high.at(-1) ?? 0) + 1;
	const rows = Array.from({ length: KEPT_ROWS }, () => new Float64Array(width * STATES));
	const arrival = new Uint8Array((band.starts.at(-1) ?? 0) * STATES);
	for (let i = 0; i < band.low.length; i++) {
		const row = rows[i % KEPT_ROWS] ?? NO_ROW;
		row.fill(-1e400);
		if (i === 0) row[PLAIN] = 0;
		const reach = reachBack(band, i);
		for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? 0); j++) for (let shape = 0; shape < 6; shape++) {
			if (j < (reach.first[shape] ?? 0) || j > (reach.last[shape] ?? 0)) continue;
			const before = rows[(i - (SHAPE_SOURCE[shape] ?? 0)) % KEPT_ROWS] ?? NO_ROW;
			const from = (j - (SHAPE_TARGET[shape] ?? 0)) * STATES;
			const value = score(i, j, shape);
			const cell = nodeAt(band, i, j) * STATES;
			for (let state = 0; state < STATES; state++) {
				const total = (before[from + state] ?? -1e400) + value;
				if (total <= (row[j * STATES] ?? 0)) continue;
				row[j * STATES] = total;
				arrival[cell] = shape * STATES + state;
			}
			if (shape !== 1 && shape !== 2) continue;
			const opened = (before[from] ?? -1e400) + OPENING;
			const goneOn = (before[from + shape] ?? -1e400) + GOING_ON;
			const total = Math.max(opened, goneOn);
			if (total <= (row[j * STATES + shape] ?? 0)) continue;
			row[j * STATES + shape] = total;
			arrival[cell + shape] = shape * STATES + (opened > goneOn ? PLAIN : shape);
		}
	}
	const end = [...(rows[(band.low.length - 1) % KEPT_ROWS] ?? NO_ROW).subarray((width - 1) * STATES)];
	const total = Math.max(...end);
	return {
		arrival,
		last: end.indexOf(total),
		total
	};
}
function tracePath(band, { arrival, last, total }) {
	const beads = [];
	let [i, j, state] = [
		band.low.length - 1,
		band.high.at(-1) ?? 0,
		last
	];
	while (i > 0 || j > 0) {
		const code = arrival[nodeAt(band, i, j) * STATES + state] ?? 0;
		const shape = Math.floor(code / STATES);
		beads.push({
			shape,
			state
		});
		i -= SHAPE_SOURCE[shape] ?? 0;
		j -= SHAPE_TARGET[shape] ?? 0;
		state = code % STATES;
	}
	beads.reverse();
	return {
		path: Uint8Array.from(beads, ({ shape }) => shape),
		states: Uint8Array.from(beads, (bead) => bead.state),
		mean: total / Math.max(1, beads.filter((bead) => bead.state === PLAIN).length)
	};
}
/** Units in the gaps of a path, but for the first and last of each. */
function listGaps({ path, states }) {
	const gaps = {
		source: /* @__PURE__ */ new Set(),
		target: /* @__PURE__ */ new Set()
	};
	let [i, j] = [0, 0];
	for (let first = 0, at = 0; at < path.length; at += 1) {
		const [shape = 0, state = PLAIN] = [path[at], states[at]];
		i += SHAPE_SOURCE[shape] ?? 0;
		j += SHAPE_TARGET[shape] ?? 0;
		if (state !== states[at - 1]) first = at;
		const length = at + 1 - first;
		if (state === PLAIN || state === states[at + 1] || length < LEAST_GAP) continue;
		const [units, end] = state === 1 ? [gaps.source, i] : [gaps.target, j];
		for (let unit = end - length + MARGIN; unit < end - MARGIN; unit += 1) units.add(unit);
	}
	return gaps;
}

// src/align/sentences.ts
/**
* Align two lists of units. The lists are taken to run in the same order, but for what stands exchanged among a few
* neighbours; what has no partner stays alone.
*/
/**
* Align two lists of units.
*
* @returns Beads in the order of the source; each unit is in exactly one.
*/
function alignSentences(source, target, options = {}) {
	const covered = findCovered(source, target, options.lexicon && findIndex(options.lexicon));
	const [own, other] = [pick(source, covered.source), pick(target, covered.target)];
	const lexicon = options.lexicon ?? trainLexicon([{
		source: own,
		target: other
	}]);
	const chunks = cutChunks(own, other, lexicon);
	const path = chunks.length === 1 ? covered.path : void 0;
	return putBack(chunks.flatMap((chunk) => alignChunk(chunk, lexicon, path)), covered, {
		source,
		target
	});
}
/** The list itself where nothing is missing: what is known of it is kept by it. */
function pick(units, positions) {
	return positions.length === units.length ? units : positions.flatMap((at) => units[at] ?? []);
}
/** Beads of what stands in no gap as beads of the whole, and each unit of a gap alone, where it stands. */
function putBack(beads, covered, { source, target }) {
	if (covered.source.length === source.length && covered.target.length === target.length) return beads;
	const score = keepDoubt(1);
	const taken = {
		source: /* @__PURE__ */ new Set(),
		target: /* @__PURE__ */ new Set()
	};
	const kept = beads.map((bead) => {
		const own = takeRun(bead.source.map((at) => covered.source[at] ?? at));
		const other = takeRun(bead.target.map((at) => covered.target[at] ?? at));
		for (const at of own) taken.source.add(at);
		for (const at of other) taken.target.add(at);
		return {
			source: own,
			target: other,
			score: covered.isSure ? bead.score : Math.min(bead.score, UNSURE)
		};
	});
	const next = {
		source: 0,
		target: 0
	};
	const leaveGaps = (side, end) => {
		const alone = [];
		for (; next[side] < end; next[side] += 1) if (!taken[side].has(next[side])) alone.push({
			source: [],
			target: [],
			[side]: [next[side]],
			score
		});
		return alone;
	};
	return [
		...kept.flatMap((bead) => [
			...leaveGaps("source", bead.source[0] ?? 0),
			...leaveGaps("target", bead.target[0] ?? 0),
			bead
		]),
		...leaveGaps("source", source.length),
		...leaveGaps("target", target.length)
	];
}
/** Most that a pair scores where what stands in a gap might be its partner as well. */
const UNSURE = .9;
/** Of rising positions those up to the first gap: no bead reaches over one. */
function takeRun(positions) {
	return positions.filter((position, at) => position === (positions[0] ?? 0) + at);
}
function alignChunk(chunk, lexicon, rough) {
	const { source, target, sourceStart, targetStart } = chunk;
	if (source.length === 0 || target.length === 0) return leaveAlone(chunk);
	const table = makeTable(makeContext(readSide(source), readSide(target)), findIndex(lexicon));
	const pass = runPass(table, lexicon, { path: rough });
	const path = [...listPath(pass)];
	const exchanges = new Map(findExchanges(path, pass, table).flatMap((exchange) => range$1(exchange.first, exchange.end).map((at) => [at, exchange])));
	return path.flatMap((place, at) => {
		const exchange = exchanges.get(at);
		if (exchange !== void 0) return at === exchange.first ? exchange.beads : [];
		return [{
			source: numbersBefore(place.i, SHAPE_SOURCE[place.shape] ?? 0),
			target: numbersBefore(place.j, SHAPE_TARGET[place.shape] ?? 0),
			score: rateBead(table, pass.evidence, place)
		}];
	}).map(({ source: own, target: other, score }) => ({
		source: own.map((at) => sourceStart + at),
		target: other.map((at) => targetStart + at),
		score
	}));
}
/** With one side empty there is nothing to be wrong about. */
function leaveAlone({ source, target, sourceStart, targetStart }) {
	return [...source.map((_, at) => ({
		source: [sourceStart + at],
		target: [],
		score: 1
	})), ...target.map((_, at) => ({
		source: [],
		target: [targetStart + at],
		score: 1
	}))];
}
function numbersBefore(end, count) {
	return Array.from({ length: count }, (_, at) => end - count + at);
}
const indexes = /* @__PURE__ */ new WeakMap();
/** A lexicon of a book is used for page after page. */
function findIndex(lexicon) {
	const known = indexes.get(lexicon);
	if (known !== void 0) return known;
	const made = indexLexicon(lexicon);
	indexes.set(lexicon, made);
	return made;
}

// src/align/pages.ts
/**
* Align two pages.
*
* @param options Without a lexicon, one is learnt from the two pages alone; one of the whole book is better.
* @returns Beads in order; every block and every sentence is in exactly one of its list. Blocks of a bead need not be
* neighbours: a formula between two paragraphs that became one has a bead of its own.
*/
function alignPages(source, target, options = {}) {
	return alignPageUnits(listPageUnits(source), listPageUnits(target), options);
}
/** {@link alignPages} from the units of the pages, for whoever keeps them and not the pages. */
function alignPageUnits(from, to, options = {}) {
	return joinUnitBeads(from, to, alignSentences(from.units, to.units, options));
}
/** Beads of the units of two pages to those of their blocks and sentences. */
function joinUnitBeads(from, to, beads) {
	const sentences = joinCells(from, to, joinKeyed(from, to, keepSentences(from, to, beads)));
	return {
		blocks: joinBlocks(from, to, beads),
		sentences: [...sentences, ...alignInner(from, to, sentences)]
	};
}
/** The units of two pages, for {@link trainLexicon}. */
function pairPages(source, target) {
	return {
		source: listPageUnits(source).units,
		target: listPageUnits(target).units
	};
}
/** Beads of sentences from beads of units; units that are no sentences drop out. */
function keepSentences(from, to, beads) {
	return beads.flatMap((bead) => {
		const source = bead.source.map((unit) => from.sentences[unit] ?? -1).filter((sentence) => sentence >= 0);
		const target = bead.target.map((unit) => to.sentences[unit] ?? -1).filter((sentence) => sentence >= 0);
		return source.length + target.length === 0 ? [] : [{
			source,
			target,
			score: bead.score
		}];
	});
}

export { foldDigits as _, alignSentences as a, formOf as b, cutTable as c, trainLexicon as d, parseLexicon as f, splitWords as g, readUnits as h, pairPages as i, isRule as l, countBytes as m, alignPages as n, Chain as o, renderLexicon as p, joinUnitBeads as r, listPageUnits as s, alignPageUnits as t, startLexicon as u, readNumbers as v, writeDigits as y };
import { _ as normalizeIdentifier } from "./registry.js";

// src/markdown/tokens.ts
/**
* A sentence as tokens: text, atoms, and the ends of pairs. Comparison, patching and rendering for an engine all
* start from these.
*/
/** White space that Markdown lays lines out with; no-break and other spaces are characters that somebody chose. */
const LAYOUT_SPACE = /[\t\n\v\f\r \u2028\u2029]+/g;
/** One space for every run of layout space; no-break spaces stay. */
function joinLines(text) {
	return text.replaceAll(LAYOUT_SPACE, " ");
}
/** Collapse every run of white space to one space and trim. */
function normaliseSpace(text) {
	return text.replaceAll(/\s+/g, " ").trim();
}
/** The tokens of a range of a segment. A line prefix of a block quote becomes white space. */
function tokenizeRange(page, segment, range) {
	const inside = spansInside(segment, range);
	const ends = /* @__PURE__ */ new Map();
	for (const { pair } of inside) if (pair !== void 0) ends.set(pair, (ends.get(pair) ?? 0) + 1);
	const tokens = [];
	let at = range.start;
	for (const span of inside) {
		if (span.start > at) tokens.push({
			type: "text",
			raw: page.text.slice(at, span.start)
		});
		const raw = page.text.slice(span.start, span.end);
		const isPaired = span.pair !== void 0 && ends.get(span.pair) === 2;
		if (span.kind === "prefix") tokens.push({
			type: "text",
			raw: "\n"
		});
		else tokens.push({
			type: span.place,
			kind: span.kind,
			raw,
			key: spanKey(span, raw),
			...span.label === void 0 ? {} : { label: span.label },
			...isPaired ? { pair: span.pair } : {}
		});
		at = span.end;
	}
	if (at < range.end) tokens.push({
		type: "text",
		raw: page.text.slice(at, range.end)
	});
	return tokens;
}
/** The tokens of one sentence. */
function tokenizeSentence(page, sentence) {
	return tokenizeRange(page, sentence.segment, sentence);
}
/** The spans of a range, found by halving: a segment may hold many sentences. */
function spansInside({ spans }, { start, end }) {
	let low = 0;
	for (let high = spans.length; low < high;) {
		const middle = low + high >> 1;
		if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
		else high = middle;
	}
	const inside = [];
	for (let span = spans[low]; span !== void 0 && span.start < end; span = spans[++low]) if (span.end <= end) inside.push(span);
	return inside;
}
/**
* What a span says: white space does not count (in formulas none does), nor whether emphasis is written with `*` or
* `_`, a hard break with a backslash, an address in angle brackets, a reference with its label or in short.
*/
function spanKey({ kind, place, label }, raw) {
	if (kind === "math") return raw.replaceAll(/\s+/g, "");
	if (kind === "break") return "⏎";
	if (kind === "url") return raw.replaceAll(/^<|>$/g, "");
	if (kind === "emphasis" || kind === "strong") return raw.replaceAll("_", "*");
	if (label !== void 0 && place === "close") return `][${normalizeIdentifier(label)}]`;
	return normaliseSpace(raw);
}
/** Identity of a sentence: its whole text, white space aside. */
function fullKey(tokens) {
	return normaliseSpace(tokens.map((token) => token.type === "text" ? token.raw : token.key).join(""));
}
/** What an engine would be paid for: the text without any span, white space collapsed. */
function proseOf(tokens) {
	return normaliseSpace(tokens.map((token) => token.type === "text" ? token.raw : token.type === "atom" ? " " : "").join("")).replaceAll(/ (?=[,.;:!?)\]])/g, "");
}
/** Whether the tokens hold a letter outside spans, that is, something to translate. */
function hasWords(tokens) {
	return tokens.some((token) => token.type === "text" && /\p{L}/u.test(token.raw));
}
/** The tokens as Markdown, with line ends collapsed, as new text enters a page. */
function renderTokens(tokens) {
	return tokens.map((token, at) => {
		if (token.type !== "text") return token.raw;
		const text = joinLines(token.raw);
		const start = isBreak(tokens[at - 1]) ? text.replace(/^ /, "") : text;
		return isBreak(tokens[at + 1]) ? start.replace(/ $/, "") : start;
	}).join("").trim();
}
function isBreak(token) {
	return token !== void 0 && token.type === "atom" && token.kind === "break";
}

export { proseOf as a, tokenizeRange as c, normaliseSpace as i, tokenizeSentence as l, hasWords as n, renderTokens as o, joinLines as r, spanKey as s, fullKey as t };
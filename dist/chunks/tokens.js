import { D as normalizeIdentifier, k as normaliseSpace, o as spanTraits, t as blockTraits } from "./registry.js";

// src/markdown/definitions.ts
/**
* Where the reference links of a page lead: its definitions, `[label]: address`, by label.
*/
const DEFINITION = /^([ \t>]*\[((?:\\.|[^[\]\\])+)\]:\s*<?)([^\s<>]+)/gm;
const known = /* @__PURE__ */ new WeakMap();
/** The address that a label stands for; `undefined` when the page does not define it. */
function findDefinition(page, label) {
	return listDefinitions(page).get(fold(label));
}
/** The addresses of all definitions of a page, by label; of two of a label the first counts. */
function listDefinitions(page) {
	const definitions = known.get(page) ?? readDefinitions(page);
	known.set(page, definitions);
	return definitions;
}
/** The text of definitions with their addresses as `follow` has them. */
function renewDefinitions(text, follow) {
	return text.replaceAll(DEFINITION, (definition, before, label) => {
		const address = definition.slice(before.length);
		return before + (label.startsWith("^") ? address : follow(address));
	});
}
function readDefinitions({ text, blocks }) {
	const definitions = /* @__PURE__ */ new Map();
	for (const { kind, start, end } of blocks) {
		if (blockTraits(kind).isCode === true) continue;
		for (const [, , label = "", address = ""] of text.slice(start, end).matchAll(DEFINITION)) if (!label.startsWith("^") && !definitions.has(fold(label))) definitions.set(fold(label), address);
	}
	return definitions;
}
/** Case and white space do not tell labels apart. */
function fold(label) {
	return label.trim().replaceAll(/\s+/g, " ").toLowerCase();
}

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
/** The tokens of a range of a segment. A line prefix of a block quote becomes white space. */
function tokenizeRange(page, segment, range) {
	const inside = spansInside(segment.spans, range);
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
			...readReference(page, span),
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
function readReference(page, { label, place }) {
	if (label === void 0) return {};
	const address = place === "open" || label.startsWith("^") ? void 0 : findDefinition(page, label);
	return {
		label,
		...address === void 0 ? {} : { address }
	};
}
/** The tokens of one sentence. */
function tokenizeSentence(page, sentence) {
	return tokenizeRange(page, sentence.segment, sentence);
}
/** Of spans in order, those inside a range; found by halving, since a page may hold many sentences. */
function spansInside(spans, { start, end }) {
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
* `_`, a hard break with a backslash, an address in angle brackets, a reference with its label or in short. Prose inside
* it is no part of it.
*/
function spanKey(span, raw) {
	return keyOf(span, withoutInner(span, raw));
}
/** The text of a span without the prose inside it. */
function withoutInner({ inner = [], start = 0 }, raw) {
	return inner.reduceRight((rest, prose) => rest.slice(0, prose.start - start) + rest.slice(prose.end - start), raw);
}
function keyOf({ kind, place, label }, raw) {
	const read = spanTraits(kind).keyOf;
	if (read !== void 0) return read(raw);
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

export { renderTokens as a, tokenizeRange as c, findDefinition as d, listDefinitions as f, proseOf as i, tokenizeSentence as l, hasWords as n, spanKey as o, renewDefinitions as p, joinLines as r, spansInside as s, fullKey as t, withoutInner as u };
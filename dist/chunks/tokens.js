// src/markdown/tokens.ts
/** Collapse every run of white space to one space and trim. */
function normaliseSpace(text) {
	return text.replaceAll(/\s+/g, " ").trim();
}
/** The tokens of a range of a segment. A line prefix of a block quote becomes white space. */
function tokenizeRange(page, segment, range) {
	const inside = segment.spans.filter((span) => span.start >= range.start && span.end <= range.end);
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
			key: spanKey(span.kind, raw),
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
function spanKey(kind, raw) {
	return kind === "math" ? raw.replaceAll(/\s+/g, "") : normaliseSpace(raw);
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
	return tokens.map((token) => token.type === "text" ? token.raw.replaceAll(/\s+/g, " ") : token.raw).join("").trim();
}

export { renderTokens as a, proseOf as i, hasWords as n, tokenizeRange as o, normaliseSpace as r, tokenizeSentence as s, fullKey as t };
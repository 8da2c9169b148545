import { t as lineEndOf } from "./line-ends.js";
import { c as usesFullWidth } from "./scripts.js";

// src/update/page/span-spaces.ts
/** Fewer examples than this are no habit. */
const HABIT$1 = 5;
const IDEOGRAPH = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** Full-width marks have their distance in themselves. */
const FULL_WIDTH = /[\u3000-\u303F\uFF00-\uFFEF“”‘’…—]/u;
/** What a reader sees at the edge of a span: of a pair its first or last sign, of an atom something like a Latin word. */
function edgeOf(tokens, at) {
	const token = tokens[at];
	if (token === void 0 || token.type === "text" || token.type === "atom") return "latin";
	const step = token.type === "open" ? 1 : -1;
	for (let place = at + step;; place += step) {
		const inside = tokens[place];
		if (inside === void 0 || inside.type === "atom") return "latin";
		if (inside.type !== "text") continue;
		const text = inside.raw.trim();
		if (text === "") continue;
		const sign = step === 1 ? String.fromCodePoint(text.codePointAt(0) ?? 0) : /.$/su.exec(text)?.[0] ?? "";
		return FULL_WIDTH.test(sign) ? "punctuation" : IDEOGRAPH.test(sign) ? "wide" : "latin";
	}
}
/**
* Learn the habits of a page: for each kind of span, and for all pairs together.
*
* @param options `onlyWide`: only of pairs around ideographs.
*/
function learnSpanSpaces(page, { onlyWide = false } = {}) {
	const counts = /* @__PURE__ */ new Map();
	for (const { tokens } of page.sentences) for (const [at, token] of tokens.entries()) {
		if (token.type === "text") continue;
		const edge = edgeOf(tokens, at);
		if (onlyWide && edge !== "wide") continue;
		for (const [side, isSpaced] of listOutside(tokens, at)) for (const name of namesOf(token, edge, side)) {
			const { spaced, tight } = counts.get(name) ?? {
				spaced: 0,
				tight: 0
			};
			counts.set(name, {
				spaced: spaced + Number(isSpaced),
				tight: tight + Number(!isSpaced)
			});
		}
	}
	return Object.fromEntries([...counts].flatMap(([name, { spaced, tight }]) => spaced + tight < HABIT$1 ? [] : [[name, spaced > tight ? " " : ""]]));
}
/** For each side outside on which an ideograph stands: whether there is a space. */
function listOutside(tokens, at) {
	const { type } = tokens[at] ?? {};
	const [before, behind] = [tokens[at - 1], tokens[at + 1]];
	const left = type === "close" || before?.type !== "text" ? void 0 : /(.)(?<! )( *)$/u.exec(before.raw);
	const right = type === "open" || behind?.type !== "text" ? void 0 : /^( *)(.)/u.exec(behind.raw);
	const sides = [];
	if (left && IDEOGRAPH.test(left[1] ?? "")) sides.push(["left", left[2] !== ""]);
	if (right && IDEOGRAPH.test(right[2] ?? "")) sides.push(["right", right[1] !== ""]);
	return sides;
}
/** From the closest name to the widest. Before some atoms there has to be a space, which says nothing of that behind. */
function namesOf({ type, kind }, edge, side) {
	return type === "atom" ? [`${kind} ${side}`] : [`${kind} ${edge}`, `pair ${edge}`];
}
/** The space between an ideograph and a span of new text. @param latinSpace That of the page beside Latin words. */
function spaceOf({ token, edge, side }, { spanSpaces = {}, latinSpace }) {
	return spanSpaces[namesOf(token, edge, side).find((name) => spanSpaces[name] !== void 0) ?? ""] ?? (edge === "latin" ? latinSpace : "");
}

// src/update/page/style.ts
/**
* How the target page is set: what stands between two sentences, full-width or half-width marks, the space between
* ideographs and Latin words, quotation marks. Learnt from the page where it shows a habit, else by language.
*/
const IDEOGRAPHIC = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。，！？：；）」』”]/u;
/** Fewer examples than this are no habit. */
const HABIT = 5;
/** Learn the style of a page; what the page does not show has its language's default; `wishes` win over both. */
function learnStyle(page, wishes = {}) {
	const isUnspaced = usesFullWidth(page.page.language);
	const quotes = learnQuotes(page);
	const givenTerms = learnGivenTerms(page);
	const lineEnd = lineEndOf(page.page.text);
	const spanSpaces = learnSpanSpaces(page, { onlyWide: wishes.latinSpace !== void 0 });
	return {
		separator: learnSeparator(page) ?? (isUnspaced ? "" : " "),
		punctuation: isUnspaced ? "full-width" : "half-width",
		latinSpace: isUnspaced ? learnLatinSpace(page) : " ",
		...isUnspaced ? { spanSpaces } : {},
		...lineEnd === void 0 ? {} : { lineEnd },
		...quotes === void 0 ? {} : { quotes },
		...givenTerms === void 0 ? {} : { givenTerms },
		...wishes
	};
}
/** A line end where most sentences of the page start a line; `undefined` where they do not. */
function learnSeparator(page) {
	let lines = 0;
	let total = 0;
	for (const [at, { placed }] of page.sentences.entries()) {
		const next = page.sentences[at + 1];
		if (next === void 0 || next.placed.segment !== placed.segment) continue;
		total += 1;
		if (page.page.text.slice(placed.end, next.placed.start).includes("\n")) lines += 1;
	}
	return total > 0 && lines * 2 > total ? "\n" : void 0;
}
function countMatches(page, pattern) {
	return page.sentences.reduce((sum, { full }) => sum + (full.match(pattern)?.length ?? 0), 0);
}
function learnLatinSpace(page) {
	const spaced = countMatches(page, /\p{sc=Han} [A-Za-z0-9$`]/gu);
	const tight = countMatches(page, /\p{sc=Han}[A-Za-z0-9$`]/gu);
	return spaced + tight >= HABIT && spaced > tight ? " " : "";
}
const QUOTES = [
	["“", "”"],
	["«", "»"],
	["„", "“"],
	["「", "」"],
	["\"", "\""]
];
/** The pair of quotation marks that the page uses in four of five places, if it has a habit. */
function learnQuotes(page) {
	const counts = QUOTES.map((quotes) => ({
		quotes,
		count: countMatches(page, new RegExp(quotes[0], "g"))
	}));
	const total = counts.reduce((sum, { count }) => sum + count, 0);
	return total < HABIT ? void 0 : counts.find(({ count }) => count >= total * .8)?.quotes;
}
/** A source term behind its translation, as in `计算图（computational graph）`. */
const GIVEN_TERM = /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}*])\s?[（(]([A-Za-z][A-Za-z -]*)[,，）)]/gu;
function learnGivenTerms(page) {
	const given = page.sentences.flatMap(({ full }) => [...full.matchAll(GIVEN_TERM)].map((match) => match[1] ?? ""));
	return given.length < HABIT ? void 0 : new Set(given.map((term) => term.trim().toLowerCase()));
}
/** A style in words that an engine may follow; `[]` where there is nothing to say. */
function describeStyle({ punctuation, latinSpace, quotes }) {
	return [...punctuation === "full-width" ? ["full-width punctuation marks", `${latinSpace === "" ? "no space" : "a space"} between ideographs and Latin words, numbers or formulas`] : [], ...quotes === void 0 ? [] : [`quotation marks ${quotes.join("…")}`]];
}
/** What to put between two new neighbours; no separator glues a Latin word to its neighbour. */
function separatorBetween(left, right, style) {
	if (style.separator !== "") return style.separator;
	return IDEOGRAPHIC.test(left.at(-1) ?? "") || IDEOGRAPHIC.test(right[0] ?? "") ? "" : " ";
}

export { spaceOf as a, edgeOf as i, learnStyle as n, separatorBetween as r, describeStyle as t };
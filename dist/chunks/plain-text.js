import { r as primaryLanguage, s as usesSpaces } from "./scripts.js";

// src/parallel-data/plain-text.ts
/** Stands where a span was dropped. */
const HOLE = "";
const KEPT_AS_TEXT = /* @__PURE__ */ new Set([
	"code",
	"escape",
	"entity",
	"term"
]);
const NOT_EVEN_A_HOLE = /* @__PURE__ */ new Set([
	"emphasis",
	"strong",
	"mark",
	"link",
	"prefix"
]);
/** Make plain text of the tokens of one sentence. */
function renderPlainText(tokens, language) {
	const raw = tokens.map(renderToken).join("");
	const dropped = raw.split(HOLE).length - 1;
	const spaced = joinLines(raw.replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, ""), language);
	return {
		text: dropped === 0 ? spaced : closeHoles(spaced, language),
		dropped
	};
}
function renderToken(token) {
	if (token.type === "text") return token.raw;
	if (KEPT_AS_TEXT.has(token.kind)) return readLiteral(token.kind, token.raw);
	if (token.type !== "atom" || NOT_EVEN_A_HOLE.has(token.kind)) return "";
	return HOLE;
}
function readLiteral(kind, raw) {
	if (kind === "code") return raw.replaceAll(/^`+ ?| ?`+$/g, "");
	if (kind === "escape") return raw.slice(1);
	return kind === "entity" ? decodeEntity(raw) : raw;
}
const ENTITIES = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'",
	nbsp: " ",
	ndash: "–",
	mdash: "—",
	hellip: "…",
	copy: "©"
};
/** A reference that is none of the usual ones is dropped like other markup. */
function decodeEntity(raw) {
	const name = raw.slice(1, -1);
	if (!name.startsWith("#")) return ENTITIES[name] ?? HOLE;
	const isHex = /^#x/i.test(name);
	const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
	return code > 0 && code <= 1114111 && (code < 55296 || code > 57343) ? String.fromCodePoint(code) : HOLE;
}
/** Join texts to one: with a space, or in languages that have none, without. */
function joinTexts(texts, language) {
	const parts = texts.filter((text) => text !== "");
	if (usesSpaces(language)) return parts.join(" ");
	return parts.reduce((joined, part) => {
		return joined + (/[\w.,;:!?]$/.test(joined) && /^\w/.test(part) ? " " : "") + part;
	}, "");
}
const WIDE = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFFEF`;
const WIDE_LINE_END = new RegExp(`(?<=[${WIDE}])\\s*\\n\\s*|\\s*\\n\\s*(?=[${WIDE}])`, "gu");
/** One line; a line end between wide characters is nothing, everywhere else a space. */
function joinLines(text, language) {
	return (usesSpaces(language) ? text : text.replaceAll(WIDE_LINE_END, "")).replaceAll(/\s+/g, " ").trim();
}
const PAUSE = ",，、;；";
const LONE_BRACKETS = new RegExp(`[(（\\[【]\\s*[${HOLE}\\s${PAUSE}.:]*${HOLE}[${HOLE}\\s${PAUSE}.:]*[)）\\]】]`, "g");
/** What hangs on a formula by a hyphen or an apostrophe makes no sense without it: `$i$-th`, `$x$'in`. */
const HANGING = new RegExp(`(?:[\\p{L}\\p{N}]+-)?${HOLE}(?:['’-]\\p{L}+)+|[\\p{L}\\p{N}]+-${HOLE}`, "gu");
const LISTED = new RegExp(`${HOLE}(?:\\s*[${PAUSE}=<>+≈]?\\s*${HOLE})+`, "g");
/** Take out the holes and the punctuation that only stood for what was in them. */
function closeHoles(text, language) {
	return tidyMarks(text.replaceAll(HANGING, HOLE).replaceAll(LONE_BRACKETS, HOLE).replaceAll(LISTED, HOLE).replaceAll(new RegExp(`(?<=[${WIDE}])\\s*${HOLE}\\s*(?=[${WIDE}])`, "gu"), "").replaceAll(HOLE, " ").replaceAll(/[(（[【]\s*[)）\]】]/g, " ").replaceAll(/\s+/g, " "), language);
}
function tidyMarks(text, language) {
	const tight = primaryLanguage(language) === "fr" ? /\s+(?=[,.)\]}，。、；：！？）】」』])/g : /\s+(?=[,.;:!?)\]}，。、；：！？）】」』])/g;
	return text.replaceAll(tight, "").replaceAll(/(?<=[([{（【「『，。、；：！？])\s+/g, "").replaceAll(/([,，、;；:：])(?:\s*[,，、;；:：])+/g, "$1").replaceAll(/[,，、;；:：]+(?=[.。!！?？)）](?!\.))/g, "").replace(/^[\s,，、;；:：.。!！?？)）\]】]+/, "").trim();
}

export { renderPlainText as n, joinTexts as t };
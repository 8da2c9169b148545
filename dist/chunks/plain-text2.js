import { o as spanTraits } from "./registry.js";
import { a as primaryLanguage, c as usesFullWidth, l as usesSpaces } from "./scripts.js";

// src/parallel-data/plain-text.ts
/**
* The text of sentences as parallel data has it: plain prose. Formulas, roles, pictures, addresses, HTML and footnote
* marks are dropped with whatever they leave behind (empty brackets, doubled commas); the words of inline code,
* links and emphasis stay, and so do formulas of one symbol. The service has no use for TeX, and an engine never sees it as text.
*/
/** Stands where a span was dropped. */
const HOLE = "";
/**
* Characters that nobody sees and no word needs. The joiners U+200C and U+200D are none of them: Persian and the
* languages of India spell with them, and emoji are joined by them.
*/
const UNSEEN = /[\u200B\u2060\uFEFF\u00AD]/g;
/** Make plain text of the tokens of one sentence. */
function renderPlainText(tokens, language) {
	const raw = tokens.map(renderToken).join("");
	const dropped = raw.split(HOLE).length - 1;
	const spaced = joinLines(raw.replaceAll(UNSEEN, ""), language);
	return {
		text: dropped === 0 ? spaced : closeHoles(spaced, language),
		dropped
	};
}
function renderToken(token) {
	if (token.type === "text") return token.raw;
	const { inPlainText } = spanTraits(token.kind);
	if (inPlainText === "text") return token.raw;
	if (typeof inPlainText === "function") return inPlainText(token.raw) ?? HOLE;
	if (token.type !== "atom" || inPlainText === "nothing") return "";
	return HOLE;
}
/** Join sentences to one text: with a space, or in languages that put none between sentences, without. */
function joinTexts(texts, language) {
	const parts = texts.filter((text) => text !== "");
	if (!usesFullWidth(language)) return parts.join(" ");
	return parts.reduce((joined, part) => {
		return joined + (/[\w.,;:!?]$/.test(joined) && /^\w/.test(part) ? " " : "") + part;
	}, "");
}
const WIDE = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFFEF`;
const WIDE_LINE_END = new RegExp(`(?<!\\s)(?:(?<=[${WIDE}])\\s*\\n\\s*|\\s*\\n\\s*(?=[${WIDE}]))`, "gu");
/** One line; a line end between wide characters is nothing, everywhere else a space. */
function joinLines(text, language) {
	return (usesSpaces(language) ? text : text.replaceAll(WIDE_LINE_END, "")).replaceAll(/\s+/g, " ").trim();
}
const PAUSE = ",，、;；";
const LONE_BRACKETS = new RegExp(`[(（\\[【]\\s*[${HOLE}\\s${PAUSE}.:]*${HOLE}[${HOLE}\\s${PAUSE}.:]*[)）\\]】]`, "g");
/** What hangs on a formula by a hyphen or an apostrophe makes no sense without it: `$i$-th`, `$x$'in`. */
const HANGING = new RegExp(`(?:(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]+-)?${HOLE}(?:['’-]\\p{L}+)+|(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]+-${HOLE}`, "gu");
const LISTED = new RegExp(`${HOLE}(?:\\s*[${PAUSE}=<>+≈]?\\s*${HOLE})+`, "g");
/** Take out the holes and the punctuation that only stood for what was in them. */
function closeHoles(text, language) {
	return tidyMarks(text.replaceAll(HANGING, HOLE).replaceAll(LONE_BRACKETS, HOLE).replaceAll(LISTED, HOLE).replaceAll(new RegExp(`(?<=[${WIDE}])\\s*${HOLE}\\s*(?=[${WIDE}])`, "gu"), "").replaceAll(HOLE, " ").replaceAll(/[(（[【]\s*[)）\]】]/g, " ").replaceAll(/\s+/g, " "), language);
}
function tidyMarks(text, language) {
	const tight = primaryLanguage(language) === "fr" ? /(?<!\s)\s+(?=[,.)\]}，。、；：！？）】」』])/g : /(?<!\s)\s+(?=[,.;:!?)\]}，。、；：！？）】」』])/g;
	return text.replaceAll(tight, "").replaceAll(/(?<=[([{（【「『，。、；：！？])\s+/g, "").replaceAll(/([,，、;；:：])(?:\s*[,，、;；:：])+/g, "$1").replaceAll(/(?<![,，、;；:：])[,，、;；:：]+(?=[.。!！?？)）](?!\.))/g, "").replace(/^[\s,，、;；:：.。!！?？)）\]】]+/, "").trim();
}

export { renderPlainText as n, joinTexts as t };
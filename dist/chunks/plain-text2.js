import { i as spanTraits } from "./registry.js";
import { a as primaryLanguage, c as usesFullWidth, l as usesSpaces } from "./scripts.js";

// src/parallel-data/short-formula.ts
/**
* Inline formulas that are read as words: a symbol, a number or sizes, as in "the i-th row" or "a 3 × 3 kernel". Without
* them the sentence around reads badly (18 of 100 pairs of the books), and as text they need no TeX.
*/
const SIGNS = {
	alpha: "α",
	beta: "β",
	gamma: "γ",
	delta: "δ",
	epsilon: "ε",
	varepsilon: "ε",
	zeta: "ζ",
	eta: "η",
	theta: "θ",
	kappa: "κ",
	lambda: "λ",
	mu: "μ",
	nu: "ν",
	xi: "ξ",
	pi: "π",
	rho: "ρ",
	sigma: "σ",
	tau: "τ",
	phi: "φ",
	chi: "χ",
	psi: "ψ",
	omega: "ω",
	Gamma: "Γ",
	Delta: "Δ",
	Theta: "Θ",
	Lambda: "Λ",
	Sigma: "Σ",
	Phi: "Φ",
	Psi: "Ψ",
	Omega: "Ω",
	ell: "ℓ",
	times: "×"
};
/** Combining characters of accents. */
const ACCENTS = {
	hat: "̂",
	bar: "̄",
	tilde: "̃"
};
const FONT = /\\(?:mathbf|mathrm|mathit|mathcal|mathbb|mathsf|boldsymbol|bm|text)\s*\{\s*(\\?[A-Za-z]+)\s*\}/g;
const ACCENT = /\\(hat|bar|tilde)\s*\{?\s*(\p{L})\s*\}?/gu;
const SCRIPT = String.raw`[_^](?:[\p{L}\p{N}]{1,3}|\*|\{[\p{L}\p{N}]{1,3}\})`;
const SYMBOL = String.raw`\p{L}\p{M}?'?(?:${SCRIPT}){0,2}`;
const NUMBER = String.raw`\d+(?:[./]\d+)?(?:\\?%)?`;
/** A symbol, a number, or the sizes of a thing: `3 × 3`. */
const SHORT = new RegExp(String.raw`^-?(?:${SYMBOL}|${NUMBER})(?:×(?:${SYMBOL}|${NUMBER})){0,3}$`, "u");
/**
* The text of a formula of one symbol (`$x_i$`, `$\alpha$`, `$\mathbf{W}$`), one number, or sizes (`$3 \times 3$`).
*
* @param raw With its dollar signs.
* @returns `undefined` for every other formula.
*/
function readShortFormula(raw) {
	const plain = raw.replaceAll(/^\$+|(?<!\$)\$+$/g, "").replaceAll(FONT, "$1").replaceAll(/\\([A-Za-z]+)(?![A-Za-z{])/g, (command, name) => SIGNS[name] ?? command).replaceAll(ACCENT, (_, accent, letter) => `${letter}${ACCENTS[accent] ?? ""}`.normalize("NFC")).replaceAll(/\s+/g, "");
	return SHORT.test(plain) ? plain.replaceAll(/[{}\\]/g, "").replaceAll("×", " × ") : void 0;
}

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
	if (token.kind === "break") return "\n";
	const { inPlainText } = spanTraits(token.kind);
	if (inPlainText === "text") return readLiteral(token.kind, token.raw);
	if (token.kind === "math") return readShortFormula(token.raw) ?? HOLE;
	if (token.type !== "atom" || inPlainText === "nothing") return "";
	return HOLE;
}
function readLiteral(kind, raw) {
	if (kind === "code") return raw.replaceAll(/^`+ ?|(?: |(?<![` ]))`+$/g, "");
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
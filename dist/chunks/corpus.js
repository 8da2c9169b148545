import { o as __toESM } from "./rolldown-runtime.js";
import { t as groupBy } from "./group.js";
import { i as siteOf, n as keyOfAddress, r as resolveAddress, t as isInShard } from "./address.js";
import { r as serialize } from "./dist2.js";
import { _ as replaceByText, a as isAllowed, c as servesLanguage, d as isElement, f as isText, g as removeElement, h as parseHtmlFragment, i as decodeHtml, l as attributeOf, m as parseHtml, o as isSameLanguage, p as listElements, r as readPageFacts, s as readTag, t as readPairList, u as hasClass, v as textOf, y as tidyText } from "./pair-list.js";
import { i as writeCorpus, l as findNearDuplicates, n as readExcluded, o as chooseRows, s as identifyRow } from "./write-corpus.js";
import { n as refuse } from "./web.js";
import { r as ConfigError } from "./errors.js";
import { r as assertLanguages } from "./languages.js";
import { g as splitWords$1 } from "./pages.js";
import { t as gatherUnits } from "./book-data.js";
import { n as readDataText } from "./read-text.js";
import { r as mapConcurrently } from "./concurrent.js";

// src/corpus/formulas.ts
/**
* Formulas of a page to tokens, before any text is taken: MathJax and KaTeX write each formula two or three times
* (for the eye, for readers, as TeX), and only the TeX is the same in every language.
*
* A token is the TeX between two private characters; {@link renderTokens} makes Markdown of it. Inline code is kept
* between two others.
*/
const FORMULA = ["", ""];
const CODE = ["", ""];
const TOKEN = /\uE010([^\uE011]*)\uE011|\uE012([^\uE013]*)\uE013/g;
/** Put tokens in the place of formulas and inline code, in the tree. */
function markFormulas(document) {
	const hasTypesetter = [...listElements(document)].some(isTypesetter);
	for (const element of listElements(document)) markElement(element);
	for (const element of listElements(document)) if (!IS_RAW.has(element.tagName)) markTexts(element, hasTypesetter);
}
const IS_RAW = /* @__PURE__ */ new Set([
	"script",
	"style",
	"pre",
	"textarea"
]);
function isTypesetter({ tagName, attrs }) {
	return tagName === "script" && attrs.some(({ name, value }) => name === "src" && /mathjax|katex/i.test(value));
}
function markElement(element) {
	const { tagName } = element;
	if (tagName === "script" && attributeOf(element, "type")?.startsWith("math/tex") === true) return replaceByText(element, token(FORMULA, textOf(element)));
	if (tagName === "span" && hasClass(element, /\bMathJax(?:_\w+)?\b/)) return removeElement(element);
	if (tagName === "div" && hasClass(element, /\bMathJax_Display\b/)) return removeElement(element);
	if (tagName === "math" || tagName === "mjx-container" || hasClass(element, /\b(?:katex(?:-display)?|mwe-math-element)\b/)) return replaceByText(element, token(FORMULA, readTex(element)));
	if (tagName === "code" && element.parentNode !== null && element.parentNode.nodeName !== "pre") return replaceByText(element, token(CODE, textOf(element)));
}
/** TeX of an annotation or attribute; where a page has none, the letters of the formula, in order. */
function readTex(element) {
	const inside = [element, ...listElements(element)];
	const annotation = inside.find((each) => each.tagName === "annotation" && /tex/i.test(attributeOf(each, "encoding") ?? ""));
	if (annotation !== void 0) return textOf(annotation);
	for (const name of [
		"data-tex",
		"data-latex",
		"alttext",
		"alt"
	]) for (const each of inside) {
		const value = attributeOf(each, name);
		if (value !== void 0 && value !== "") return value;
	}
	const math = inside.find(({ tagName }) => tagName === "math");
	return textOf(math ?? element).replaceAll(/\s+/g, "");
}
function token([open, close], text) {
	const plain = text.replaceAll(/[\uE010-\uE013]/g, "").replaceAll(/\s+/g, " ").trim();
	return plain === "" ? " " : `${open}${plain}${close}`;
}
/** TeX between `\(` and `\)`, `\[` and `\]`, `$$`; between single dollars as well when it looks like TeX. */
function markTexts(element, hasTypesetter) {
	for (const node of element.childNodes) if (isText(node)) node.value = markText(node.value, hasTypesetter);
}
/** One that is opened again before it is closed is none; `\\[2pt]` opens nothing. */
const DELIMITED = /(?<!\\)\\\((?:(?!(?<!\\)\\\()[^]){1,5000}?\\\)|(?<!\\)\\\[(?:(?!(?<!\\)\\\[)[^]){1,5000}?\\\]|\$\$[^$]+\$\$/g;
/** As Pandoc reads it: no space inside the dollars, no digit after them. */
const DOLLARS = /(?<![\\$])\$(?!\s)([^$\n]{1,300}?)(?<!\s)\$(?![\d$])/g;
const LOOKS_LIKE_TEX = /[\\^_{}=]|^[A-Za-z]['*]?$|^[A-Za-z](?:\s*[-+<>/,]\s*[A-Za-z\d])+$/;
function markText(text, hasTypesetter) {
	if (!/[\\$]/.test(text)) return text;
	return text.replaceAll(DELIMITED, (delimited) => token(FORMULA, delimited.replaceAll(/^(?:\\[([]|\$\$)|(?:\\[)\]]|\$\$)$/g, ""))).replaceAll(DOLLARS, (whole, tex) => hasTypesetter || LOOKS_LIKE_TEX.test(tex) ? token(FORMULA, tex) : whole);
}
/** A text with tokens to Markdown; `escape` gets what stands between them. */
function renderTokens(text, escape) {
	let rendered = "";
	let at = 0;
	for (const match of text.matchAll(TOKEN)) {
		rendered += escape(text.slice(at, match.index)) + renderToken(match[1], match[2]);
		at = match.index + match[0].length;
	}
	return rendered + escape(text.slice(at).replaceAll(/[\uE010-\uE013]/g, ""));
}
function renderToken(tex, code) {
	if (tex !== void 0) return `$${tex.replaceAll("$", "")}$`;
	const fence = code?.includes("`") ? "``" : "`";
	return `${fence}${code ?? ""}${fence}`;
}
/** A text without its tokens: what is prose. */
function dropTokens(text) {
	return text.replaceAll(TOKEN, " ");
}

// src/corpus/article.ts
/**
* The article of a page, as a list of blocks of text: no menus, no code, no pictures, each formula once.
*
* Readability finds the article; what it gives is walked block by block, since its own text glues blocks together.
*/
/** Elements whose text is no prose of the article. */
const DROPPED = new Set("pre script style noscript template svg canvas iframe object form button select textarea nav audio video img picture".split(" "));
/** Shorter main parts are not believed; the fallbacks may have more (trafilatura's MIN_EXTRACTED_SIZE). */
const LEAST_LETTERS$1 = 250;
/** A tree that nests deeper is no page that people wrote, and would exhaust the stack of the libraries. */
const MAX_DEPTH = 500;
/** Read the article; `[]` when the page has none. The tree is changed. */
function readArticle(document, title, findMain) {
	if (isTooDeep(document)) return [];
	markFormulas(document);
	dropElements(document);
	const main = findMain(serialize(document));
	const blocks = main === void 0 ? [] : listBlocks(parseHtmlFragment(main));
	return withTitle(countLetters(blocks) >= LEAST_LETTERS$1 ? blocks : chooseFallback(document, blocks), title);
}
function isTooDeep(document) {
	let level = document.childNodes;
	for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) level = level.flatMap((node) => isElement(node) ? node.childNodes : []);
	return level.length > 0;
}
function dropElements(document) {
	for (const element of listElements(document)) if (isDropped(element)) removeElement(element);
}
function isDropped(element) {
	return DROPPED.has(element.tagName) || attributeOf(element, "hidden") !== void 0 || attributeOf(element, "aria-hidden") === "true" || attributeOf(element, "role") === "navigation" || hasClass(element, /(?:^|\s)(?:comments?(?:-list|-section|-area)?|disqus\w*)(?:\s|$)/i) || /^(?:comments|disqus_thread)$/.test(attributeOf(element, "id") ?? "");
}
/** `<article>`, then `<main>`, then every paragraph that is not mostly links. */
function chooseFallback(document, blocks) {
	const elements = [...listElements(document)];
	for (const tag of ["article", "main"]) {
		const found = elements.filter(({ tagName }) => tagName === tag).flatMap((element) => listBlocks(element));
		if (countLetters(found) >= LEAST_LETTERS$1) return found;
	}
	const all = listBlocks(document).filter(({ kind }) => kind === "paragraph");
	return countLetters(all) > countLetters(blocks) ? all : blocks;
}
/** The title stands first, once: Readability takes it out of the text. */
function withTitle(blocks, title) {
	if (blocks.length === 0 || title === "") return [...blocks];
	const others = blocks.filter(({ kind, text }) => kind !== "heading" || text !== title);
	return [{
		kind: "heading",
		level: 1,
		text: title
	}, ...others];
}
const BLOCKS = new Set("address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p section summary table tbody td tfoot th thead tr ul".split(" "));
/** A mostly linked block of fewer letters is a menu or a list of tags. */
const MOST_LINKED = .6;
const LEAST_CELL_WORDS = 5;
/** Cut a tree at its block elements. */
function listBlocks(root) {
	const blocks = [];
	let draft = {
		text: "",
		linked: 0
	};
	visitAll(root.childNodes, {
		tag: "div",
		isLink: false
	});
	flush("div");
	return blocks;
	function visitAll(nodes, place) {
		for (const node of nodes) visit(node, place);
	}
	function visit(node, place) {
		if (isText(node)) {
			draft.text += node.value;
			if (place.isLink) draft.linked += tidyText(node.value).length;
		} else if (isElement(node)) visitElement(node, place);
	}
	function visitElement(node, place) {
		const { tagName } = node;
		if (isDropped(node)) return;
		if (tagName === "br") draft.text += "\n";
		else if (BLOCKS.has(tagName)) {
			flush(place.tag);
			const tag = /^(?:h[1-6]|li|td|th)$/.test(tagName) ? tagName : tagName === "p" ? place.tag : "div";
			visitAll(node.childNodes, {
				tag,
				isLink: false
			});
			flush(tag);
		} else visitAll(node.childNodes, {
			tag: place.tag,
			isLink: place.isLink || tagName === "a"
		});
	}
	/** Two line breaks end a paragraph, as far as readers can see. */
	function flush(tag) {
		const { text, linked } = draft;
		draft = {
			text: "",
			linked: 0
		};
		const pieces = tag === "div" ? text.split(/\n[^\S\n]*\n/) : [text];
		for (const piece of pieces) {
			const line = tidyText(piece);
			if (isProse(line, linked, tag)) blocks.push({
				...describe(tag),
				text: line
			});
		}
	}
}
function describe(tag) {
	if (/^h[1-6]$/.test(tag)) return {
		kind: "heading",
		level: Number(tag.slice(1))
	};
	return {
		kind: tag === "li" ? "item" : "paragraph",
		level: 0
	};
}
function isProse(line, linked, tag) {
	if (!/\p{L}/u.test(dropTokens(line))) return false;
	if (linked > MOST_LINKED * line.length && line.length < LEAST_LETTERS$1) return false;
	return !/^t[dh]$/.test(tag) || line.split(" ").length >= LEAST_CELL_WORDS || /[。！？]/.test(line);
}
function countLetters(blocks) {
	return blocks.reduce((sum, { text }) => sum + (dropTokens(text).match(/\p{L}/gu)?.length ?? 0), 0);
}
/** How much an article says: letters of scripts without spaces say as much as two or three others. */
function weighText(blocks) {
	const wide = nameText(blocks).match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0;
	return countLetters(blocks) + 2 * wide;
}
/** The text of an article. */
function nameText(blocks) {
	return blocks.map(({ text }) => text).join("\n");
}

// src/corpus/boilerplate.ts
const MOST_REPETITIONS = 2;
/** Take repeated blocks out of every article. */
function dropBoilerplate(articles) {
	const pages = /* @__PURE__ */ new Map();
	for (const blocks of articles) for (const text of new Set(blocks.map((block) => block.text))) pages.set(text, (pages.get(text) ?? 0) + 1);
	return articles.map((blocks) => blocks.filter(({ kind, text }) => kind === "heading" || (pages.get(text) ?? 0) <= MOST_REPETITIONS));
}

// src/corpus/url-pattern.ts
const PARAMETERS = /^(?:lang|language|hl|locale|l)$/i;
/** Every address that the other language would have; most of them do not exist. */
function listPatternAddresses(address, own, other) {
	const url = new URL(address);
	const swapped = [
		...swapParts(url, own, other),
		...swapHost(url, own, other),
		...swapParameters(url, own, other)
	];
	const guessed = swapped.length > 0 ? dropMarks(url, own) : insertMarks(url, other);
	return [...swapped.map((found) => ({
		address: found,
		isMarked: true
	})), ...guessed.map((found) => ({
		address: found,
		isMarked: false
	}))];
}
/** `en`, `en-us`, `en_US`, `eng` mark English. */
function isMark(text, language) {
	const primary = language.split("-")[0] ?? language;
	const lower = text.toLowerCase().replaceAll("_", "-");
	return lower === language.toLowerCase() || lower === primary || new RegExp(`^${primary}-[a-z]{2,4}$`).test(lower);
}
/** In the case and with the joint of the mark that it replaces; a region is kept and dropped. */
function spellMark(like, language) {
	const spelled = like === like.toUpperCase() ? language.toUpperCase() : language.toLowerCase();
	return [.../* @__PURE__ */ new Set([spelled, spelled.split("-")[0] ?? spelled])];
}
function swapParts(url, own, other) {
	const parts = url.pathname.split("/");
	return parts.flatMap((part, at) => {
		const ending = /^(.*[._-])([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)(\.\w+)?$/.exec(part);
		const [before, mark, after] = isMark(part, own) ? [
			"",
			part,
			""
		] : [
			ending?.[1] ?? "",
			ending?.[2] ?? "",
			ending?.[3] ?? ""
		];
		if (mark === "" || !isMark(mark, own)) return [];
		return spellMark(mark, other).map((code) => withPath(url, parts.with(at, `${before}${code}${after}`)));
	});
}
function withPath(url, parts) {
	const copy = new URL(url);
	copy.pathname = parts.join("/");
	return copy.href;
}
function swapHost(url, own, other) {
	const labels = url.hostname.split(".");
	if (labels.length < 3 || !isMark(labels[0] ?? "", own)) return [];
	return spellMark(labels[0] ?? "", other).map((code) => {
		const copy = new URL(url);
		copy.hostname = labels.with(0, code).join(".");
		return copy.href;
	});
}
function swapParameters(url, own, other) {
	return [...url.searchParams].flatMap(([name, value]) => {
		if (!PARAMETERS.test(name) || !isMark(value, own)) return [];
		return spellMark(value, other).map((code) => {
			const copy = new URL(url);
			copy.searchParams.set(name, code);
			return copy.href;
		});
	});
}
/** The default language of a site has no mark: `/tea` and `/es/tea`, `tea.html` and `tea.es.html`. */
function insertMarks(url, other) {
	const code = other.toLowerCase();
	const parts = url.pathname.split("/");
	const last = parts.at(-1) ?? "";
	const named = /\.\w+$/.test(last) ? [withPath(url, parts.with(parts.length - 1, last.replace(/(\.\w+)$/, `.${code}$1`)))] : [];
	return [withPath(url, [
		"",
		code,
		...parts.slice(1)
	]), ...named];
}
/** The way back: without the mark, where the default language may stand. */
function dropMarks(url, own) {
	const parts = url.pathname.split("/");
	return parts.flatMap((part, at) => {
		if (isMark(part, own)) return [withPath(url, parts.toSpliced(at, 1))];
		const [, before, mark, after] = /^(.+)[._-]([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)(\.\w+)$/.exec(part) ?? [];
		return mark !== void 0 && isMark(mark, own) ? [withPath(url, parts.with(at, `${before}${after}`))] : [];
	});
}
/** Whether an address is the first page of a site, or of a language of it. */
function isHomeAddress(address) {
	const { pathname } = new URL(address);
	return /^\/(?:[a-z]{2,3}(?:[-_][a-z]{2,4})?\/?)?(?:index\.\w+)?$/i.test(pathname);
}

// src/corpus/evidence.ts
/**
* Which page says the same in the other language: candidates with what speaks for them, the best first, and the grade
* that the evidence has once the candidate is read. Evidence is a claim of a page or of an address; texts decide.
*/
/** What speaks for a pair, the best first; the grade of a kind is its place, but for `hreflang` that goes both ways. */
const EVIDENCE = {
	given: "the two were given as a pair",
	reciprocal: "each names the other by hreflang, in the page, a header or a sitemap",
	hreflang: "one names the other by hreflang",
	sitemap: "a sitemap names them as alternates",
	link: "a link with the name of the language",
	pattern: "the addresses differ in the mark of the language alone",
	"json-ld": "structured data calls one a translation of the other"
};
const GRADES = Object.keys(EVIDENCE);
/** 0 for a given pair, 1 for the best evidence that is found, 6 for the weakest. */
function gradeOf(evidence) {
	return GRADES.indexOf(evidence);
}
/** Candidates of a page, each address once, the best evidence first. */
function listCandidates(facts, around) {
	const given = around.given(facts.address);
	const candidates = [
		...given === void 0 ? [] : [{
			address: given,
			evidence: "given"
		}],
		...select(facts.alternates, around.other, "hreflang"),
		...select(around.sitemap(facts.address), around.other, "sitemap"),
		...listLanguageLinks(facts, around),
		...listPatternAddresses(facts.address, around.own, around.other).flatMap(({ address, isMarked }) => isMarked || around.isKnown(address) ? [{
			address,
			evidence: "pattern"
		}] : []),
		...facts.translations.map((address) => ({
			address,
			evidence: "json-ld"
		}))
	];
	const seen = /* @__PURE__ */ new Set([keyOfAddress(facts.address)]);
	return candidates.filter(({ address, evidence }) => {
		const key = keyOfAddress(address);
		const isNew = !seen.has(key) && (evidence === "given" || !leadsHome(address, facts.address));
		seen.add(key);
		return isNew;
	});
}
/** The exact tag first: `es` before `es-MX`. */
function select(alternates, other, evidence) {
	const fit = alternates.filter(({ language }) => servesLanguage(language, other));
	const exact = fit.filter(({ language }) => language === readTag(other));
	return [...exact, ...fit.filter((each) => !exact.includes(each))].map(({ address }) => ({
		address,
		evidence
	}));
}
/** A switch of language often leads to the first page of the other language. */
function leadsHome(address, from) {
	return isHomeAddress(address) && !isHomeAddress(from);
}
const MOST_WORDS = 5;
function listLanguageLinks({ links, address: from }, { own, other }) {
	const spellings = /* @__PURE__ */ new Set([
		other.toLowerCase(),
		nameIn(other, own),
		nameIn(other, other)
	]);
	const autonym = nameIn(other, other);
	return links.filter(({ address, text, language }) => {
		if (siteOf(address) !== siteOf(from) && language === void 0) return false;
		const words = text.toLowerCase().split(/[^\p{L}\p{M}]+/u).filter((word) => word !== "");
		if (words.length > MOST_WORDS) return false;
		return language !== void 0 && servesLanguage(language, other) || spellings.has(words.join(" ")) || words.join(" ").includes(autonym);
	}).map(({ address }) => ({
		address,
		evidence: "link"
	}));
}
function nameIn(language, reader) {
	return (new Intl.DisplayNames([reader], { type: "language" }).of(language) ?? language).toLowerCase().replace(/\s*\(.*/, "");
}
/** The evidence for two pages that have been read; the same from whichever side they were found. */
function joinEvidence(found, [a, b], around) {
	if (found === "given") return found;
	const ways = [names(a, b), names(b, a)];
	const inSitemaps = [namesInSitemap(a, b, around), namesInSitemap(b, a, around)];
	const isHreflang = ways.includes(true);
	if (isHreflang && (ways[0] || inSitemaps[0]) && (ways[1] || inSitemaps[1])) return "reciprocal";
	if (isHreflang) return "hreflang";
	return inSitemaps.includes(true) ? "sitemap" : found;
}
function names(a, b) {
	return a.alternates.some(({ address }) => keyOfAddress(address) === keyOfAddress(b.address));
}
function namesInSitemap(a, b, { sitemap }) {
	return sitemap(a.address).some(({ address }) => keyOfAddress(address) === keyOfAddress(b.address));
}

// src/corpus/subject.ts
const K1 = 1.2;
const B = .75;
/** A word of so many letters is cut by two: `learning` finds `learn` and `learned`. */
const CUT_FROM = 5;
/** The longest ending that a cut word may have: `learn`, `learnability`. */
const MOST_ENDING = 7;
function readFields(blocks, language) {
	const pick = (test) => splitWords(blocks.filter(test).map(({ text }) => dropTokens(text)).join("\n"), language);
	return [
		{
			name: "title",
			weight: 3,
			words: pick(({ kind, level }) => kind === "heading" && level === 1)
		},
		{
			name: "headings",
			weight: 2,
			words: pick(({ kind, level }) => kind === "heading" && level > 1)
		},
		{
			name: "text",
			weight: 1,
			words: pick(({ kind }) => kind !== "heading")
		}
	];
}
function splitWords(text, language) {
	const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(fold(text));
	return Array.from(segments).flatMap(({ segment, isWordLike }) => isWordLike === true ? [segment] : []);
}
function fold(text) {
	return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").normalize("NFC").toLowerCase();
}
/**
* Rank articles by a subject.
*
* @returns In the order of the articles; `undefined` where the words of no subject stand together.
*/
function rankArticles(articles, subjects, language) {
	const results = subjects.map((subject) => rankSubject(articles, subject, language));
	return articles.map((_, at) => results.map((ranks) => ranks[at]).reduce((best, rank) => (rank?.score ?? 0) > (best?.score ?? 0) ? rank : best, void 0));
}
function rankSubject(articles, subject, language) {
	const stems = splitWords(subject, language).map(cutWord);
	const counts = articles.map((fields) => fields.map((field) => countPhrases(field.words, stems)));
	const sizes = articles.map((fields) => fields.reduce((sum, { weight, words }) => sum + weight * words.length, 0));
	const average = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
	const hits = counts.filter((fields) => fields.some((count) => count > 0)).length;
	const rarity = Math.log(1 + (articles.length - hits + .5) / (hits + .5));
	return articles.map((fields, at) => {
		const weighted = fields.reduce((sum, { weight }, field) => sum + weight * (counts[at]?.[field] ?? 0), 0);
		if (weighted === 0) return void 0;
		const norm = K1 * (.25 + B * (sizes[at] ?? 0) / average);
		const places = fields.flatMap(({ name }, field) => counts[at]?.[field] ? [`${name} ${counts[at][field]}`] : []);
		return {
			score: rarity * weighted * 2.2 / (weighted + norm),
			reason: `${subject}: ${places.join(", ")}`
		};
	});
}
/** How often the words stand together, in any order, counted at the first of them. */
function countPhrases(words, stems) {
	const [first, ...others] = stems;
	if (first === void 0) return 0;
	const reach = others.length * 3;
	return words.filter((word, at) => {
		if (!isForm(word, first)) return false;
		const near = words.slice(Math.max(0, at - reach), at + reach + 1);
		return others.every((stem) => near.some((other) => isForm(other, stem)));
	}).length;
}
function cutWord(word) {
	return word.length >= CUT_FROM ? {
		text: word.slice(0, -2),
		isCut: true
	} : {
		text: word,
		isCut: false
	};
}
/** A short word is meant as it is, or with an `s`: `art` is not `article`. */
function isForm(word, { text, isCut }) {
	if (!isCut) return word === text || word === `${text}s`;
	return word.startsWith(text) && word.length <= text.length + MOST_ENDING;
}

// src/corpus/choose-pairs.ts
/**
* Pairs of articles to those that are worth aligning: one for each page, without what their sites repeat, without
* repeated articles, with the licence and about the subject that were asked for; the most relevant first.
*/
function choosePairs(pairs, options) {
	const rejected = [];
	const sift = (from, faults, reason) => {
		for (const { source } of from.filter((pair) => faults.has(pair))) rejected.push(refuse(source.address, reason));
		return from.filter((pair) => !faults.has(pair));
	};
	const inOrder = pairs.toSorted((a, b) => compare(a.source.address, b.source.address));
	const single = sift(inOrder, findContested(inOrder), "contested");
	const cleaned = cleanSites(sift(single, findUnlicensed(single, options.licences), "licence"));
	const clean = sift(cleaned, new Set(cleaned.filter(isEmpty)), "no-article");
	const { ranked, off } = rank(sift(clean, findRepeated(clean), "repeated-page"), options);
	return {
		pairs: ranked,
		rejected: [...rejected, ...off.map(({ source }) => refuse(source.address, "off-subject"))]
	};
}
function compare(a, b) {
	return a < b ? -1 : Number(a > b);
}
/** A page has one counterpart: of several pairs with it the one with the best evidence stays. */
function findContested(pairs) {
	const faults = /* @__PURE__ */ new Set();
	const best = pairs.toSorted((a, b) => gradeOf(a.evidence) - gradeOf(b.evidence));
	const taken = /* @__PURE__ */ new Set();
	for (const pair of best) {
		const keys = [keyOfAddress(pair.source.address), keyOfAddress(pair.target.address)];
		if (keys.some((key) => taken.has(key))) faults.add(pair);
		else for (const key of keys) taken.add(key);
	}
	return faults;
}
function findUnlicensed(pairs, licences) {
	if (licences.length === 0) return /* @__PURE__ */ new Set();
	const isFree = ({ licence }) => isAllowed(licence, licences);
	return new Set(pairs.filter(({ source, target }) => !isFree(source) || !isFree(target)));
}
/** Boilerplate is what a site repeats in one language. */
function cleanSites(pairs) {
	const cleaned = /* @__PURE__ */ new Map();
	for (const side of ["source", "target"]) for (const articles of groupBy(pairs.map((pair) => pair[side]), ({ address }) => siteOf(address)).values()) for (const [at, blocks] of dropBoilerplate(articles.map((article) => article.blocks)).entries()) if (articles[at] !== void 0) cleaned.set(articles[at], blocks);
	const clean = (article) => ({
		...article,
		blocks: cleaned.get(article) ?? article.blocks
	});
	return pairs.map((pair) => ({
		...pair,
		source: clean(pair.source),
		target: clean(pair.target)
	}));
}
/** Letters of prose that an article has at least; what is left of a list of links is less. */
const LEAST_PROSE = 80;
function isEmpty({ source, target }) {
	return [source, target].some(({ blocks }) => weighText(blocks.filter(({ kind }) => kind !== "heading")) < LEAST_PROSE);
}
/** Pairs of which both articles say nearly the same as those of an earlier pair. */
function findRepeated(pairs) {
	const [sources = /* @__PURE__ */ new Set(), targets = /* @__PURE__ */ new Set()] = [pairs.map(({ source }) => nameText(source.blocks)), pairs.map(({ target }) => nameText(target.blocks))].map(findNearDuplicates);
	return new Set(pairs.filter((_, at) => sources.has(at) && targets.has(at)));
}
/** At least one side must be about the subject; both together make the rank. */
function rank(pairs, options) {
	const { from, to, subjects, targetSubjects } = options;
	if (subjects.length + targetSubjects.length === 0) return {
		ranked: pairs.map((pair) => ({
			...pair,
			relevance: {
				score: 0,
				reason: ""
			}
		})),
		off: []
	};
	const read = (side, language) => pairs.map((pair) => readFields(pair[side].blocks, language));
	const sources = rankArticles(read("source", from), subjects, from);
	const targets = rankArticles(read("target", to), targetSubjects, to);
	const rated = pairs.map((pair, at) => ({
		pair,
		relevance: joinRelevance(sources[at], targets[at])
	}));
	return {
		ranked: rated.flatMap(({ pair, relevance }) => relevance === void 0 ? [] : [{
			...pair,
			relevance
		}]).toSorted((a, b) => b.relevance.score - a.relevance.score || compare(a.source.address, b.source.address)),
		off: rated.filter(({ relevance }) => relevance === void 0).map(({ pair }) => pair)
	};
}
function joinRelevance(source, target) {
	const both = [source, target].filter((side) => side !== void 0);
	if (both.length === 0) return void 0;
	const score = both.reduce((sum, side) => sum + side.score, 0);
	return {
		score: Math.round(score * 1e3) / 1e3,
		reason: both.map(({ reason }) => reason).join("; ")
	};
}

// src/corpus/find-main.ts
/** Readability tries again with looser rules below this many characters. */
const CHARACTERS = 250;
/** A page with more elements than this is no article; Readability gives up. */
const MAX_ELEMENTS = 6e4;
async function loadFindMain() {
	const [{ Readability }, { DOMParser }] = await Promise.all([import("./readability.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)), import("./esm.js")]);
	return (html) => {
		try {
			const document = new DOMParser().parseFromString(html, "text/html");
			return new Readability(document, {
				charThreshold: CHARACTERS,
				maxElemsToParse: MAX_ELEMENTS,
				disableJSONLD: true
			}).parse()?.content ?? void 0;
		} catch {
			return;
		}
	};
}

// src/corpus/identify.ts
/** Fewer letters of a Latin script are often names. */
const LEAST_LETTERS = 40;
const LEAST_WIDE_LETTERS = 12;
/** `eld/medium` was right on 99.9 % of English, 98.3 % of Turkish and 96.1 % of Chinese sentences of a textbook. */
async function loadIdentifier() {
	const { eld } = await import("./static.medium.js");
	const known = Object.values(eld.info().Languages);
	return {
		knows: (language) => known.some((code) => isSameLanguage(code, language)),
		identify(text) {
			const wide = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/gu)?.length ?? 0;
			if ((text.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS && wide < LEAST_WIDE_LETTERS) return void 0;
			const result = eld.detect(text);
			return result.language !== "" && result.isReliable() ? result.language : void 0;
		}
	};
}
/** Share of the text that must be in the language of the page; a page that is half translated gives its half. */
const LEAST_SHARE = 1 / 3;
/**
* Take out the blocks that are surely in another language.
*
* @returns `undefined` when too little is left, with what it is in: the page is not in the wanted language.
*/
function keepLanguage(blocks, wanted, identifier) {
	if (!identifier.knows(wanted)) return { blocks };
	const judged = blocks.map((block) => {
		const prose = dropTokens(block.text);
		return {
			block,
			letters: prose.length,
			language: identifier.identify(prose)
		};
	});
	const own = judged.filter(({ language }) => language === void 0 || isSameLanguage(language, wanted));
	const sure = own.filter(({ language }) => language !== void 0);
	const foreign = judged.filter((each) => !own.includes(each));
	const [ownLetters, foreignLetters] = [sumLetters(sure), sumLetters(foreign)];
	if (foreignLetters > 0 && ownLetters < LEAST_SHARE * (ownLetters + foreignLetters)) return { foreign: foreign[0]?.language ?? "" };
	return { blocks: own.map(({ block }) => block) };
}
function sumLetters(blocks) {
	return blocks.reduce((sum, { letters }) => sum + letters, 0);
}

// src/corpus/web-page.ts
/** A page that came from the web, read as far as it is needed: its claims at once, its article when somebody asks. */
const REMEMBERED = 48;
function createLoader(options) {
	const recent = /* @__PURE__ */ new Map();
	return async (address) => {
		const key = keyOfAddress(address);
		const page = recent.get(key) ?? options.web.get(address, "page").then((fetched) => readPage(fetched, options));
		recent.delete(key);
		recent.set(key, page);
		const [oldest] = recent.keys();
		if (recent.size > REMEMBERED && oldest !== void 0) recent.delete(oldest);
		return page;
	};
}
function readPage(fetched, { findMain, hasRights }) {
	if (!fetched.ok) return fetched;
	const { address, headers, body } = fetched;
	const document = parseHtml(decodeHtml(body, headers));
	const facts = readPageFacts(document, address, headers);
	if (facts.optOut === "no-index") return refuse(address, "no-index");
	if (facts.optOut === "tdm-reserved" && !hasRights) return refuse(address, "tdm-reserved");
	let blocks;
	return {
		ok: true,
		facts,
		fetched: fetched.fetched,
		readBlocks: () => {
			blocks ??= readArticle(document, facts.title, findMain);
			return blocks;
		}
	};
}

// src/corpus/article-markdown.ts
function renderArticle(blocks) {
	let markdown = "";
	let before;
	for (const { kind, level, text } of blocks) {
		const line = escapeStart(renderTokens(text, escapeProse));
		const prefix = kind === "heading" ? `${"#".repeat(Math.max(1, level))} ` : kind === "item" ? "- " : "";
		markdown += `${before === void 0 || before === "item" && kind === "item" ? "" : "\n"}${prefix}${line}\n`;
		before = kind;
	}
	return markdown;
}
const SPECIAL = /[\\`*_$<[\]~|]|:(?=\w+:)|!(?=\[)/g;
/** What would start an entity is one. */
const AMPERSAND = /&(?=#?\w+;)/g;
function escapeProse(text) {
	return text.replaceAll(SPECIAL, (mark) => `\\${mark}`).replaceAll(AMPERSAND, "&amp;");
}
/** What would make a line a heading, a list, a quotation or a tab. */
function escapeStart(line) {
	return line.replace(/^(?=[#>+\-=%:{])/, "\\").replace(/^(\d+)(?=[.)](?:\s|$))/, "$1\\");
}

// src/corpus/relatedness.ts
/**
* Whether two aligned pages speak of the same things. The aligner finds a likely partner for every sentence even on
* pages that have nothing to do with each other, and in a small corpus its lexicon is learnt from those pages as well.
* Here a page is judged by words that the other pages have paired, and by names, numbers and words of one origin: its
* own pairs must share more of them than sentences of the same length that were put together at random.
*/
/** A page of fewer pairs is too short to be judged so. */
const LEAST_ROWS = 4;
/** Sentences of about the same length that a target is compared with. */
const COMPARED = 24;
/** Where even good pages stay below this, the words tell too little to judge by. */
const LEAST_GOOD = .65;
/** A page is unrelated that stays below this part of the way from chance to a good page. */
const LEAST_PART = .4;
const CHANCE = .5;
/** No single pair of words may decide. */
const MOST_WEIGHT = 4;
/** Words of more than this share of the sentences are grammar. */
const MOST_FREQUENT = .05;
/** Words of one origin begin alike. */
const SAME_START = 4;
/** Pairs that the links of words are counted in; more cost time and tell little. */
const MOST_COUNTED = 1e4;
/** Pairs of a page that are judged. */
const MOST_JUDGED = 16;
/** Numbers of the pages that are unrelated, as far as the words can tell. */
function findUnrelated(pages, languages) {
	const measures = measureRelatedness(pages, languages);
	const known = measures.filter((measure) => measure !== void 0).toSorted((a, b) => a - b);
	const good = known[Math.floor(.75 * (known.length - 1))] ?? 0;
	if (good < LEAST_GOOD) return /* @__PURE__ */ new Set();
	const least = CHANCE + LEAST_PART * (good - CHANCE);
	return new Set(measures.flatMap((measure, page) => measure !== void 0 && measure < least ? [page] : []));
}
/** For each page the mean share of comparable sentences that its pairs are better than; one half is chance. */
function measureRelatedness(pages, languages) {
	const read = pages.map((page) => page.rows.filter(isPair)).map((own) => own.map((row) => readPair(row, languages)));
	const words = numberWords(read.flat());
	const pairs = read.map((own) => own.map((pair) => numberPair(pair, words)));
	const all = pairs.flat();
	const counted = pickEvenly(all, MOST_COUNTED);
	const together = countTogether(counted);
	const isCounted = new Set(counted);
	const bySize = all.map(({ target }) => target).toSorted((a, b) => a.size - b.size);
	const places = new Map(bySize.map((target, at) => [target, at]));
	return pairs.map((own) => {
		if (own.length < LEAST_ROWS) return void 0;
		const links = {
			words,
			together,
			own: countOwn(own.filter((pair) => isCounted.has(pair))),
			sentences: all.length
		};
		const shares = pickEvenly(own, MOST_JUDGED).map(({ source, target }) => {
			const others = pickNeighbours(bySize, places.get(target) ?? 0);
			return shareBelow(weighPair(source, target, links), others.map((other) => weighPair(source, other, links)));
		});
		return shares.reduce((sum, share) => sum + share, 0) / shares.length;
	});
}
function isPair({ isAlone, kind, score }) {
	return !isAlone && kind !== "comment" && score >= CHANCE;
}
function pickEvenly(items, most) {
	if (items.length <= most) return items;
	return Array.from({ length: most }, (_, at) => items[Math.floor(at * items.length / most)]).filter((item) => item !== void 0);
}
/** Sentences that stand around a place. */
function pickNeighbours(bySize, place) {
	const start = Math.max(0, Math.min(place - COMPARED / 2, bySize.length - COMPARED - 1));
	return bySize.slice(start, start + COMPARED + 1).filter((_, at) => start + at !== place);
}
function shareBelow(value, others) {
	const below = others.reduce((sum, other) => sum + (other < value ? 1 : other === value ? .5 : 0), 0);
	return others.length === 0 ? CHANCE : below / others.length;
}
function readPair({ source, target }, { from, to }) {
	return {
		source: readSentence(source, from),
		target: readSentence(target, to)
	};
}
function readSentence(text, language) {
	const plain = splitWords$1(text, language).filter((word) => /[\p{L}\p{N}]/u.test(word)).map((word) => word.normalize("NFD").replaceAll(/\p{Mn}/gu, "").normalize("NFC"));
	return {
		words: [...new Set(plain)],
		size: text.length
	};
}
function numberWords(pairs) {
	const keys = /* @__PURE__ */ new Map();
	const most = Math.max(3, MOST_FREQUENT * pairs.length);
	const make = (side) => {
		const counts = /* @__PURE__ */ new Map();
		for (const pair of pairs) for (const word of pair[side].words) counts.set(word, (counts.get(word) ?? 0) + 1);
		const rare = [...counts].filter(([, count]) => count <= most);
		return {
			ids: new Map(rare.map(([word], at) => [word, at])),
			counts: rare.map(([, count]) => count),
			likeness: rare.map(([word]) => numberKey(nameLikeness(word), keys))
		};
	};
	return {
		source: make("source"),
		target: make("target")
	};
}
function numberKey(key, keys) {
	if (key === "") return 0;
	const number = keys.get(key) ?? keys.size + 1;
	keys.set(key, number);
	return number;
}
/** Numbers and short names are like themselves alone; longer words are like those that begin as they do. */
function nameLikeness(word) {
	if (/^\d/.test(word) || word.length === 3) return word;
	return word.length < SAME_START ? "" : word.slice(0, SAME_START);
}
function numberPair({ source, target }, words) {
	const pick = (text, { ids }) => text.words.flatMap((word) => ids.get(word) ?? []);
	return {
		source: {
			words: pick(source, words.source),
			size: source.size
		},
		target: {
			words: pick(target, words.target),
			size: target.size
		}
	};
}
function nameLink(source, target) {
	return source * 2 ** 26 + target;
}
function countTogether(pairs) {
	const together = /* @__PURE__ */ new Map();
	for (const { source, target } of pairs) for (const a of source.words) for (const b of target.words) {
		const link = nameLink(a, b);
		together.set(link, (together.get(link) ?? 0) + 1);
	}
	return together;
}
function countOwn(pairs) {
	const count = (side) => {
		const counts = /* @__PURE__ */ new Map();
		for (const pair of pairs) for (const word of pair[side].words) counts.set(word, (counts.get(word) ?? 0) + 1);
		return counts;
	};
	return {
		together: countTogether(pairs),
		source: count("source"),
		target: count("target")
	};
}
/** What speaks for two sentences: for each word of the source its best partner. */
function weighPair(source, target, known) {
	let sum = 0;
	for (const word of source.words) {
		let best = 0;
		for (const other of target.words) best = Math.max(best, weighWords(word, other, known));
		sum += best;
	}
	return sum;
}
function weighWords(a, b, { words, together, own, sentences }) {
	const inTarget = (words.target.counts[b] ?? 0) - (own.target.get(b) ?? 0);
	const likeness = words.source.likeness[a];
	if (likeness !== 0 && likeness === words.target.likeness[b]) return Math.min(MOST_WEIGHT, Math.log(sentences / (1 + inTarget)));
	const link = nameLink(a, b);
	const joint = (together.get(link) ?? 0) - (own.together.get(link) ?? 0);
	if (joint <= 0) return 0;
	const expected = ((words.source.counts[a] ?? 0) - (own.source.get(a) ?? 0)) * inTarget / Math.max(1, sentences);
	return Math.min(MOST_WEIGHT, Math.max(0, Math.log((joint + .1) / (expected + .5))));
}

// src/commands/steps/corpus/align-pairs.ts
/** Pairs of articles to rows of a corpus: the aligner and the filters of every parallel data, with what each row is from. */
async function alignPairs(pairs, options, ports) {
	const pages = pairs.map(({ source, target }) => ({
		name: target.address,
		source: renderArticle(source.blocks),
		target: renderArticle(target.blocks)
	}));
	const { units, report } = await gatherUnits(pages, {
		...options,
		dialect: "d2l",
		unit: "sentence",
		findUnrelated: (aligned) => findUnrelated(aligned, options)
	}, ports);
	const unfit = report.pages.flatMap(({ outcome }, at) => {
		const address = pairs[at]?.source.address ?? "";
		if (outcome === "parallel") return [];
		return [outcome === "unrelated" ? refuse(address, "unrelated") : refuse(address, "wrong-language", outcome)];
	});
	const { rejected } = report;
	return {
		rows: placeRows(units, pairs, options),
		aligned: report.rows,
		rejected,
		unfit
	};
}
function placeRows(units, pairs, { from, to }) {
	const positions = /* @__PURE__ */ new Map();
	return units.flatMap((unit) => {
		const position = positions.get(unit.page) ?? 0;
		positions.set(unit.page, position + 1);
		const pair = pairs[unit.page];
		return pair === void 0 ? [] : [{
			...describeRow(unit, pair, position),
			from,
			to
		}];
	});
}
function describeRow(unit, { source, target, evidence, relevance }, position) {
	return {
		id: identifyRow(unit.source, unit.target),
		source: unit.source,
		target: unit.target,
		score: unit.score,
		sourceUrl: source.address,
		targetUrl: target.address,
		evidence,
		grade: gradeOf(evidence),
		sourceLanguage: source.language,
		targetLanguage: target.language,
		sourceLicence: source.licence.name,
		targetLicence: target.licence.name,
		licenceFoundIn: target.licence.foundIn,
		fetched: target.fetched,
		position,
		site: siteOf(source.address),
		rank: 0,
		relevance: relevance.score,
		reason: relevance.reason
	};
}

// src/commands/steps/corpus/open-origin.ts
/** What the command line says about places, to an origin of pages. Exactly one kind of place is taken. */
const PLACES = [
	"urls",
	"sitemap",
	"site",
	"warc",
	"html"
];
/** @throws {ConfigError} when no place is given, or several kinds. */
async function openOrigin(options, ports) {
	const given = PLACES.filter((place) => options[place] !== void 0);
	const [place] = given;
	if (place === void 0 || given.length > 1) throw new ConfigError("give one of --urls, --sitemap, --site, --warc, --html: where the pages are");
	if (place === "html") return openFolder(options, ports);
	if (place === "warc") return openFiles(await ports.web.openWarc(options.warc ?? []), options, ports);
	const { openNet } = await import("./open-net.js");
	return openNet(options, ports);
}
async function openFolder(options, ports) {
	const folder = options.html ?? "";
	const base = readBase(options.baseUrl ?? `http://${FOLDER_HOST}/`);
	return openFiles(await ports.web.openFolder(folder, base), options, ports);
}
/** Names the pages of a folder that has no address. */
const FOLDER_HOST = "folder.localhost";
function readBase(text) {
	const base = resolveAddress(text);
	if (base === void 0 || new URL(base).search !== "") throw new ConfigError(`--base-url ${text}: should be an address such as https://tea.example/`);
	return base.endsWith("/") ? base : `${base}/`;
}
async function openFiles(web, options, { disk }) {
	return {
		web,
		seeds: web.addresses.slice(0, options.maxPages),
		sitemap: /* @__PURE__ */ new Map(),
		given: await readGiven(options, disk),
		crawl: void 0,
		maxPages: options.maxPages,
		countRequests: () => 0
	};
}
async function readGiven({ pairs, html, baseUrl }, disk) {
	if (pairs === void 0) return /* @__PURE__ */ new Map();
	const base = html === void 0 ? void 0 : readBase(baseUrl ?? `http://${FOLDER_HOST}/`);
	return readPairList(await readDataText(pairs, disk), pairs, base);
}

// src/corpus/pair-pages.ts
/**
* A page to its counterpart: candidates are read in the order of their evidence until one is what it claims to be. The
* texts decide on language and length; whether the two say the same is seen when they are aligned.
*/
/** Each candidate costs a request. */
const MOST_CANDIDATES = 4;
/** Longer by this factor is no translation (web-corpus: hard rules, `length_ratio`). */
const MOST_LONGER = 3;
/** Find the counterpart of the page at an address. */
async function pairPage(address, tools) {
	const page = await tools.load(address);
	if (!page.ok) return {
		result: page,
		links: []
	};
	const links = page.facts.links.map((link) => link.address);
	const original = findOriginal(page);
	if (original !== void 0) return {
		result: refuse(address, "copy", `names ${original} as its original`),
		links: [original, ...links]
	};
	return {
		result: await pairLoaded(page, tools),
		links
	};
}
/** Another page that this one calls the original. */
function findOriginal({ facts }) {
	const { canonical, address } = facts;
	return canonical === void 0 || keyOfAddress(canonical) === keyOfAddress(address) ? void 0 : canonical;
}
async function pairLoaded(page, tools) {
	const { address } = page.facts;
	const side = findSide(page, tools);
	if (side === void 0) return refuse(address, "third-language");
	const [own, other] = side === "source" ? [tools.from, tools.to] : [tools.to, tools.from];
	const candidates = listCandidates(page.facts, {
		...tools,
		own,
		other
	});
	if (candidates.length === 0) return refuse(address, "no-counterpart");
	const article = readArticleOf(page, own, tools);
	if ("ok" in article) return article;
	return tryCandidates({
		page,
		article,
		side,
		other
	}, candidates.slice(0, MOST_CANDIDATES), tools);
}
/** By what the page declares; only a page that declares nothing is judged by its text here. */
function findSide(page, { from, to, identifier }) {
	const { language } = page.facts;
	if (language !== void 0) {
		if (servesLanguage(language, from)) return "source";
		return servesLanguage(language, to) ? "target" : void 0;
	}
	const identified = identifier.identify(nameText(page.readBlocks()));
	if (identified === void 0) return void 0;
	if (isSameLanguage(identified, from)) return "source";
	return isSameLanguage(identified, to) ? "target" : void 0;
}
function readArticleOf(page, language, { identifier }) {
	const { facts, fetched } = page;
	const blocks = page.readBlocks();
	if (blocks.length === 0) return refuse(facts.address, "no-article");
	const kept = keepLanguage(blocks, language, identifier);
	if ("foreign" in kept) return refuse(facts.address, "wrong-language", `${language} is claimed, ${kept.foreign} is found`);
	return {
		address: facts.address,
		language: facts.language ?? language,
		licence: facts.licence,
		fetched,
		blocks: kept.blocks
	};
}
async function tryCandidates(own, candidates, tools) {
	let failure;
	for (const candidate of candidates) {
		const result = await tryCandidate(own, candidate, tools);
		if (result.ok) return result;
		failure ??= result;
	}
	const { address } = own.article;
	if (failure?.reason === "lengths" || failure?.reason === "wrong-language") return refuse(address, failure.reason, `${failure.address}: ${failure.detail}`);
	return refuse(address, "no-counterpart", failure === void 0 ? void 0 : `${failure.address}: ${failure.detail}`);
}
async function tryCandidate(own, { address, evidence }, tools) {
	const page = await loadOriginal(address, own, tools);
	if (!page.ok) return page;
	const { language } = page.facts;
	if (language !== void 0 && !servesLanguage(language, own.other)) return refuse(address, "wrong-language", `${language} is declared`);
	const article = readArticleOf(page, own.other, tools);
	if ("ok" in article) return article;
	const [source, target] = own.side === "source" ? [own.article, article] : [article, own.article];
	if (differInLength(source, target)) return refuse(address, "lengths");
	return {
		ok: true,
		source,
		target,
		evidence: joinEvidence(evidence, [own.page.facts, page.facts], tools)
	};
}
/** The page, or the one that it calls its original, which is followed once. */
async function loadOriginal(address, own, { load }) {
	const page = await load(address);
	if (!page.ok) return page;
	const original = findOriginal(page);
	const found = original === void 0 ? page : await load(original);
	if (!found.ok) return found;
	if (original !== void 0 && findOriginal(found) !== void 0) return refuse(address, "copy");
	return keyOfAddress(found.facts.address) === keyOfAddress(own.page.facts.address) ? refuse(address, "copy", "leads back to the page itself") : found;
}
function differInLength(source, target) {
	const [a, b] = [weighText(source.blocks), weighText(target.blocks)];
	return Math.max(a, b) > MOST_LONGER * Math.min(a, b);
}

// src/commands/steps/corpus/pair-seeds.ts
/**
* Every page to its counterpart: seeds first, then, on a site that is crawled, the pages that they link to. Each page
* ends as paired or with one reason; a run that is stopped keeps what it has.
*/
/** Pages that are read at the same time; a host is asked by one connection all the same. */
const AT_ONCE = 8;
async function pairSeeds(origin, options, { log, signal }) {
	const known = /* @__PURE__ */ new Set();
	const tools = {
		...options,
		sitemap: (address) => origin.sitemap.get(keyOfAddress(address)) ?? [],
		given: (address) => origin.given.get(keyOfAddress(address)),
		isKnown: (address) => origin.web.has(address) ?? known.has(keyOfAddress(address))
	};
	for (const seed of origin.seeds) known.add(keyOfAddress(seed));
	const queued = /* @__PURE__ */ new Set();
	const outcomes = [];
	let wave = takeNew(origin.seeds);
	while (wave.length > 0 && !signal.aborted) {
		log.info(`pages to read: ${wave.length}`);
		const before = outcomes.length;
		const total = before + wave.length;
		let done = before;
		const found = await mapConcurrently(wave, AT_ONCE, async (address) => {
			if (signal.aborted) return [];
			const outcome = await pairPage(address, tools);
			done += 1;
			log.progress("pages", done, total);
			return [outcome];
		});
		outcomes.push(...found.flat());
		wave = takeNew(found.flat().flatMap(({ links }) => links).filter(isFollowed));
	}
	return sumUp(outcomes, signal.aborted);
	function takeNew(addresses) {
		return addresses.filter((address) => {
			const key = keyOfAddress(address);
			const isNew = !queued.has(key) && isInShard(address, options.shard) && queued.size < origin.maxPages;
			if (isNew) queued.add(key);
			known.add(key);
			return isNew;
		});
	}
	/** Of a file or a list only what is in it; of a site every page. */
	function isFollowed(address) {
		return origin.crawl !== void 0 && origin.crawl.includes(siteOf(address)) && !NO_PAGE.test(new URL(address).pathname);
	}
}
/** Names of files that are no pages. */
const NO_PAGE = /\.(?:pdf|docx?|pptx?|xlsx?|odt|epub|zip|gz|tgz|7z|exe|dmg|jpe?g|png|gif|webp|svg|ico|avif|mp[34]|webm|og[gv]|wav|css|m?js|json|xml|rss|atom|woff2?|ttf|csv|txt)$/i;
/** A pair is found from both its pages; it counts once, by its better evidence. */
function sumUp(outcomes, stopped) {
	const pairs = /* @__PURE__ */ new Map();
	const refusals = [];
	for (const { result } of outcomes) if (!result.ok) refusals.push(result);
	else {
		const key = `${keyOfAddress(result.source.address)} ${keyOfAddress(result.target.address)}`;
		const known = pairs.get(key);
		if (known === void 0 || gradeOf(result.evidence) < gradeOf(known.evidence)) pairs.set(key, result);
	}
	const paired = outcomes.length - refusals.length;
	return {
		pairs: [...pairs.values()],
		refusals,
		seen: outcomes.length,
		paired,
		stopped
	};
}

// src/commands/corpus.ts
/** `amts corpus`: bilingual articles of the web, a file or a folder, on a subject, to parallel data. */
/**
* Make a corpus.
*
* @throws {ConfigError} when options do not go together, or a file is missing.
*/
async function makeCorpus(options, ports) {
	assertOptions(options);
	const excluded = await readExcluded(options.exclude, ports.disk);
	const [findMain, identifier] = await Promise.all([loadFindMain(), loadIdentifier()]);
	const origin = await openOrigin(options, ports);
	const load = createLoader({
		web: origin.web,
		findMain,
		hasRights: options.hasRights
	});
	const found = await pairSeeds(origin, {
		...options,
		load,
		identifier
	}, ports);
	const { pairs, rejected } = choosePairs(found.pairs, options);
	const aligned = await alignPairs(pairs, options, ports);
	const chosen = chooseRows(aligned.rows, excluded, options);
	const file = await writeCorpus(chosen.rows, options, ports.disk);
	const unfit = [...rejected, ...aligned.unfit];
	return {
		version: 1,
		command: "corpus",
		from: options.from,
		to: options.to,
		pages: {
			seen: found.seen,
			paired: found.paired,
			rejected: countReasons(found.refusals)
		},
		pairs: {
			found: found.pairs.length,
			kept: found.pairs.length - unfit.length,
			rejected: countReasons(unfit)
		},
		rows: {
			aligned: aligned.aligned,
			kept: chosen.rows.length,
			rejected: joinCounts(aligned.rejected, chosen)
		},
		requests: origin.countRequests(),
		stopped: found.stopped,
		refusals: [...found.refusals, ...unfit].map(({ address, reason, detail }) => ({
			address,
			reason,
			detail
		})),
		...file
	};
}
function assertOptions({ from, to, shard }) {
	assertLanguages(from, to);
	if (from === to) throw new ConfigError(`--to ${to}: is the language of the source`);
	if (shard.number > shard.count) throw new ConfigError(`--shard ${shard.number}/${shard.count}: there is no such part; the first of four machines takes 1/4, the last 4/4`);
}
function countReasons(refusals) {
	const counts = {};
	for (const { reason } of refusals) counts[reason] = (counts[reason] ?? 0) + 1;
	return counts;
}
function joinCounts(rows, { rejected }) {
	return Object.fromEntries(Object.entries({
		...rows,
		...rejected
	}).filter(([, count]) => count > 0));
}

export { makeCorpus };
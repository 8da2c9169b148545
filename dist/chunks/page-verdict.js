import { a as primaryLanguage, o as scriptOf, r as differInScript, s as stopWordsOf, t as STOP_WORD_LANGUAGES } from "./scripts.js";

// src/parallel-data/language.ts
/**
* Whether the target of a pair is in the target language: by script where the two languages differ in it, else by
* identity and function words.
*/
/** A sentence of fewer words may be names only. */
const TELLING_WORDS = 5;
/** Share of function words by which a language is known. */
const KNOWN_BY = .25;
/** Share of letters that a text in a script of its own has at least; the rest are names. */
const LEAST_OWN_SCRIPT = .1;
/** What is wrong with the language of a pair's target, if anything. Words do not tell regions of a language apart. */
function judgeLanguage({ source, target }, languages) {
	const [from, to] = [primaryLanguage(languages.from), primaryLanguage(languages.to)];
	if (keyOf(source) === keyOf(target)) return "untranslated";
	if (differInScript(from, to)) return judgeScript(target, {
		from,
		to
	});
	const words = splitWords(target);
	if (words.length < TELLING_WORDS) return void 0;
	const best = findLanguage(words, to);
	if (best === void 0) return void 0;
	return best === from ? "untranslated" : "other-language";
}
function keyOf(text) {
	return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
function judgeScript(target, { from, to }) {
	const letters = target.match(/\p{L}/gu)?.length ?? 0;
	const own = target.match(scriptOf(to))?.length ?? 0;
	if (own >= LEAST_OWN_SCRIPT * letters) return void 0;
	if ((target.match(scriptOf(from))?.length ?? 0) < (letters - own) / 2) return "other-language";
	const best = listShares(splitWords(target))[0];
	return best !== void 0 && best.share > 0 && best.language !== from ? "other-language" : "untranslated";
}
function splitWords(text) {
	return text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];
}
/**
* Share of the words that are function words of each language, the largest first. A word counts once: sister languages
* share many, and one that is said twice would speak for both.
*/
function listShares(words) {
	const known = [...new Set(words)];
	return STOP_WORD_LANGUAGES.map((language) => {
		const list = stopWordsOf(language);
		return {
			language,
			share: known.filter((word) => list?.has(word)).length / Math.max(1, known.length)
		};
	}).toSorted((a, b) => b.share - a.share);
}
/** The language, other than `expected`, that the words are clearly in. */
function findLanguage(words, expected) {
	const shares = listShares(words);
	const own = shares.find(({ language }) => language === expected)?.share ?? 0;
	const [best] = shares;
	if (best === void 0 || best.share < KNOWN_BY || best.share <= 2 * own) return void 0;
	return best.language;
}

// src/parallel-data/page-verdict.ts
/**
* What a pair of pages is as a whole. Two pages that are no translations of each other give some pairs that look
* likely by chance; seen together they are too few, and then none is used.
*/
/** Pages with fewer sentences are judged row by row only. */
const LEAST_SENTENCES = 6;
/** Score of a sentence that has surely found its partner. */
const SURE = .9;
/**
* Two pages belong together when so much of one of them is sure, or so much likely. The second is for short pages that
* no book explains. Of 332 pairs of pages that are no translations 22 % at most was sure and 75 % likely; of 83 real
* ones 38 % at least, with the lexicon of their book (books zh and tr of the benchmark, 2026-11).
*/
const LEAST_SURE = .3;
const LEAST_LIKELY = .8;
function judgePage(page, options) {
	if (page.sourceSentences === 0 || page.targetSentences === 0) return "empty";
	const texts = page.rows.filter(({ kind }) => kind !== "comment");
	const language = judgePageLanguage(texts, options);
	if (language !== void 0) return language;
	if (Math.min(page.sourceSentences, page.targetSentences) < LEAST_SENTENCES) return "parallel";
	return sharePaired(texts, SURE) >= LEAST_SURE || sharePaired(texts, options.minScore) >= LEAST_LIKELY ? "parallel" : "unrelated";
}
/** Share of a page's text in pairs of a score, on the side that has more of it: the other may be longer. */
function sharePaired(rows, least) {
	const paired = rows.filter(({ isAlone, score }) => !isAlone && score >= least);
	const shares = ["source", "target"].map((side) => countOn(side, paired) / Math.max(1, countOn(side, rows)));
	return Math.max(...shares);
}
function countOn(side, rows) {
	return rows.reduce((sum, row) => sum + row[side].length, 0);
}
function judgePageLanguage(rows, languages) {
	const telling = rows.filter(({ target }) => target.length >= 20);
	const faults = telling.map((row) => judgeLanguage(row, languages)).filter((fault) => fault !== void 0);
	if (telling.length === 0 || faults.length < telling.length / 2) return void 0;
	return faults.filter((fault) => fault === "untranslated").length * 2 >= faults.length ? "untranslated" : "other-language";
}

export { judgeLanguage as n, judgePage as t };
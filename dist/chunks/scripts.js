// src/shared/scripts.ts
/**
* What is known of languages: their scripts, which ones leave no space between words, and a few
* function words by which a sentence is known.
*/
const SCRIPTS = {
	zh: /\p{sc=Han}/gu,
	ja: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu,
	ko: /[\p{sc=Hangul}\p{sc=Han}]/gu,
	ru: /\p{sc=Cyrillic}/gu,
	uk: /\p{sc=Cyrillic}/gu,
	bg: /\p{sc=Cyrillic}/gu,
	el: /\p{sc=Greek}/gu,
	ar: /\p{sc=Arabic}/gu,
	fa: /\p{sc=Arabic}/gu,
	he: /\p{sc=Hebrew}/gu,
	hi: /\p{sc=Devanagari}/gu,
	th: /\p{sc=Thai}/gu
};
const LATIN = /\p{sc=Latin}/gu;
/** Frequent words that no other listed language has among its own, as far as that goes. */
const STOP_WORDS = {
	en: "the of and to is that we are this with for as be it by can from which have our not you an at these will has was more if they when or their",
	es: "el los las del que es una con por para se su como más esta este pero sus lo son al entre cuando podemos también",
	pt: "os das dos que é uma com por para se sua como mais esta este mas seus são ao entre quando podemos também não em da do",
	fr: "le les des du que est une avec par pour se sa comme plus cette ce mais ses sont au aux entre quand nous aussi ne pas dans et",
	de: "der die das und ist ein eine mit von für auf dem den des nicht sich wir werden auch als bei aus sind einer kann zu im",
	it: "il gli dei della che è una con per si sua come più questa questo ma suoi sono al tra quando possiamo anche non nel di",
	tr: "ve bir bu için ile olarak daha da de gibi olan çok ne kadar sonra ise veya her biz bunu olduğu değil şekilde",
	vi: "và của là các một được cho trong với không này chúng ta có thể những khi đến như từ để ở về"
};
/** Languages that are written as Chinese is: Cantonese, Wu, Classical Chinese and their like, and Mandarin by its own code. */
const CHINESE = /* @__PURE__ */ new Set([
	"cmn",
	"yue",
	"wuu",
	"hak",
	"gan",
	"hsn",
	"cjy",
	"lzh"
]);
const primaries = /* @__PURE__ */ new Map();
/** Language code without region: `zh` for `zh-TW`, and for what is written as Chinese is. */
function primaryLanguage(language) {
	const known = primaries.get(language);
	if (known !== void 0) return known;
	const code = language.toLowerCase().split(/[-_]/)[0] ?? language;
	const primary = CHINESE.has(code) ? "zh" : code;
	primaries.set(language, primary);
	return primary;
}
/** Matches every letter of the script of a language. */
function scriptOf(language) {
	return SCRIPTS[primaryLanguage(language)] ?? LATIN;
}
/** Whether two languages are written in different scripts. */
function differInScript(a, b) {
	return scriptOf(a) !== scriptOf(b);
}
const stopWords = new Map(Object.entries(STOP_WORDS).map(([language, words]) => [language, new Set(words.split(" "))]));
/** Languages whose function words are known. */
const STOP_WORD_LANGUAGES = [...stopWords.keys()];
/** Function words of a language; `undefined` where none are known. */
function stopWordsOf(language) {
	return stopWords.get(primaryLanguage(language));
}
const WITHOUT_SPACES = /* @__PURE__ */ new Set([
	"zh",
	"ja",
	"th",
	"lo",
	"km",
	"my"
]);
/** Whether a language separates its words by spaces. */
function usesSpaces(language) {
	return !WITHOUT_SPACES.has(primaryLanguage(language));
}
/** Whether a language is written with full-width punctuation, and without spaces between sentences. */
function usesFullWidth(language) {
	return ["zh", "ja"].includes(primaryLanguage(language));
}
/** Languages that hang endings and particles on a word of another script, so that no space may be put between. */
const SUFFIXING = new Set("ko tr az uz kk ky tk tt fi et hu eu ka hy mn ta te kn ml mr ne si bn gu pa or as am".split(" "));
/** Whether an ending may follow a formula or a name without a space: Korean `$x$는`, Turkish `$x$'in`. */
function attachesSuffixes(language) {
	return SUFFIXING.has(primaryLanguage(language)) || !usesSpaces(language);
}
/** What there is for a language, else for the same language without its region (`fr` for `fr-CA`). */
function findByLanguage(values, language) {
	return values.get(language) ?? values.get(primaryLanguage(language));
}

export { primaryLanguage as a, usesFullWidth as c, findByLanguage as i, usesSpaces as l, attachesSuffixes as n, scriptOf as o, differInScript as r, stopWordsOf as s, STOP_WORD_LANGUAGES as t };
import { r as ConfigError } from "./errors.js";
import { t as findNearest } from "./nearest.js";
import { t as once } from "./once.js";

// src/shared/languages.ts
/**
* The languages that pages may be written in: in the spelling of Amazon Translate where it knows them, so that a
* configuration stays valid when the engine changes, and any other by its code of ISO 639 (`eu`, `my`, `ckb`).
*/
/** Those of Amazon Translate (docs.aws.amazon.com/translate/latest/dg/what-is-languages.html, read 2026-11-22). */
const NAMES = {
	af: "Afrikaans",
	sq: "Albanian",
	am: "Amharic",
	ar: "Arabic",
	hy: "Armenian",
	az: "Azerbaijani",
	bn: "Bengali",
	bs: "Bosnian",
	bg: "Bulgarian",
	ca: "Catalan",
	zh: "Chinese (Simplified)",
	"zh-TW": "Chinese (Traditional)",
	hr: "Croatian",
	cs: "Czech",
	da: "Danish",
	"fa-AF": "Dari",
	nl: "Dutch",
	en: "English",
	et: "Estonian",
	fa: "Farsi (Persian)",
	tl: "Filipino (Tagalog)",
	fi: "Finnish",
	fr: "French",
	"fr-CA": "French (Canada)",
	ka: "Georgian",
	de: "German",
	el: "Greek",
	gu: "Gujarati",
	ht: "Haitian Creole",
	ha: "Hausa",
	he: "Hebrew",
	hi: "Hindi",
	hu: "Hungarian",
	is: "Icelandic",
	id: "Indonesian",
	ga: "Irish",
	it: "Italian",
	ja: "Japanese",
	kn: "Kannada",
	kk: "Kazakh",
	ko: "Korean",
	lv: "Latvian",
	lt: "Lithuanian",
	mk: "Macedonian",
	ms: "Malay",
	ml: "Malayalam",
	mt: "Maltese",
	mr: "Marathi",
	mn: "Mongolian",
	no: "Norwegian (Bokmål)",
	ps: "Pashto",
	pl: "Polish",
	pt: "Portuguese (Brazil)",
	"pt-PT": "Portuguese (Portugal)",
	pa: "Punjabi",
	ro: "Romanian",
	ru: "Russian",
	sr: "Serbian",
	si: "Sinhala",
	sk: "Slovak",
	sl: "Slovenian",
	so: "Somali",
	es: "Spanish",
	"es-MX": "Spanish (Mexico)",
	sw: "Swahili",
	sv: "Swedish",
	ta: "Tamil",
	te: "Telugu",
	th: "Thai",
	tr: "Turkish",
	uk: "Ukrainian",
	ur: "Urdu",
	uz: "Uzbek",
	vi: "Vietnamese",
	cy: "Welsh"
};
/** Country and bibliographic codes that are often written instead. */
const OFTEN_MEANT = {
	chs: "zh",
	cht: "zh-TW",
	cn: "zh",
	cz: "cs",
	dk: "da",
	fil: "tl",
	gr: "el",
	iw: "he",
	jp: "ja",
	kr: "ko",
	nb: "no",
	nn: "no",
	se: "sv",
	tw: "zh-TW",
	ua: "uk",
	vn: "vi",
	"zh-hant": "zh-TW",
	"zh-hk": "zh-TW"
};
/** The codes of Amazon Translate, in the order of the languages' English names. */
const LANGUAGE_CODES = Object.keys(NAMES);
/** Made when it is asked: that takes as long as to start the program. */
const otherNames = once(() => new Intl.DisplayNames(["en"], {
	type: "language",
	fallback: "none"
}));
/** English name of a language, or the code itself when it is unknown. */
function nameLanguage(code) {
	return NAMES[code] ?? nameOther(code) ?? code;
}
/** Whether Amazon Translate knows a language by this code. */
function isAmazonLanguage(code) {
	return Object.hasOwn(NAMES, code);
}
/** Whether pages may be in a language by this code: each language has one. */
function isLanguage(code) {
	return isAmazonLanguage(code) || nameOther(code) !== void 0;
}
/** Longer codes that stand for a shorter one (`eng`), and those that mean another language here (`jp`), are none. */
function nameOther(code) {
	if (!/^[a-z]{2,3}$/.test(code) || Object.hasOwn(OFTEN_MEANT, code)) return void 0;
	return canonicalize(code) === code ? otherNames().of(code) : void 0;
}
function canonicalize(code) {
	return Intl.getCanonicalLocales(code)[0];
}
/** What is wrong with a code that is no language, with the code that was probably meant. */
function describeUnknownLanguage(code) {
	const meant = guessLanguage(code);
	return `unknown language '${code}': ${meant === void 0 ? "use a code such as zh, es or pt" : `did you mean ${meant} (${nameLanguage(meant)})?`}`;
}
/** @throws {ConfigError} that starts with `place` and names the nearest code. */
function assertLanguage(code, place) {
	if (!isLanguage(code)) throw new ConfigError(`${place}: ${describeUnknownLanguage(code)}`);
}
/** @throws {ConfigError} when one of two languages of `--from` and `--to` is none, or they are the same. */
function assertLanguages(from, to) {
	assertLanguage(from, "--from");
	assertLanguage(to, "--to");
	if (from === to) throw new ConfigError(`--from and --to are both ${from}: give the language of the translation as --to`);
}
function guessLanguage(code) {
	const lower = code.toLowerCase().replace("_", "-");
	const spelled = LANGUAGE_CODES.find((known) => known.toLowerCase() === lower);
	const main = lower.split("-")[0] ?? "";
	return spelled ?? OFTEN_MEANT[lower] ?? (/^[a-z]{3}$/.test(lower) ? [canonicalize(lower)].find((short) => short !== void 0 && isLanguage(short)) : void 0) ?? (lower.includes("-") && isLanguage(main) ? main : void 0) ?? findByName(code) ?? findNearest(code, LANGUAGE_CODES);
}
function findByName(name) {
	const names = /* @__PURE__ */ new Map();
	for (const code of LANGUAGE_CODES.toReversed()) names.set(nameLanguage(code).replace(/ \(.*/, ""), code);
	const nearest = name.length > 3 ? findNearest(name, names.keys()) : void 0;
	return nearest === void 0 ? void 0 : names.get(nearest);
}

export { isAmazonLanguage as a, describeUnknownLanguage as i, assertLanguage as n, isLanguage as o, assertLanguages as r, nameLanguage as s, LANGUAGE_CODES as t };
import { t as __commonJSMin } from "./rolldown-runtime.js";
import { r as ConfigError } from "./errors.js";

// node_modules/fastest-levenshtein/mod.js
var require_fastest_levenshtein = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = /* @__PURE__ */ new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = 1e400;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
}));

// src/config/nearest.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** From so many letters on, the beginning of a name is enough. */
const MIN_PREFIX = 3;
/**
* The candidate nearest to `name`, letter case aside.
*
* @returns `undefined` when nothing is near: `name` begins none of them, and more than a third of its letters (at
* least one) would have to change.
*/
function findNearest(name, candidates) {
	const wanted = name.toLowerCase();
	let nearest;
	let fewest = Math.max(1, Math.floor(name.length / 3)) + 1;
	for (const candidate of candidates) {
		const edits = wanted.length >= MIN_PREFIX && candidate.toLowerCase().startsWith(wanted) ? .5 : (0, import_fastest_levenshtein.distance)(wanted, candidate.toLowerCase());
		if (edits >= fewest) continue;
		fewest = edits;
		nearest = candidate;
	}
	return nearest;
}

// src/config/languages.ts
/**
* The languages that pages may be written in: the codes that Amazon Translate knows, so that a configuration stays
* valid when the engine changes (docs.aws.amazon.com/translate/latest/dg/what-is-languages.html, read 2026-11-22).
*/
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
/** Every language code, in the order of the languages' English names. */
const LANGUAGE_CODES = Object.keys(NAMES);
/** English name of a language, or the code itself when it is unknown. */
function nameLanguage(code) {
	return NAMES[code] ?? code;
}
function isLanguage(code) {
	return Object.hasOwn(NAMES, code);
}
/** What is wrong with a code that is no language, with the code that was probably meant. */
function describeUnknownLanguage(code) {
	const meant = guessLanguage(code);
	return `unknown language '${code}': ${meant === void 0 ? "use a code such as zh, es or pt" : `did you mean ${meant} (${NAMES[meant]})?`}`;
}
/** @throws {ConfigError} that starts with `place` and names the nearest code. */
function assertLanguage(code, place) {
	if (!isLanguage(code)) throw new ConfigError(`${place}: ${describeUnknownLanguage(code)}`);
}
function guessLanguage(code) {
	const lower = code.toLowerCase().replace("_", "-");
	const spelled = LANGUAGE_CODES.find((known) => known.toLowerCase() === lower);
	const main = lower.split("-")[0] ?? "";
	return spelled ?? OFTEN_MEANT[lower] ?? (lower.includes("-") && isLanguage(main) ? main : void 0) ?? findByName(code) ?? findNearest(code, LANGUAGE_CODES);
}
function findByName(name) {
	const names = /* @__PURE__ */ new Map();
	for (const code of LANGUAGE_CODES.toReversed()) names.set(nameLanguage(code).replace(/ \(.*/, ""), code);
	const nearest = name.length > 3 ? findNearest(name, names.keys()) : void 0;
	return nearest === void 0 ? void 0 : names.get(nearest);
}

export { findNearest as a, isLanguage as i, assertLanguage as n, require_fastest_levenshtein as o, describeUnknownLanguage as r, LANGUAGE_CODES as t };
import { i as primaryLanguage } from "./scripts.js";

// src/shared/number-forms.ts
/** How languages write numbers: the separators and the sizes of groups, as CLDR has them. */
/** Languages that Node's data lacks fall to that of the machine, which must decide nothing. */
const FALLBACK = "en";
const cache = /* @__PURE__ */ new Map();
/** The form of numbers in a language. */
function formOf(language) {
	let found = cache.get(language);
	if (found === void 0) cache.set(language, found = readForm(language));
	return found;
}
function readForm(language) {
	const [locale = FALLBACK] = [
		language,
		primaryLanguage(language),
		FALLBACK
	].flatMap((code) => Intl.NumberFormat.supportedLocalesOf(code));
	const parts = new Intl.NumberFormat(locale, { useGrouping: "always" }).formatToParts(123456789.5);
	const find = (type) => parts.find((part) => part.type === type)?.value;
	const second = parts.filter(({ type }) => type === "integer")[1]?.value.length;
	return {
		decimal: find("decimal") ?? ".",
		group: find("group") ?? ",",
		groupSize: second === 2 ? 2 : 3
	};
}

// src/shared/numbers.ts
/**
* The numbers of a text: digits of every script (Unicode, Nd), with the separators of the language, read as values,
* so that `1,500`, `1.500` and `۱٬۵۰۰` are the same number. A digit inside a word, as in `resnet50`, is no number.
*/
/** Letters that write names together with digits; of other scripts, words stand next to numbers: `36个`, `و15`. */
const CASED = String.raw`\p{Lu}\p{Ll}\p{Lt}`;
const SPACES = String.raw` \u00A0\u2009\u202F`;
const GROUPED = String.raw`(?<!\p{Nd})\p{Nd}{1,3}(?:[${SPACES}]\p{Nd}{3}(?!\p{Nd}))+(?:[.,٫]\p{Nd}+)?`;
const ISO_DATE = String.raw`(?<!\p{Nd})\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}(?!\p{Nd})`;
const NUMBER = new RegExp(String.raw`(?<![${CASED}\p{Nd}_]\p{M}{0,2})(?:${ISO_DATE}|${GROUPED}|\p{Nd}+(?:[.,٫٬،．，]\p{Nd}+|['’]\p{Nd}{3}(?!\p{Nd}))*)`, "gu");
const JOINED = new RegExp(`[${CASED}]\\p{M}{0,2}[-./]$`, "u");
const DECIMAL_MARKS = ".,٫．，";
/**
* Read the numbers of a text.
*
* @param language Of the text; its separators decide what comes first in `values`.
*/
function readNumbers(text, language) {
	return Array.from(text.matchAll(NUMBER), (match) => {
		const [number] = match;
		const parts = number.split(/\P{Nd}/u).map(foldDigits);
		const separators = number.match(/\P{Nd}/gu) ?? [];
		const values = readValues(parts, separators, language);
		return {
			text: number,
			start: match.index,
			end: match.index + number.length,
			parts,
			separators,
			values: values ?? [parts.map(trimInteger).join(".")],
			isSequence: values === void 0,
			isJoined: JOINED.test(text.slice(Math.max(0, match.index - 4), match.index))
		};
	});
}
/** `undefined` when the parts make up no single number. */
function readValues(parts, separators, language) {
	const [whole = "", ...rest] = parts;
	if (rest.length === 0) return [trimInteger(whole)];
	const last = separators.at(-1) ?? "";
	const fraction = DECIMAL_MARKS.includes(last) && isGrouped(parts.slice(0, -1), separators.slice(0, -1), last) ? joinValue(parts.slice(0, -1).join(""), parts.at(-1) ?? "") : void 0;
	const grouped = isGrouped(parts, separators) && whole !== "0" ? trimInteger(parts.join("")) : void 0;
	if (fraction === void 0 || grouped === void 0) {
		const only = fraction ?? grouped;
		return only === void 0 ? void 0 : [only];
	}
	return formOf(language).decimal === narrow(last) ? [fraction, grouped] : [grouped, fraction];
}
/** Groups of three, or as in India of two before the last three, all behind the same separator, which is not `but`. */
function isGrouped(parts, separators, but) {
	const [first = "", ...rest] = parts;
	if (rest.length === 0) return true;
	const isSame = new Set(separators.map((sign) => /\s/u.test(sign) ? " " : sign)).size === 1 && separators[0] !== but;
	const inner = rest.slice(0, -1);
	const isEven = inner.every(({ length }) => length === 3) || inner.every(({ length }) => length === 2);
	return isSame && isEven && first.length <= 3 && rest.at(-1)?.length === 3;
}
function joinValue(whole, fraction) {
	const decimals = fraction.replace(/0+$/, "");
	return trimInteger(whole) + (decimals === "" ? "" : `.${decimals}`);
}
function trimInteger(digits) {
	return digits.replace(/^0+(?=\d)/, "");
}
function narrow(separator) {
	return separator.normalize("NFKC");
}
/** Digits of every script as ASCII; other characters stay. */
function foldDigits(text) {
	return text.replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => String(valueOf(digit)));
}
/** The digits of a script stand ten by ten, in order (unicode.org/versions/Unicode17.0.0, 4.6). */
function valueOf(digit) {
	const code = digit.codePointAt(0) ?? 0;
	let first = code;
	while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
	return (code - first) % 10;
}
/** ASCII digits in the digits of a number. */
function writeDigits(digits, like) {
	const sample = /\p{Nd}/u.exec(like)?.[0] ?? "0";
	const zero = (sample.codePointAt(0) ?? 48) - valueOf(sample);
	return digits.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

export { formOf as i, readNumbers as n, writeDigits as r, foldDigits as t };
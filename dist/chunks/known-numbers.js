import { _ as foldDigits, v as readNumbers } from "./pages.js";

// src/shared/han-numerals.ts
/** Numbers in the numerals of Chinese and Japanese: `十八` is 18, `二〇二六` is 2026, `三百万` is 3000000. */
const DIGITS = {
	〇: 0,
	零: 0,
	一: 1,
	二: 2,
	两: 2,
	兩: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9
};
const TENS = {
	十: 10,
	百: 100,
	千: 1e3
};
const MYRIADS = {
	万: 1e4,
	萬: 1e4,
	亿: 1e8,
	億: 1e8,
	兆: 0xe8d4a51000
};
const NUMERAL = new RegExp(`[${[
	DIGITS,
	TENS,
	MYRIADS
].flatMap((signs) => Object.keys(signs)).join("")}]+`, "g");
/** The value of each run of numerals in a text, in order. */
function readHanNumerals(text) {
	return Array.from(text.matchAll(NUMERAL), ([run]) => readRun(run));
}
function readRun(run) {
	const signs = Array.from(run);
	if (signs.every((sign) => sign in DIGITS)) return Number(signs.map((sign) => DIGITS[sign]).join(""));
	let total = 0;
	let section = 0;
	let last = 0;
	let digit;
	for (const sign of signs) {
		const [ten, myriad] = [TENS[sign], MYRIADS[sign]];
		if (ten !== void 0) section += (digit ?? 1) * ten;
		else if (myriad !== void 0) {
			const part = section + (digit ?? 0);
			total = myriad > last ? (total + part) * myriad : total + part * myriad;
			last = myriad;
			section = 0;
		}
		digit = DIGITS[sign];
	}
	return total + section + (digit ?? 0);
}

// src/shared/known-numbers.ts
/**
* Whether a translation repeats the numbers of its source: however it writes them, and where it may use words.
*/
/** What multiplies the number before it: `10 million`, `1000万`, `5k`. */
const SCALE = new RegExp(String.raw`^\s*(?:${[
	"[万萬億亿兆만억천千百十]",
	"hundred|thousand|million|billion|trillion",
	"bin(?!\\p{L})|milyon|milyar",
	"nghìn|ngàn|triệu|tỷ",
	"mil(?!\\p{L})|mill(?:ón|ones|ion|iard)|milh|bilh|mila(?!\\p{L})|milion|miliard|mille",
	"tausend|mio(?!\\p{L})|mrd|duizend|miljoen|miljard|tusen|tusind|miljon|tuhat|miljoona|ezer(?!\\p{L})|tis[íi]c|tysi|tys(?!\\p{L})|mln|mld|tūkst|tūkstoš|tuhand",
	"тыс|тис|миллион|миллиард|мільйон|мільярд|млн|млрд|милион|милијард|хиляд|хиљад|илјад",
	"χιλι|εκατ|δισεκ",
	"ألف|آلاف|مليون|مليار|هزار|میلیون|میلیارد|ہزار|لاکھ|کروڑ|زره",
	"אלף|אלפי|מיליון|מיליארד",
	"हज़ार|हजार|लाख|करोड़|कोटी|হাজার|লাখ|লক্ষ|কোটি|હજાર|લાખ|કરોડ|ਹਜ਼ਾਰ|ਲੱਖ|ਕਰੋੜ|ஆயிர|லட்ச|கோடி|వేల|లక్ష|కోట్ల|ಸಾವಿರ|ಲಕ್ಷ|ಕೋಟಿ|ആയിര|ലക്ഷ|കോടി",
	"พัน|หมื่น|แสน|ล้าน|ribu|juta|miliar|elfu|milioni|ათას|մլն|ሺህ|ሚሊዮን"
].join("|")})|^k\b`, "iu");
/** Longest of these words, and some space. */
const SCALE_LENGTH = 14;
/** `20世纪` is "the 20th century" of one language and the 1900s of the other, which name no number then. */
const CENTURY = /^\s?(?:世[纪紀]|세기)/u;
/** `1990s`, which other languages write with two digits. */
const DECADE = /^(?:1[5-9]|20)\d0$/;
/** Smaller whole numbers are often words. */
const LEAST_TELLING = 10;
/** Whether what stands behind a number multiplies it. */
function isScaled(text, { end }) {
	return SCALE.test(text.slice(end, end + SCALE_LENGTH));
}
/** Whether a number has to stand in a translation as a number: none of one digit, none that names a thing. */
function isTelling(text, number) {
	const behind = text.slice(number.end, number.end + 3);
	if (number.isJoined || CENTURY.test(behind) || number.text.endsWith("00") && /^['’]?s\b/.test(behind)) return false;
	return number.isSequence || number.values.some((value) => value.includes(".") || Number(value) >= LEAST_TELLING);
}
/** The numbers of a text in every way that they may be read. */
var KnownNumbers = class {
	#values;
	constructor(text, language) {
		const whole = Array.from(text.matchAll(/\p{Nd}+/gu), ([digits]) => foldDigits(digits).replace(/^0+(?=\d)/, ""));
		const decades = whole.filter((value) => DECADE.test(value)).map((value) => value.slice(-2));
		const numerals = readHanNumerals(text).map(String);
		const read = readNumbers(text, language).flatMap(({ values }) => values);
		this.#values = /* @__PURE__ */ new Set([
			...whole,
			...decades,
			...numerals,
			...read
		]);
	}
	/** Whether a number of the other text is among them, or all of its parts are; of a date, the year. */
	has({ values, parts }) {
		if (values.some((value) => this.#values.has(value) || this.#isDecade(value))) return true;
		if (parts.length < 2) return false;
		const year = parts.find((part) => /^(?:1[5-9]|20)\d\d$/.test(part));
		return (parts.length === 3 && year !== void 0 ? [year] : parts).every((part) => this.#values.has(part.replace(/^0+(?=\d)/, "")));
	}
	/** The 1990s are the 90s elsewhere. */
	#isDecade(value) {
		return DECADE.test(value) && this.#values.has(value.slice(-2));
	}
};

export { isScaled as n, isTelling as r, KnownNumbers as t };
/** Numbers in the numerals of Chinese and Japanese: `十八` is 18, `二〇二六` is 2026, `三百万` is 3000000. */

const DIGITS: Readonly<Record<string, number>> = {
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
  九: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };
const NUMERAL = new RegExp(`[${[DIGITS, TENS, MYRIADS].flatMap((signs) => Object.keys(signs)).join('')}]+`, 'g');

/** The value of each run of numerals in a text, in order. */
export function readHanNumerals(text: string): number[] {
  return Array.from(text.matchAll(NUMERAL), ([run]) => readRun(run));
}

function readRun(run: string): number {
  const signs = Array.from(run);
  if (signs.every((sign) => sign in DIGITS)) return Number(signs.map((sign) => DIGITS[sign]).join(''));
  let total = 0;
  let section = 0;
  let last = 0;
  let digit: number | undefined;
  for (const sign of signs) {
    const [ten, myriad] = [TENS[sign], MYRIADS[sign]];
    if (ten !== undefined) section += (digit ?? 1) * ten;
    else if (myriad !== undefined) {
      const part = section + (digit ?? 0);
      // 万亿 multiplies what stands before it, 亿…万 adds to it.
      total = myriad > last ? (total + part) * myriad : total + part * myriad;
      last = myriad;
      section = 0;
    }
    digit = DIGITS[sign];
  }
  return total + section + (digit ?? 0);
}

/**
 * Which brackets and quotation marks stand open at a place of a text. `“` and `«` open in one language and close in
 * another: what was opened before tells which.
 *
 * It moves forward only, so that a whole text is read once.
 */
const WIDE_OPEN = '（「『《【“';
const WIDE_CLOSE = '）」』》】”';
/** Low marks, and the mark that closes each. */
const LOW: Readonly<Record<string, string>> = { '„': '“', '‚': '‘' };
/** Guillemets point either way: `«so»` or `»so«`. */
const POINTED = ['«»', '‹›'] as const;
const HEBREW = /\p{sc=Hebrew}/u;

export class OpenMarks {
  readonly #text: string;
  #at = 0;
  #depth = 0;
  readonly #counts = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Wide brackets and quotation marks that are open on this line. */
  get depth(): number {
    return this.#depth;
  }

  /** Read on up to an offset; an earlier one changes nothing. */
  moveTo(offset: number): void {
    for (; this.#at < offset; this.#at += 1) this.#read(this.#text[this.#at] ?? '');
  }

  /** Whether a quotation mark here would close one that is open. */
  isClosedBy(mark: string): boolean {
    if (mark === '"') return this.#count('"') % 2 === 1;
    const low = Object.keys(LOW).find((opening) => LOW[opening] === mark);
    if (low !== undefined) return this.#count(low) > this.#count(mark);
    const pair = POINTED.find((marks) => marks.includes(mark));
    if (pair === undefined) return false;
    const other = pair[0] === mark ? pair[1] : pair[0];
    return this.#count(other ?? '') > this.#count(mark);
  }

  #read(char: string): void {
    if (char === '\n') this.#depth = 0;
    else if (WIDE_OPEN.includes(char)) this.#depth += 1;
    else if (WIDE_CLOSE.includes(char)) this.#depth = Math.max(0, this.#depth - 1);
    if (/["„“‚‘«»‹›]/.test(char) && !this.#isInWord()) this.#counts.set(char, this.#count(char) + 1);
  }

  /** A mark inside a Hebrew abbreviation, as in `ארה"ב`, opens nothing. */
  #isInWord(): boolean {
    return HEBREW.test(this.#text[this.#at - 1] ?? '') && HEBREW.test(this.#text[this.#at + 1] ?? '');
  }

  #count(mark: string): number {
    return this.#counts.get(mark) ?? 0;
  }
}

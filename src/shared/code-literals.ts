/**
 * Comments and strings of code of no known language, by their signs. What opens and never ends is code: where one sign
 * is found to have no end, those behind it are not sought through the rest of the code again.
 */

/** A comment or string. */
interface Literal {
  readonly start: number;
  readonly end: number;
}

/** Answers where a literal that opens at an offset ends, exclusive; `undefined` where it does not. */
type EndFinder = (code: string) => (start: number) => number | undefined;

/** Over lines, up to a sign. */
const upTo =
  (open: string, close: string): EndFinder =>
  (code) => {
    let none = Infinity;
    return (start) => {
      if (start >= none) return undefined;
      const at = code.indexOf(close, start + open.length);
      if (at === -1) none = start;
      return at === -1 ? undefined : at + close.length;
    };
  };

/** On one line, up to a quote that no backslash escapes. */
const quoted =
  (body: RegExp): EndFinder =>
  (code) => {
    let openTo = -1;
    return (start) => {
      // A quote inside of a string that does not end is escaped there; what begins with it would end no sooner.
      if (start < openTo) return undefined;
      body.lastIndex = start + 1;
      body.exec(code);
      const end = Math.max(start + 1, body.lastIndex);
      if (code[end] === code[start]) return end + 1;
      openTo = end;
      return undefined;
    };
  };

const toLineEnd: EndFinder = (code) => (start) => {
  const end = /[\n\r\u2028\u2029]/g;
  end.lastIndex = start;
  return end.exec(code)?.index ?? code.length;
};

/** Signs that open a literal, each with what finds its end; of signs that begin alike the longer first. */
const KINDS: Readonly<Record<string, EndFinder>> = {
  '/*': upTo('/*', '*/'),
  '<!--': upTo('<!--', '-->'),
  '"""': upTo('"""', '"""'),
  "'''": upTo("'''", "'''"),
  '"': quoted(/(?:[^"\\\n]|\\.)*/y),
  "'": quoted(/(?:[^'\\\n]|\\.)*/y),
  '#': toLineEnd,
  '//': toLineEnd,
};

const SIGNS = /\/\*|<!--|["'#]|\/\//g;

/** Every literal that opens with one of some signs, in order, none inside another. */
function findLiterals(code: string, opens: readonly string[]): Literal[] {
  const kinds = Object.entries(KINDS)
    .filter(([open]) => opens.includes(open))
    .map(([open, find]) => ({ open, find: find(code) }));
  const found: Literal[] = [];
  const signs = new RegExp(SIGNS);
  for (let match = signs.exec(code); match !== null; match = signs.exec(code)) {
    const start = match.index;
    const ends = kinds.map(({ open, find }) => (code.startsWith(open, start) ? find(start) : undefined));
    const end = ends.find((one) => one !== undefined);
    if (end !== undefined) found.push({ start, end });
    signs.lastIndex = end ?? start + 1;
  }
  return found;
}

/** Signs that open a string on one line. */
export const QUOTES: readonly string[] = ['"', "'"];

/**
 * The code with something else in the place of each literal.
 *
 * @param opens Signs of those that are meant; default: every comment and string.
 */
export function replaceLiterals(
  code: string,
  replace: (literal: string) => string,
  opens: readonly string[] = Object.keys(KINDS),
): string {
  let [text, done] = ['', 0];
  for (const { start, end } of findLiterals(code, opens)) {
    text += code.slice(done, start) + replace(code.slice(start, end));
    done = end;
  }
  return text + code.slice(done);
}

/** TeX macros that a page defines for its own formulas, as KaTeX takes them: a name with its backslash, and a text. */

export type Macros = Readonly<Record<string, string>>;

const DEFINITION =
  /\\(?:(?:re)?newcommand|providecommand|DeclareMathOperator)(\*)?\s*(?:\{\s*(\\[A-Za-z]+)\s*\}|(\\[A-Za-z]+))\s*(?:\[\d\]\s*)?(?=\{)|\\g?def\s*(\\[A-Za-z]+)(?:#\d)*\s*(?=\{)/g;

/**
 * Find the definitions of a page, wherever they stand in it: `\newcommand`, `\renewcommand`, `\providecommand`, `\def`,
 * `\gdef` and `\DeclareMathOperator`. One with a default for an argument is passed over: KaTeX has no such thing.
 */
export function findMacros(text: string): Macros {
  const found: Record<string, string> = {};
  for (const match of text.matchAll(DEFINITION)) {
    const [all, star = '', braced, bare, defined] = match;
    const name = braced ?? bare ?? defined;
    const body = readGroup(text, match.index + all.length);
    if (name === undefined || body === undefined) continue;
    found[name] = all.startsWith('\\DeclareMathOperator') ? `\\operatorname${star}{${body}}` : body;
  }
  return found;
}

/** Longer definitions are no shorthands. */
const MAX_BODY = 1_000;

/** What stands between the brace at an offset and the one that closes it. */
function readGroup(text: string, open: number): string | undefined {
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + MAX_BODY); at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && --depth === 0) return text.slice(open + 1, at);
  }
  return undefined;
}

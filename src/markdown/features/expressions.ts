/**
 * Where an expression in braces ends, and a tag that may hold expressions. JavaScript is not parsed here: braces,
 * strings, templates and comments are told apart, which is enough to find the end of what is well formed.
 */

/** More signs than this are no tag and no expression that a person has written. */
const LONGEST = 20_000;

/** End of the expression that opens with the brace at `offset`, or `undefined`. */
export function findExpression(text: string, offset: number): number | undefined {
  if (text[offset] !== '{') return undefined;
  const limit = Math.min(text.length, offset + LONGEST);
  let depth = 0;
  for (let at = offset; at < limit; at += 1) {
    const sign = text[at];
    if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    } else {
      const end = skipLiteral(text, at);
      if (end === undefined) return undefined;
      at = Math.max(at, end - 1);
    }
  }
  return undefined;
}

/** Behind the string, template or comment that starts here; `at` where none does, `undefined` where it has no end. */
function skipLiteral(text: string, at: number): number | undefined {
  const sign = text[at] ?? '';
  if (sign === '/' && text[at + 1] === '*') {
    const end = text.indexOf('*/', at + 2);
    return end === -1 ? undefined : end + 2;
  }
  if (sign !== '`' && sign !== '"' && sign !== "'") return at;
  LITERALS[sign].lastIndex = at;
  // An apostrophe among words opens nothing.
  return LITERALS[sign].test(text) ? LITERALS[sign].lastIndex : at;
}

const LITERALS = {
  '"': /"(?:\\.|[^"\\\n])*"/y,
  "'": /'(?:\\.|[^'\\\n])*'/y,
  '`': /`(?:\\[^]|[^`\\])*`/y,
} as const;

const TAG_START = /<(?:\/?[ \t]*[A-Za-z][\w.:-]*(?=[\s/>{])|\/?(?=>))/y;
const QUOTED = /"[^"]*"|'[^']*'/y;

/** End of the tag that opens at `offset`: quoted values and expressions may hold its signs. */
export function findTag(text: string, offset: number): number | undefined {
  TAG_START.lastIndex = offset;
  if (!TAG_START.test(text)) return undefined;
  const limit = Math.min(text.length, offset + LONGEST);
  for (let at = TAG_START.lastIndex; at < limit; at += 1) {
    const sign = text[at];
    if (sign === '>') return at + 1;
    if (sign === '<') return undefined;
    const end = sign === '{' ? findExpression(text, at) : skipQuoted(text, at);
    if (end === undefined) return undefined;
    at = Math.max(at, end - 1);
  }
  return undefined;
}

/** Behind the quoted value that starts at an offset; the offset where none does, `undefined` where it has no end. */
export function skipQuoted(text: string, at: number): number | undefined {
  if (text[at] !== '"' && text[at] !== "'") return at;
  QUOTED.lastIndex = at;
  return QUOTED.test(text) ? QUOTED.lastIndex : undefined;
}

/**
 * Where an expression in braces ends, and a tag that may hold expressions. JavaScript is not parsed here: braces,
 * strings, templates and comments are told apart, which is enough to find the end of what is well formed.
 */
import { keepRecent } from '../../shared/recent.ts';

/** More signs than this are no tag and no expression that a person has written. */
const LONGEST = 20_000;

/** What is known of a text. */
interface Known {
  /** Its braces by offset, with the end of the expression, or -1. */
  readonly ends: Map<number, number>;
  /** By the sign of literals, where one began that has no end, and how far it has none: nor have those that begin there. */
  readonly unclosed: Map<string, { readonly from: number; readonly to: number }>;
}

/** Of the texts that were asked for last. */
const knownOf = keepRecent(4, (_text: string): Known => ({ ends: new Map(), unclosed: new Map() }));

/** End of the expression that opens with the brace at `offset`, or `undefined`. */
export function findExpression(text: string, offset: number): number | undefined {
  if (text[offset] !== '{') return undefined;
  const known = knownOf(text);
  if (!known.ends.has(offset)) findEnds(text, offset, known);
  const end = known.ends.get(offset) ?? -1;
  return end === -1 || end - offset > LONGEST ? undefined : end;
}

/** The ends of all expressions that are met from a brace on, up to the end of the first. */
function findEnds(text: string, offset: number, { ends, unclosed }: Known): void {
  const open: number[] = [];
  for (let at = offset; at < text.length; at += 1) {
    const sign = text[at];
    const end = sign === '{' ? ends.get(at) : sign === '}' ? at + 1 : skipLiteral(text, at, unclosed);
    if (sign === '{' && end === undefined) {
      open.push(at);
      continue;
    }
    if (end === undefined || end === -1) break;
    if (sign === '}') ends.set(open.pop() ?? offset, end);
    if (open.length === 0) return;
    at = Math.max(at, end - 1);
  }
  for (const brace of open) ends.set(brace, -1);
}

/** Behind the string, template or comment that starts here; `at` where none does, `undefined` where it has no end. */
function skipLiteral(text: string, at: number, unclosed: Known['unclosed']): number | undefined {
  const sign = text[at] ?? '';
  if (sign === '/' && text[at + 1] === '*') {
    const end = text.indexOf('*/', at + 2);
    return end === -1 ? undefined : end + 2;
  }
  if (sign !== '`' && sign !== '"' && sign !== "'") return at;
  const { from = Infinity, to = -1 } = unclosed.get(sign) ?? {};
  if (from < at && at < to) return at;
  LITERALS[sign].lastIndex = at;
  if (LITERALS[sign].test(text)) return LITERALS[sign].lastIndex;
  // An apostrophe among words opens nothing.
  const lineEnd = sign === '`' ? -1 : text.indexOf('\n', at);
  unclosed.set(sign, { from: at, to: lineEnd === -1 ? text.length : lineEnd });
  return at;
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

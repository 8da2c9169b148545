/**
 * Signs of an engine's words that Markdown would read as markup: a backslash before each, so that a reader sees what
 * the engine wrote.
 */
import type { Dialect } from '../../markdown/dialects/names.ts';
import { grammarOf } from '../../markdown/grammar.ts';
import type { Token } from '../../markdown/tokens.ts';

/** Signs that may be markup somewhere in a text; `://` starts an address, `&` a character reference. */
const SIGNS = /[\\`*_$[\]<>~|#^{}]|:(?=\/\/)|&(?=#?\w+;)/g;

/**
 * Escape signs in the text tokens.
 *
 * @param spared Signs to leave as they are: those that the source's own words have.
 */
export function escapeSigns(tokens: readonly Token[], spared = ''): Token[] {
  const own = new Set(spared);
  return tokens.map((token) =>
    token.type === 'text'
      ? { type: 'text', raw: token.raw.replaceAll(SIGNS, (sign) => (own.has(sign) ? sign : `\\${sign}`)) }
      : token,
  );
}

/** What opens a block at the start of a line in every dialect, as the text before the sign to escape. */
const OPENERS = [
  /^\d{1,9}(?=[.)](?:\s|$))/,
  /^(?=[-+*](?:\s|$))/,
  /^(?=#{1,6}(?:\s|$))/,
  /^(?=>)/,
  /^(?=~~~)/,
  /^\[(?:[^[\]\\]|\\.)+\](?=:)/,
];

/** A text as it may start a line of a paragraph: what would open a list or another block is escaped. */
export function escapeLineStart(text: string, dialect: Dialect): string {
  const found = [...OPENERS, ...grammarOf(dialect).openers]
    .map((opener) => opener.exec(text))
    .find((match) => match !== null);
  return found === undefined ? text : `${found[0]}\\${text.slice(found[0].length)}`;
}

/** The tokens with every text behind a hard break as it may start a line. */
export function escapeLines(tokens: readonly Token[], dialect: Dialect): Token[] {
  return tokens.map((token, at) => {
    const before = tokens[at - 1];
    const startsLine = before?.type === 'atom' && before.kind === 'break';
    return token.type === 'text' && startsLine
      ? { type: 'text', raw: escapeLineStart(token.raw.trimStart(), dialect) }
      : token;
  });
}

/** An image or a link that is all of a text: at the start of a block it may be a block of another kind. */
export function standsAlone(text: string): boolean {
  return /^!?\[.*\]\([^()]*\)$/s.test(text);
}

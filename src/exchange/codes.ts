/**
 * Between the tokens of a sentence and the pieces of an exchange file. A span of a translation has the id that the
 * same span has in the source, so that tools can compare; one that only the translation has, has an id of its own.
 */
import { elementId, escapeHtml } from '../markdown/html.ts';
import { joinLines, type SpanToken, type Token } from '../markdown/tokens.ts';
import { groupBy } from '../shared/group.ts';
import { cleanText } from '../shared/xml-text.ts';
import { matchSpans } from '../update/plan/describe-request.ts';
import type { Inline, InlineCode } from './document.ts';

/** Tokens with the id of each; text has none. */
export interface CodedTokens {
  readonly tokens: readonly Token[];
  readonly ids: readonly (string | undefined)[];
}

/** The source names its codes by their places. */
export function codeSource(tokens: readonly Token[]): CodedTokens {
  return { tokens, ids: joinPairs(tokens, (at) => `${at + 1}`) };
}

/** A translation takes the names of the source where it has the same. */
export function codeTarget(tokens: readonly Token[], source: CodedTokens): CodedTokens {
  const places = matchSpans(tokens, source.tokens);
  let own = 0;
  return {
    tokens,
    ids: joinPairs(tokens, (at) => {
      const place = places[at];
      const id = place === undefined ? undefined : source.ids[place];
      if (id !== undefined) return id;
      own += 1;
      return `x${own}`;
    }),
  };
}

/** Both ends of a pair have the id of its opening. */
function joinPairs(tokens: readonly Token[], name: (at: number) => string): (string | undefined)[] {
  const opened = new Map<number, string>();
  return tokens.map((token, at) => {
    if (token.type === 'text') return undefined;
    if (token.type === 'close' && token.pair !== undefined) return opened.get(token.pair) ?? name(at);
    const id = name(at);
    if (token.type === 'open' && token.pair !== undefined) opened.set(token.pair, id);
    return id;
  });
}

/** The pieces of a sentence; white space at its ends is left out. */
export function toInline({ tokens, ids }: CodedTokens): Inline[] {
  const pieces = tokens.map((token, at): Inline => {
    if (token.type === 'text') return { kind: 'text', text: cleanText(joinLines(token.raw)) };
    const place = token.pair === undefined ? 'atom' : token.type;
    return { kind: 'code', place, id: ids[at] ?? '', type: token.kind, raw: cleanText(joinLines(token.raw)) };
  });
  return pieces.map((piece, at) => {
    if (piece.kind === 'code') return piece;
    const start = at === 0 ? piece.text.trimStart() : piece.text;
    return { kind: 'text', text: at === pieces.length - 1 ? start.trimEnd() : start };
  });
}

/** The tokens of the source with what a translation has in the place of some of them, such as the address of a link. */
export function localise(source: CodedTokens, target: CodedTokens): CodedTokens {
  const nameOf = ({ type, kind }: SpanToken, id: string | undefined) => `${type} ${kind} ${id}`;
  const others = new Map<string, SpanToken>();
  for (const [at, own] of target.tokens.entries()) {
    const name = own.type === 'text' ? undefined : nameOf(own, target.ids[at]);
    if (own.type !== 'text' && name !== undefined && !others.has(name)) others.set(name, own);
  }
  const localised = source.tokens.map((token, at): Token => {
    const other = token.type === 'text' ? undefined : others.get(nameOf(token, source.ids[at]));
    return token.type === 'text' || other === undefined ? token : { ...token, raw: other.raw, key: other.key };
  });
  return { tokens: localised, ids: source.ids };
}

/** What is wrong with the codes of a translation; `undefined` when each of `wanted` is there once, and no other. */
export function findCodeFault(inline: readonly Inline[], wanted: CodedTokens): string | undefined {
  const known = toInline(wanted).filter((piece) => piece.kind === 'code');
  const got = inline.filter((piece) => piece.kind === 'code');
  const counter = (list: readonly InlineCode[]) => {
    const groups = groupBy(list, ({ id, place }) => `${place} ${id}`);
    return ({ id, place }: InlineCode) => groups.get(`${place} ${id}`)?.length ?? 0;
  };
  const [countKnown, countGot] = [counter(known), counter(got)];
  for (const code of known) {
    const times = countGot(code);
    if (times === 0) return `the code ${code.id} (${code.raw}) is missing`;
    if (times > countKnown(code)) return `the code ${code.id} (${code.raw}) is there twice`;
  }
  const strange = got.find((code) => countKnown(code) === 0);
  if (strange !== undefined) return `the code ${strange.id} is none of this sentence`;
  return findCrossing(got);
}

function findCrossing(codes: readonly InlineCode[]): string | undefined {
  const open: string[] = [];
  for (const { place, id, raw } of codes) {
    if (place === 'open') open.push(id);
    if (place === 'close' && open.pop() !== id) return `the code ${id} (${raw}) ends where it should not`;
  }
  return undefined;
}

/** The pieces as the HTML that an engine would have given for the tokens. */
export function toHtml(inline: readonly Inline[], { tokens, ids }: CodedTokens): string {
  const places = new Map<string | undefined, number>();
  for (const [at, { type }] of tokens.entries()) if (type !== 'text' && !places.has(ids[at])) places.set(ids[at], at);
  return inline
    .map((piece) => {
      if (piece.kind === 'text') return escapeHtml(piece.text);
      if (piece.place === 'close') return '</b>';
      const at = places.get(piece.id) ?? -1;
      return piece.place === 'open' ? `<b id="${elementId(at)}">` : `<span id="${elementId(at)}"></span>`;
    })
    .join('');
}

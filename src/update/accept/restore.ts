/**
 * From an engine's HTML back to tokens. Nothing is believed: spans are put back from what was sent, never from
 * what came; lost, doubled and moved ones are repaired. The engine's own signs stay as text, whatever they are.
 */

import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { attributeOf, elementId, elementOfPair } from '../../markdown/html.ts';
import { joinLines, type SpanToken, type Token } from '../../markdown/tokens.ts';
import { dropEqual, type Message, say } from '../../messages/message.ts';
import { closesOf, listEmptyPairs, putBack } from './put-back.ts';

export type Restored =
  | { readonly ok: true; readonly tokens: readonly Token[]; readonly repairs: readonly Message[] }
  | { readonly ok: false; readonly reason: Message };

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Placeholders of known engines; one of them in the text means that a span was lost inside the service. */
const LEAK = /DNT_|[\uE000-\uF8FF]|\b7322\d{5,}\b|<\/?span|translate="no"/;

/** So many spans, and so many pairs among them, may be lost: who loses more has not translated the sentence. */
const MOST_LOST = 500;
const MOST_LOST_PAIRS = 10;

/**
 * Read a translated segment.
 *
 * @param html What the engine gave for the segment that `sent` was rendered to.
 * @param sent The tokens of that segment.
 */
export function restoreTokens(html: string, sent: readonly Token[]): Restored {
  const reader = new Reader(sent);
  const { childNodes } = parseFragment(html);
  if (isTooDeep(childNodes)) return { ok: false, reason: say('markup-unreadable') };
  reader.readAll(childNodes);
  const text = textOf(reader.out);
  if (LEAK.test(text)) return { ok: false, reason: say('leaked') };
  if (text.trim() === '') return { ok: false, reason: say('empty') };
  const lost = reader.listLost();
  if (lost === undefined) return { ok: false, reason: say('spans-lost') };
  const tokens = putBack(reader.out, lost, sent);
  const repairs = [...reader.repairs, ...lost.map((token) => say('put-back', { piece: describe(token) }))];
  return { ok: true, tokens: spaceOutside(tokens), repairs: dropEqual(repairs) };
}

/** Elements inside one another that no answer to a sentence has. */
const DEEPEST = 1000;

function isTooDeep(nodes: readonly Node[]): boolean {
  let level = nodes;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((node) => ('childNodes' in node ? node.childNodes : []));
  }
  return false;
}

class Reader {
  readonly repairs: Message[] = [];
  out: Token[] = [];
  readonly #sent: readonly Token[];
  readonly #indexOfId = new Map<string, number>();
  readonly #closeOfPair: ReadonlyMap<number, SpanToken>;
  readonly #emptyPairs: ReadonlySet<Token>;
  /** Position in `out` of every span that was read. */
  readonly #places = new Map<Token, number>();
  /** Spans and words so far: a pair that brings none is empty. */
  #solid = 0;

  constructor(sent: readonly Token[]) {
    this.#sent = sent;
    this.#closeOfPair = closesOf(sent);
    this.#emptyPairs = listEmptyPairs(sent);
    for (const [index, token] of sent.entries())
      if (token.type === 'atom' || token.type === 'open' || (token.type === 'close' && token.pair === undefined))
        this.#indexOfId.set(elementId(index), index);
  }

  readAll(nodes: readonly Node[]): void {
    for (const node of nodes) this.#read(node);
  }

  #push(token: Token): void {
    if (token.type !== 'text') this.#places.set(token, this.out.length);
    if (token.type !== 'text' || token.raw.trim() !== '') this.#solid += 1;
    this.out.push(token);
  }

  #read(node: Node): void {
    if (node.nodeName === '#text' && 'value' in node) {
      // Markdown reads a run of white space as one space; the patterns that follow need not do so again and again.
      this.#push({ type: 'text', raw: joinLines(node.value) });
      return;
    }
    if (!('tagName' in node)) return;
    const token = this.#sent[this.#indexOfId.get(attributeOf(node, 'id') ?? '') ?? -1];
    if (token === undefined || token.type === 'text') this.readAll(node.childNodes);
    else if (this.#places.has(token)) this.#readDoubled(token, node.childNodes);
    else if (token.type !== 'open' || token.pair === undefined) this.#push(token);
    else this.#readPair(token, node.childNodes);
  }

  /** A second copy is left out; so is what the engine spilled of the span between the copies. */
  #readDoubled(token: SpanToken, children: readonly Node[]): void {
    this.repairs.push(say('left-out', { piece: describe(token) }));
    const close = elementOfPair(token) === undefined ? undefined : this.#closeOf(token);
    const from = this.#places.get(close ?? token);
    const isSpill = from !== undefined && this.#isOnlySpill(from + 1);
    if (isSpill) this.out.length = from + 1;
    if (close === undefined) return;
    if (isSpill) this.out.pop();
    this.readAll(children);
    if (isSpill) this.#push(close);
  }

  #isOnlySpill(from: number): boolean {
    for (let at = from; at < this.out.length; at += 1) {
      const token = this.out[at];
      if (token?.type !== 'text' || /[\p{L}\p{N}]/u.test(token.raw)) return false;
    }
    return true;
  }

  #readPair(open: SpanToken, children: readonly Node[]): void {
    const close = this.#closeOf(open);
    const from = this.out.length;
    this.#push(open);
    const solid = this.#solid;
    this.readAll(children);
    if (close === undefined) return;
    if (this.#solid === solid && !this.#emptyPairs.has(open)) {
      this.out.length = from;
      this.#places.delete(open);
    } else this.#push(close);
  }

  #closeOf(open: SpanToken): SpanToken | undefined {
    return open.pair === undefined ? undefined : this.#closeOfPair.get(open.pair);
  }

  /**
   * What did not come back, in the order in which it was sent; of a lost pair its opening end.
   *
   * @returns `undefined` where it is more than can be put back.
   */
  listLost(): SpanToken[] | undefined {
    const missing = this.#sent.filter(
      (token): token is SpanToken =>
        token.type !== 'text' && !this.#places.has(token) && (token.type !== 'close' || token.pair === undefined),
    );
    const pairs = missing.filter(({ pair }) => pair !== undefined);
    if (missing.length > MOST_LOST || pairs.length > MOST_LOST_PAIRS) return undefined;
    return missing.filter((token) => token.type !== 'atom' || !this.#findInText(token));
  }

  /** An engine that drops a tag may leave its content as it was: then the place is known. */
  #findInText(token: SpanToken): boolean {
    const at = this.out.findIndex((other) => other.type === 'text' && other.raw.includes(token.raw));
    const text = this.out[at];
    if (text === undefined || token.raw.trim() === '') return false;
    const start = text.raw.indexOf(token.raw);
    this.out.splice(at, 1, { type: 'text', raw: text.raw.slice(0, start) }, token, {
      type: 'text',
      raw: text.raw.slice(start + token.raw.length),
    });
    return true;
  }
}

/** Markdown reads no emphasis with white space inside its marks: it goes outside. */
function spaceOutside(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    const [left, right] = [tokens[at - 1], tokens[at + 1]];
    if (token.type === 'text') {
      const start = isPairEnd(left, 'open') ? token.raw.trimStart() : token.raw;
      out.push({ type: 'text', raw: isPairEnd(right, 'close') ? start.trimEnd() : start });
    } else if (isPairEnd(token, 'open') && right?.type === 'text')
      out.push({ type: 'text', raw: right.raw.slice(0, right.raw.length - right.raw.trimStart().length) }, token);
    else if (isPairEnd(token, 'close') && left?.type === 'text')
      out.push(token, { type: 'text', raw: left.raw.slice(left.raw.trimEnd().length) });
    else out.push(token);
  }
  return out;
}

function isPairEnd(token: Token | undefined, end: 'open' | 'close'): boolean {
  return token !== undefined && token.type === end && token.pair !== undefined;
}

function describe(token: SpanToken): string {
  return `${token.kind} \`${token.raw}\``;
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.type === 'text' ? token.raw : '')).join('');
}

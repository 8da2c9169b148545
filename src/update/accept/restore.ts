/**
 * From an engine's HTML back to tokens. Nothing is believed: spans are put back from what was sent, never from
 * what came; lost, doubled and moved ones are repaired. The engine's own signs stay as text, whatever they are.
 */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { attributeOf, elementId, elementOfPair } from '../../markdown/html.ts';
import type { SpanToken, Token } from '../../markdown/tokens.ts';
import { isPartOfWord } from './boundaries.ts';

export type Restored =
  | { readonly ok: true; readonly tokens: readonly Token[]; readonly repairs: readonly string[] }
  | { readonly ok: false; readonly reason: string };

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Placeholders of known engines; one of them in the text means that a span was lost inside the service. */
const LEAK = /DNT_|[\uE000-\uF8FF]|\b7322\d{5,}\b|<\/?span|translate="no"/;

/**
 * Read a translated segment.
 *
 * @param html What the engine gave for the segment that `sent` was rendered to.
 * @param sent The tokens of that segment.
 */
export function restoreTokens(html: string, sent: readonly Token[]): Restored {
  const reader = new Reader(sent);
  reader.readAll(parseFragment(html).childNodes);
  const text = textOf(reader.out);
  if (LEAK.test(text)) return { ok: false, reason: 'a placeholder leaked into the text' };
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  const lost = reader.listLost();
  const tokens = putBack(reader.out, lost, sent);
  const repairs = [...reader.repairs, ...lost.map((token) => `lost ${describe(token)} put back`)];
  return { ok: true, tokens: spaceOutside(tokens), repairs: [...new Set(repairs)] };
}

class Reader {
  readonly repairs: string[] = [];
  out: Token[] = [];
  readonly #sent: readonly Token[];
  readonly #indexOfId = new Map<string, number>();
  readonly #closeOfPair: ReadonlyMap<number, SpanToken>;
  /** Position in `out` of every span that was read. */
  readonly #places = new Map<Token, number>();
  /** Spans and words so far: a pair that brings none is empty. */
  #solid = 0;

  constructor(sent: readonly Token[]) {
    this.#sent = sent;
    this.#closeOfPair = closesOf(sent);
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
      this.#push({ type: 'text', raw: node.value });
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
    this.repairs.push(`doubled ${describe(token)} left out`);
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
    if (this.#solid === solid) {
      this.out.length = from;
      this.#places.delete(open);
    } else this.#push(close);
  }

  #closeOf(open: SpanToken): SpanToken | undefined {
    return open.pair === undefined ? undefined : this.#closeOfPair.get(open.pair);
  }

  /** What did not come back, in the order in which it was sent; of a lost pair its opening end. */
  listLost(): SpanToken[] {
    return this.#sent.filter((token): token is SpanToken => {
      if (token.type === 'text' || this.#places.has(token)) return false;
      if (token.type === 'close' && token.pair !== undefined) return false;
      return token.type !== 'atom' || !this.#findInText(token);
    });
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

function closesOf(sent: readonly Token[]): Map<number, SpanToken> {
  const closes = new Map<number, SpanToken>();
  for (const token of sent) if (token.type === 'close' && token.pair !== undefined) closes.set(token.pair, token);
  return closes;
}

/** Lost atoms go back behind the span they followed; a lost pair goes around the whole segment. */
function putBack(out: readonly Token[], lost: readonly SpanToken[], sent: readonly Token[]): Token[] {
  if (lost.length === 0) return [...out];
  const plan = planReturns(out, lost, sent);
  const [body, final] = plan.tails.length === 0 ? [out, []] : cutFinalMarks(out);
  const tokens: Token[] = [];
  const returned = new Set<Token>(lost);
  const emit = (token: Token) => {
    for (const first of [...(plan.before.get(token) ?? []), token])
      for (let next: Token | undefined = first; next !== undefined; next = plan.behind.get(next))
        pushSpaced(tokens, next, returned);
  };
  for (const token of [...plan.heads, ...body, ...plan.tails, ...final, ...plan.ends]) emit(token);
  return tokens;
}

interface Returns {
  /** In front of all, the last one first. */
  readonly heads: Token[];
  /** Before the full stop. */
  readonly tails: Token[];
  readonly ends: Token[];
  readonly behind: Map<Token, Token>;
  readonly before: Map<Token, Token[]>;
}

function planReturns(out: readonly Token[], lost: readonly SpanToken[], sent: readonly Token[]): Returns {
  const plan: Returns = { heads: [], tails: [], ends: [], behind: new Map(), before: new Map() };
  const closes = closesOf(sent);
  const isLost = new Set<Token>(lost);
  const present = new Set(out);
  const nextPresent = nextOf(sent, present);
  let previous: Token | undefined;
  let hasWords = false;
  for (const [index, token] of sent.entries()) {
    if (token.type === 'text') hasWords ||= token.raw.trim() !== '';
    else if (!isLost.has(token)) {
      if (present.has(token) || (token.pair !== undefined && token.type === 'close')) previous = token;
    } else if (token.type === 'open' && token.pair !== undefined) {
      const close = closes.get(token.pair);
      if (close === undefined) continue;
      plan.heads.unshift(token);
      if (token.kind === 'mark' || plan.ends.length > 0) plan.ends.push(close);
      else plan.tails.push(close);
      previous = token;
    } else {
      const next = nextPresent[index];
      if (previous !== undefined) plan.behind.set(previous, token);
      else if (next !== undefined) plan.before.set(next, [...(plan.before.get(next) ?? []), token]);
      else (hasWords ? plan.tails : plan.heads).push(token);
      previous = token;
    }
  }
  return plan;
}

/** For each position the nearest later span that is there. */
function nextOf(sent: readonly Token[], present: ReadonlySet<Token>): (Token | undefined)[] {
  const next: (Token | undefined)[] = [];
  let nearest: Token | undefined;
  for (let at = sent.length - 1; at >= 0; at -= 1) {
    next[at] = nearest;
    const token = sent[at];
    if (token !== undefined && token.type !== 'text' && present.has(token)) nearest = token;
  }
  return next;
}

/** A span that is put back keeps off the words around it, unless it is part of a word. */
function pushSpaced(tokens: Token[], token: Token, returned: ReadonlySet<Token>): void {
  const last = tokens.at(-1);
  const isAtom = (one: Token | undefined) =>
    one !== undefined && one.type === 'atom' && returned.has(one) && !isPartOfWord(one);
  const needsSpace =
    (isAtom(token) && /[^\s([（]$/u.test(last?.raw ?? ' ') && last?.type !== 'open') ||
    (isAtom(last) && /^[\p{L}\p{N}`$:*[]/u.test(token.raw) && token.type !== 'close');
  if (needsSpace) tokens.push({ type: 'text', raw: ' ' });
  tokens.push(token);
}

/** The last text cut before the full stop that ends the segment. */
function cutFinalMarks(out: readonly Token[]): [body: readonly Token[], final: readonly Token[]] {
  const last = out.at(-1);
  const final = last?.type === 'text' ? /\s*[.。!?！？…]+\s*$/u.exec(last.raw) : null;
  if (last?.type !== 'text' || final === null) return [out, []];
  return [
    [...out.slice(0, -1), { type: 'text', raw: last.raw.slice(0, final.index) }],
    [{ type: 'text', raw: last.raw.slice(final.index) }],
  ];
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

/**
 * From an engine's HTML back to tokens. Nothing is believed: spans are put back from what was sent, never from
 * what came; lost, doubled and moved ones are repaired, and the engine's own words bring no markup of their own.
 */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { attributeOf, elementId, elementOfPair } from '../../markdown/html.ts';
import type { SpanToken, Token } from '../../markdown/tokens.ts';

export type Restored =
  | { readonly ok: true; readonly tokens: readonly Token[]; readonly repairs: readonly string[] }
  | { readonly ok: false; readonly reason: string };

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Placeholders of known engines; one of them in the text means that a span was lost inside the service. */
const LEAK = /DNT_|[\uE000-\uF8FF]|\b7322\d{5,}\b|<\/?span|translate="no"/;

/** Characters that Markdown or TeX reads as markup, which translated words have no use for. */
const MARKUP = /[`$\\{}^*_|~#<>]/g;

/**
 * Read a translated segment.
 *
 * @param html   What the engine gave for the segment that `tokens` were rendered to.
 * @param tokens What was sent.
 */
export function restoreTokens(html: string, tokens: readonly Token[]): Restored {
  const reader = new Reader(tokens);
  reader.readAll(parseFragment(html).childNodes);
  const text = reader.text();
  if (LEAK.test(text)) return { ok: false, reason: 'a placeholder leaked into the text' };
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  reader.restoreLost();
  return { ok: true, ...reader.finish() };
}

class Reader {
  readonly #sent: readonly Token[];
  readonly #indexOfId = new Map<string, number>();
  readonly #seen = new Set<number>();
  readonly #repairs: string[] = [];
  #out: Token[] = [];

  constructor(sent: readonly Token[]) {
    this.#sent = sent;
    for (const [index, token] of sent.entries())
      if (token.type === 'atom' || token.type === 'open' || (token.type === 'close' && token.pair === undefined))
        this.#indexOfId.set(elementId(index), index);
  }

  text(): string {
    return textOf(this.#out);
  }

  finish(): { tokens: Token[]; repairs: string[] } {
    const own = textOf(this.#sent);
    const tokens = spaceOutside(this.#out).map((token): Token => {
      if (token.type !== 'text') return token;
      return { type: 'text', raw: token.raw.replaceAll(MARKUP, (char) => (own.includes(char) ? char : '')) };
    });
    if (textOf(tokens) !== textOf(this.#out)) this.#repairs.push('markup in the engine’s words left out');
    return { tokens, repairs: [...new Set(this.#repairs)] };
  }

  readAll(nodes: readonly Node[]): void {
    for (const node of nodes) this.#read(node);
  }

  #read(node: Node): void {
    if (node.nodeName === '#text' && 'value' in node) {
      this.#out.push({ type: 'text', raw: node.value });
      return;
    }
    if (!('tagName' in node)) return;
    const index = this.#indexOfId.get(attributeOf(node, 'id') ?? '');
    const token = index === undefined ? undefined : this.#sent[index];
    if (index === undefined || token === undefined || token.type === 'text') this.readAll(node.childNodes);
    else if (this.#seen.has(index)) this.#readDoubled(token, node.childNodes);
    else {
      this.#seen.add(index);
      if (token.type !== 'open' || token.pair === undefined) this.#out.push(token);
      else this.#readPair(token, node.childNodes);
    }
  }

  /** A second copy is left out; so is what the engine spilled of the span between the copies. */
  #readDoubled(token: SpanToken, children: readonly Node[]): void {
    this.#repairs.push(`doubled ${describe(token)} left out`);
    const close = elementOfPair(token) === undefined ? undefined : this.#closeOf(token);
    const from = this.#out.lastIndexOf(close ?? token);
    const between = this.#out.slice(from + 1);
    const isSpill =
      from !== -1 && between.every(({ type }) => type === 'text') && !/[\p{L}\p{N}]/u.test(textOf(between));
    if (isSpill) this.#out = this.#out.slice(0, from + 1);
    if (close === undefined) return;
    if (isSpill) this.#out.pop();
    this.readAll(children);
    if (isSpill) this.#out.push(close);
  }

  #readPair(open: SpanToken, children: readonly Node[]): void {
    const close = this.#closeOf(open);
    const from = this.#out.length;
    this.#out.push(open);
    this.readAll(children);
    if (close === undefined) return;
    this.#seen.add(this.#sent.indexOf(close));
    const isEmpty = this.#out.slice(from + 1).every((token) => token.type === 'text' && token.raw.trim() === '');
    if (isEmpty) {
      this.#out = this.#out.slice(0, from);
      this.#seen.delete(this.#sent.indexOf(open));
      this.#seen.delete(this.#sent.indexOf(close));
    } else this.#out.push(close);
  }

  #closeOf(open: SpanToken): SpanToken | undefined {
    const close = this.#sent.find((token) => token.type === 'close' && token.pair === open.pair);
    return close?.type === 'close' ? close : undefined;
  }

  /** Lost atoms go back behind the span they followed; a lost pair goes around the whole segment. */
  restoreLost(): void {
    for (const [index, token] of this.#sent.entries()) {
      if (token.type === 'text' || this.#seen.has(index)) continue;
      if (token.type === 'close' && token.pair !== undefined) continue;
      if (this.#findInText(token)) continue;
      this.#repairs.push(`lost ${describe(token)} put back`);
      if (token.type === 'open' && token.pair !== undefined) this.#enclose(token);
      else this.#putBack(index, token);
    }
  }

  /** An engine that drops a tag may leave its content as it was: then the place is known. */
  #findInText(token: SpanToken): boolean {
    if (token.type !== 'atom') return false;
    const at = this.#out.findIndex((other) => other.type === 'text' && other.raw.includes(token.raw));
    const text = this.#out[at];
    if (text === undefined) return false;
    const start = text.raw.indexOf(token.raw);
    this.#out.splice(at, 1, { type: 'text', raw: text.raw.slice(0, start) }, token, {
      type: 'text',
      raw: text.raw.slice(start + token.raw.length),
    });
    return true;
  }

  #putBack(index: number, token: SpanToken): void {
    const place = this.#placeOf(index);
    const spaced: Token[] = [token];
    if (/[^\s([（]$/u.test(this.#out[place - 1]?.raw ?? ' ')) spaced.unshift({ type: 'text', raw: ' ' });
    if (/^[\p{L}\p{N}`$:*[]/u.test(this.#out[place]?.raw ?? ' ')) spaced.push({ type: 'text', raw: ' ' });
    this.#out.splice(place, 0, ...spaced);
  }

  #placeOf(index: number): number {
    for (let at = index - 1; at >= 0; at -= 1) {
      const previous = this.#sent[at];
      const place = previous === undefined || previous.type === 'text' ? -1 : this.#out.indexOf(previous);
      if (place !== -1) return place + 1;
    }
    const next = this.#sent.slice(index + 1).find((token) => token.type !== 'text' && this.#out.includes(token));
    if (next !== undefined) return this.#out.indexOf(next);
    return this.#sent.slice(0, index).every((token) => token.type !== 'text' || token.raw.trim() === '')
      ? 0
      : this.#beforeFinalMarks();
  }

  #enclose(open: SpanToken): void {
    const close = this.#closeOf(open);
    if (close === undefined) return;
    const isSlideMark = open.kind === 'mark';
    this.#out.splice(isSlideMark ? this.#out.length : this.#beforeFinalMarks(), 0, close);
    this.#out.unshift(open);
  }

  /** Position before the full stop that ends the segment; the last text is cut there. */
  #beforeFinalMarks(): number {
    const last = this.#out.at(-1);
    const final = last?.type === 'text' ? /\s*[.。!?！？…]+\s*$/u.exec(last.raw) : null;
    if (last?.type !== 'text' || final === null) return this.#out.length;
    this.#out.splice(
      -1,
      1,
      { type: 'text', raw: last.raw.slice(0, final.index) },
      { type: 'text', raw: last.raw.slice(final.index) },
    );
    return this.#out.length - 1;
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
    } else if (isPairEnd(token, 'open') && right?.type === 'text' && /^\s/u.test(right.raw))
      out.push({ type: 'text', raw: ' ' }, token);
    else if (isPairEnd(token, 'close') && left?.type === 'text' && /\s$/u.test(left.raw))
      out.push(token, { type: 'text', raw: ' ' });
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

/**
 * From an engine's HTML back to Markdown. Nothing is believed: spans are put back from what was sent, never from
 * what came; lost, doubled and moved ones are repaired, and the result is read again by the parser before it is
 * accepted.
 */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { attributeOf, elementId, elementOfPair } from '../markdown/html.ts';
import type { SpanToken, Token } from '../markdown/tokens.ts';

export type Restored =
  | { readonly ok: true; readonly tokens: readonly Token[]; readonly repairs: readonly string[] }
  | { readonly ok: false; readonly reason: string };

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Placeholders of known engines; one of them in the text means that a span was lost inside the service. */
const LEAK = /DNT_|[\uE000-\uF8FF]|<\/?span/;

/**
 * Read a translated segment.
 *
 * @param html What the engine gave for the segment that `tokens` were rendered to.
 */
export function restoreTokens(html: string, tokens: readonly Token[]): Restored {
  const spans = new Map<string, number>();
  for (const [index, token] of tokens.entries()) if (token.type !== 'text') spans.set(elementId(index), index);
  const repairs: string[] = [];
  const seen = new Set<number>();
  const out: Token[] = [];
  for (const node of parseFragment(html).childNodes) visit(node);
  if (out.every((token) => token.type !== 'text' || token.raw.trim() === '')) return { ok: false, reason: 'empty' };
  if (LEAK.test(textOf(out))) return { ok: false, reason: 'a placeholder leaked into the text' };
  restoreLost();
  return { ok: true, tokens: out, repairs };

  function visit(node: Node): void {
    if (node.nodeName === '#text' && 'value' in node) {
      out.push({ type: 'text', raw: node.value });
      return;
    }
    if (!('tagName' in node)) return;
    const index = spans.get(attributeOf(node, 'id') ?? '');
    const token = index === undefined ? undefined : tokens[index];
    if (index === undefined || token === undefined || token.type === 'text') {
      for (const child of node.childNodes) visit(child);
      return;
    }
    if (seen.has(index)) {
      repairs.push(`doubled ${describe(token)} left out`);
      if (elementOfPair(token) !== undefined) for (const child of node.childNodes) visit(child);
      return;
    }
    seen.add(index);
    if (token.type !== 'open' || token.pair === undefined) out.push(token);
    else visitPair(node.childNodes, token);
  }

  function visitPair(children: readonly Node[], open: SpanToken): void {
    const close = tokens.find((token) => token.type === 'close' && token.pair === open.pair);
    const from = out.length;
    out.push(open);
    for (const child of children) visit(child);
    if (close === undefined || close.type === 'text') return;
    seen.add(tokens.indexOf(close));
    if (
      open.kind !== 'link' &&
      out.slice(from + 1).every((token) => token.type === 'text' && token.raw.trim() === '')
    ) {
      out.splice(from);
      repairs.push(`empty ${describe(open)} left out`);
    } else out.push(close);
  }

  /** Lost atoms are put back where they stood in order; a lost pair comes back around the whole only for a link. */
  function restoreLost(): void {
    for (const [index, token] of tokens.entries()) {
      if (token.type === 'text' || seen.has(index) || token.kind === 'prefix') continue;
      if (token.type === 'close' && token.pair !== undefined) continue;
      repairs.push(`lost ${describe(token)} put back`);
      if (token.type === 'open' && token.pair !== undefined) restorePair(token);
      else out.splice(placeAfterPrevious(index), 0, token);
    }
  }

  function restorePair(open: SpanToken): void {
    const close = tokens.find((token) => token.type === 'close' && token.pair === open.pair);
    if (close === undefined) return;
    out.unshift(open);
    const last = out.at(-1);
    const final = last?.type === 'text' ? /[.。!?！？]\s*$/u.exec(last.raw) : null;
    if (last?.type === 'text' && final !== null && open.kind !== 'mark')
      out.splice(-1, 1, { type: 'text', raw: last.raw.slice(0, final.index) }, close, {
        type: 'text',
        raw: last.raw.slice(final.index),
      });
    else out.push(close);
  }

  function placeAfterPrevious(index: number): number {
    for (let at = index - 1; at >= 0; at -= 1) {
      const previous = tokens[at];
      const place = previous === undefined || previous.type === 'text' ? -1 : out.indexOf(previous);
      if (place !== -1) return place + 1;
    }
    const next = tokens.slice(index + 1).find((token) => token.type !== 'text' && out.includes(token));
    if (next !== undefined) return out.indexOf(next);
    return index === 0 ? 0 : out.length;
  }
}

function describe(token: SpanToken): string {
  return `${token.kind} \`${token.raw}\``;
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.type === 'text' ? token.raw : '')).join('');
}

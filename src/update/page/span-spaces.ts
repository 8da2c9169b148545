/**
 * The space that a page sets between ideographs and its spans: code, formulas, links, emphasis. Pages differ, and one page
 * may set code apart and links not.
 */
import type { SpanToken, Token } from '../../markdown/tokens.ts';
import type { DescribedPage } from './describe.ts';

export type Space = '' | ' ';

/** By what stands there; absent where the page has no habit. */
export type SpanSpaces = Readonly<Record<string, Space>>;

/** Fewer examples than this are no habit. */
const HABIT = 5;

const IDEOGRAPH = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** Full-width marks have their distance in themselves. */
const FULL_WIDTH = /[\u3000-\u303F\uFF00-\uFFEF“”‘’…—]/u;

/** What an ideograph beside a span has before its eyes: another script, ideographs, or a mark, beside which no space is. */
export type Edge = 'latin' | 'wide' | 'punctuation';

type Outside = 'left' | 'right';

/** What a reader sees at the edge of a span: of a pair its first or last sign, of an atom something like a Latin word. */
export function edgeOf(tokens: readonly Token[], at: number): Edge {
  const token = tokens[at];
  if (token === undefined || token.type === 'text' || token.type === 'atom') return 'latin';
  const step = token.type === 'open' ? 1 : -1;
  for (let place = at + step; ; place += step) {
    const inside = tokens[place];
    if (inside === undefined || inside.type === 'atom') return 'latin';
    if (inside.type !== 'text') continue;
    const text = inside.raw.trim();
    if (text === '') continue;
    const sign = step === 1 ? String.fromCodePoint(text.codePointAt(0) ?? 0) : (/.$/su.exec(text)?.[0] ?? '');
    return FULL_WIDTH.test(sign) ? 'punctuation' : IDEOGRAPH.test(sign) ? 'wide' : 'latin';
  }
}

/**
 * Learn the habits of a page: for each kind of span, and for all pairs together.
 *
 * @param options `onlyWide`: only of pairs around ideographs.
 */
export function learnSpanSpaces(
  page: DescribedPage,
  { onlyWide = false }: { readonly onlyWide?: boolean } = {},
): SpanSpaces {
  const counts = new Map<string, { spaced: number; tight: number }>();
  for (const { tokens } of page.sentences)
    for (const [at, token] of tokens.entries()) {
      if (token.type === 'text') continue;
      const edge = edgeOf(tokens, at);
      if (onlyWide && edge !== 'wide') continue;
      for (const [side, isSpaced] of listOutside(tokens, at))
        for (const name of namesOf(token, edge, side)) {
          const { spaced, tight } = counts.get(name) ?? { spaced: 0, tight: 0 };
          counts.set(name, { spaced: spaced + Number(isSpaced), tight: tight + Number(!isSpaced) });
        }
    }
  return Object.fromEntries(
    [...counts].flatMap(([name, { spaced, tight }]) =>
      spaced + tight < HABIT ? [] : [[name, spaced > tight ? (' ' as const) : ('' as const)]],
    ),
  );
}

/** For each side outside on which an ideograph stands: whether there is a space. */
function listOutside(tokens: readonly Token[], at: number): [Outside, boolean][] {
  const { type } = tokens[at] ?? {};
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  const left = type === 'close' || before?.type !== 'text' ? undefined : /(.)(?<! )( *)$/u.exec(before.raw);
  const right = type === 'open' || behind?.type !== 'text' ? undefined : /^( *)(.)/u.exec(behind.raw);
  const sides: [Outside, boolean][] = [];
  if (left && IDEOGRAPH.test(left[1] ?? '')) sides.push(['left', left[2] !== '']);
  if (right && IDEOGRAPH.test(right[2] ?? '')) sides.push(['right', right[1] !== '']);
  return sides;
}

/** From the closest name to the widest. Before some atoms there has to be a space, which says nothing of that behind. */
function namesOf({ type, kind }: SpanToken, edge: Edge, side: Outside): string[] {
  return type === 'atom' ? [`${kind} ${side}`] : [`${kind} ${edge}`, `pair ${edge}`];
}

/** The space between an ideograph and a span of new text. @param latinSpace That of the page beside Latin words. */
export function spaceOf(
  { token, edge, side }: { readonly token: SpanToken; readonly edge: Edge; readonly side: Outside },
  { spanSpaces = {}, latinSpace }: { readonly spanSpaces?: SpanSpaces | undefined; readonly latinSpace: Space },
): Space {
  const own = namesOf(token, edge, side).find((name) => spanSpaces[name] !== undefined);
  return spanSpaces[own ?? ''] ?? (edge === 'latin' ? latinSpace : '');
}

/** A page as lines that a person can compare: blocks, their sentences, their spans. */
import type { Page, Segment } from '../../src/markdown/page.ts';

/** Kind and level of a block, the literal text of one without sentences, and its sentences with what is protected. */
export interface ShownBlock {
  readonly block: string;
  readonly text?: string;
  readonly segments?: readonly { readonly sentences: readonly string[]; readonly spans?: readonly string[] }[];
}

export function showPage(page: Page): ShownBlock[] {
  return page.blocks.map(({ kind, level, start, end, segments }) => ({
    block: level === 0 ? kind : `${kind} ${level}`,
    ...(segments.length === 0
      ? { text: page.text.slice(start, end) }
      : { segments: segments.map((segment) => showSegment(page, segment)) }),
  }));
}

function showSegment({ text }: Page, { sentences, spans }: Segment) {
  return {
    sentences: sentences.map(({ start, end }) => text.slice(start, end)),
    ...(spans.length === 0
      ? {}
      : {
          spans: spans.map(({ kind, place, pair, start, end }) =>
            [kind, place, ...(pair === undefined ? [] : [pair]), text.slice(start, end)].join(' '),
          ),
        }),
  };
}

/** Kinds of the blocks, in order. */
export function kindsOf(page: Page): string[] {
  return page.blocks.map(({ kind }) => kind);
}

/** Every sentence, in order. */
export function sentencesOf(page: Page): string[] {
  return page.blocks.flatMap(({ segments }) =>
    segments.flatMap(({ sentences }) => sentences.map(({ start, end }) => page.text.slice(start, end))),
  );
}

/** Every atom and every end of a pair, as `kind text`, in order. */
export function spansOf(page: Page): string[] {
  return page.blocks.flatMap(({ segments }) =>
    segments.flatMap(({ spans }) => spans.map(({ kind, start, end }) => `${kind} ${page.text.slice(start, end)}`)),
  );
}

import { expect, test } from 'vitest';
import type { Reading } from '../../src/markdown/features/feature.ts';
import { proseFences } from '../../src/markdown/features/prose-fences.ts';

/** Kinds and texts of the blocks of one fence; what it holds is told as a paragraph. */
function readFence(text: string): string[] {
  const reader = proseFences({ names: ['smart', '{note}'] }).blocks?.['code'];
  const reading: Reading = {
    text,
    context: { kind: undefined, level: 0 },
    read: () => [],
    readInline: () => [],
    readRange: (start, end) => [{ kind: 'paragraph', start, end, level: 0, segments: [] }],
  };
  if (typeof reader !== 'function') throw new TypeError('no reader');
  const blocks = reader({ type: 'code', start: 0, end: text.length, children: [] }, reading);
  return blocks.flatMap(({ kind, start, end, segments }) => [
    `${kind} ${text.slice(start, end)}`,
    ...segments.map((segment) => ('start' in segment ? `  ${text.slice(segment.start, segment.end)}` : '')),
  ]);
}

test('a fence of a listed name holds a page between two lines of syntax, with its title', () => {
  expect(readFence('```smart header="Why so"\nIt is.\n```')).toEqual([
    'marker ```smart header="Why so"',
    '  Why so',
    'paragraph It is.',
    'marker ```',
  ]);
  expect(readFence('```{note}\nIt is.\n```')).toEqual(['marker ```{note}', 'paragraph It is.', 'marker ```']);
});

test('any other fence is code', () => {
  expect(readFence('```js\nlet a;\n```')).toEqual(['code ```js\nlet a;\n```']);
});

test('a name in braces is another name than the bare one', () => {
  expect(readFence('```note\nIt is.\n```')).toEqual(['code ```note\nIt is.\n```']);
});

import { expect, test } from 'vitest';
import { indentedEnd, prefixAt, takeOut } from '../../src/markdown/nested-text.ts';
import { parsePage } from '../../src/markdown/parse.ts';

const TEXT = '> - x\n>     one\n>\n>       two\n>   three\n';

test('lines come out without what stands before all of them, and every offset finds its way back', () => {
  const start = TEXT.indexOf('>     one');
  const nested = takeOut(TEXT, { start, end: TEXT.length }, { columns: 6, isQuoted: true });
  expect(nested.text).toBe('\none\n\n  two\nthree\n');
  for (const word of ['one', 'two', 'three']) {
    const at = nested.text.indexOf(word);
    const [from, to] = [nested.offsetOf(at, 'start'), nested.offsetOf(at + word.length, 'end')];
    expect(TEXT.slice(from, to)).toBe(word);
  }
});

test('a body ends where a line stands less deep, and holds blank lines but the last ones', () => {
  const text = '  !!! note\n      one\n\n      two\n\n  three\n';
  const end = indentedEnd(text, 2, { lineEnd: text.indexOf('\n'), deeper: 4 });
  expect(text.slice(0, end)).toBe('  !!! note\n      one\n\n      two');
  expect(prefixAt(text, 2)).toEqual({ columns: 2, isQuoted: false });
});

test('a reference inside a nested page finds its definition outside of it', () => {
  const text = '!!! note\n    See [words][a].\n\n[a]: x.md\n';
  const spans = parsePage(text, { language: 'en', dialect: 'mkdocs' }).blocks.flatMap(({ segments }) =>
    segments.flatMap((segment) => segment.spans.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)),
  );
  expect(spans).toEqual(['link [', 'link ][a]']);
});

test('rules at the start of a nested page are no front matter', () => {
  const text = '!!! note\n    ---\n    title: words\n    ---\n';
  const kinds = parsePage(text, { language: 'en', dialect: 'mkdocs' }).blocks.map(({ kind }) => kind);
  expect(kinds).not.toContain('metadata');
});

/** What stands inside elements of HTML, as the renderer of each dialect reads it. */
import { describe, expect, test } from 'vitest';
import type { DialectName } from '../../src/config/choices.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { findModelFaults } from '../support/page-laws.ts';

/** Kinds of the blocks, each with its prose. */
function read(text: string, dialect: DialectName): string[] {
  const page = parsePage(text, { language: 'en', dialect });
  expect(findModelFaults(page)).toEqual([]);
  return page.blocks.map(({ kind, segments }) =>
    [kind, ...segments.map(({ start, end }) => text.slice(start, end))].join(' | '),
  );
}

const LIST = '<div markdown="1">\nOne *cup*.\n\n- a leaf\n- a lid\n</div>\nRight *behind* it.\n';

describe('an element that is told to hold Markdown', () => {
  test.for(['mkdocs', 'jekyll'] as const)('holds it in %s', (dialect) => {
    const expected = [
      'html',
      'paragraph | One *cup*.',
      'item | a leaf',
      'item | a lid',
      'html',
      'paragraph | Right *behind* it.',
    ];
    expect(read(LIST, dialect)).toEqual(expected);
    expect(read(LIST.replace('="1"', ''), dialect)).toEqual(expected);
  });

  test.for(['gfm', 'hugo', 'vitepress'] as const)('is text of HTML in %s', (dialect) => {
    expect(read('<div markdown="1">\nOne *cup*,\ntwo cups.\n</div>\n', dialect)).toEqual([
      'html | One *cup*,\ntwo cups.',
    ]);
  });

  test('may stand in a line, inside another one, or with elements that hold none', () => {
    expect(read('<p markdown="span" title="Tip">One *cup*\nof tea.</p>\n', 'mkdocs')).toEqual([
      'html | Tip | One *cup*\nof tea.',
    ]);
    const nested =
      '<details markdown>\n<summary>More</summary>\nOne *cup*.\n<div markdown>\n1. a lid\n</div>\n</details>\n';
    expect(read(nested, 'mkdocs')).toEqual([
      'html',
      'html | More',
      'paragraph | One *cup*.',
      'html',
      'item | a lid',
      'html',
      'html',
    ]);
  });

  test('is none where a value says so, unless the page says so of all elements', () => {
    const text = '<div>\n- a leaf\n</div>\n<p markdown="0">\n- a lid\n</p>\n';
    expect(read(text, 'jekyll')).toEqual(['html | - a leaf', 'html | - a lid']);
    expect(read(`${text}\n{::options parse_block_html="true" /}\n`, 'jekyll').slice(0, 4)).toEqual([
      'html',
      'item | a leaf',
      'html',
      'html | - a lid',
    ]);
  });

  test('is not opened by what is shown as code', () => {
    expect(read('`<div markdown>` and\n\n```\n<div markdown>\n```\n\n- a leaf\n', 'mkdocs')).toEqual([
      'paragraph | `<div markdown>` and',
      'code',
      'item | a leaf',
    ]);
  });
});

test('another element ends with its closing tag, where its renderer says so', () => {
  const text = '<p>One cup.</p>\n- a leaf\n';
  expect(read(text, 'mkdocs')).toEqual(['html | One cup.', 'item | a leaf']);
  expect(read(text, 'gfm')).toEqual(['html | One cup. | - a leaf']);
});

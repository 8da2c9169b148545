import { describe, expect, test } from 'vitest';
import { parseState, renderState } from '../../src/base/state.ts';
import { ConfigError } from '../../src/shared/errors.ts';
import { PAGE_LIMITS } from '../../src/shared/page-limits.ts';
import { decodePage, encodePage } from '../../src/shared/page-text.ts';

describe('the text of a page', () => {
  test.each(['', 'plain\n', '\uFEFFwith a mark\r\n', '茶 \u0301 👍\n\n'])('%j comes back byte for byte', (text) => {
    expect(decodePage('a.md', encodePage(text), PAGE_LIMITS)).toBe(text);
  });

  test('that is not UTF-8 is an error with its line', () => {
    const bytes = Buffer.concat([Buffer.from('# Café\n\nfine\n'), Buffer.from([0x63, 0xe9, 0x0a])]);
    expect(() => decodePage('a.md', bytes, PAGE_LIMITS)).toThrow('a.md:4: is not UTF-8; save it in that encoding');
  });

  test('that ends within a character is an error with its line', () => {
    expect(() => decodePage('a.md', Buffer.from([0x61, 0x0a, 0xe8, 0x8c]), PAGE_LIMITS)).toThrow(
      'a.md:2: is not UTF-8',
    );
  });
});

describe('the state file', () => {
  const page = { source: 'a.md', commit: 'c', sourceBlob: 's', targetBlob: 't' };

  test('keeps its pages in the order of their paths, so that it only changes where they do', () => {
    const text = renderState(
      new Map([
        ['b.md', page],
        ['a.md', page],
      ]),
    );
    expect(text.indexOf('"a.md": {')).toBeLessThan(text.indexOf('"b.md": {'));
    expect(renderState(parseState(text, 'book-es'))).toBe(text);
  });

  test('is empty when there is none', () => {
    expect(parseState(undefined, 'book-es').size).toBe(0);
  });

  test.each(['{', '{"version":2,"pages":{}}', '{"version":1,"pages":{"a.md":{}}}'])(
    '%s is an error with a remedy',
    (text) => {
      expect(() => parseState(text, 'book-es')).toThrow('book-es: .amts/state.json cannot be read; restore it');
      expect(() => parseState(text, 'book-es')).toThrow(ConfigError);
    },
  );
});

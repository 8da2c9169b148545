import { describe, expect, test } from 'vitest';
import { renderCode, renderFence, shorten } from '../../src/report/inert-text.ts';

describe('inert text', () => {
  test.each([
    ['plain', '`plain`'],
    ['a `b` c', '``a `b` c``'],
    ['`', '`` ` ``'],
    ['', '`  `'],
    ['two\nlines', '`two lines`'],
  ])('%j as code is %j', (text, code) => {
    expect(renderCode(text)).toBe(code);
  });

  test('a fence is longer than any in the text', () => {
    expect(renderFence(['````x', 'y'], 'diff')).toBe('`````diff\n````x\ny\n`````');
  });

  test('is shortened between characters', () => {
    expect(shorten('👍👍👍👍', 3)).toBe('👍👍…');
    expect(shorten(' a \n b ', 3)).toBe('a b');
  });

  test('in a table ends no cell', () => {
    expect(renderCode('a|b', true)).toBe('`a\\|b`');
    expect(renderCode('a\\|b', true)).toBe('`a\\\\\\|b`');
  });

  test('shows control characters, halves of characters and turned directions as replaced', () => {
    expect(renderCode('a\u0000b\uD800c\u202Ed\u2066e')).toBe('`a\uFFFDb\uFFFDc\uFFFDd\uFFFDe`');
    expect(renderFence(['a\u001Bb'], 'text')).toBe('```text\na\uFFFDb\n```');
  });
});

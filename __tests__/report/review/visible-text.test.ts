import { describe, expect, test } from 'vitest';
import { html } from '../../../src/report/html.ts';
import { renderVisible, turnsDirection } from '../../../src/report/review/visible-text.ts';

const show = (text: string) => html`${renderVisible(text)}`.markup;

describe('text in a review page', () => {
  test('is no markup', () => {
    expect(show('<b>"&')).toBe('&lt;b&gt;&quot;&amp;');
  });

  test.each([
    ['\u202E', 'U+202E'],
    ['\u2066', 'U+2066'],
    ['\u200B', 'U+200B'],
    ['\uFEFF', 'U+FEFF'],
    ['\u0000', 'U+0000'],
    ['\u001B', 'U+001B'],
    ['\u{E0041}', 'U+E0041'],
    ['\uD800', 'U+D800'],
  ])('has a hidden character by its number (%j)', (character, name) => {
    expect(show(`a${character}b`)).toBe(`a<span class="odd ctl" title="a hidden character">${name}</span>b`);
  });

  test('marks spaces that look like plain ones, and joiners that a script needs, and keeps them', () => {
    expect(show('90\u00A0°')).toBe('90<span class="odd sp" title="U+00A0">\u00A0</span>°');
    expect(show('می\u200Cشود')).toContain('<span class="odd zw" title="U+200C">\u200C</span>');
  });

  test('leaves plain text, line ends and pairs of halves alone', () => {
    expect(show('a b\nc 😀')).toBe('a b\nc 😀');
  });

  test('is known for turning direction', () => {
    expect(turnsDirection('a\u202Eb')).toBe(true);
    expect(turnsDirection('می\u200Cشود')).toBe(false);
  });
});

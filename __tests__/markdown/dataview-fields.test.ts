/** Fields of Dataview: what of them is offered, and what stays. */
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/markdown/parse.ts';
import { speakLetters } from '../support/letters.ts';
import { type Answers, applyAnswers, planPageUpdate, updatePage } from '../support/update-laws.ts';

const capitals: Answers = (requests) =>
  requests.map(({ id, html }) => ({ id, origin: 'machine', html: speakLetters(html, 'es') }));

function offered(text: string): string[] {
  return parsePage(text, { language: 'en', dialect: 'obsidian' }).blocks.flatMap(({ segments }) =>
    segments.map(({ start, end }) => text.slice(start, end)),
  );
}

describe('a field of Dataview', () => {
  test.each([
    ['taste:: Quite bitter\n', ['Quite bitter']],
    ['taste:: Quite bitter\nmade-by:: An aunt\nand words\n', ['Quite bitter', 'An aunt', 'and words']],
    ['- Größe des Topfs:: Quite big\n', ['Quite big']],
    ['taste::\nyear:: 2020\n', []],
    ['taste::bitter and a::: b\n', ['taste::bitter and a::: b']],
    ['`taste:: bitter` is code\n', ['`taste:: bitter` is code']],
    ['```\ntaste:: bitter\n```\n', []],
  ])('keeps its key, and has its value offered: %s', (text, expected) => {
    expect(offered(text)).toEqual(expected);
  });

  test.each(['It is [taste:: bitter] now.', 'It is (taste:: a [link](a.md) (new)) now.', 'It is (taste:: open.'])(
    'in a sentence keeps its key: %s',
    (sentence) => {
      const texts = { base: '', target: '', source: `${sentence}\n`, language: 'es', dialect: 'obsidian' } as const;
      const { text } = applyAnswers(planPageUpdate(texts, { isNew: true }), capitals);
      expect(text.includes('(taste::') || text.includes('[taste::')).toBe(!sentence.endsWith('open.'));
      expect(text.toLowerCase()).toBe(texts.source.toLowerCase());
    },
  );

  test('gets a new value, and leaves the lines beside it as they are', () => {
    const update = (base: string, target: string, source: string) =>
      updatePage({ base, target, source, language: 'es', dialect: 'obsidian' }, capitals).text;
    expect(
      update(
        'taste:: Bitter\nplace:: At home\n',
        'taste:: Amargo\nplace::  En casa\n',
        'taste:: Very sweet\nplace:: At home\n',
      ),
    ).toBe('taste:: VERY SWEET\nplace::  En casa\n');
  });
});

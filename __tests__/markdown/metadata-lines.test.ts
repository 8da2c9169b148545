/** Keys and values at the top of a page without a fence, as MkDocs and Pelican have them. */
import { expect, test } from 'vitest';
import { parsePage } from '../../src/markdown/parse.ts';
import { speakLetters } from '../support/letters.ts';
import { applyAnswers, planPageUpdate } from '../support/update-laws.ts';

const kindsOf = (text: string) =>
  parsePage(text, { language: 'en', dialect: 'mkdocs' }).blocks.map(({ kind, start, end }) => [
    kind,
    text.slice(start, end),
  ]);

function translate(source: string): string {
  const texts = { base: '', target: '', source, language: 'es', dialect: 'mkdocs' as const };
  return applyAnswers(planPageUpdate(texts, { isNew: true }), (requests) =>
    requests.map(({ id, html }) => ({ id, origin: 'machine', html: speakLetters(html, 'es') })),
  ).text;
}

test.each(['\n', '\r\n'])('keep their lines, and the words of a title are translated', (end) => {
  const page = [
    'Title: the first pot',
    'Date: 2024-01-02 10:20',
    'Tags: tea,',
    '    water',
    'Summary: how to pour',
    '',
    'Pour it: now.',
    '',
  ];
  expect(translate(page.join(end)).split(end)).toEqual([
    'Title: THE FIRST POT',
    'Date: 2024-01-02 10:20',
    'Tags: tea,',
    '    water',
    'Summary: HOW TO POUR',
    '',
    'POUR IT: NOW.',
    '',
  ]);
});

test.each([
  ['lines that go on as text', 'Title: pot\nand more words.\n'],
  ['an address', 'https://example.org is the place.\n'],
  ['a sentence with a colon further down', 'Pour.\n\nNote: it is hot.\n'],
])('are not %s', (_, text) => {
  expect(kindsOf(text).map(([kind]) => kind)).not.toContain('metadata');
});

test('are the whole page where nothing follows', () => {
  expect(kindsOf('Title: pot\nDate: 2024')).toEqual([['metadata', 'Title: pot\nDate: 2024']]);
});

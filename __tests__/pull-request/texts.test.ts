/** The words of a pull request in every language: each says all that there is to say. */
import { describe, expect, test } from 'vitest';
import { ALL_TEXTS, findTexts } from '../../src/pull-request/texts/find-texts.ts';
import type { Texts } from '../../src/pull-request/texts/texts.ts';
import { isLanguage } from '../../src/shared/languages.ts';

/** Every text of a language by its name, what is filled in given as signs that no text has. */
function listTexts(texts: Texts): Record<string, string> {
  const { columns, outcomes, ...rest } = texts;
  const filled: Record<string, string> = {};
  for (const [name, text] of Object.entries({
    ...rest,
    ...flatten('columns', columns),
    ...flatten('outcomes', outcomes),
  }))
    if (typeof text === 'string') filled[name] = text;
  return {
    ...filled,
    title: texts.title('⟨1⟩'),
    intro: texts.intro('⟨1⟩', '⟨2⟩'),
    renamedFrom: texts.renamedFrom('⟨1⟩'),
    line: texts.line(17),
    lines: texts.lines('⟨1⟩'),
    oldLine: texts.oldLine(17),
    earlier: texts.earlier('⟨1⟩'),
    guessedBase: texts.guessedBase('⟨1⟩'),
    staleBase: texts.staleBase({ recorded: '⟨1⟩', used: '⟨2⟩', differences: { recorded: 17, used: 23 } }),
    cost: texts.cost({ engine: '⟨1⟩', foreseen: '⟨2⟩', counted: '⟨3⟩', dollars: '⟨4⟩' }),
    costPlain: texts.cost({ engine: '⟨1⟩', foreseen: '⟨2⟩' }),
    howToText: texts.howToText('⟨1⟩'),
    cut: texts.cut(17, '⟨1⟩'),
    cutOne: texts.cut(1, '⟨1⟩'),
    morePages: texts.morePages(17),
    morePlaces: texts.morePlaces(17),
    changedSentences: texts.changedSentences(17),
  };
}

function flatten(name: string, record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, text]) => [`${name}.${key}`, text]));
}

/** What is filled in, in the order of the signs. */
function listFilled(text: string): string[] {
  return [...new Set(text.match(/⟨\d⟩|17|23/g))].toSorted();
}

const ENGLISH = listTexts(findTexts('en'));
/** Words that are the same in both, such as `Page` and `Total` in French. */
const SAME = /^(?:page|pages|total)$/;

const LANGUAGES = [...ALL_TEXTS.keys()];

describe.each(LANGUAGES)('the words in %s', (language) => {
  const texts = listTexts(findTexts(language));

  test('belong to a language that can be configured', () => {
    expect(isLanguage(language)).toBe(true);
  });

  test('are all there, with all that is filled in', () => {
    const poor = Object.entries(texts).filter(
      ([, text]) => text.trim() === '' || /undefined|\[object|\{\w+\}/.test(text),
    );
    expect(poor).toEqual([]);
    const filled = ([name, text]: [string, string]) => [name, listFilled(text)];
    expect(Object.entries(texts).map(filled)).toEqual(
      Object.keys(texts).map((name) => [name, listFilled(ENGLISH[name] ?? '')]),
    );
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(ENGLISH).toSorted());
  });

  test('name the files that record the bases, and tell one from many where the language does', () => {
    expect(texts['howToText']).toContain('`*_origin.md`');
    expect(texts['howToText']).toContain('`.amts/state*.json`');
    const { changedSentences, morePages, morePlaces } = findTexts(language);
    for (const render of [changedSentences, morePages, morePlaces]) {
      const isOneForm = /^(?:ja|ko|tr|vi|zh|zh-TW)$/.test(language);
      expect(render(1) === render(2).replace('2', '1')).toBe(isOneForm);
    }
  });
});

test.each(LANGUAGES.filter((language) => language !== 'en'))('the words in %s are not English', (language) => {
  const texts = Object.entries(listTexts(findTexts(language)));
  expect(texts.filter(([name, text]) => text === ENGLISH[name] && !SAME.test(name))).toEqual([]);
});

test('the words of a language without any are those of its other region, or English', () => {
  expect(findTexts('fr-CA')).toBe(findTexts('fr'));
  expect(findTexts('pt-PT')).toBe(findTexts('pt'));
  expect(findTexts('zh-TW')).not.toBe(findTexts('zh'));
  expect(findTexts('sw')).toBe(findTexts('en'));
  expect(findTexts('constructor')).toBe(findTexts('en'));
});

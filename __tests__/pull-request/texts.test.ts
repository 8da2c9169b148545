/** The words of a pull request in every language: each says all that there is to say. */
import { describe, expect, test } from 'vitest';
import { ALL_TEXTS, findTexts } from '../../src/pull-request/texts/find-texts.ts';
import type { Texts } from '../../src/pull-request/texts/texts.ts';
import { isLanguage } from '../../src/shared/languages.ts';

/** Every function of {@link Texts}: a new one is called here, or this does not compile. */
type Rendered = {
  [Name in keyof Texts]: Texts[Name] extends string | Readonly<Record<string, string>> ? never : Name;
}[keyof Texts];
type Renderers = { readonly [Name in Rendered]: (render: Texts[Name]) => readonly string[] };

/** What is filled in is given as signs that no text has; counts as one and as many. */
const RENDERED: Renderers = {
  title: (render) => [render('⟨1⟩')],
  intro: (render) => [render('⟨1⟩', '⟨2⟩')],
  renamedFrom: (render) => [render('⟨1⟩')],
  due: (render) => [render(17, '⟨1⟩'), render(1, '⟨1⟩')],
  reviewPage: (render) => [render('⟨1⟩')],
  changedSentences: (render) => [render(17), render(1)],
  line: (render) => [render(17)],
  lines: (render) => [render('⟨1⟩')],
  oldLine: (render) => [render(17)],
  earlier: (render) => [render('⟨1⟩')],
  guessedBase: (render) => [render('⟨1⟩')],
  unsureBase: (render) => [render('⟨1⟩', '⟨2⟩')],
  staleBase: (render) => [render({ recorded: '⟨1⟩', used: '⟨2⟩', differences: { recorded: 17, used: 23 } })],
  cost: (render) => [
    render({ engine: '⟨1⟩', foreseen: '⟨2⟩', counted: '⟨3⟩', dollars: '⟨4⟩' }),
    render({ engine: '⟨1⟩', foreseen: '⟨2⟩' }),
  ],
  howToText: (render) => [render('⟨1⟩')],
  cut: (render) => [render(17, '⟨1⟩'), render(1, '⟨1⟩')],
  morePages: (render) => [render(17), render(1)],
  morePlaces: (render) => [render(17), render(1)],
};

/** Every text of a language by its name. */
function listTexts(language: string): Record<string, string> {
  const { columns, outcomes, ...rest } = findTexts(language);
  const plain = Object.entries({ ...rest, ...flatten('columns', columns), ...flatten('outcomes', outcomes) });
  const rendered = Object.keys(RENDERED)
    .filter((name): name is Rendered => name in RENDERED)
    .flatMap((name) => renderText(name, rest).map((text, at) => [`${name} ${at}`, text] as const));
  return Object.fromEntries([
    ...plain.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ...rendered,
  ]);
}

function renderText<Name extends Rendered>(name: Name, texts: Pick<Texts, Name>): readonly string[] {
  const render: Renderers[Name] = RENDERED[name];
  return render(texts[name]);
}

function flatten(name: string, record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, text]) => [`${name}.${key}`, text]));
}

/** What is filled in, in the order of the signs. */
function listFilled(text: string): string[] {
  return [...new Set(text.match(/⟨\d⟩|17|23/g))].toSorted();
}

/** Words that are the same in both, such as `Page` and `Total` in French. */
const SAME = /^(?:page|pages|total)$/;

const LANGUAGES = [...ALL_TEXTS.keys()];

describe.each(LANGUAGES)('the words in %s', (language) => {
  test('belong to a language that can be configured', () => {
    expect(isLanguage(language)).toBe(true);
  });

  test('are all there, with all that is filled in', () => {
    const [texts, english] = [listTexts(language), listTexts('en')];
    const poor = Object.entries(texts).filter(
      ([, text]) => text.trim() === '' || /undefined|\[object|\{\w+\}/.test(text),
    );
    expect(poor).toEqual([]);
    const filled = ([name, text]: [string, string]) => [name, listFilled(text)];
    expect(Object.entries(texts).map(filled)).toEqual(
      Object.keys(texts).map((name) => [name, listFilled(english[name] ?? '')]),
    );
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  test('name the files that record the bases, and tell one from many where the language does', () => {
    const texts = listTexts(language);
    expect(texts['howToText 0']).toContain('`*_origin.md`');
    expect(texts['howToText 0']).toContain('`.amts/state*.json`');
    const { changedSentences, due, morePages, morePlaces } = findTexts(language);
    for (const render of [changedSentences, morePages, morePlaces, (count: number) => due(count, 'a.md')]) {
      const isOneForm = /^(?:ja|ko|tr|vi|zh|zh-TW)$/.test(language);
      expect(render(1) === render(2).replace('2', '1')).toBe(isOneForm);
    }
  });
});

test.each(LANGUAGES.filter((language) => language !== 'en'))('the words in %s are not English', (language) => {
  const english = listTexts('en');
  const texts = Object.entries(listTexts(language));
  expect(texts.filter(([name, text]) => text === english[name] && !SAME.test(name))).toEqual([]);
});

test('the words of a language without any are those of its other region, or English', () => {
  expect(findTexts('fr-CA')).toBe(findTexts('fr'));
  expect(findTexts('pt-PT')).toBe(findTexts('pt'));
  expect(findTexts('zh-TW')).not.toBe(findTexts('zh'));
  expect(findTexts('sw')).toBe(findTexts('en'));
  expect(findTexts('constructor')).toBe(findTexts('en'));
});

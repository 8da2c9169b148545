/** Messages in every language: each has all its values, and a value is never read as words of ours. */
import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../../src/messages/en.ts';
import { CATALOGUES, findCatalogue, hasCatalogue } from '../../src/messages/find-catalogue.ts';
import { dropEqual, phrase, say } from '../../src/messages/message.ts';
import { ALL_TEXTS } from '../../src/pull-request/texts/find-texts.ts';

function listValues(words: string): string[] {
  return [...words.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
}

test('there are messages in every language that pull requests are written in', () => {
  expect([...CATALOGUES.keys()].toSorted()).toEqual([...ALL_TEXTS.keys()].toSorted());
});

describe.each([...CATALOGUES.keys()].filter((language) => language !== 'en'))('the messages in %s', (language) => {
  const catalogue = findCatalogue(language);

  test('hold each value of the English ones once, and no sign of a value that there is not', () => {
    const values = (words: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(words).map(([key, text]) => [key, listValues(text)]));
    expect(values(catalogue)).toEqual(values(ENGLISH));
    expect(Object.values(catalogue).filter((text) => /[{}]/.test(text.replaceAll(/\{\w+\}/g, '')))).toEqual([]);
  });

  test('are other words than the English ones', () => {
    const english: Readonly<Record<string, string>> = ENGLISH;
    const same = Object.entries(catalogue).filter(([key, text]) => text === english[key]);
    // Words that two languages share, and marks around a value.
    const shared = /^(?:a-(?:code-span|link|citation|directive|tag)|an-(?:image|emoji-code)|change|term|empty)$/;
    expect(same.filter(([key]) => !shared.test(key))).toEqual([]);
  });
});

describe('a message', () => {
  test('is told with the messages that stand in it, in the same language', () => {
    const message = say('old-stays', { reason: say('refused', { reason: say('leaked') }) });
    expect(phrase(message)).toBe(
      "the old translation stays: the engine's answer was not accepted: a placeholder leaked into the text",
    );
    expect(phrase(message, findCatalogue('de'))).toBe(
      'die alte Übersetzung bleibt: die Antwort des Übersetzungsdienstes wurde nicht angenommen: ein Platzhalter ist in den Text geraten',
    );
  });

  test('shows what a page says as it stands, whatever it looks like', () => {
    for (const text of ['{text}', '{line}', '$&', '$1', '{constructor}'])
      expect(phrase(say('untranslated', { text }))).toBe(`"${text}" is not translated: translate it.`);
  });

  test('is told once where it is said twice, at its first place', () => {
    const [one, other] = [say('no-answer'), say('not-at-hand')];
    expect(dropEqual([one, other, say('no-answer')])).toEqual([one, other]);
  });
});

test('a region has the words of its language, and a language without words the English ones', () => {
  expect(findCatalogue('fr-CA')).toBe(findCatalogue('fr'));
  expect(findCatalogue('zh-TW')).not.toBe(findCatalogue('zh'));
  expect(findCatalogue('sw')).toBe(ENGLISH);
  expect([hasCatalogue('fr-CA'), hasCatalogue('sw')]).toEqual([true, false]);
});

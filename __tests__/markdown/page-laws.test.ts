import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/markdown/parse.ts';
import { renderPage } from '../../src/markdown/render.ts';
import { findFormulaFaults, findModelFaults, findPageFaults } from '../support/page-laws.ts';
import { awkwardText, listExamplePages, listFixturePages } from '../support/pages.ts';
import { listRealPages, type RealPage, SHARED_MISSING } from '../support/shared-data.ts';

const LANGUAGES = ['en', 'zh', 'ja', 'ko', 'tr', 'vi', 'es', 'pt'];

const seen = new Set<string>();

/** The real pages of a folder that stand in none before it: many synchronisations start where another ended. */
function listUnseen(folder: Parameters<typeof listRealPages>[0]): RealPage[] {
  return listRealPages(folder).filter(({ language, text }) => seen.size < seen.add(`${language} ${text}`).size);
}

describe('a page comes out byte for byte, with every letter of prose in one sentence', () => {
  test.for([...listFixturePages(), ...listExamplePages()])('$name', ({ text, language }) => {
    expect(findPageFaults(parsePage(text, { language }))).toEqual([]);
  });

  test.for(['corpus', 'replay', 'pushes'] as const)(
    'every real page of %s, with every display formula in one piece',
    (folder, context) => {
      if (SHARED_MISSING !== undefined) context.skip(SHARED_MISSING);
      const faults = listUnseen(folder).flatMap(({ name, text, language }) => {
        const page = parsePage(text, { language });
        return [...findPageFaults(page), ...findFormulaFaults(page)].map((fault) => `${name}: ${fault}`);
      });
      expect(faults).toEqual([]);
    },
  );

  test('with other line ends, a byte order mark, or no line end at its end', () => {
    const faults = [...listFixturePages(), ...listExamplePages()].flatMap(({ name, text, language }) =>
      [text.replaceAll('\n', '\r\n'), `\uFEFF${text}`, text.trimEnd(), `${text}\n\n \n`].flatMap((variant) =>
        findPageFaults(parsePage(variant, { language })).map((fault) => `${name}: ${fault}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  test('when it is made of delimiters without partners, markers out of place and white space of every kind', () => {
    fc.assert(
      fc.property(awkwardText(), fc.constantFrom(...LANGUAGES), (text, language) => {
        const page = parsePage(text, { language });
        expect(findModelFaults(page)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test('when any fixture page is cut anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...listFixturePages()), fc.nat(), fc.nat(), ({ text, language }, from, length) => {
        const start = from % text.length;
        const page = parsePage(text.slice(start, start + (length % 400)), { language });
        expect(findModelFaults(page)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

test('the same text gives the same page', () => {
  for (const { text, language } of listFixturePages())
    expect(parsePage(text, { language })).toEqual(parsePage(text, { language }));
});

test('a replaced segment leaves every other byte as it is', () => {
  const page = parsePage('* one *two*\r\n* three\r\n', { language: 'en' });
  expect(renderPage(page, ({ id }) => (id === '0.0' ? 'uno' : undefined))).toBe('* uno\r\n* three\r\n');
});

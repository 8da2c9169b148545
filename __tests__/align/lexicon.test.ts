import { describe, expect, test } from 'vitest';
import { parseLexicon, renderLexicon } from '../../src/align/lexicon.ts';
import { alignSentences } from '../../src/align/sentences.ts';
import { trainLexicon } from '../../src/align/train.ts';
import { readText, translate, writeSentences } from './texts.ts';

const book = writeSentences(120, 7);
const lexicon = trainLexicon([{ source: readText(book), target: readText(book.map(translate)) }]);

function translationsOf(word: string): { word: string; probability: number }[] {
  const id = lexicon.sourceWords.indexOf(word);
  return Array.from({ length: (lexicon.rows[id + 1] ?? 0) - (lexicon.rows[id] ?? 0) }, (_, at) => {
    const entry = (lexicon.rows[id] ?? 0) + at;
    return {
      word: lexicon.targetWords[lexicon.columns[entry] ?? 0] ?? '',
      probability: lexicon.forward[entry] ?? 0,
    };
  }).toSorted((a, b) => b.probability - a.probability);
}

describe('trainLexicon', () => {
  test('finds the translation of a word', () => {
    expect(translationsOf('garden')[0]?.word).toBe('nedrag');
    expect(translationsOf('garden')[0]?.probability).toBeGreaterThan(0.5);
  });

  test('estimates the ratio of lengths and the share of plain pairs', () => {
    expect(lexicon.lengths.ratio).toBeCloseTo(1, 2);
    expect(lexicon.priors[0]).toBeGreaterThan(0.9);
  });

  test('gives an empty lexicon for no pages and for pages with an empty side', () => {
    expect(trainLexicon([]).sourceWords).toEqual([]);
    expect(trainLexicon([{ source: readText(book), target: [] }]).sourceWords).toEqual([]);
  });

  test('does not depend on chance: the same pages give the same lexicon', () => {
    const again = trainLexicon([{ source: readText(book), target: readText(book.map(translate)) }]);
    expect(renderLexicon(again)).toBe(renderLexicon(lexicon));
  });
});

describe('a stored lexicon', () => {
  test('comes back as it was', () => {
    expect(parseLexicon(renderLexicon(lexicon))).toEqual(lexicon);
  });

  test('aligns as the fresh one does', () => {
    const source = readText(writeSentences(15, 21));
    const target = readText(writeSentences(15, 21).map(translate).toSpliced(4, 1));
    const stored = parseLexicon(renderLexicon(lexicon));
    expect(stored).toBeDefined();
    expect(alignSentences(source, target, { lexicon: stored ?? lexicon })).toEqual(
      alignSentences(source, target, { lexicon }),
    );
  });

  test('is not taken from text of another kind or version', () => {
    for (const text of ['', '{', 'null', '[]', '{"format":"amts-lexicon-0"}', '{"format":"amts-lexicon-1"}'])
      expect(parseLexicon(text)).toBeUndefined();
  });
});

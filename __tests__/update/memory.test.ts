import { describe, expect, test } from 'vitest';
import { alignPages } from '../../src/align/pages.ts';
import { openMemory, packMemory } from '../../src/commands/steps/plan/packed-memory.ts';
import { describePage } from '../../src/update/page/describe.ts';
import {
  type PageMemory,
  type RememberedPage,
  readPageMemory,
  TranslationMemory,
} from '../../src/update/plan/memory.ts';
import { readPage } from '../support/read-pages.ts';

const TEA = [
  'Tea is a drink of leaves.\n\nIt needs $90$ degrees of heat.\n',
  'El té es de hojas.\n\nPide $90$ grados.\n',
];
const MILK = ['Milk goes in first.\n\nNobody knows why that is so.\n', 'La leche va primero.\n\nNadie sabe por qué.\n'];

function remember([base = '', target = ''] = TEA): PageMemory {
  const pages = { base: readPage(base, 'en'), target: readPage(target, 'es') };
  return readPageMemory({ ...pages, alignment: alignPages(pages.base, pages.target) });
}

function describeSentence(text: string) {
  const [sentence] = describePage(readPage(text, 'en')).sentences;
  if (sentence === undefined) throw new Error(`no sentence in ${text}`);
  return sentence;
}

/** A page that says which of its parts were read. */
function listen({ sentences, tokens }: PageMemory, path: string, reads: string[]): RememberedPage {
  const readTokens = () => {
    reads.push(path);
    return tokens;
  };
  return { sentences, path, readTokens };
}

describe('a memory of several pages', () => {
  test('finds the very sentence, and says where', () => {
    const memory = new TranslationMemory([
      openMemory(packMemory(remember()), 'tea.md'),
      listen(remember(MILK), 'b', []),
    ]);
    expect(memory.recall(describeSentence('Tea is a drink of leaves.'))).toEqual({
      text: 'El té es de hojas.',
      similarity: 1,
      origin: { source: 'Tea is a drink of leaves.', similarity: 1, page: 'tea.md' },
    });
  });

  test('finds one that is like it, with its formula changed to fit', () => {
    const memory = new TranslationMemory([openMemory(packMemory(remember()))]);
    expect(memory.recall(describeSentence('It needs $95$ degrees of heat.'))).toMatchObject({
      text: 'Pide $95$ grados.',
    });
    expect(memory.recall(describeSentence('Quite another thing is said here.'))).toBeUndefined();
  });

  test('has of a page what the alignment is sure of, a sentence at a time', () => {
    const [base, target] = ['Tea is hot. Milk is cold. Water is wet.\n', 'Uno. Dos. Tres.\n'];
    const bead = (source: readonly number[], score: number) => ({ source, target: source, score });
    const sentences = [bead([0], 0.5), bead([1, 2], 0.9)];
    const pages = { base: readPage(base, 'en'), target: readPage(target, 'es') };
    expect(readPageMemory({ ...pages, alignment: { blocks: [], sentences } }).sentences).toEqual([]);
    const sure = { blocks: [], sentences: [bead([0], 0.9), bead([1, 2], 0.9)] };
    expect(readPageMemory({ ...pages, alignment: sure }).sentences).toEqual(['Tea is hot.']);
  });

  test('finds among very many that share its other words the one that shares the rare one', () => {
    const full = (at: number) => `Knead the dough number${at} for ten minutes.`;
    const all = Array.from({ length: 200 }, (_, at) => at);
    const tokens = all.map((at) => {
      const pair = [
        { type: 'text', raw: full(at) },
        { type: 'text', raw: `Masa ${at}.` },
      ] as const;
      return [[pair[0]], [pair[1]]] as const;
    });
    const memory = new TranslationMemory([{ sentences: all.map(full), readTokens: () => tokens }]);
    const found = memory.recall(describeSentence('Knead the dough number150 for ten minutes again.'));
    expect(found?.origin?.source).toBe(full(150));
  });

  test('has the translation of the last page that has the sentence', () => {
    const other = remember([TEA[0] ?? '', 'Té: bebida de hojas.\n\nPide $90$ grados.\n']);
    const memory = new TranslationMemory([listen(remember(), 'a.md', []), listen(other, 'b.md', [])]);
    expect(memory.recall(describeSentence('Tea is a drink of leaves.'))).toMatchObject({
      text: 'Té: bebida de hojas.',
      origin: { page: 'b.md' },
    });
  });

  test('reads the tokens of no page but the one in which it finds something, and once for all that moved from there', () => {
    const reads: string[] = [];
    const memory = new TranslationMemory([
      listen(remember(), 'tea.md', reads),
      listen(remember(MILK), 'milk.md', reads),
    ]);
    for (const text of ['Nothing of this kind at all.', 'Milk goes in first.', 'Nobody knows why that is so.'])
      memory.recall(describeSentence(text));
    expect(reads).toEqual(['milk.md']);
  });
});

test('what a page has for others comes back from its packed form as it was, and takes less', () => {
  const memory = remember();
  const packed = packMemory(memory);
  const opened = openMemory(packed, 'tea.md');
  expect({ sentences: opened.sentences, tokens: opened.readTokens() }).toEqual(JSON.parse(JSON.stringify(memory)));
  expect(packed.tokens.bytes.length).toBeLessThan(JSON.stringify(memory.tokens).length / 2);
});

import { describe, expect, it } from 'vitest';
import { findBetterBase } from '../../src/base/better-base.ts';
import { guessBase } from '../../src/base/guess-base.ts';
import type { Revision, SourceBook } from '../../src/book/books.ts';
import { PAGE_LIMITS } from '../../src/shared/page-limits.ts';

const encoder = new TextEncoder();

/** A source of one page that counts what it is asked. */
function countingSource(texts: readonly string[]): { source: SourceBook; asked: { follows: number; blobs: string[] } } {
  const asked = { follows: 0, blobs: [] as string[] };
  const versions: Revision[] = texts.map((_, at) => ({ commit: `c${at}`, blob: `b${at}`, date: at })).toReversed();
  const book: Partial<SourceBook> = {
    async followPage() {
      asked.follows += 1;
      return versions;
    },
    async readBlobs(blobs) {
      asked.blobs.push(...blobs);
      return new Map(blobs.map((blob) => [blob, encoder.encode(texts[Number(blob.slice(1))] ?? '')]));
    },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the other calls have no part in it
  return { source: book as SourceBook, asked };
}

const PAGES = [
  '# Tea\n\nPour $a$.\n',
  '# Tea\n\nPour $a$ and $b$ and $c$.\n',
  '# Tea\n\nPour $a$, $b$, $c$, $d$, $e$ and $f$.\n',
];
const TARGETS = {
  es: '# Té\n\nVierta $a$, $b$, $c$, $d$, $e$ y $f$.\n',
  tr: '# Çay\n\n$a$, $b$, $c$, $d$, $e$, $f$.\n',
};

describe('the history of a source page', () => {
  it('is read once, however many languages ask for it', async () => {
    const { source, asked } = countingSource(PAGES);
    const request = { source, commit: 'c2', path: 'tea.md', base: { blob: 'b0', text: PAGES[0] ?? '' } };
    const found = await Promise.all(
      Object.entries(TARGETS).map(([to, target]) =>
        findBetterBase({ ...request, target }, { from: 'en', to, dialect: 'd2l', limits: PAGE_LIMITS }),
      ),
    );
    expect(found).toMatchObject([{ commit: 'c2' }, { commit: 'c2' }]);
    expect(asked).toEqual({ follows: 1, blobs: ['b1', 'b2'] });
  });

  it('serves the guess of a base as well', async () => {
    const { source, asked } = countingSource(PAGES);
    const request = { source, commit: 'c2', path: 'tea.md', targetDate: undefined };
    for (const [to, target] of Object.entries(TARGETS)) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as languages may come
      const guess = await guessBase({ ...request, target }, { from: 'en', to, dialect: 'd2l', limits: PAGE_LIMITS });
      expect(guess?.base.commit).toBe('c2');
    }
    expect(asked).toEqual({ follows: 1, blobs: ['b2', 'b1', 'b0'] });
  });

  it('is another one at another commit', async () => {
    const { source, asked } = countingSource(PAGES);
    for (const commit of ['c1', 'c2']) {
      const base = { blob: 'b0', text: PAGES[0] ?? '' };
      // oxlint-disable-next-line no-await-in-loop -- the second must not find what the first has left
      await findBetterBase(
        { source, commit, path: 'tea.md', base, target: TARGETS.es },
        { from: 'en', to: 'es', dialect: 'd2l', limits: PAGE_LIMITS },
      );
    }
    expect(asked.follows).toBe(2);
  });
});

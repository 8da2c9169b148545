// oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-call, typescript/no-unsafe-return, typescript/no-unsafe-argument -- linkedom's types are those of the browser, which the program does not load
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type ReviewFile, renderReviewFiles } from '../../../src/report/review/parts.ts';
import { renderReview } from '../../../src/report/review/render-review.ts';
import { isLaterPart, makeEntry, type Review } from '../../../src/report/review/review.ts';
import { makeReview, makeReviewPage } from './make-review.ts';

const PATHS = ['a/1.md', 'a/2.md', 'b/1.md', 'b/2.md', 'b/3.md', 'c.md'];
const TEXT = Array.from({ length: 40 }, (_, at) => `Sentence ${at} is about tea.`).join('\n\n');
const REVIEW: Review = makeReview(PATHS.map((path) => makeReviewPage({ source: TEXT }, { path })));
const EMPTY = Buffer.byteLength(renderReview(makeReview([])));
const PAGE_BYTES = (Buffer.byteLength(renderReview(REVIEW)) - EMPTY) / PATHS.length;

/** The files of a review that are left in the end, with how many pages were open at a time at most. */
async function render(maxBytes?: number): Promise<{ files: ReviewFile[]; written: number; open: number }> {
  const texts = new Map<string, string>();
  const opened: string[] = [];
  let [written, open] = [0, 0];
  const pages = REVIEW.pages.map((page) => ({ ...makeEntry(page), open: () => (opened.push(page.target), page) }));
  const names = await renderReviewFiles({ ...REVIEW, pages }, 'r.html', {
    ...(maxBytes === undefined ? {} : { maxBytes }),
    write: ({ name, text }) => {
      texts.set(name, text);
      written += 1;
      open = Math.max(open, opened.splice(0).length);
      return Promise.resolve();
    },
  });
  return { files: names.map((name) => ({ name, text: texts.get(name) ?? '' })), written, open };
}

/** Paths of the pages that a file shows, and what its list of pages leads to. */
function read({ text }: ReviewFile): { shown: string[]; links: string[] } {
  const { document } = parseHTML(text);
  return {
    shown: [...document.querySelectorAll('section h2 code')].map(({ textContent }) => textContent),
    links: [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href')),
  };
}

describe('a review', () => {
  test('that is no larger than a file may be is one', async () => {
    const { files } = await render();
    expect(files).toEqual([{ name: 'r.html', text: renderReview(REVIEW) }]);
  });

  test('that is larger is divided by folders, and every part lists all pages', async () => {
    const maxBytes = EMPTY + 5.2 * PAGE_BYTES;
    const { files } = await render(maxBytes);
    expect(files.map(({ name }) => name)).toEqual(['r.html', 'r.2.html']);
    expect(files.map((file) => read(file).shown)).toEqual([
      ['a/1.md', 'a/2.md'],
      ['b/1.md', 'b/2.md', 'b/3.md', 'c.md'],
    ]);
    expect(files.map((file) => read(file).links)).toEqual([
      ['#p0', '#p1', 'r.2.html#p0', 'r.2.html#p1', 'r.2.html#p2', 'r.2.html#p3'],
      ['r.html#p0', 'r.html#p1', '#p0', '#p1', '#p2', '#p3'],
    ]);
    for (const { text } of files) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
  });

  test('with a folder that is larger by itself divides it by pages, and never a page', async () => {
    const { files } = await render(EMPTY + 1.5 * PAGE_BYTES);
    expect(files.map((file) => read(file).shown)).toEqual(PATHS.map((path) => [path]));
    const { files: single } = await render(10);
    expect(single.map((file) => read(file).shown)).toEqual(PATHS.map((path) => [path]));
  });

  test('of a single page is one file, however large, and no part of anything', async () => {
    const pages = REVIEW.pages.slice(0, 1).map(makeEntry);
    const texts: string[] = [];
    const write = async ({ text }: ReviewFile) => void texts.push(text);
    expect(await renderReviewFiles({ ...REVIEW, pages }, 'r.html', { maxBytes: EMPTY, write })).toEqual(['r.html']);
    expect(texts).toEqual([renderReview({ ...REVIEW, pages: REVIEW.pages.slice(0, 1) })]);
  });

  test('whose name has signs of addresses is found all the same', () => {
    const [first, second] = REVIEW.pages.slice(0, 2).map((page) => [makeEntry(page)]);
    const own = { file: 'a#1?.html', pages: first ?? [] };
    const other = { file: 'a#1? b.2.html', pages: second ?? [] };
    const text = renderReview({ ...REVIEW, pages: REVIEW.pages.slice(0, 1) }, undefined, { parts: [own, other], own });
    expect(read({ name: '', text }).links).toEqual(['#p0', 'a%231%3F%20b.2.html#p0']);
    expect(text).toContain('Part 1 of 2');
  });

  test('that is surely too large opens the pages of one part at a time', async () => {
    expect(await render(10)).toMatchObject({ open: 1, files: { length: PATHS.length } });
  });
});

test.each([
  ['review-es.2.html', true],
  ['review-es.14.html', true],
  ['review-es.html', false],
  ['review-es.2.html.bak', false],
  ['review-es-419.html', false],
  ['review-es-419.2.html', false],
])('%s is a later part of review-es.html: %s', (file, is) => {
  expect(isLaterPart(file, 'review-es.html')).toBe(is);
});

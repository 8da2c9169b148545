/** The first proposal of a translation that had no record: nothing changes, and what was found stands in one table. */
import { describe, expect, test } from 'vitest';
import type { GuessReport } from '../../src/base/records.ts';
import { writePullRequest } from '../../src/pull-request/write-text.ts';
import type { DeliveredPage, PageReport } from '../../src/report/ledger.ts';
import { makeChange, makeFinding, makeLanguage, makeOpen, makePage, OPTIONS, RANGE, SOURCE } from './make-report.ts';

const CANDIDATES: GuessReport['candidates'] = [
  { commit: 'aaaaaaaaaaaaaaaa', score: 0.9, contradictions: 0 },
  { commit: 'bbbbbbbbbbbbbbbb', score: 0.5, contradictions: 3 },
];
const KEPT = { id: '1', outcome: 'kept', source: RANGE, target: RANGE } as const;

function adopted(target: string, isSure = true): DeliveredPage {
  const base = { origin: 'closest', guess: { isSure, candidates: CANDIDATES } } as const;
  return makePage({ source: target, target, segments: [KEPT], base });
}

function write(pages: readonly PageReport[]) {
  return writePullRequest({ source: SOURCE, report: makeLanguage(pages), options: OPTIONS });
}

describe('a proposal that only records what pages were translated from', () => {
  test('says so in its title, and tells each page with the revision and the next likeliest one', () => {
    const text = write([adopted('tea.md'), adopted('milk.md')]);
    expect(text?.title).toBe('What these pages were translated from (book)');
    expect(text?.body).toContain('No page changes here');
    expect(text?.body).toContain(
      '| `tea.md` | `aaaaaaaaaa` (nothing against it) | sure | `bbbbbbbbbb` (3 against it) |',
    );
  });

  test('tells pages that are not sure first', () => {
    const body = write([adopted('tea.md'), adopted('milk.md', false)])?.body ?? '';
    expect(body.match(/^\| `\w+\.md` \|.*(?:sure\*\*|sure) \|/gm)?.map((row) => row.slice(0, 11))).toEqual([
      '| `milk.md`',
      '| `tea.md` ',
    ]);
    expect(body).toContain('**not sure**');
  });

  test.for([
    ['a sentence changes in it', { changes: [makeChange()] }],
    ['a sentence of it is not kept', { segments: [KEPT, { ...KEPT, id: '2', outcome: 'translated' }] }],
    ['it is new', { kind: 'new' }],
    ['its base was on record', { base: { origin: 'state', commit: 'aaaaaaaaaaaaaaaa' } }],
  ] as const)('is an update like any other where of one page %s', ([, details]) => {
    const text = write([adopted('tea.md'), { ...adopted('milk.md'), ...details }]);
    expect(text?.title).toBe('Translation update from book');
    expect(text?.body).not.toContain('No page changes here');
    expect(text?.body).not.toMatch(/`milk\.md` \| `aaaaaaaaaa`/);
  });

  test('is an update like any other once the proposal has other pages', () => {
    const body = write([makePage({ target: 'water.md', changes: [makeChange()] })])?.body ?? '';
    const text = writePullRequest({
      source: SOURCE,
      report: makeLanguage([adopted('tea.md')]),
      options: OPTIONS,
      open: makeOpen({ body }),
    });
    expect(text?.title).toBe('Translation update from book');
    expect(text?.body).not.toContain('No page changes here');
    expect(text?.body).toMatch(/`tea\.md` \| `aaaaaaaaaa`/);
    expect(text?.body).toMatch(/## Pages[^]*\| `water\.md` \|/);
    expect(text?.body).not.toContain('It was not recorded');
  });

  test('has a page in which something was found among the others as well', () => {
    const found = makeFinding({ severity: 'warning', message: 'Look here' });
    const body = write([{ ...adopted('tea.md'), findings: [found] }, adopted('milk.md')])?.body ?? '';
    const [, pages = ''] = body.split('## Pages');
    expect(pages).toMatch(/\| `tea\.md` \| 1 \|/);
    expect(pages).not.toMatch(/\| `milk\.md` \| 0 \|/);
  });

  test('is none where no page is delivered', () => {
    const waiting = { source: 'tea.md', target: 'tea.md', status: 'unchanged', reason: 'in step' } as const;
    const text = writePullRequest({ source: SOURCE, report: makeLanguage([waiting]), options: OPTIONS, isAhead: true });
    expect(text?.title).toBe('Translation update from book');
  });
});

import { expect, test } from 'vitest';
import { countStatus, type PageStatus, type StatusReport } from '../../src/report/status/status-report.ts';
import { renderStatusMarkdown, renderStatusText } from '../../src/report/status/status-text.ts';

const REASON = 'has no base, so what changed is unknown';

function describePage(target: string, note?: string): PageStatus {
  const figures = { certainty: 'none', sentences: 0, characters: 0, costUsd: 0 } as const;
  return { source: target, target, state: 'unknown', ...figures, ...(note === undefined ? {} : { note }) };
}

function report(pages: readonly PageStatus[]): StatusReport {
  const place = { language: 'es', repository: '/books/es', targetBranch: 'main' };
  return {
    version: 1,
    command: 'status',
    source: { name: 'book', commit: 'a'.repeat(40), since: null, dialect: { name: 'gfm', why: '' } },
    engine: 'memory',
    pricesRead: '2026-01-01',
    languages: [{ ...place, warnings: [], pages, totals: countStatus(pages) }],
    refused: [],
  };
}

const SHARED = report([
  describePage('a.md', REASON),
  describePage('b.md', 'declined in #7'),
  describePage('c.md', REASON),
  describePage('d.md'),
]);

test('what several pages share is told once, with a number beside each of them', () => {
  const lines = renderStatusText(SHARED);
  expect(lines.filter((line) => line.includes(REASON))).toEqual([`  [1] ${REASON}`]);
  expect(lines.filter((line) => line.endsWith('[1]')).map((line) => line.trim().split(' ')[0])).toEqual([
    'a.md',
    'c.md',
  ]);
  expect(lines.find((line) => line.includes('b.md'))).toMatch(/ {2}declined in #7$/);
});

test('so it is in Markdown', () => {
  const text = renderStatusMarkdown(SHARED);
  expect(text.split(REASON)).toHaveLength(2);
  expect(text.split('\n').filter((line) => line.includes('`[1]`'))).toHaveLength(2);
});

test('what is said of one page stands beside it', () => {
  const lines = renderStatusText(report([describePage('a.md', REASON)]));
  expect(lines.find((line) => line.includes('a.md'))).toContain(REASON);
  expect(lines.join('\n')).not.toContain('[1]');
});

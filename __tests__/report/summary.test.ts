/** The job summary, the annotations and the links of a run. */
import { describe, expect, test } from 'vitest';
import { planAnnotations } from '../../src/report/annotations.ts';
import type { FailedPage, PageReport } from '../../src/report/ledger.ts';
import { findCommitUrl, findCompareUrl, findPageUrl, renderLink } from '../../src/report/links.ts';
import { renderFailedSummary, renderSummary } from '../../src/report/summary.ts';
import {
  makeChange,
  makeFinding,
  makeLanguage,
  makePage,
  makeReport,
  RANGE,
  SOURCE,
} from '../pull-request/make-report.ts';

const FAILED: FailedPage = { source: 'x.md', target: 'x.md', status: 'failed', reason: 'x.md:7: is not UTF-8' };
const UNCHANGED: PageReport = { source: 'y.md', target: 'y.md', status: 'unchanged', reason: 'up to date' };

describe('the job summary', () => {
  test('has the table of the pull request, and every other page with its reason', () => {
    const segments = (['kept', 'translated'] as const).map((outcome) => ({
      id: outcome,
      outcome,
      source: RANGE,
      target: RANGE,
    }));
    const removed = makeChange({ outcome: 'removed' });
    const page = makePage({
      kind: 'rename',
      renamedFrom: 'old.md',
      segments,
      changes: [removed],
      findings: [makeFinding()],
    });
    const summary = renderSummary(
      makeReport([makeLanguage([page, FAILED, UNCHANGED, { ...UNCHANGED, target: 'z.md' }])]),
    );
    expect(summary).toContain(
      '4 pages in scope: 1 delivered, 2 unchanged, 1 failed; 10 of 100 characters of prose to translate.',
    );
    expect(summary).toContain('| Page | To look at | Translated | Removed | Kept |');
    expect(summary).toContain('| `tea.md` (was `old.md`) | 1 | 1 | 1 | 1 |');
    expect(summary).toContain('Failed:\n\n- `x.md:7: is not UTF-8`: `x.md`\n');
    expect(summary).toContain('Unchanged:\n\n- `up to date`: `y.md`, `z.md`\n');
  });

  test('links the source, the commit and the pull request', () => {
    const url = 'https://github.com/example/book-es';
    const language = makeLanguage([makePage()], { url, pullRequest: { number: 4, url: `${url}/pull/4`, isNew: true } });
    const report = { ...makeReport([language]), source: { ...SOURCE, url: 'https://github.com/example/book' } };
    const summary = renderSummary(report);
    expect(summary).toContain(
      '## AMTS: `book` at [`0123456789`](https://github.com/example/book/commit/0123456789abcdef)',
    );
    expect(summary).toContain(
      `### es: [\`fedcba9876\`](${url}/commit/fedcba9876543210) on \`amts/book\`, [pull request #4](${url}/pull/4)`,
    );
  });

  test('tells what was foreseen, what was counted and what was paid before', () => {
    const engine = {
      kind: 'amazon-translate',
      characters: 1000,
      charactersAtMost: 1500,
      charactersPaid: 20,
      costAtMost: 0.03,
      pricesRead: '2026-11-22',
    };
    const told = makeLanguage([], { engine: { ...engine, cost: 0.015, charactersBilled: 1040 }, warnings: ['slow'] });
    const summary = renderSummary(makeReport([told]));
    expect(summary).toContain(
      'Engine `amazon-translate`: 1,000 characters foreseen (at most 1,500), 1,040 counted by the service, 20 paid before and only fetched; about US$0.01 by prices of 2026-11-22.',
    );
    expect(summary).toContain('**Note:** `slow`');
    const waiting = makeLanguage([], { waiting: 'job 1 is in progress' });
    expect(renderSummary(makeReport([waiting]))).toContain('**Waiting:** `job 1 is in progress`');
  });

  test('of a run that failed tells why, and what had been done', () => {
    const summary = renderFailedSummary('no ``` token\nfor @you', [makeLanguage([makePage()])]);
    expect(summary).toMatch(
      /^## AMTS failed\n\n````text\nno ``` token\nfor @you\n````\n\nWhat was done before:\n\n### es: /,
    );
    expect(summary).toContain('| `tea.md` | 0 | 0 |');
    expect(renderFailedSummary('no')).toBe('## AMTS failed\n\n```text\nno\n```\n');
  });

  test('names fifty pages of a reason, and counts the others', () => {
    const pages = Array.from({ length: 53 }, (_, at) => ({ ...UNCHANGED, target: `p${at}.md` }));
    const summary = renderSummary(makeReport([makeLanguage(pages)]));
    expect(summary).toMatch(/^- `up to date`: `p0\.md`, .*`p49\.md`, … and 3 more pages$/m);
  });

  test('is never larger than GitHub takes', () => {
    const page = { source: 'x', target: '茶'.repeat(100), status: 'unchanged' as const };
    const pages = Array.from({ length: 300 }, (_, at) => ({ ...page, reason: `${at} ${'茶'.repeat(250)}` }));
    const summary = renderSummary(makeReport(Array.from({ length: 20 }, () => makeLanguage(pages))));
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary).toContain('the rest is in the report');
    expect(summary).not.toContain('\uFFFD');
    expect(renderSummary(makeReport([makeLanguage(pages)]))).toMatch(/^- … and \d+ more reasons: see the report$/m);
  });
});

describe('annotations', () => {
  test('are errors on the source of pages that failed, then notes and damage as warnings', () => {
    const pages = [
      makePage({ target: 'té.md', findings: [makeFinding(), makeFinding({ severity: 'warning' })] }),
      FAILED,
    ];
    const renamed = { ...FAILED, target: 'equis.md', reason: 'the branch has moved' };
    expect(planAnnotations(makeReport([makeLanguage([...pages, renamed], { warnings: ['note'] })]))).toEqual([
      { level: 'error', title: 'es: x.md', message: 'x.md:7: is not UTF-8', file: 'x.md', line: 7 },
      { level: 'error', title: 'es: equis.md', message: 'the branch has moved', file: 'x.md' },
      { level: 'warning', title: 'es', message: 'note' },
      { level: 'warning', title: 'es: té.md:3 formula-lost', message: 'The formula is missing' },
    ]);
  });

  test('are ten of a kind, of which the last counts the others', () => {
    const failed = (count: number) =>
      planAnnotations(makeReport([makeLanguage(Array.from({ length: count }, () => FAILED))]));
    expect(failed(10).at(-1)).toMatchObject({ title: 'es: x.md' });
    expect(failed(14)).toHaveLength(10);
    expect(failed(14).at(-1)).toEqual({ level: 'error', title: 'AMTS', message: 'and 5 more; see the job summary' });
  });

  test('are none when there is nothing to say', () => {
    expect(planAnnotations(makeReport([makeLanguage([UNCHANGED])]))).toEqual([]);
  });
});

describe('links', () => {
  const url = 'https://github.com/example/book';

  test.each([
    ['a b/c.md', 'a%20b/c.md'],
    ['a)](x).md', 'a%29%5D%28x%29.md'],
    ['#1?x=%.md', '%231%3Fx%3D%25.md'],
    ['茶/\uD800.md', '%E8%8C%B6/%EF%BF%BD.md'],
    [`a'b!*"<>|.md`, 'a%27b%21%2A%22%3C%3E%7C.md'],
  ])('encode the path %j', (path, encoded) => {
    expect(findPageUrl({ url, revision: 'amts/book', path })).toBe(`${url}/blob/amts/book/${encoded}`);
  });

  test('open a line in the plain view', () => {
    expect(findPageUrl({ url, revision: 'abc', path: 'tea.md', line: 7 })).toBe(`${url}/blob/abc/tea.md?plain=1#L7`);
  });

  test('are plain text where the repository has no address', () => {
    expect(findPageUrl({ url: undefined, revision: 'abc', path: 'tea.md' })).toBeUndefined();
    expect([findCommitUrl(undefined, 'abc'), findCompareUrl(undefined, 'a', 'b')]).toEqual([undefined, undefined]);
    expect(renderLink('`a`', undefined)).toBe('`a`');
  });
});

import { describe, expect, test } from 'vitest';
import { planPullRequest } from '../../src/pull-request/plan.ts';
import { renderCode, renderFence, shorten } from '../../src/report/inert-text.ts';
import {
  countPages,
  type DeliveredPage,
  type LanguageReport,
  type PageReport,
  type RunReport,
  type SentenceChange,
} from '../../src/report/ledger.ts';
import { renderSummary } from '../../src/report/summary.ts';

const SOURCE = { name: 'book', commit: '0123456789abcdef', since: null };
const OPTIONS = { language: 'en', labels: [], reviewers: [], teamReviewers: [], draft: false };
const RANGE = { start: 0, end: 1 };

function makePage(details: Partial<DeliveredPage> = {}): DeliveredPage {
  return {
    source: 'tea.md',
    target: 'tea.md',
    status: 'delivered',
    kind: 'update',
    characters: { prose: 100, sent: 10 },
    segments: [],
    changes: [],
    findings: [],
    ...details,
  };
}

function makeLanguage(pages: readonly PageReport[]): LanguageReport {
  return {
    language: 'es',
    repository: 'book-es',
    targetBranch: 'main',
    proposalBranch: 'amts/book',
    commit: 'fedcba9876543210',
    pages,
    totals: countPages(pages),
  };
}

function renderBodyOf(pages: readonly PageReport[]): string {
  return planPullRequest(SOURCE, makeLanguage(pages), OPTIONS)?.body ?? '';
}

function makeReport(pages: readonly PageReport[]): RunReport {
  const language = makeLanguage(pages);
  return {
    version: 1,
    command: 'sync',
    dryRun: false,
    source: SOURCE,
    languages: [language],
    totals: language.totals,
  };
}

describe('the text of a pull request', () => {
  test('shows a changed sentence before and after, in both languages', () => {
    const change: SentenceChange = {
      outcome: 'translated',
      line: 7,
      oldSource: 'Old\nsource.',
      newSource: 'New source.',
      oldTarget: 'Vieja.',
      proposal: 'Nueva.',
    };
    expect(renderBodyOf([makePage({ changes: [change] })])).toContain(
      'line 7: translated by machine\n\n```diff\n- Old source.\n+ New source.\n- Vieja.\n+ Nueva.\n```',
    );
  });

  test('shows what stayed without marks, and what was removed', () => {
    const kept: SentenceChange = {
      outcome: 'kept',
      reason: 'kept-and-flagged',
      line: 1,
      oldSource: 'seperate',
      newSource: 'separate',
      oldTarget: 'aparte',
      proposal: 'aparte',
    };
    const removed: SentenceChange = { outcome: 'removed', line: 2, oldSource: 'Gone.', oldTarget: 'Fuera.' };
    const body = renderBodyOf([makePage({ changes: [kept, removed] })]);
    expect(body).toContain('(`kept-and-flagged`)\n\n```diff\n- seperate\n+ separate\n  aparte\n```');
    expect(body).toContain('removed from the source\n\n```diff\n- Gone.\n- Fuera.\n```');
  });

  test('counts what became of each page', () => {
    const outcomes = ['kept', 'kept', 'moved', 'translated', 'memory', 'failed'] as const;
    const segments = outcomes.map((outcome, at) => ({ id: String(at), outcome, source: RANGE, target: RANGE }));
    const patched = { id: 'p', outcome: 'kept' as const, reason: 'token-patched', source: RANGE, target: RANGE };
    const finding = { rule: 'r', severity: 'warning' as const, line: 3, message: 'm' };
    const body = renderBodyOf([makePage({ segments: [...segments, patched], findings: [finding] })]);
    expect(body).toContain('| `tea.md` | 2 | 1 | 1 | 1 | 1 | 1 | 1 |\n| **All** | 2 | 1 | 1 | 1 | 1 | 1 | 1 |');
    expect(body).toContain('- `tea.md:3` `r` `m`');
  });

  test('names the pages that failed', () => {
    const failed = { source: 'x.md', target: 'x.md', status: 'failed' as const, reason: 'is not UTF-8' };
    expect(renderBodyOf([makePage(), failed])).toContain('- `x.md`: `is not UTF-8`');
  });

  test('is not planned when no page is delivered', () => {
    expect(planPullRequest(SOURCE, makeLanguage([]), OPTIONS)).toBeUndefined();
  });

  test('never lets text of a page out', () => {
    const evil = '```\n# Pwned @everyone #1 <img src=x> | `` ` \u202E';
    const page = makePage({
      target: 'a|b`.md',
      changes: [{ outcome: 'translated', line: 1, oldSource: evil, newSource: `${evil}2`, proposal: evil }],
      findings: [{ rule: 'leak', severity: 'error', line: 1, message: evil }],
    });
    const body = renderBodyOf([page]);
    const outside = body
      .replaceAll(/^(`{3,})diff\n[^]*?\n\1$/gm, '')
      .replaceAll(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '');
    expect(outside).not.toMatch(/Pwned|@|<img|\u202E/);
    expect(body).toContain('| ``a\\|b`.md`` |');
  });

  test('is never longer than GitHub takes, whatever is in it', () => {
    const change: SentenceChange = {
      outcome: 'translated',
      line: 1,
      newSource: 'x'.repeat(900),
      proposal: 'y'.repeat(900),
    };
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        makePage({ target: `${'deep/'.repeat(20)}${at}.md`, changes: [change] }),
      );
    const failed = many(400).map(({ source, target }) => ({
      source,
      target,
      status: 'failed' as const,
      reason: 'z'.repeat(500),
    }));
    const body = renderBodyOf([...many(400), ...failed]);
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/The rest of the details \(\d+ pages\) is in the report/);
    expect(body).toContain('How to correct');
    const long = renderBodyOf([makePage({ changes: Array.from({ length: 500 }, () => change) })]);
    expect(long.length).toBeGreaterThan(50_000);
    expect(long).toContain('The rest of the details (1 page)');
  });
});

describe('inert text', () => {
  test.each([
    ['plain', '`plain`'],
    ['a `b` c', '``a `b` c``'],
    ['`', '`` ` ``'],
    ['', '`  `'],
    ['two\nlines', '`two lines`'],
  ])('%j as code is %j', (text, code) => {
    expect(renderCode(text)).toBe(code);
  });

  test('a fence is longer than any in the text', () => {
    expect(renderFence(['````x', 'y'], 'diff')).toBe('`````diff\n````x\ny\n`````');
  });

  test('is shortened between characters', () => {
    expect(shorten('👍👍👍👍', 3)).toBe('👍👍…');
    expect(shorten(' a \n b ', 3)).toBe('a b');
  });
});

describe('the job summary', () => {
  test('has a row for each page', () => {
    const summary = renderSummary(makeReport([makePage({ kind: 'rename', renamedFrom: 'old.md' })]));
    expect(summary).toContain(
      '1 page in scope: 1 delivered, 0 unchanged, 0 failed; 10 of 100 characters of prose sent.',
    );
    expect(summary).toContain('| `tea.md` | delivered | renamed from `old.md`: no sentences |');
  });

  test('is never larger than GitHub takes', () => {
    const page = { source: 'x', target: '茶'.repeat(100), status: 'unchanged' as const, reason: '茶'.repeat(100) };
    const summary = renderSummary(makeReport(Array.from({ length: 3000 }, () => page)));
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary).toContain('the rest is in the report');
    expect(summary).not.toContain('\uFFFD');
  });
});

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
      '**line 7**: translated by machine\n\n```diff\n- Old source.\n+ New source.\n\n- Vieja.\n+ Nueva.\n```',
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
    const note = { rule: 'kept-and-flagged', severity: 'warning' as const, line: 1, message: 'wording changed' };
    const body = renderBodyOf([makePage({ changes: [kept, removed], findings: [note] })]);
    expect(body).toContain(
      '**line 1**: your sentence stays; `wording changed`\n\n```diff\n- seperate\n+ separate\n\n  aparte\n```',
    );
    expect(body.match(/wording changed/g)).toHaveLength(1);
    expect(body).toContain('removed from the source\n\n```diff\n- Gone.\n\n- Fuera.\n```');
  });

  test('counts what became of each page', () => {
    const outcomes = ['kept', 'kept', 'moved', 'translated', 'memory', 'failed'] as const;
    const segments = outcomes.map((outcome, at) => ({ id: String(at), outcome, source: RANGE, target: RANGE }));
    const patched = { id: 'p', outcome: 'kept' as const, reason: 'token-patched', source: RANGE, target: RANGE };
    const finding = { rule: 'r', severity: 'warning' as const, line: 3, message: 'm' };
    const body = renderBodyOf([makePage({ segments: [...segments, patched], findings: [finding] })]);
    expect(body).toContain('| `tea.md` | 2 | 1 | 1 | 1 | 1 | 1 | 1 |\n');
    expect(body).toContain('- line 3: `m` (r)');
    const two = renderBodyOf([makePage({ segments }), makePage({ target: 'milk.md', findings: [finding] })]);
    expect(two).toContain('| Page | Kept | Moved | From memory | Translated | Not translated | To look at |');
    expect(two).toContain('| `milk.md` | 0 | 0 | 0 | 0 | 0 | 1 |\n| **All** | 2 | 1 | 1 | 1 | 1 | 1 |');
  });

  test('shows first what the update may have damaged', () => {
    const finding = {
      rule: 'formula-lost',
      severity: 'error' as const,
      line: 3,
      message: 'The formula $x$ is missing',
    };
    const body = renderBodyOf([makePage(), makePage({ target: 'milk.md', findings: [finding] })]);
    expect(body.match(/The formula/g)).toHaveLength(1);
    expect(body).toMatch(/first[^]*- `milk\.md:3` `The formula \$x\$ is missing` \(formula-lost\)[^]*## Pages/);
    expect(renderBodyOf([makePage()])).not.toContain('damaged');
  });

  test('does not show a sentence twice that was left in the source language', () => {
    const change: SentenceChange = {
      outcome: 'failed',
      line: 2,
      newSource: 'A\nb.',
      oldTarget: 'X.',
      proposal: 'A b.',
    };
    expect(renderBodyOf([makePage({ changes: [change] })])).toContain(
      '**line 2**: please translate\n\n```diff\n+ A b.\n\n- X.\n```',
    );
  });

  test('tells one message once, with its lines', () => {
    const findings = [3, 5, 5, 9].map((line) => ({ rule: 'r', severity: 'warning' as const, line, message: 'm' }));
    expect(renderBodyOf([makePage({ findings })])).toContain('\n- lines 3, 5, 9: `m` (r)\n');
  });

  test('tells each sentence of a line what was found in it', () => {
    const change = { outcome: 'memory', reason: 'similar', line: 4, newSource: 'a', proposal: 'b' } as const;
    const findings = ['first', 'second'].map((message) => ({
      rule: 'similar',
      severity: 'warning' as const,
      line: 4,
      message,
    }));
    const body = renderBodyOf([makePage({ changes: [change, { ...change }], findings })]);
    expect(body).toMatch(/translation; `first`\n[^]*translation; `second`\n/);
    expect(body).not.toContain('Places to look at');
  });

  test('shows the difference of long sentences', () => {
    const start = 'word '.repeat(100);
    const change: SentenceChange = {
      outcome: 'translated',
      line: 1,
      oldSource: `${start}old.`,
      newSource: `${start}new.`,
      oldTarget: `${'字'.repeat(400)}旧`,
      proposal: `${'字'.repeat(400)}新`,
    };
    const body = renderBodyOf([makePage({ changes: [change] })]);
    expect(body).toMatch(/^- …word .*old\.\n\+ …word .*new\.\n\n- …字+旧\n\+ …字+新$/m);
  });

  test('says that the recorded base is older than the translation', () => {
    const audited = { recordedCommit: 'aaaaaaaaaaaaaaaa', differences: { recorded: 59, used: 7 } };
    const body = renderBodyOf([makePage({ base: { origin: 'sibling', commit: 'bbbbbbbbbbbbbbbb', audited } })]);
    expect(body).toContain('The recorded base is older than the translation');
    expect(body).toContain('fits the source at `bbbbbbbbbb` clearly better than at `aaaaaaaaaa` (7 differences');
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

/** Comments on the lines of a proposal that need a decision. */
import { describe, expect, test } from 'vitest';
import { phrase, say } from '../../src/messages/message.ts';
import { planReview } from '../../src/pull-request/plan-review.ts';
import type { ReviewComment } from '../../src/pull-request/pull-requests.ts';
import type { PageReport } from '../../src/report/ledger.ts';
import { makeChange, makeFinding, makeLanguage, makePage } from './make-report.ts';

function plan(pages: readonly PageReport[], known: readonly ReviewComment[] = []): ReviewComment[] {
  const findBasePath = (target: string) => target.replace(/\.md$/, '_origin.md');
  return planReview({ report: makeLanguage(pages), language: 'en', known, findBasePath });
}

/** Place and first line of each comment. */
function summarize(comments: readonly ReviewComment[]): string[] {
  return comments.map(({ path, line, body }) => `${path}:${line} ${body.split('\n')[0]}`);
}

const SAID = say('piece-lost', { what: say('a-formula'), piece: '$x$', line: 4 });

const ERROR = makeFinding({ line: 9 });
const WARNING = makeFinding({ rule: 'untranslated', severity: 'warning', line: 5, message: 'Looks English' });
const FAILED = makeChange({ outcome: 'failed', reason: 'source-left', line: 2, newSource: 'F.', proposal: 'F.' });
const SIMILAR = makeChange({ outcome: 'memory', reason: 'similar', line: 4, newSource: 'S.' });
const EXACT = makeChange({ outcome: 'memory', reason: 'exact', line: 8, newSource: 'E.' });
const MACHINE = makeChange({ line: 3 });
const PATCHED = makeChange({ outcome: 'kept', reason: 'token-patched', line: 1 });
const FLAGGED = makeChange({
  outcome: 'kept',
  reason: 'kept-and-flagged',
  line: 6,
  sourceLine: 16,
  oldSource: 'seperate',
  newSource: 'separate',
  oldTarget: 'aparte',
  proposal: 'aparte',
});

describe('a review', () => {
  test('asks about what a translator must decide, the most important first', () => {
    const page = makePage({
      changes: [PATCHED, FAILED, MACHINE, SIMILAR, EXACT, { ...FLAGGED, oldTarget: 'aparté' }],
      findings: [WARNING, ERROR],
    });
    expect(summarize(plan([page]))).toEqual([
      'tea.md:9 `The formula is missing`',
      'tea.md:2 please translate',
      'tea.md:6 your sentence stays; please check that it still says the same',
      'tea.md:4 taken from an earlier translation',
      'tea.md:5 `Looks English`',
    ]);
  });

  test('shows the sentence before and after, with what was found in it', () => {
    const finding = makeFinding({
      rule: 'similar',
      severity: 'warning',
      line: 4,
      message: 'translation of a 90 % similar sentence',
    });
    const [comment, ...others] = plan([makePage({ changes: [SIMILAR], findings: [finding] })]);
    expect(others).toEqual([]);
    expect(comment?.body).toMatch(
      /^taken from an earlier translation; `translation of a 90 % similar sentence`\n\n```diff\n\+ S\.\n\n\+ Nueva\.\n```\n\n<!-- amts:comment [\da-f]{20} -->$/,
    );
  });

  test('asks about a line that stands as it was where the pull request shows its source', () => {
    const pages = [makePage({ changes: [FLAGGED] })];
    expect(summarize(plan(pages))).toEqual(['tea_origin.md:16 `tea.md:6`']);
    expect(planReview({ report: makeLanguage(pages), language: 'en', known: [] })).toEqual([]);
  });

  test('asks nothing twice, also when lines have moved or the page has another name', () => {
    const known = plan([makePage({ changes: [FAILED, SIMILAR], findings: [ERROR] })]);
    expect(known).toHaveLength(3);
    const moved = { changes: [{ ...FAILED, line: 40 }, SIMILAR], findings: [{ ...ERROR, line: 50 }] };
    const edited = known.map((comment) => ({ ...comment, body: comment.body.replaceAll('\n', '\r\n') }));
    expect(plan([makePage(moved)], edited)).toEqual([]);
    expect(plan([makePage({ ...moved, target: 'hot/tea.md', renamedFrom: 'tea.md' })], known)).toEqual([]);
    const changed = makePage({ changes: [{ ...FAILED, newSource: 'G.' }] });
    expect(plan([changed], known)).toHaveLength(1);
    expect(plan([makePage({ ...moved, target: 'milk.md' })], known)).toHaveLength(3);
  });

  test('tells the same of two sentences apart, and the same of one line once', () => {
    const twice = [FAILED, { ...FAILED, line: 8 }];
    const comments = plan([makePage({ changes: twice, findings: [ERROR, { ...ERROR }] })]);
    expect(summarize(comments)).toEqual([
      'tea.md:9 `The formula is missing`',
      'tea.md:2 please translate',
      'tea.md:8 please translate',
    ]);
    expect(new Set(comments.map(({ body }) => body)).size).toBe(3);
    expect(plan([makePage({ changes: twice })], comments.slice(1, 2))).toHaveLength(1);
  });

  test('has at most ten comments of a kind', () => {
    const changes = Array.from({ length: 30 }, (_, at) => ({ ...FAILED, line: at, newSource: `${at}` }));
    const findings = Array.from({ length: 30 }, (_, at) => ({ ...ERROR, message: `${at}` }));
    const lines = summarize(plan([makePage({ changes, findings })]));
    expect(lines).toHaveLength(20);
    expect(lines.filter((line) => line.endsWith('please translate'))).toHaveLength(10);
  });

  test('leaves a new page alone but for damage, and pages that are not delivered', () => {
    const details = { changes: [FAILED], findings: [ERROR, WARNING] };
    expect(summarize(plan([makePage({ ...details, kind: 'new' })]))).toEqual(['tea.md:9 `The formula is missing`']);
    expect(plan([{ ...makePage(details), status: 'unchanged', reason: 'up to date' }])).toEqual([]);
  });

  test('speaks the language of the team', () => {
    const report = makeLanguage([makePage({ changes: [FAILED] })]);
    expect(planReview({ report, language: 'de', known: [] })[0]?.body).toMatch(/^bitte übersetzen\n/);
  });
});

test('what was found is asked in the language of the team, and not again when that changes', () => {
  const report = makeLanguage([makePage({ findings: [makeFinding({ said: SAID, message: phrase(SAID) })] })]);
  const ask = (language: string, known: readonly ReviewComment[] = []) => planReview({ report, language, known });
  const german = ask('de');
  expect(german.map(({ body }) => body.split('\n')[0])).toEqual([
    '`Es fehlt: Formel $x$ (Original, Zeile 4). Bitte wieder einsetzen.`',
  ]);
  expect(ask('ja', german)).toEqual([]);
});

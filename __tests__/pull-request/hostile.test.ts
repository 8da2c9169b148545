/** Text of pages cannot break out of what we write around it: rendered, all of it stands in code. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPageTexts, splitBody } from '../../src/pull-request/own-part.ts';
import { planReview } from '../../src/pull-request/plan-review.ts';
import { parseRecord } from '../../src/pull-request/record.ts';
import { writePullRequest } from '../../src/pull-request/write-text.ts';
import { type LanguageReport, type PageReport, type SourceReport } from '../../src/report/ledger.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { makeChange, makeFinding, makeLanguage, makePage, makeReport, OPTIONS } from './make-report.ts';
import { renderOutsideCode } from './render-html.ts';

/** In every hostile text, and in nothing of ours. */
const SENTINEL = 'zqx';

const PIECES = Object.values({
  code: [
    '`',
    '``',
    '```',
    '~~~~',
    '\n',
    '\n\n',
    '\r\n',
    '|',
    '\\',
    '\\|',
    '$',
    '$`',
    '`$',
    '**',
    '__',
    '~~',
    ' ',
    '\t',
    '"',
  ],
  html: ['<!-- ', ' -->', '<b>', '</code>', '</pre>', '</details>', '<img src=x onerror=alert(1)>', '&lt;', '&#64;'],
  references: ['@everyone', '@org/team', '#1', 'GH-1', 'owner/repo#2', 'fixes #3', 'closes GH-4', ':tada:'],
  links: [
    'https://example.org/',
    'www.example.org',
    'a@example.org',
    '[x](y)',
    '![i](u)',
    '[^1]',
    '[x]: y',
    '(',
    ')',
    ']',
  ],
  blocks: ['# h', '\n## h\n', '- [ ] t', '> q', '---', '1. x', '\n    code', '```diff', '\n+ ', '\n- '],
  marks: ['<!-- amts:begin -->', '\n<!-- amts:end -->\n', '\n<!-- amts:page "x" -->\n', '\n<!-- amts:record {} -->\n'],
  characters: ['\u202E', '\u2066', '\u2028', '\u0000', '\u001B', '\uD800', '字', '{table}', '{changes}', '%', '?'],
}).flat();

const Mixed = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((pieces) => `${pieces.join(SENTINEL)}${SENTINEL}`);
/** Also a text that is a fence and nothing else, which could close one of ours. */
const Hostile = fc.oneof({ weight: 8, arbitrary: Mixed }, fc.constantFrom('```', '`````', '~~~'));
/** git takes every character but NUL in a path. */
const HostilePath = Hostile.map((text) => `${text.replaceAll('\u0000', '')}.md`);
const MaybeUrl = fc.constantFrom(undefined, 'https://github.com/example/book');

const HostileChange = fc
  .record({
    outcome: fc.constantFrom('kept', 'translated', 'failed', 'memory', 'removed'),
    reason: fc.constantFrom('kept-and-flagged', 'token-patched', 'similar'),
    oldSource: Hostile,
    newSource: Hostile,
    oldTarget: Hostile,
    proposal: Hostile,
  })
  .map((details) => makeChange({ ...details, line: 1 }));

const HostileFinding = fc
  .record({ severity: fc.constantFrom('error', 'warning'), message: Hostile })
  .map((details) => makeFinding(details));

const HostilePage = fc
  .record({
    source: HostilePath,
    target: HostilePath,
    renamedFrom: HostilePath,
    kind: fc.constantFrom('new', 'update', 'rename'),
    changes: fc.array(HostileChange, { maxLength: 7 }),
    findings: fc.array(HostileFinding, { maxLength: 10 }),
  })
  .map((details) => makePage(details));

const HostileRun = fc
  .record({
    pages: fc.uniqueArray(HostilePage, { minLength: 1, maxLength: 3, selector: ({ target }) => target }),
    reason: Hostile,
    warnings: fc.array(Hostile, { maxLength: 2 }),
    name: Hostile,
    sourceUrl: MaybeUrl,
    targetUrl: MaybeUrl,
  })
  .map(({ pages, reason, warnings, name, sourceUrl, targetUrl }) => {
    const failed: PageReport = { source: reason, target: reason, status: 'failed', reason };
    const report = makeLanguage([...pages, failed], {
      warnings,
      ...(targetUrl === undefined ? {} : { url: targetUrl }),
    });
    const source = {
      name,
      commit: 'abcdef0123456789',
      since: null,
      ...(sourceUrl === undefined ? {} : { url: sourceUrl }),
    };
    return { report, source } satisfies { report: LanguageReport; source: SourceReport };
  });

/** Tags of our own. */
const TAGS =
  /<\/?(?:h[1-6]|p|ul|ol|li|table|thead|tbody|tr|th|td|strong|em|a|pre|code|details|summary|blockquote|hr)>/g;

/** What stands outside code, and signs that a reader does not see, or is misled by, anywhere. */
function findEscaped(markdown: string): string[] {
  const outside = renderOutsideCode(markdown);
  const found = outside.match(/zqx|@|#\d|\bGH-\d|everyone/g) ?? [];
  const tags = outside.replaceAll(TAGS, '').match(/<[^>]*>?/g) ?? [];
  const controls = markdown.match(/(?!\n)\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/gu) ?? [];
  return [...found, ...tags, ...controls];
}

describe('hostile text of pages', () => {
  test.each(['en', 'zh'])('stands in code wherever the body has it (%s)', (language) => {
    fc.assert(
      fc.property(HostileRun, ({ report, source }) => {
        const text = writePullRequest({ source, report, options: { language } });
        expect(findEscaped(text?.body ?? '')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('neither makes nor hides marks of ours: a later run reads the same pages back', () => {
    fc.assert(
      fc.property(HostileRun, ({ report, source }) => {
        const { own = '' } = splitBody(writePullRequest({ source, report, options: OPTIONS })?.body ?? '');
        const targets = report.pages.flatMap(({ status, target }) =>
          status === 'delivered' ? [toWellFormed(target)] : [],
        );
        expect(new Set(parseRecord(own)?.pages.map(({ target }) => toWellFormed(target)))).toEqual(new Set(targets));
        for (const path of readPageTexts(own).keys()) expect(targets).toContain(toWellFormed(path));
      }),
      { numRuns: 100 },
    );
  });

  test('stands in code in review comments and in the job summary', () => {
    fc.assert(
      fc.property(HostileRun, ({ report, source }) => {
        for (const { body } of planReview({ report, language: 'en', known: [] })) expect(findEscaped(body)).toEqual([]);
        expect(findEscaped(renderSummary({ ...makeReport([report]), source }))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('is found by this test when it does escape', () => {
    for (const text of ['zqx', '@ann', 'fixes #3', '<img src=x>', 'GH-1', '\u202E'])
      expect(findEscaped(`before ${text} after`)).not.toEqual([]);
    expect(findEscaped('before `zqx @ann #3 <img>` after')).toEqual([]);
  });
});

function toWellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

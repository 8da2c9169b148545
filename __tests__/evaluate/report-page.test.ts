/** The report of an evaluation in a browser: nothing is cut off, in any width and scheme. */
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArmReport, DirectionReport, EvaluationReport } from '../../src/evaluate/compare/report.ts';
import { makeEach } from '../../src/evaluate/compare/report.ts';
import { renderEvaluationHtml } from '../../src/evaluate/render/html.ts';
import { CHROMIUM, NO_CHROMIUM } from '../support/chromium.ts';

const ARMS = ['amazon-translate-realtime', 'amazon-translate:paragraph', 'amazon-translate:sentence+files'];
const PAGE = 'chapter_preliminaries/steeping-and-pouring.md';

function makeArm(arm: string, at: number): ArmReport {
  const figure = { score: 40 + at, byPage: { low: 30, high: 50 }, byUnit: { low: 35, high: 45 } };
  const pages = [{ page: PAGE, left: 0, ...makeEach(() => 40 + at) }];
  const spent = { characters: 64_200, charactersPaid: 1000 * at, costUsd: 3.86, left: 0, warnings: [] };
  return { arm, pages, average: makeEach(() => 40 + at), corpus: makeEach(() => figure), ...spent };
}

function makeDirection(from: string, to: string): DirectionReport {
  const [a = '', b = ''] = ARMS;
  const long = 'Anderthalbwochenteekannendeckel'.repeat(3);
  const example = { page: PAGE, source: long, reference: long, a: long, b: long, scoreA: 1, scoreB: 9 };
  const difference = { difference: 1, pByPage: 0.06, pByUnit: 0.01 };
  return {
    from,
    to,
    signatures: makeEach(() => 'nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:amts'),
    pages: [{ page: PAGE, units: 9, unpaired: 0 }],
    training: { pages: 9, sentencePairs: 9, paragraphPairs: 9, nearCopies: [], sentences: 9, equal: 0, near: 0 },
    arms: ARMS.map(makeArm),
    pairs: [{ a, b, pages: 1, gained: [example], lost: [example], ...makeEach(() => difference) }],
  };
}

const REPORT: EvaluationReport = {
  version: 1,
  command: 'evaluate',
  book: 'tea',
  commit: '0123456789abcdef',
  directions: [makeDirection('en', 'zh'), makeDirection('zh', 'en')],
  notes: ['Amazon Translate was a stand-in at http://127.0.0.1:40001/with/a/long/path/of/its/own.'],
};

describe.skipIf(CHROMIUM === undefined)(`the report in a browser${CHROMIUM ? '' : ` (${NO_CHROMIUM})`}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  test.each([
    ['light', 360],
    ['dark', 390],
    ['light', 1280],
  ] as const)('is as wide as the window, with its examples open (%s, %i wide)', async (colorScheme, width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    await page.setContent(renderEvaluationHtml(REPORT));
    await page.evaluate('for (const box of document.querySelectorAll("details")) box.open = true');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  test('has the six columns of the published comparison side by side', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.setContent(renderEvaluationHtml(REPORT));
    const wider = await page.evaluate(
      '[...document.querySelectorAll("table")].filter((table) => table.scrollWidth > table.clientWidth).length',
    );
    expect(wider).toBe(0);
  });
});

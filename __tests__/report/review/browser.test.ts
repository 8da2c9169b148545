/** The review page in a real browser, from a file, as its readers have it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createKatex } from '../../../src/adapters/katex.ts';
import { renderReview } from '../../../src/report/review/render-review.ts';
import type { Review } from '../../../src/report/review/review.ts';
import { CHROMIUM, NO_CHROMIUM } from '../../support/chromium.ts';
import { makeReview, makeReviewPage, plain } from './make-review.ts';

const FORTY = Array.from({ length: 40 }, (_, at) => `Sentence ${at} says that $x_{${at}}$ is a \`pot\`.`);
const COUNT = FORTY.length;
/** Every sentence is reworded, so that the whole page is new. */
const BASE = FORTY.map((_, at) => `Old wording number ${at} told of kettles.`).join('\n\n');
const TARGET = FORTY.map((_, at) => `La frase antigua ${at} hablaba de teteras.`).join('\n\n');
const REVIEW = makeReview([
  makeReviewPage({ source: FORTY.join('\n\n'), old: { base: BASE, target: TARGET } }, { manner: 'table' }),
  makeReviewPage({ source: '# Cups\n\nA cup.\n\nStill a cup.' }, { path: 'cups.md', manner: 'table' }),
]);
const AXE = axe.source;
const Violations = z.array(z.object({ id: z.string() }));

let folder: string;
let browser: Browser | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amts-review-'));
  if (CHROMIUM !== undefined)
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

beforeEach((context) => {
  if (browser === undefined) context.skip(NO_CHROMIUM);
});

interface Opened {
  readonly page: Page;
  /** Requests for anything but the file, and what the console said. */
  readonly noise: string[];
}

async function open(review: Review, options: { colorScheme?: 'light' | 'dark'; width?: number } = {}): Promise<Opened> {
  if (browser === undefined) throw new Error(NO_CHROMIUM);
  const file = join(folder, 'review.html');
  writeFileSync(file, renderReview(review, createKatex()));
  const { colorScheme = 'light', width = 1280 } = options;
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, acceptDownloads: true });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) noise.push(request.url());
  });
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(String(error)));
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(file).href);
  return { page, noise };
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- one key after the other, as hands do
  for (const key of keys) await page.keyboard.press(key);
}

const currentText = (page: Page) => page.locator('article[aria-current=true] .cell.new p[lang=en]').first().innerText();

describe('the review page in a browser', () => {
  test('is walked through from the first sentence to the last with the keyboard alone', async () => {
    const { page, noise } = await open(REVIEW);
    await press(page, 'j');
    for (let at = 0; at < COUNT; at += 1) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await currentText(page)).toContain(`Sentence ${at} `);
      // oxlint-disable-next-line no-await-in-loop
      await press(page, at % 4 === 3 ? 'x' : 'a');
    }
    expect(await page.locator('article[data-mark=read]').count()).toBe(30);
    expect(await page.locator('article[data-mark=work]').count()).toBe(10);
    expect(await page.locator('#counts').innerText()).toContain(`${COUNT} of`);
    await press(page, 'Home');
    expect(await currentText(page)).toContain('Sentence 0 ');
    await press(page, 'a', 'ArrowUp');
    expect(await page.locator('article[data-mark=read]').count()).toBe(29);
    expect(noise).toEqual([]);
  });

  test('keeps marks, notes and corrections for the next visit, and exports them', async () => {
    const { page, noise } = await open(REVIEW);
    await press(page, 'j', 'e');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Corregida $x_{0}$ <b>');
    await press(page, 'Control+Enter');
    expect(await page.locator('#said').innerText()).toContain('it lacks `pot`');
    await press(page, 'm');
    await page.keyboard.type('jxan?');
    await press(page, 'Control+Enter', 'a');
    await page.reload();
    const first = page.locator('article').first();
    expect(await first.getAttribute('data-mark')).toBe('read');
    expect(await first.locator('.note').innerText()).toBe('Note: jxan?');
    expect(await first.locator('.edited').innerText()).toBe('Corrected: Corregida $x_{0}$ <b>');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-do=export]')]);
    const exported: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(download.suggestedFilename()).toBe('amts-review.json');
    expect(exported).toMatchObject({ pages: [{ path: 'tea.md', edits: [{ after: 'Corregida $x_{0}$ <b>' }] }] });
    expect(noise).toEqual([]);
  });

  // oxlint-disable-next-line vitest/expect-expect -- it waits for what has to appear
  test('reads an exported file in another browser', async () => {
    const [sentence] = REVIEW.pages[0]?.sentences ?? [];
    const file = { kind: 'amts-review', readings: { [sentence?.id ?? '']: { mark: 'work', note: 'see here' } } };
    const { page } = await open(REVIEW);
    await page.setInputFiles('#file', {
      name: 'r.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(file)),
    });
    await page.waitForSelector('article[data-mark=work] .note');
    await page.setInputFiles('#file', { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await page.locator('#said', { hasText: 'cannot be read' }).waitFor({ state: 'attached' });
  });

  test('leaves single keys alone when they are switched off, and while somebody writes', async () => {
    const { page } = await open(REVIEW);
    await press(page, '/');
    await page.keyboard.type('axn');
    expect(await page.inputValue('#search')).toBe('axn');
    await page.fill('#search', '');
    await press(page, 'Escape');
    await page.click('#keys-on');
    await page.click('article >> nth=1');
    await press(page, 'a');
    expect(await page.locator('article[data-mark]').count()).toBe(0);
    await page.click('[data-do=read]');
    expect(await page.locator('article[data-mark=read]').count()).toBe(1);
  });

  test('filters by treatment, text and what is unread, and opens what is folded for it', async () => {
    const { page } = await open(REVIEW);
    const shown = () => page.locator('article:not(.hidden)').count();
    await page.fill('#search', 'pot sentence 39');
    expect(await shown()).toBe(1);
    await page.fill('#search', '');
    await press(page, 'Escape', 'Home', 'a');
    await page.click('#unread');
    expect(await shown()).toBe(REVIEW.pages.flatMap(({ sentences }) => sentences).length - 1);
    await page.selectOption('#page', '1');
    expect(await shown()).toBe(REVIEW.pages[1]?.sentences.length);
  });

  test('goes to what needs the reader, and says when nothing is left', async () => {
    const [first, second, ...others] = REVIEW.pages[0]?.sentences ?? [];
    if (first === undefined || second === undefined || REVIEW.pages[0] === undefined) throw new Error('sentences');
    const sentences = [first, { ...second, treatment: 'failed' as const }, ...others];
    const { page } = await open(makeReview([{ ...REVIEW.pages[0], sentences }]));
    await press(page, 'n');
    expect(await currentText(page)).toContain('Sentence 1 ');
    await press(page, 'a', 'n');
    expect(await page.locator('#said').innerText()).toBe('nothing more needs you');
  });

  test('shows what needs the reader first, and the order of the pages again', async () => {
    const [first, second, third, ...others] = REVIEW.pages[0]?.sentences ?? [];
    const [tea, cups] = REVIEW.pages;
    const [start, cup, ...rest] = cups?.sentences ?? [];
    if (!first || !second || !third || !tea || !cups || !start || !cup) throw new Error('sentences');
    const kept = { ...second, treatment: 'kept' as const };
    const flagged = { ...cup, treatment: 'flagged' as const };
    const { page, noise } = await open(
      makeReview([
        { ...tea, sentences: [first, kept, { ...third, treatment: 'failed' as const }, ...others] },
        { ...cups, sentences: [start, flagged, ...rest] },
      ]),
    );
    const list = async () =>
      z
        .array(z.string())
        .parse(
          await page.evaluate(
            "[...document.querySelectorAll('article')].filter((one) => one.checkVisibility()).map(({ id }) => id.slice(2))",
          ),
        );
    const before = await list();
    await press(page, 'r', 'j');
    expect((await list()).slice(0, 2)).toEqual([cup.id, third.id]);
    expect((await list()).toSorted()).toEqual(before.filter((id) => id !== kept.id).toSorted());
    expect(await page.locator('article[aria-current=true]').getAttribute('id')).toBe(`s-${cup.id}`);
    expect(await page.locator('article[aria-current=true] .path').innerText()).toBe('cups.md');
    expect(await page.locator('details.more:visible').innerText()).toBe('1 sentences stay as they are');
    await press(page, 'j', 'r');
    expect(await list()).toEqual(before);
    expect(await page.locator('article[aria-current=true]').getAttribute('id')).toBe(`s-${third.id}`);
    expect(noise).toEqual([]);
  });

  test('copies a suggestion for the lines of a sentence', async () => {
    const { page } = await open(REVIEW);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(page, 'j', 'c');
    expect(await page.locator('#said').innerText()).toBe('suggestion copied: for line 1');
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^```suggestion\n.*\n```\n$/);
  });

  test('draws the formulas that are near, and all of them for a print', async () => {
    const { page } = await open(REVIEW);
    await page.waitForSelector('.math.drawn .katex');
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('.math[data-m]:not(.drawn)').count()).toBe(0);
    expect(await page.locator('.math.drawn').first().getAttribute('aria-label')).toContain('$x_{0}$');
  });

  test.each([
    ['light', 1280, 'es'],
    ['dark', 1280, 'es'],
    ['light', 380, 'ar'],
    ['dark', 640, 'zh'],
  ] as const)('has nothing that axe finds (%s, %i wide, %s)', async (colorScheme, width, to) => {
    const made = makeReviewPage({ source: FORTY.join('\n\n'), old: { base: BASE, target: TARGET } }, { to });
    const { page, noise } = await open(makeReview([made], { to }), { colorScheme, width });
    await press(page, 'j', 'a', 'x');
    await page.evaluate(AXE);
    const found: unknown = await page.evaluate('axe.run(document).then(({ violations }) => violations)');
    expect(Violations.parse(found)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(noise).toEqual([]);
  });

  test('runs nothing of a hostile page, and asks nobody', async () => {
    const [first] = REVIEW.pages[0]?.sentences ?? [];
    if (first === undefined || REVIEW.pages[0] === undefined) throw new Error('a sentence');
    const bad =
      '</script><script>alert(1)</script><img src=https://example.org/x onerror=alert(1)><svg onload=alert(1)>';
    const math = { text: `$\\href{javascript:alert(1)}{${bad}}$`, place: 'atom' as const };
    const proposal = {
      text: math.text,
      spans: [{ start: 0, end: math.text.length, kind: 'math', place: math.place, shownAs: 'tex' as const }],
    };
    const sentence = { ...first, newSource: plain(bad), proposal };
    const review = makeReview([{ ...REVIEW.pages[0], target: bad, text: bad, sentences: [sentence] }], {
      to: 'es',
      repository: bad,
    });
    const { page, noise } = await open(review);
    await press(page, 'j', 'e', 'Control+Enter', 'm', 'Control+Enter', 'y', 'c', 'a');
    expect(await page.locator('img, svg:not(.katex svg), iframe').count()).toBe(0);
    expect(noise).toEqual([]);
  });

  test('lets no script run that gets into it all the same, and loads nothing', async () => {
    const { page, noise } = await open(REVIEW);
    await page.evaluate(`
      const script = document.createElement('script');
      script.textContent = 'document.title = "broken"';
      const image = document.createElement('img');
      image.src = 'https://example.org/x.png';
      document.body.append(script, image);
    `);
    expect(await page.title()).toBe('Review: book → es');
    expect(noise.join('\n')).toMatch(/Content Security Policy/);
    await expect.poll(() => noise.join('\n')).toMatch(/image 'https:\/\/example\.org\/x\.png' violates/);
  });
});

/**
 * `npm run bench:review`: review pages of the ten largest real synchronisations, opened in Chromium from a file. Bytes of
 * the page beside those of the four texts that it shows, milliseconds until it can be worked with, requests, and what
 * axe finds.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { z } from 'zod';
import { makeReview, makeReviewPage } from '../__tests__/report/review/make-review.ts';
import { CHROMIUM, NO_CHROMIUM } from '../__tests__/support/chromium.ts';
import { listReplayCases, type ReplayCase, SHARED_MISSING } from '../__tests__/support/shared-data.ts';
import { createKatex } from '../src/adapters/katex.ts';
import { renderReview } from '../src/report/review/render-review.ts';

const COUNT = 10;

function sizeOf({ base, target, source }: ReplayCase): number {
  return Buffer.byteLength(base + target + source + target);
}

async function main(executablePath: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'amts-bench-'));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const cases = listReplayCases()
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, COUNT);
  process.stdout.write('case      lang  sentences  KB page  / KB texts  render ms  interactive ms  requests  axe\n');
  for (const entry of cases) {
    const { id, language: to, source, base, target } = entry;
    const made = makeReviewPage({ source, old: { base, target } }, { to });
    const before = performance.now();
    const text = renderReview(makeReview([made], { to }), createKatex());
    const renderMs = performance.now() - before;
    const file = join(folder, 'review.html');
    writeFileSync(file, text);
    // oxlint-disable no-await-in-loop -- one page after the other, so that they do not slow each other
    const page = await browser.newPage();
    let requests = 0;
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) requests += 1;
    });
    await page.goto(pathToFileURL(file).href);
    const ms = z
      .number()
      .parse(await page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"));
    await page.evaluate(axe.source);
    const found = z.array(z.unknown()).parse(await page.evaluate('axe.run(document).then((r) => r.violations)'));
    await page.close();
    // oxlint-enable no-await-in-loop
    const cells = [
      id.padEnd(9),
      to.padEnd(5),
      String(made.sentences.length).padStart(9),
      (text.length / 1000).toFixed(0).padStart(8),
      (Buffer.byteLength(text) / sizeOf(entry)).toFixed(1).padStart(10),
      renderMs.toFixed(0).padStart(10),
      ms.toFixed(0).padStart(15),
      String(requests).padStart(9),
      String(found.length).padStart(4),
    ];
    process.stdout.write(`${cells.join(' ')}\n`);
  }
  await browser.close();
  rmSync(folder, { recursive: true });
}

const missing = SHARED_MISSING ?? (CHROMIUM === undefined ? NO_CHROMIUM : undefined);
if (missing !== undefined || CHROMIUM === undefined) process.stdout.write(`skipped: ${missing}\n`);
else await main(CHROMIUM);

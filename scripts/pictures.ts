/**
 * `npm run pictures`: the pictures of the documentation, made anew. The push of the example book in Spanish, as a pull
 * request the way GitHub lays it out, and as a review page, in the light and with what needs the reader first in the
 * dark; and the status of the book. `--out FOLDER` writes elsewhere than to `docs/images`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { renderHtml } from '../__tests__/pull-request/render-html.ts';
import { CHROMIUM, NO_CHROMIUM } from '../__tests__/support/chromium.ts';
import { type ExamplePair, listExamplePairs } from '../__tests__/support/pages.ts';
import { createKatex } from '../src/adapters/katex.ts';
import { readStatus } from '../src/commands/status.ts';
import { planPage } from '../src/commands/steps/plan/plan-page.ts';
import { describeChanges } from '../src/commands/steps/review/describe-changes.ts';
import { describeReview } from '../src/commands/steps/review/describe-review.ts';
import { reviewProposal } from '../src/commands/steps/review/review-proposal.ts';
import { createPorts } from '../src/create-ports.ts';
import { parsePage } from '../src/markdown/parse.ts';
import { writePullRequest } from '../src/pull-request/write-text.ts';
import { countPages, type DeliveredPage, type LanguageReport } from '../src/report/ledger.ts';
import { renderReview } from '../src/report/review/render-review.ts';
import type { Review, ReviewPage } from '../src/report/review/review.ts';
import { renderStatusPage } from '../src/report/status/status-page.ts';
import { applyUpdate } from '../src/update/apply.ts';
import { makeBooks } from './demo/books.ts';

const FROM = 'en';
const TO = 'es';
const DIALECT = 'd2l';
const COMMIT = '4b1f0c9a7d3e5f60718293a4b5c6d7e8f9012345';
const SOURCE = { name: 'tea/book', url: 'https://github.com/tea/book', commit: COMMIT, since: null };
const HEAD = { language: TO, repository: 'tea/book-es', url: 'https://github.com/tea/book-es', commit: COMMIT };
const PULL_REQUEST = { number: 12, url: 'https://github.com/tea/book-es/pull/12', isNew: true };

/** What a translation service gives for the new sentences; the last ones it leaves to people. */
const ANSWERS: ReadonlyMap<string, string> = new Map([
  [
    'They are meant for soft water; where the water is hard, add a quarter of a gram.',
    'Están pensadas para agua blanda; donde el agua es dura, añada un cuarto de gramo.',
  ],
  [
    'One of the seventy orders: the pale cups got the milk first.',
    'Uno de los setenta órdenes: las tazas claras recibieron primero la leche.',
  ],
  [
    'Three cups out of four prove little, for one guesser in four gets that far.',
    'Tres tazas de cuatro prueban poco, pues uno de cada cuatro que adivinan llega hasta ahí.',
  ],
  ['Trusting a Single Reading', 'Confiar en una sola lectura'],
  ['fan running next to the scale', 'ventilador en marcha junto a la balanza'],
  ['Never invent a digit that the scale does not have.', 'Nunca invente una cifra que la balanza no tiene.'],
]);

interface Made {
  readonly report: DeliveredPage;
  readonly review: ReviewPage;
}

function makePage({ name, source, base, target }: ExamplePair): Made | undefined {
  const path = name.slice(TO.length + 1);
  const plan = planPage(
    { source, old: { base, target } },
    { from: FROM, to: TO, dialect: DIALECT, update: { keepAbove: 0.95 } },
  );
  const answers = plan.update.requests.flatMap(({ id, html }) => {
    const answer = ANSWERS.get(html);
    return answer === undefined ? [] : [{ id, origin: 'machine' as const, html: answer }];
  });
  const proposal = applyUpdate(plan.update, answers);
  if (proposal.text === target) return undefined;
  const page = parsePage(proposal.text, { language: TO, dialect: DIALECT });
  const findings = reviewProposal(plan, proposal, page);
  const head = { source: path, target: path, kind: 'update' } as const;
  const { characters, segments } = proposal;
  const changes = describeChanges(plan, proposal);
  return {
    report: { ...head, status: 'delivered', characters, segments, changes, findings },
    review: describeReview(head, { plan, proposal, page, findings }),
  };
}

function renderPullRequest(pages: readonly DeliveredPage[]): string {
  const report: LanguageReport = {
    ...HEAD,
    targetBranch: 'main',
    proposalBranch: 'amts/book',
    warnings: [],
    pages,
    inStep: 0,
    totals: countPages(pages),
  };
  const options = { language: 'en', labels: [], reviewers: [], teamReviewers: [], assignees: [], draft: false };
  const { title, body } = writePullRequest({
    source: SOURCE,
    report,
    options,
    runUrl: `${SOURCE.url}/actions/runs/1`,
  }) ?? {
    title: '',
    body: '',
  };
  return `<!DOCTYPE html><meta charset="utf-8"><style>${GITHUB}</style><h1>${title} <span>#${PULL_REQUEST.number}</span></h1><article>${renderHtml(body)}</article>`;
}

/** The look of a comment on GitHub, near enough. */
const GITHUB = `
body { margin: 0; padding: 24px 32px; background: #fff; color: #1f2328; font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
h1 { font-size: 26px; font-weight: 400; margin: 0 0 16px; } h1 span { color: #59636e; }
article { border: 1px solid #d1d9e0; border-radius: 6px; padding: 16px; } article > :first-child { margin-top: 0; }
h2 { font-size: 1.5em; border-bottom: 1px solid #d1d9e0b3; padding-bottom: .3em; margin: 24px 0 16px; } h3 { font-size: 1.25em; margin: 20px 0 12px; }
p, ul, table, details, blockquote { margin: 0 0 14px; } a { color: #0969da; text-decoration: none; }
code { background: #818b981f; border-radius: 6px; padding: .2em .4em; font: 85% ui-monospace, "DejaVu Sans Mono", monospace; }
pre { background: #f6f8fa; border-radius: 6px; padding: 14px; overflow: auto; } pre code { background: none; padding: 0; white-space: pre-wrap; }
pre .add { background: #dafbe1; color: #116329; } pre .del { background: #ffebe9; color: #82071e; }
table { border-collapse: collapse; } th, td { border: 1px solid #d1d9e0; padding: 6px 13px; } tr:nth-child(2n) { background: #f6f8fa; }
blockquote { border-left: .25em solid #d1d9e0; color: #59636e; padding: 0 1em; margin-inline: 0; }`;

/** GitHub colours the lines of differences. */
const COLOUR = `for (const code of document.querySelectorAll('code.language-diff')) {
  const lines = code.textContent.trimEnd().split('\\n');
  code.replaceChildren(...lines.map((line) => Object.assign(document.createElement('div'),
    { textContent: line || ' ', className: line.startsWith('+') ? 'add' : line.startsWith('-') ? 'del' : '' })));
}`;

interface Shot {
  readonly name: string;
  readonly html: string;
  readonly height: number;
  /** Run in the page before the picture is taken. */
  readonly prepare: string;
  readonly colorScheme?: 'light' | 'dark';
}

/** Translations of the example book as they stand after the push. */
async function renderStatus(folder: string): Promise<string> {
  const log = { step: () => undefined, info: () => undefined, warn: () => undefined, progress: () => undefined };
  const github = { auth: undefined, apiUrl: undefined };
  const ports = await createPorts({ log, github, signal: new AbortController().signal });
  makeBooks(folder);
  const options = { folder, source: 'book', targets: [], full: false, pages: [] };
  return renderStatusPage(await readStatus(options, ports));
}

async function takePicture(browser: Browser, shot: Shot, folders: Folders): Promise<void> {
  const { name, html, height, prepare, colorScheme = 'light' } = shot;
  const file = join(folders.work, 'page.html');
  writeFileSync(file, html);
  const page = await browser.newPage({ viewport: { width: 1200, height }, colorScheme });
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(prepare);
  const path = join(folders.out, `${name}.png`);
  await page.screenshot({ path });
  await page.close();
  process.stdout.write(`${path}\n`);
}

interface Folders {
  readonly work: string;
  readonly out: string;
}

async function main(executablePath: string): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'docs/images' } } });
  const folders = { work: mkdtempSync(join(tmpdir(), 'amts-pictures-')), out: values.out };
  mkdirSync(folders.out, { recursive: true });
  const made = listExamplePairs()
    .filter(({ language }) => language === TO)
    .flatMap((pair) => makePage(pair) ?? []);
  const pages = made.map(({ review }) => review);
  const review: Review = { source: SOURCE, from: FROM, to: TO, ...HEAD, pullRequest: PULL_REQUEST, pages, failed: [] };
  const pullRequest = renderPullRequest(made.map(({ report }) => report));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const open = `${COLOUR} document.querySelector('details')?.setAttribute('open', '')`;
    await takePicture(browser, { name: 'pull-request', html: pullRequest, height: 1100, prepare: open }, folders);
    const first =
      "document.querySelector('article[data-t=patched] ins .math')?.closest('article').scrollIntoView({ block: 'center' })";
    const html = renderReview(review, createKatex());
    await takePicture(browser, { name: 'review-page', html, height: 900, prepare: first }, folders);
    const sorted =
      "for (const key of ['r', 'j']) document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })); scrollTo(0, 0)";
    const dark = { name: 'review-page-dark', html, height: 900, prepare: sorted, colorScheme: 'dark' } as const;
    await takePicture(browser, dark, folders);
    const status = await renderStatus(join(folders.work, 'books'));
    await takePicture(browser, { name: 'status', html: status, height: 620, prepare: '' }, folders);
  } finally {
    await browser.close();
    rmSync(folders.work, { recursive: true, force: true });
  }
}

if (CHROMIUM === undefined) {
  process.stderr.write(`${NO_CHROMIUM}\n`);
  process.exitCode = 1;
} else await main(CHROMIUM);

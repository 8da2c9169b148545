/**
 * Pages of the corpus as XLIFF and back: untouched, read and saved by tools that are installed, and with one sentence
 * changed in each. The baseline is what an update of the same pages gives.
 *
 *   node bench/exchange.ts [--pages 84]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type PagePlan, planPage } from '../src/commands/steps/plan/plan-page.ts';
import { describeExchange } from '../src/exchange/describe-page.ts';
import type { ReceivedUnit } from '../src/exchange/document.ts';
import { readXliff } from '../src/exchange/read-xliff.ts';
import { takePage } from '../src/exchange/take-page.ts';
import { renderXliff12 } from '../src/exchange/xliff-12.ts';
import { renderXliff21 } from '../src/exchange/xliff-21.ts';
import { applyUpdate } from '../src/update/apply.ts';
import { listCorpusPages } from './support/book-on-github.ts';
import { print, printTable, requireSharedData, showProgress } from './support/output.ts';

interface BenchPage {
  readonly path: string;
  readonly text: string;
  readonly plan: PagePlan;
}

/** A way there and back: what becomes of the files in between. */
interface Way {
  readonly name: string;
  readonly render: typeof renderXliff12;
  /** Works on files; `undefined` where the tool is not installed. */
  readonly between?: ((files: readonly string[], folder: string) => void) | undefined;
  readonly needs?: string;
}

const OPTIONS = { version: 'bench', copiesSource: true };

function main(): void {
  requireSharedData();
  const { values } = parseArgs({ options: { pages: { type: 'string', default: '84' } } });
  const pages = [...listPlans('zh'), ...listPlans('tr')].slice(0, Number(values.pages));
  const rows = WAYS.map((way) => {
    showProgress(way.name);
    return 'needs' in way && way.between === undefined
      ? [way.name, '', '', '', `skipped: ${way.needs}`]
      : measure(way, pages);
  });
  showProgress('');
  printTable([['way', 'pages', 'byte-identical', 'one edit, nothing else', 'seconds'], ...rows]);
  const faults = rows.filter(([, count, same, edited]) => count !== '' && (same !== count || edited !== count));
  if (faults.length > 0) process.exitCode = 1;
  print(`\n${pages.length} pages, there and back; each with nothing changed, and with one sentence changed.`);
}

function listPlans(to: 'zh' | 'tr'): BenchPage[] {
  return listCorpusPages(to).map(({ path, base, text }) => {
    showProgress(`${to} ${path}`);
    const settings = { from: 'en', to, dialect: 'd2l', update: { keepAbove: 0.95 } } as const;
    return { path: `${to}/${path}`, text, plan: planPage({ source: base, old: { base, target: text } }, settings) };
  });
}

function measure({ name, render, between }: Way, pages: readonly BenchPage[]): (string | number)[] {
  const started = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'amts-exchange-'));
  try {
    const files = pages.map(({ path, plan }, at) => {
      const file = join(folder, `${at}.xlf`);
      writeFileSync(file, render(describeExchange(plan.update, { path }), OPTIONS));
      return file;
    });
    between?.(files, folder);
    const received = files.map((file) => readXliff(file, readFileSync(file, 'utf8'))[0]?.units ?? []);
    const same = pages.filter((page, at) => isSame(page, received[at] ?? [])).length;
    const edited = pages.filter((page, at) => isOneEdit(page, received[at] ?? [])).length;
    return [name, pages.length, same, edited, ((Date.now() - started) / 1000).toFixed(1)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isSame({ plan, text }: BenchPage, units: readonly ReceivedUnit[]): boolean {
  const { taken, refused, plan: update } = takePage(plan.update, units);
  return units.length > 0 && taken === 0 && refused.length === 0 && applyUpdate(update, []).text === text;
}

const ADDED = ' abc xyz ';

/** The sentence in the middle gets words more; the page has them, and all else as it was. */
function isOneEdit({ plan, text }: BenchPage, units: readonly ReceivedUnit[]): boolean {
  const editable = units.filter(({ target }) =>
    target.some((piece) => piece.kind === 'text' && /\p{L}/u.test(piece.text)),
  );
  const unit = editable[editable.length >> 1];
  if (unit === undefined) return false;
  let isDone = false;
  const target = unit.target.map((piece) => {
    if (isDone || piece.kind !== 'text' || !/\p{L}/u.test(piece.text)) return piece;
    isDone = true;
    return { ...piece, text: piece.text.replace(/\p{L}/u, (letter) => `${letter}${ADDED}`) };
  });
  const { taken, plan: update } = takePage(
    plan.update,
    units.map((one) => (one === unit ? { ...one, target } : one)),
  );
  const result = applyUpdate(update, []).text;
  return taken === 1 && result.includes(ADDED) && squeeze(result.replace(ADDED, '')) === squeeze(text);
}

/** A sentence that is written anew stands on one line. */
function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function findTool(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const TOOLKIT = fileURLToPath(new URL('support/toolkit.py', import.meta.url));

function saveWithToolkit(files: readonly string[]): void {
  execFileSync('/usr/bin/python3', [TOOLKIT, ...files]);
}

/** Where Debian puts it. */
const OMEGAT = '/usr/bin/omegat';

const PROJECT = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>source</source_dir><target_dir>target</target_dir><tm_dir>tm</tm_dir>
<glossary_dir>glossary</glossary_dir><dictionary_dir>dictionary</dictionary_dir><source_lang>EN</source_lang>
<target_lang>XX</target_lang><sentence_seg>false</sentence_seg></project></omegat>
`;

/** A project of which nothing is translated: OmegaT writes every file anew. */
function passOmegaT(files: readonly string[], folder: string): void {
  const project = join(folder, 'project');
  for (const name of ['source', 'target', 'tm', 'glossary', 'dictionary', 'omegat'])
    mkdirSync(join(project, name), { recursive: true });
  writeFileSync(join(project, 'omegat.project'), PROJECT);
  for (const [at, file] of files.entries()) writeFileSync(join(project, 'source', `${at}.xlf`), readFileSync(file));
  execFileSync(OMEGAT, [project, '--mode=console-translate'], { stdio: 'ignore' });
  for (const [at, file] of files.entries()) writeFileSync(file, readFileSync(join(project, 'target', `${at}.xlf`)));
}

const WAYS: readonly Way[] = [
  { name: 'XLIFF 1.2', render: renderXliff12 },
  { name: 'XLIFF 2.1', render: renderXliff21 },
  {
    name: 'through translate-toolkit',
    render: renderXliff12,
    needs: 'translate-toolkit is not installed',
    between: findTool('/usr/bin/python3', ['-c', 'import translate.storage.xliff']) ? saveWithToolkit : undefined,
  },
  {
    name: 'through OmegaT',
    render: renderXliff12,
    needs: 'OmegaT is not installed',
    between: existsSync(OMEGAT) ? passOmegaT : undefined,
  },
];

main();

/**
 * How good `amts corpus` is, and what it costs: `npm run bench:corpus`.
 *
 * 1. The bilingual test site (`__tests__/support/corpus-site`) as folder, archive and net: page pairs and sentence pairs
 *    against what its author wrote, requests to private addresses and against robots.txt, requests of a second run.
 * 2. Unrelated pages: real pairs of pages with some counterparts exchanged, judged by the page verdict of parallel data
 *    alone, and with the words that the other pages have paired.
 * 3. A thousand pages in a WARC file: seconds and peak memory of one process, and of two shards side by side.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArticles, type Side, type SiteArticle } from '../__tests__/support/corpus-site/articles.ts';
import { readRows } from '../__tests__/support/corpus-site/run.ts';
import { scoreRows } from '../__tests__/support/corpus-site/score.ts';
import { startSite } from '../__tests__/support/corpus-site/server.ts';
import { buildSite, type Site } from '../__tests__/support/corpus-site/site.ts';
import { renderWarc } from '../__tests__/support/corpus-site/warc.ts';
import { writeFolder } from '../__tests__/support/corpus-site/write-site.ts';
import { createAlignPool } from '../src/adapters/align-pool.ts';
import { alignBook } from '../src/commands/steps/data/align-book.ts';
import { findUnrelated } from '../src/corpus/relatedness.ts';
import { judgePage } from '../src/parallel-data/page-verdict.ts';
import { printTable } from './support/table.ts';

const CLI = new URL('../src/cli.ts', import.meta.url).pathname;
const BASE = 'http://own-words.example';
const folder = mkdtempSync(join(tmpdir(), 'amts-bench-corpus-'));

interface Run {
  readonly seconds: number;
  /** Of all threads. */
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly rowsFile: string;
}

/** The command as a process of its own; its peak memory is what it says of itself at its end. */
async function run(name: string, ...args: readonly string[]): Promise<Run> {
  const out = join(folder, `${name}.tmx`);
  const start = performance.now();
  const tell =
    '{const u=process.resourceUsage();process.stderr.write(`peak ${u.maxRSS} cpu ${u.userCPUTime+u.systemCPUTime} `)}';
  const peak = `data:text/javascript,process.on('exit',()=>${tell})`;
  const all = ['--import', peak, CLI, 'corpus', '--from', 'en', '--to', 'es', '--out', out, ...args];
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  const code = await new Promise((resolve) => {
    child.on('exit', resolve);
  });
  // The worker threads say the same of the process, at their own end.
  const peaks = [...told.matchAll(/peak (\d+)/g)].map(([, kilobytes]) => Number(kilobytes) / 1024);
  const cpu = [...told.matchAll(/cpu (\d+)/g)].map(([, microseconds]) => Number(microseconds) / 1e6);
  if (code !== 0 || peaks.length === 0)
    throw new Error(`amts corpus ${args.join(' ')} ended with ${String(code)}: ${told}`);
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: Math.max(...cpu),
    peakMb: Math.max(...peaks),
    rowsFile: out.replace(/\.tmx$/, '.rows.jsonl'),
  };
}

function describeScore(title: string, file: string, truth: { site: Site; isInSitemap: boolean }): string[] {
  const { pages, sentences } = scoreRows(readRows(file), truth.site, truth.isInSitemap);
  return [
    title,
    ...[pages.precision, pages.recall, sentences.precision, sentences.recall].map((share) => share.toFixed(3)),
  ];
}

async function measureSite(): Promise<void> {
  const site = buildSite(BASE);
  writeFolder(join(folder, 'html'), site.pages);
  writeFileSync(join(folder, 'site.warc.gz'), renderWarc(site.pages, BASE));
  const fromFolder = await run('folder', '--html', join(folder, 'html'), '--base-url', `${BASE}/`);
  const fromWarc = await run('warc', '--warc', join(folder, 'site.warc.gz'));
  const server = await startSite();
  const net = ['--site', `${server.base}/en/`, '--allow-private', server.host, '--contact', 'own@words.example'];
  const kept = ['--cache', join(folder, 'answers')];
  const first = await run('net', ...net, ...kept);
  const requests = server.requests.length;
  await run('again', ...net, ...kept);
  await server.close();
  printTable(
    [
      `${site.pages.length} pages, ${site.pairs.length} pairs, ${site.sentences.length} sentences`,
      'pages P',
      'R',
      'sentences P',
      'R',
    ],
    [
      describeScore('folder', fromFolder.rowsFile, { site, isInSitemap: false }),
      describeScore('WARC file', fromWarc.rowsFile, { site, isInSitemap: false }),
      describeScore('net', first.rowsFile, { site: server.site, isInSitemap: true }),
    ],
  );
  printTable(
    ['requests', 'count'],
    [
      ['first run', String(requests)],
      ['against robots.txt', String(server.requests.filter(({ path }) => path.includes('/private/')).length)],
      ['second run', String(server.requests.length - requests)],
    ],
  );
}

function renderMarkdown({ pairs }: SiteArticle, side: Side): string {
  return pairs
    .map((pair) => `${pair.level > 0 ? `\n${'#'.repeat(pair.level)} ` : pair.isFirst ? '\n' : ''}${pair[side]}`)
    .join('\n');
}

/** Of so many pages the first have each other's counterparts. */
async function measureUnrelated(): Promise<void> {
  const jobs = createAlignPool(2);
  const articles = readArticles();
  const rows: string[][] = [];
  for (const [count, wrong] of [
    [6, 2],
    [12, 2],
    [12, 6],
    [24, 2],
    [24, 12],
  ] as const) {
    const pages = articles.slice(0, count).map((article, at) => ({
      source: renderMarkdown(article, 'en'),
      target: renderMarkdown((at < wrong ? articles[(at + 1) % wrong] : article) ?? article, 'es'),
    }));
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that each has the machine
    const { pages: aligned } = await alignBook(pages, { from: 'en', to: 'es', dialect: 'd2l' }, { jobs });
    const languages = { from: 'en', to: 'es', minScore: 0.5 };
    const apart = findUnrelated(aligned, languages);
    const byVerdict = aligned.map((page) => judgePage(page, languages) !== 'parallel');
    const byBoth = byVerdict.map((isApart, at) => isApart || apart.has(at));
    const tell = (found: readonly boolean[]) => [
      `${found.slice(0, wrong).filter(Boolean).length} of ${wrong}`,
      String(found.slice(wrong).filter(Boolean).length),
    ];
    rows.push([`${count} pages, ${wrong} wrong`, ...tell(byVerdict), ...tell(byBoth)]);
  }
  await jobs.close();
  printTable(['', 'verdict alone: found', 'good ones lost', 'with words: found', 'good ones lost'], rows);
}

const SITES = 20;
const PAGES_A_SITE = 50;

/** Sites of articles whose sentences are chosen from all articles, each page another choice. */
function writeLargeWarc(file: string): void {
  const sentences = readArticles().flatMap(({ pairs }) => pairs);
  const parts = Array.from({ length: SITES }, (_, number) => {
    const base = `http://site-${number}.example`;
    const pages = Array.from({ length: PAGES_A_SITE / 2 }, (__, at) => {
      const own = Array.from({ length: 30 }, (___, place) => {
        const pair = sentences[(number * 31 + at * 17 + place * (7 + number)) % sentences.length];
        return { en: `${pair?.en} (${number}${at}${place})`, es: `${pair?.es} (${number}${at}${place})` };
      });
      return (['en', 'es'] as const).map((side) => {
        const paragraphs = Array.from({ length: 6 }, (___, part) => {
          const lines = own.slice(part * 5, part * 5 + 5).map((line) => line[side]);
          return `<p>${lines.join(' ')}</p>`;
        });
        const menu = Array.from({ length: 40 }, (___, item) => `<li><a href="/${side}/${item}">Entry ${item}</a></li>`);
        const html = `<!doctype html><html lang="${side}"><head><title>${at}</title></head><body><ul>${menu.join('')}</ul><main><h1>${side === 'en' ? 'Page' : 'Página'} ${at}</h1>${paragraphs.join('\n')}</main></body></html>`;
        return {
          path: `/${side}/page-${at}`,
          headers: { 'content-type': 'text/html' },
          body: new TextEncoder().encode(html),
        };
      });
    });
    return renderWarc(pages.flat(), base);
  });
  writeFileSync(file, Buffer.concat(parts));
}

async function measureSpeed(): Promise<void> {
  const file = join(folder, 'large.warc.gz');
  writeLargeWarc(file);
  const one = await run('one', '--warc', file);
  const start = performance.now();
  const two = await Promise.all(
    ['1/2', '2/2'].map(async (shard) => run(`part-${shard[0]}`, '--warc', file, '--shard', shard)),
  );
  const seconds = (performance.now() - start) / 1000;
  const count = (runs: readonly Run[]) => runs.reduce((sum, { rowsFile }) => sum + readRows(rowsFile).length, 0);
  const cpu = two.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
  printTable(
    [`${SITES * PAGES_A_SITE} pages in a WARC file`, 'seconds', 'ratio', 'CPU seconds', 'ratio', 'peak MB', 'rows'],
    [
      [
        'one process',
        one.seconds.toFixed(1),
        '1.00',
        one.cpuSeconds.toFixed(1),
        '1.00',
        one.peakMb.toFixed(0),
        String(count([one])),
      ],
      [
        'two shards',
        seconds.toFixed(1),
        (seconds / one.seconds).toFixed(2),
        cpu.toFixed(1),
        (cpu / one.cpuSeconds).toFixed(2),
        Math.max(...two.map(({ peakMb }) => peakMb)).toFixed(0),
        String(count(two)),
      ],
    ],
  );
}

await measureSite();
await measureUnrelated();
await measureSpeed();
rmSync(folder, { recursive: true });

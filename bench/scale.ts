/**
 * Books of many pages and languages: seconds, processor time and peak memory of a run when nothing, 1, 20 or all of
 * their pages changed. The books are copies of real pages, each sentence salted so that no copy is like another; the
 * Turkish text stands in for every language. Bare Node is the baseline.
 *
 * With `--engine amazon-translate` the service is a local one, and a run of one changed page comes first: it makes the
 * parallel data of the book, which the measured ones find as it was.
 *
 *   node bench/scale.ts [--pages 100,1000] [--languages 1,6] [--changed none,1,20,all] [--memory MB] [--command plan|sync]
 *     [--engine memory|amazon-translate] [--cli FILE] [--action]
 *
 * With `--action` the same is run as the action runs it, `sync` by its inputs.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { startAws } from '../__tests__/emulators/aws/index.ts';
import { once } from '../src/shared/once.ts';
import { type CorpusPage, listCorpusPages } from './support/book-on-github.ts';
import { print, printTable, requireSharedData, showProgress } from './support/output.ts';
import { measureProgram, type Usage } from './support/usage.ts';

const LANGUAGES = ['tr', 'es', 'de', 'fr', 'it', 'pt', 'nl', 'pl', 'cs', 'sv', 'da', 'fi', 'hu', 'ro', 'id'];

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '100,1000' },
    languages: { type: 'string', default: '1,6' },
    changed: { type: 'string', default: 'none,1,20,all' },
    memory: { type: 'string' },
    engine: { type: 'string', default: 'memory' },
    command: { type: 'string', default: 'sync' },
    cli: { type: 'string', default: 'dist/cli.js' },
    action: { type: 'boolean', default: false },
  },
});

const BUCKET = 'amts-bench';

async function main(): Promise<void> {
  requireSharedData();
  const aws = values.engine === 'memory' ? undefined : await startAws({ buckets: [BUCKET] });
  try {
    await measureBooks(aws?.environment ?? {});
  } finally {
    await aws?.stop();
  }
}

async function measureBooks(environment: Readonly<Record<string, string>>): Promise<void> {
  const rows: (string | number)[][] = [
    ['pages × languages', 'changed', 'wall s', 'processor s', 'ms a page and language', 'wall / processor', 'peak MB'],
  ];
  const bare = await measureProgram(['--eval', '0']);
  rows.push(['bare Node', '', ...describe(bare, 0)]);
  for (const pages of readNumbers(values.pages))
    for (const languages of readNumbers(values.languages)) {
      const folder = mkdtempSync(join(tmpdir(), 'scale-'));
      try {
        showProgress(`${pages} × ${languages}: writing the books`);
        // oxlint-disable-next-line no-await-in-loop -- one book on the disk at a time
        const book = { ...(await writeBook(folder, pages, LANGUAGES.slice(0, languages))), environment };
        // oxlint-disable-next-line no-await-in-loop -- what the measured runs find
        if (values.engine !== 'memory') await measureRun(book, '1');
        for (const changed of values.changed.split(',')) {
          showProgress(`${pages} × ${languages}: ${changed}`);
          // oxlint-disable-next-line no-await-in-loop -- one at a time, so that they do not disturb each other
          const [usage, count] = await measureRun(book, changed);
          rows.push([`${pages} × ${languages}`, changed, ...describe(usage, count * languages)]);
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    }
  showProgress('');
  const bound = values.memory === undefined ? '' : `, limits.memory ${values.memory}`;
  print(`${values.action ? 'the action' : `amts ${values.command}`}, engine ${values.engine}${bound}, over clones`);
  printTable(rows);
}

function readNumbers(list: string): number[] {
  return list.split(',').map(Number);
}

function describe({ wall, processor, peak }: Usage, work: number): string[] {
  const perPage = work === 0 ? '' : ((processor * 1000) / work).toFixed(0);
  return [wall.toFixed(2), processor.toFixed(2), perPage, (wall / processor).toFixed(2), peak.toFixed(0)];
}

interface Book {
  readonly folder: string;
  readonly count: number;
  readonly languages: readonly string[];
}

/** A word that most sentences have, in either language. */
const COMMON = /\b(?:the|bir|ve|is|of)\b/g;

const corpus = once(() => listCorpusPages('tr'));

/** Page of a book by its number: a copy of a real one. */
function makePage(at: number): CorpusPage {
  const page = corpus()[at % corpus().length];
  if (page === undefined) throw new Error('the corpus has no pages');
  const copy = Math.floor(at / corpus().length);
  const salt = (words: string) => (copy === 0 ? words : words.replaceAll(COMMON, `$& k${copy.toString(36)}`));
  return { path: page.path.replace(/(?=\.md$)/, `-${copy}`), base: salt(page.base), text: salt(page.text) };
}

async function writeBook(folder: string, count: number, languages: readonly string[]): Promise<Book> {
  const numbers = Array.from({ length: count }, (_, at) => at);
  await commitFiles(join(folder, 'source'), numbers, ({ path, base }) => [[path, base]]);
  const [first = '', ...others] = languages.map((language) => join(folder, language));
  await commitFiles(first, numbers, ({ path, base, text }) => [
    [path, text],
    [path.replace(/(?=\.md$)/, '_origin'), base],
  ]);
  for (const other of others)
    execFileSync('git', ['clone', '--quiet', '--no-checkout', '--origin', 'first', first, other]);
  return { folder, count, languages };
}

/** Commit files of some pages to a repository, which has objects alone and no work tree: ten thousand pages take a minute. */
async function commitFiles(
  folder: string,
  numbers: readonly number[],
  listFiles: (page: CorpusPage) => readonly (readonly [path: string, text: string])[],
): Promise<void> {
  execFileSync('git', ['init', '--quiet', '--initial-branch', 'main', folder], { stdio: 'ignore' });
  const isFirst = spawnSync('git', ['-C', folder, 'rev-parse', '--verify', '--quiet', 'main']).status !== 0;
  const git = spawn('git', ['-C', folder, 'fast-import', '--quiet'], { stdio: ['pipe', 'ignore', 'inherit'] });
  function* listChanges(): Generator<string> {
    yield `commit refs/heads/main\ncommitter Bench <bench@example.org> 1700000000 +0000\ndata 4\nPush\n`;
    if (!isFirst) yield 'from refs/heads/main^0\n';
    for (const number of numbers)
      for (const [path, text] of listFiles(makePage(number)))
        yield `M 644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  }
  const ended = new Promise((end) => git.on('close', end));
  await pipeline(Readable.from(listChanges()), git.stdin);
  if ((await ended) !== 0) throw new Error(`${folder}: git fast-import failed`);
}

let pushes = 0;

/** Change pages of the source by one sentence each, and run. */
async function measureRun(
  { folder, count: pages, languages, environment }: Book & { readonly environment: Readonly<Record<string, string>> },
  changed: string,
): Promise<[usage: Usage, count: number]> {
  const count = changed === 'none' ? 0 : changed === 'all' ? pages : Number(changed);
  const step = Math.max(1, Math.floor(pages / Math.max(1, count)));
  const edited = Array.from({ length: count }, (_, at) => at * step);
  const source = join(folder, 'source');
  await commitFiles(source, edited, ({ path, base }) => [
    [path, `${base.trimEnd()}\n\nThis paragraph came with push ${++pushes}.\n`],
  ]);
  const usage = await measureProgram(
    values.action ? [resolve('dist/index.js')] : listArguments({ folder, languages }),
    {
      cwd: folder,
      environment: { ...environment, ...(values.action ? listInputs({ folder, languages }) : {}) },
    },
  );
  if (usage.exitCode !== 0) throw new Error(`exit code ${usage.exitCode}: ${usage.stderr}`);
  for (const language of languages) removeProposals(join(folder, language));
  return [usage, count];
}

function listArguments({ folder, languages }: Pick<Book, 'folder' | 'languages'>): string[] {
  const targets = languages.flatMap((language) => ['--target', `${language}=${join(folder, language)}`]);
  const report = values.command === 'sync' ? ['--report-dir', join(folder, 'report')] : [];
  const kept = ['--config', writeConfig(folder), '--cache', join(folder, 'cache')];
  const options = ['--source', join(folder, 'source'), '--since', 'HEAD~1', ...kept];
  return [resolve(values.cli), values.command, ...options, ...targets, ...report];
}

/** What GitHub gives an action: the same in variables. */
function listInputs({ folder, languages }: Pick<Book, 'folder' | 'languages'>): Record<string, string> {
  return {
    INPUT_SOURCE: join(folder, 'source'),
    INPUT_SINCE: 'HEAD~1',
    INPUT_CONFIG: writeConfig(folder),
    'INPUT_CACHE-DIR': join(folder, 'cache'),
    INPUT_TARGETS: languages.map((language) => `${language}=${join(folder, language)}`).join('\n'),
    'INPUT_REPORT-DIR': join(folder, 'report'),
  };
}

function writeConfig(folder: string): string {
  const file = join(folder, 'amts.yml');
  const account = { region: 'us-east-1', bucket: BUCKET, 'role-arn': 'arn:aws:iam::111122223333:role/amts-translate' };
  const engine = { kind: values.engine, ...(values.engine === 'memory' ? {} : account) };
  const limits = values.memory === undefined ? {} : { memory: Number(values.memory) };
  writeFileSync(file, JSON.stringify({ engine, limits }));
  return file;
}

/** The next run finds no proposal of the one before. */
function removeProposals(folder: string): void {
  const list = execFileSync('git', ['-C', folder, 'for-each-ref', '--format=%(refname)', 'refs/heads/amts'], {
    encoding: 'utf8',
  });
  for (const ref of list.split('\n').filter(Boolean)) execFileSync('git', ['-C', folder, 'update-ref', '-d', ref]);
}

await main();

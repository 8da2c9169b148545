/**
 * The example push, carried over from the sources with the engine `memory`: each change arrives, and every other byte
 * of the translations stays.
 */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { makeBooks, NAMES, nameTarget, pushAgain, runGit, SOURCE_NAME } from '../scripts/demo/books.ts';
import { CHANGES } from '../scripts/demo/changes.ts';
import { openOutcomes } from '../scripts/demo/outcomes.ts';
import { createPaint } from '../scripts/demo/paint.ts';
import { renderPullRequest } from '../scripts/demo/pull-request.ts';
import { renderChanges } from '../scripts/demo/render.ts';
import { correct, findCorrections, OPEN_CUP } from '../scripts/demo/translators.ts';
import { isIdle, judgeChanges, type Verdict } from '../scripts/demo/verdicts.ts';
import { startDemo } from '../scripts/demo/world.ts';
import { README, replacePart } from '../scripts/reference.ts';
import { type SyncOptions, sync } from '../src/commands/sync.ts';
import type { RunReport } from '../src/report/ledger.ts';
import type { RepositoryHandle } from './emulators/github/index.ts';
import { makePorts } from './support/book.ts';
import { findProgram } from './support/program.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLE = join(ROOT, 'examples/book');

/** A text of the translation, and what stands there in the proposal. */
type Edit = readonly [old: string, proposed: string];

const CODE: readonly Edit[] = [
  ['np.array(1.0), np.array(1.0)', 'np.array(2.0), np.array(1.0)'],
  ['c_max = torch.tensor(1.0,', 'c_max = torch.tensor(2.0,'],
];

const NOTEBOOK: readonly Edit[] = [
  ['pip install teabook matplotlib', 'pip install "teabook>=1.1" matplotlib'],
  ["'1.0.0'", "'1.1.0'"],
  ['return 100 * self.grams / self.millilitres', 'return round(100 * self.grams / self.millilitres, 2)'],
];

const FORMULAS: readonly Edit[] = [
  ['\\,e^{-kt}.$$', '\\exp(-kt).$$'],
  ['$k \\approx 0.022$', '$k \\approx 0.0223$'],
];

const KEY: Edit = ['Fisher.1935`', 'Fisher.1935,Salsburg.2001`'];
const TOC: Edit = ['\ntemperature\n', '\ntemperature\naltitude\n'];
const ITEM = '* Three cups out of four prove little, for one guesser in four gets that far.\n';
const DISPLAY =
  'If the display jumps between two numbers, write down the one that it shows more often and mention the other in the remarks.';
const DIGIT = 'Never invent a digit that the scale does not have.';

/** What differs from the translation as it was, by language and page; any other page is as it was. */
const EDITS: Readonly<Record<string, Readonly<Record<string, readonly Edit[]>>>> = {
  es: {
    'chapter_water/index.md': [TOC],
    'chapter_water/temperature.md': [...FORMULAS],
    'chapter_water/weighing.md': [KEY, ['dividir entre diez.\n', `dividir entre diez.\n\n${DISPLAY} ${DIGIT}\n`]],
    'chapter_leaf/index.md': [['\nratio\n', '\nleaf-ratio\n']],
    'chapter_leaf/extraction.md': [
      ...CODE,
      [
        'Los dos números se hallan por descenso de gradiente.',
        '[**Los dos números se hallan por descenso de gradiente.**]',
      ],
    ],
    'chapter_tasting/blind-tasting.md': [
      [
        'Algunos manuales trazan una línea en $0.05$ y llaman significativo a todo lo que queda por debajo. La línea es una costumbre y no una ley de la naturaleza. El té no cambia de sabor cuando un número la cruza.\n\n',
        '',
      ],
      ['así cuando solo se adivina.\n', `así cuando solo se adivina.\n${ITEM}`],
    ],
    'chapter_start/notebook.md': NOTEBOOK,
  },
  zh: {
    'chapter_hot-water/index.md': [TOC],
    'chapter_hot-water/temperature.md': [...FORMULAS],
    'chapter_hot-water/weighing.md': [KEY, ['再除以十。\n', `再除以十。\n\n${DISPLAY}\n${DIGIT}\n`]],
    'chapter_leaf/index.md': [['\nratio\n', '\nleaf-ratio\n']],
    'chapter_leaf/extraction.md': [...CODE, ['这两个数用梯度下降求得。', '[**这两个数用梯度下降求得。**]']],
    'chapter_tasting/blind-tasting.md': [
      [
        '有些教科书在$0.05$处画一条线，把线以下的一切都称为显著。\n这条线是习惯，而不是自然规律。\n茶的味道不会因为一个数越过了它而改变。\n\n',
        '',
      ],
      ['得到这种结果的概率。\n', `得到这种结果的概率。\n${ITEM}`],
    ],
    'chapter_start/notebook.md': NOTEBOOK,
  },
};

/** The section that moves: its heading, the one after it, and the one that it comes to stand before. */
const MOVED: Readonly<Record<string, readonly [from: string, to: string, before: string]>> = {
  es: ['## Por qué ayuda remover', '## Resumen', '## [**Los datos**]'],
  zh: ['## 搅拌为何有用', '## 小结', '## [**数据**]'],
};

const WORDS: Readonly<Record<number, string>> = {
  1: 'in English',
  2: 'patched',
  3: 'copied',
  4: 'in English',
  5: 'in English',
  6: 'patched',
  7: '2 in English',
  8: '27 in English, 3 recalled',
  10: 'patched',
  11: 'merged',
  12: 'renamed',
  13: 'in English',
  14: 'in English',
  15: 'flagged',
  16: '3 removed',
  17: 'in English',
  18: 'merged',
};

/** Headings of the new page that other pages have translated before. */
const RECALLED: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  es: [
    ['## Summary', '## Resumen'],
    ['## Exercises', '## Ejercicios'],
  ],
  zh: [
    ['## Summary', '## 小结'],
    ['## Exercises', '## 练习'],
  ],
};

interface DemoRun {
  readonly folder: string;
  readonly first: RunReport;
  readonly second: RunReport;
  readonly heads: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

let run: DemoRun;

beforeAll(async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'amts-demo-')));
  makeBooks(folder);
  const before = takeFingerprints(folder);
  const options = makeOptions(folder);
  const { report: first } = await sync(options, await makePorts());
  const heads = first.languages.map(({ language }) => readHead(folder, language));
  const { report: second } = await sync(options, await makePorts());
  run = { folder, first, second, heads, before, after: takeFingerprints(folder) };
});

afterAll(() => rmSync(run.folder, { recursive: true, force: true }));

function makeOptions(folder: string): SyncOptions {
  return {
    folder,
    source: SOURCE_NAME,
    targets: [],
    since: 'HEAD~1',
    full: false,
    pages: [],
    engine: 'memory',
    dryRun: false,
    reportDir: 'report',
  };
}

function takeFingerprints(folder: string): string[] {
  return NAMES.map((name) =>
    [
      ['symbolic-ref', 'HEAD'],
      ['rev-parse', 'main'],
      ['status', '--porcelain', '--ignored'],
      ['ls-files', '-s'],
    ]
      .map((args) => runGit(join(folder, name), args))
      .join('\n'),
  );
}

function readHead(folder: string, language: string): string {
  return runGit(join(folder, nameTarget(language)), ['rev-parse', 'amts/book']);
}

function listFailures({ languages }: RunReport): string[] {
  const pages = languages.flatMap((language) => language.pages);
  return pages.flatMap((page) => (page.status === 'failed' ? [`${page.target}: ${page.reason}`] : []));
}

function renderVerdicts(verdicts: readonly Verdict[]): string {
  return verdicts.map(({ word, count = 1 }) => (count === 1 ? word : `${count} ${word}`)).join(', ');
}

describe('the example push', () => {
  test('arrives in both languages: eighteen changes, each as it should', () => {
    // First of all, so that a failure names its reason.
    expect(listFailures(run.first)).toEqual([]);
    const judged = judgeChanges(openOutcomes(run.folder, run.first));
    const told = judged.map(({ change, verdicts }) => [change.number, ...verdicts.map(renderVerdicts)]);
    const expected = CHANGES.map(({ number }) => {
      // The Chinese translator made one sentence of the last two on stirring.
      const [es, zh] = number === 9 ? ['7 moved', '6 moved'] : [WORDS[number], WORDS[number]];
      return [number, es, zh];
    });
    expect(told).toEqual(expected);
    expect(told).toHaveLength(18);
  });

  test('comes out as README.md shows it (UPDATE=1 writes it there)', () => {
    const table = renderChanges(judgeChanges(openOutcomes(run.folder, run.first)), run.first, createPaint(false));
    const readme = readFileSync(README, 'utf8');
    const current = replacePart(readme, 'demo', ['```text', table.trimEnd().replace(/^\n/, ''), '```'].join('\n'));
    if (process.env['UPDATE'] === '1') writeFileSync(README, current);
    expect(readFileSync(README, 'utf8')).toBe(current);
  });

  test.each(['es', 'zh'])('changes nothing else in %s, byte for byte', (language) => {
    const target = join(run.folder, nameTarget(language));
    const read = (revision: string, path: string) => runGit(target, ['show', `${revision}:${path}`]);
    const list = (revision: string) =>
      runGit(target, ['ls-tree', '-r', '--name-only', revision])
        .split('\n')
        .filter((path) => path.endsWith('.md') && !path.endsWith('_origin.md'));
    const altitude = `chapter_${language === 'zh' ? 'hot-water' : 'water'}/altitude.md`;
    const rename = (path: string) => path.replace('chapter_leaf/ratio.md', 'chapter_leaf/leaf-ratio.md');
    expect(list('amts/book')).toEqual([...list('main').map(rename), altitude].toSorted());
    for (const path of list('main')) {
      const edits = EDITS[language]?.[rename(path)] ?? [];
      const expected = moveSection(language, path, applyEdits(read('main', path), edits));
      expect({ path, text: read('amts/book', rename(path)) }).toEqual({ path, text: expected });
    }
  });

  test.each(['es', 'zh'])('brings the new page to %s with every word and mark of the source', (language) => {
    const path = `chapter_${language === 'zh' ? 'hot-water' : 'water'}/altitude.md`;
    const proposal = runGit(join(run.folder, nameTarget(language)), ['show', `amts/book:${path}`]);
    const source = readFileSync(join(EXAMPLE, 'source/after/chapter_water/altitude.md'), 'utf8');
    const squeeze = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
    const known = RECALLED[language] ?? [];
    expect(squeeze(proposal)).toBe(known.reduce((text, [from, to]) => text.replace(from, to), squeeze(source)));
    const findCode = (text: string) => text.match(/^```[^]*?^```$/gm);
    expect(findCode(proposal)).toEqual(findCode(source));
  });

  test.each(['es', 'zh'])('records the new base of every page in %s', (language) => {
    const target = join(run.folder, nameTarget(language));
    const { pages } = run.first.languages.find((one) => one.language === language) ?? { pages: [] };
    expect(pages).toHaveLength(9);
    for (const page of pages) {
      const base = runGit(target, ['show', `amts/book:${page.target.replace('.md', '_origin.md')}`]);
      expect(base).toBe(runGit(join(run.folder, SOURCE_NAME), ['show', `HEAD:${page.source}`]));
    }
  });

  test('leaves HEAD, index and work tree of every repository as they were', () => {
    expect(run.after).toEqual(run.before);
  });

  test('is over after one run: the second makes no commit', () => {
    expect(run.second.languages.map(({ language }) => readHead(run.folder, language))).toEqual(run.heads);
    expect(isIdle(run.second)).toBe(true);
    expect(run.second.totals).toMatchObject({ inScope: 18, unchanged: 18 });
  });
});

function applyEdits(text: string, edits: readonly Edit[]): string {
  let edited = text;
  for (const [old, proposed] of edits) {
    if (edited.split(old).length !== 2) throw new Error(`the translation should have this once: ${old}`);
    edited = edited.replace(old, () => proposed);
  }
  return edited;
}

function moveSection(language: string, path: string, text: string): string {
  const [from = '', to = '', before = ''] = MOVED[language] ?? [];
  if (path !== 'chapter_leaf/extraction.md') return text;
  const start = text.indexOf(from);
  const section = text.slice(start, text.indexOf(to, start));
  const rest = text.replace(section, '');
  const place = rest.indexOf(before);
  return rest.slice(0, place) + section + rest.slice(place);
}

test('the judge of the demo tells what is lost', () => {
  const [outcome] = openOutcomes(run.folder, run.first);
  if (outcome === undefined) throw new Error('no language');
  const report = { ...outcome.report, pages: outcome.report.pages.map((page) => ({ ...page, segments: [] })) };
  const judged = judgeChanges([
    { ...outcome, report, readTarget: (edition, path) => (edition === 'old' ? outcome.readTarget('old', path) : '') },
  ]);
  const words = judged.map(({ verdicts }) =>
    verdicts
      .flat()
      .map(({ word }) => word)
      .join(),
  );
  // The paragraph is gone from an empty page indeed.
  expect(words.filter((word) => word !== 'lost')).toEqual(['removed']);
});

test('the demo keeps the commits and the words of translators through a second push, and ends idle', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'amts-demo-')));
  const demo = await startDemo({ folder, engine: 'memory', program: findProgram('index') });
  onTestFinished(async () => {
    await demo.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const push = async (reportDir: string) => {
    const { result, report } = await demo.push(reportDir);
    if (result.exitCode !== 0 || report === undefined) throw new Error(result.stdout + result.stderr);
    return report;
  };
  const [spanish] = (await push('first')).languages;
  if (spanish === undefined) throw new Error('no Spanish');
  const { es, zh } = demo.targets;
  expect(renderPullRequest(es, OPEN_CUP.source, createPaint(false))).toContain('+ An open cup breaks the law');
  const corrections = await correct(es, spanish);
  const { commit: proposed = '' } = corrections[0] ?? {};
  const untouched = await listOthers(es, proposed);

  pushAgain(folder);
  await push('second');
  const survivals = await findCorrections(es, corrections, 'amts/book');
  expect(survivals.map(({ isCommitKept, isTextKept }) => [isCommitKept, isTextKept])).toEqual([
    [true, true],
    [true, true],
  ]);
  expect(await es.read('amts/book', 'chapter_water/temperature.md')).toContain('$k \\approx 0.02231$ por minuto');
  expect(await listOthers(es, 'amts/book')).toEqual(untouched);
  for (const { repository } of [es, zh]) expect(repository.issues).toMatchObject([{ number: 1, state: 'open' }]);

  const head = await es.head('amts/book');
  expect(isIdle(await push('third'))).toBe(true);
  expect(await es.head('amts/book')).toBe(head);
});

/** Entries of the pages that nobody touched after the first push. */
async function listOthers(book: RepositoryHandle, revision: string): Promise<string[]> {
  const entries = (await book.git('ls-tree', '-r', revision)).split('\n');
  return entries.filter(
    (entry) => !/\t(?:chapter_water\/temperature|chapter_tasting\/blind-tasting|\.amts)/.test(entry),
  );
}

/** What matches nothing, is missing, or is something else than it was taken for: told before a run, never passed over. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plan } from '../../src/commands/plan.ts';
import type { RunOptions } from '../../src/commands/steps/open/open-run.ts';
import { sync } from '../../src/commands/sync.ts';
import { renderPlanText, renderRunText } from '../../src/report/terminal-text.ts';
import { MILK, MILK_ES, makeBook, makePorts, TEA, TEA_ES, type TestBook } from '../support/book.ts';
import { runCli } from '../support/run-cli.ts';

const TARGET = 'targets:\n  - language: es\n    repository: ../book-es\n';

async function planBook(book: TestBook, options: Partial<RunOptions> = {}) {
  const ports = await makePorts();
  return { report: await plan({ ...book.options, ...options }, ports), lines: ports.lines };
}

/** A plan by a configuration in the source. */
async function planWith(config: string, options: Partial<RunOptions> = {}) {
  const book = makeBook({ source: { 'amts.yml': config } });
  return planBook(book, { targets: [], engine: undefined, ...options });
}

describe('what a run is asked for and cannot find', () => {
  test.each([
    [
      'pages that no file is',
      'source: { pages: ["chapters/**"] }\n',
      "no file of .*'chapters/\\*\\*'.*folders with pages",
    ],
    ['a glossary that is not there', '    terminology: TERMS.md\n', "target es: terminology 'TERMS.md' is no file of"],
    ['a pattern with a lonely brace', '    base: "{name}.orig{ext"\n', 'a brace that belongs to none of'],
    [
      'further pairs that are not there',
      'engine: { parallel-data-files: [no.tmx] }\n',
      "'no.tmx' is no file of the source or of",
    ],
    ['a job in no region', 'engine: { kind: amazon-translate, region: us-esat-1 }\n', "not documented for 'us-esat-1'"],
  ])('%s', async (_, config, message) => {
    const text = config.startsWith(' ') ? TARGET + config : config + TARGET;
    await expect(planWith(text)).rejects.toThrow(new RegExp(message));
  });

  test('a glob of the command line that matches no page, with the folders there are', async () => {
    const book = makeBook({ source: { 'brew/pot.md': MILK } });
    await expect(planBook(book, { pages: ['brw/*.md'] })).rejects.toThrow(
      /--pages: 'brw\/\*\.md' matches none of the 3 pages.*'brew\/'/,
    );
    await expect(planBook(book, { pages: ['*.md', 'nothing/*'] })).rejects.toThrow("'nothing/*' matches none");
  });

  test('but a page that was removed may be asked for', async () => {
    const book = makeBook();
    book.source.commit({ 'milk.md': undefined });
    const { report } = await planBook(book, { pages: ['milk.md'] });
    expect(report.languages[0]?.pages).toMatchObject([{ target: 'milk.md', status: 'unchanged' }]);
  });

  test('a glob beside others, and a path, that match nothing are warnings', async () => {
    const { report, lines } = await planWith(
      `source: { pages: ["*.md", "gone/**"] }\n${TARGET}    paths: { "gone/": "weg/" }\n`,
    );
    expect(lines.join('\n')).toContain("'gone/**' matches no file");
    expect(report.languages[0]?.warnings).toEqual([expect.stringContaining("'paths' names gone/")]);
  });
});

describe('what is something else', () => {
  test('a file as the source', async () => {
    const book = makeBook();
    await expect(planBook(book, { source: 'book/tea.md' })).rejects.toThrow('tea.md is a file; give the folder');
  });

  test('the source as its own translation', async () => {
    const targets = [{ language: 'es', repository: 'book' }];
    await expect(planBook(makeBook(), { targets })).rejects.toThrow(
      /would be its own translation.*'path'.*name that repository/,
    );
  });

  test('one language on both sides', () => {
    const book = makeBook();
    const files = ['--base', '--source', '--target'].flatMap((flag) => [flag, 'tea.md']);
    const { stderr, exitCode } = runCli(['merge', ...files, '--from', 'es', '--to', 'es'], { cwd: book.source.folder });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--from and --to are both es')]);
  });

  test('a misspelt option is named, not the one that is missing without it', () => {
    const { stderr, exitCode } = runCli(['sync', '--sorce', 'book']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/unknown option '--sorce'\n\(Did you mean --source\?\)/);
    expect(runCli(['sync', '--target', 'es=x']).stderr).toContain("required option '--source");
  });
});

describe('figures', () => {
  test('pages in step are counted', async () => {
    const { report } = await planBook(makeBook());
    expect(report.languages[0]).toMatchObject({ pages: [], inStep: 2 });
    expect(renderPlanText(report).at(-1)).toBe('  0 to update, 0 unchanged, 0 failed; 2 pages are in step');
  });

  test('a run, too, says that pages are in step', async () => {
    const { report } = await sync({ ...makeBook().options, dryRun: false, reportDir: 'report' }, await makePorts());
    expect(renderRunText(report).at(-1)).toBe('  Nothing to do: 2 pages are in step.');
  });

  test('a price is told before there is a bucket or a role', async () => {
    const book = makeBook({ source: { 'amts.yml': `engine: { kind: amazon-translate }\n${TARGET}` } });
    book.source.commit({ 'tea.md': `${TEA}\nTea is better with friends.\n` });
    const { report } = await planBook(book, { targets: [], engine: undefined });
    expect(report.cost.total.charactersAtMost).toBeGreaterThan(20);
  });

  test('pages that fail for one reason are told together, each path once', async () => {
    const pages = ['a.md', 'b.md', 'c.md'];
    const files = (text: string) => Object.fromEntries(pages.map((path) => [path, text]));
    const book = makeBook({ source: files(MILK), target: { ...files(MILK_ES), 'tea.md': TEA_ES } });
    const text = renderPlanText((await planBook(book)).report).join('\n');
    expect(text.match(/has no base/g)).toHaveLength(1);
    expect(text.match(/\bb\.md/g)).toHaveLength(1);
  });
});

describe('the name of the book', () => {
  test('is that of the repository of the workflow where the clone has no address', async () => {
    const book = makeBook();
    const here = { ...book.options, folder: book.source.folder, source: '.', ownRepository: 'me/tea-book' };
    const targets = [{ language: 'es', repository: book.target.folder }];
    const { report } = await planBook(book, { ...here, targets });
    expect(report.source.name).toBe('tea-book');
  });

  test('is what the configuration says', async () => {
    const { report } = await planWith(`source: { name: tea }\n${TARGET}`);
    expect(report.source.name).toBe('tea');
  });

  test('another branch of proposals is told', async () => {
    const book = makeBook();
    book.target.git('branch', 'amts/ws');
    book.target.git('branch', 'amts/book');
    const { report } = await planBook(book);
    expect(report.languages[0]?.warnings).toEqual([expect.stringContaining("'amts/ws', beside 'amts/book'")]);
  });
});

test('a page that was renamed is no new page in a translation that is not adopted yet', async () => {
  const book = makeBook({ target: { 'tea.md': TEA_ES, 'milk.md': MILK_ES } });
  book.source.git('mv', 'milk.md', 'cream.md');
  book.source.commit({});
  const { report } = await planBook(book);
  expect(report.languages[0]?.pages).toMatchObject([
    { target: 'cream.md', status: 'failed' },
    { target: 'tea.md', status: 'failed' },
  ]);
});

test('two pages that have next to nothing in common are asked about, a page and its translation are not', () => {
  const book = makeBook();
  const { folder } = book;
  writeFileSync(join(folder, 'one.md'), `# Lighthouses\n\n${LIGHTHOUSES.join('\n\n')}\n`);
  writeFileSync(join(folder, 'otro.md'), `# Pan\n\n* ${BREAD.join('\n* ')}\n`);
  const check = (source: string, target: string) =>
    runCli(['check', '--source', source, '--target', target, '--from', 'en', '--to', 'es'], { cwd: folder }).stderr;
  expect(check('one.md', 'otro.md')).toContain('are these the same page?');
  expect(check('book/tea.md', 'book-es/tea.md')).not.toContain('same page');
});

const LIGHTHOUSES = [
  'The history of lighthouses begins with a fire that the monks kept burning, and nobody wrote down who paid for it.',
  'Ships came closer every year, their captains quarrelled with the harbour master, and the town built a tower.',
  'A lamp of whale oil was lifted to its top by ropes, which salt and wind ate faster than anyone had thought.',
  'When the lens arrived it was carried through the streets like a saint, and the children saw how it bends light.',
  'Since then the keepers have counted storms, birds and wrecks in books that fill a whole shelf under the roof.',
  'Visitors may climb the stairs on Sundays if the weather is fair, and see the islands where the last seals live.',
  'Whoever reads these pages should remember the patience of people who look out over the water at night.',
  'The tower was painted white again last year by volunteers, whose names are written on a plate beside the door.',
];
const BREAD = [
  'Compre pan.',
  'Corte 3 tomates.',
  'Sal y aceite.',
  'Un ajo, 2 minutos.',
  'Tueste.',
  'Frote.',
  'Frío.',
  'Nada más.',
  '¿Vino?',
  'Sí.',
  'En verano.',
  'Guarde 5.',
  'Listo.',
];

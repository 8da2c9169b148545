// oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-call, typescript/no-unsafe-return, typescript/no-unsafe-argument -- linkedom's types are those of the browser, which the program does not load
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type AppliedReview, applyReview } from '../../src/commands/apply-review.ts';
import { review } from '../../src/commands/review.ts';
import { sync } from '../../src/commands/sync.ts';
import { createCorrections } from '../../src/review-client/corrections.ts';
import type { Reading, ReviewData, SentenceData } from '../../src/review-client/data.ts';
import { makeBook, makePorts, TEA, type TestBook, withBases } from '../support/book.ts';
import { startLife } from '../support/branch-life.ts';

const BRANCH = 'amts/book';
const NEW_TEA = TEA.replace('It is made of leaves', 'Nobody can drink it without leaves').replace(
  'pot first.',
  'pot first. Warm it with `water`.',
);

/** A book with a proposal for it. */
async function propose(): Promise<TestBook> {
  const book = makeBook();
  book.source.commit({ 'tea.md': NEW_TEA });
  await sync({ ...book.options, dryRun: false, reportDir: 'report' }, await makePorts());
  return book;
}

const Data = z.custom<ReviewData>((value) => typeof value === 'object' && value !== null && 'pages' in value);

type PageDocument = ReturnType<typeof parseHTML>['document'];

/** What the script of a review page is given. */
function readData(path: string): { data: ReviewData; document: PageDocument } {
  const { document } = parseHTML(readFileSync(path, 'utf8'));
  return { data: Data.parse(JSON.parse(document.querySelector('#data')?.textContent ?? '')), document };
}

async function writeReview(book: TestBook): Promise<{ data: ReviewData; document: PageDocument }> {
  await review({ ...book.options, out: 'out-{language}.html' }, await makePorts());
  return readData(join(book.folder, 'out-es.html'));
}

function findSentence({ pages }: ReviewData, part: string): SentenceData {
  const found = pages.flatMap(({ sentences }) => sentences).find(({ source }) => source.includes(part));
  if (found === undefined) throw new Error(`no sentence with '${part}'`);
  return found;
}

/** Commit what a reader wrote for sentences that have a piece in their source. */
async function apply(book: TestBook, data: ReviewData, edits: Record<string, string>): Promise<AppliedReview> {
  const readings = Object.entries(edits).map(([part, edit]) => [findSentence(data, part).id, { edit }] as const);
  const file = join(book.folder, 'amts-review.json');
  writeFileSync(file, JSON.stringify(createCorrections(data, new Map(readings))));
  return applyReview({ ...book.options, file, author: 'Ana <ana@example.org>' }, await makePorts());
}

describe('the review page of a run', () => {
  test('stands in the report, and where it is asked for', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const options = { ...book.options, dryRun: false, reportDir: 'report', review: 'r-{language}.html' };
    const { reviewPaths, report } = await sync(options, await makePorts());
    expect(reviewPaths).toEqual([join(book.folder, 'report', 'review-es.html')]);
    const text = readFileSync(reviewPaths[0] ?? '', 'utf8');
    expect(readFileSync(join(book.folder, 'r-es.html'), 'utf8')).toBe(text);
    expect(text).toContain('Nobody can drink');
    expect(JSON.stringify(report)).not.toContain('"spans"');
    // Nothing is proposed any more: the page of the run before goes.
    book.source.commit({ 'tea.md': TEA });
    book.target.git('branch', '-D', BRANCH);
    expect((await sync(options, await makePorts())).reviewPaths).toEqual([]);
    expect(existsSync(reviewPaths[0] ?? '')).toBe(false);
  });

  test('draws formulas with the macros of the settings', async () => {
    const book = makeBook();
    const targets = 'targets:\n  - { language: es, repository: ../book-es }\n';
    const settings = (macros: string) => `source: { macros: ${macros} }\n${targets}engine: { kind: pseudo }\n`;
    const run = async (macros: string) => {
      const text = TEA.replace('$90$ degrees', '$\\degs$ degrees');
      book.source.commit({ 'tea.md': text, 'amts.yml': settings(macros) });
      const ports = await makePorts();
      const { folder, source } = book.options;
      const options = { folder, source, targets: [], full: false, pages: [], dryRun: true, reportDir: 'report' };
      const { reviewPaths } = await sync(options, ports);
      return readFileSync(reviewPaths[0] ?? '', 'utf8');
    };
    expect(await run('{}')).toContain('class="x math source"');
    expect(await run('{ "\\\\degs": "90^\\\\circ" }')).not.toContain('class="x math source"');
  });

  test('is not written for two languages to one file', async () => {
    const book = makeBook();
    execFileSync('git', ['clone', '--quiet', 'book-es', 'book-fr'], { cwd: book.folder });
    execFileSync('git', ['-C', 'book-fr', 'remote', 'remove', 'origin'], { cwd: book.folder });
    const targets = [...book.options.targets, { language: 'fr', repository: 'book-fr' }];
    const options = { ...book.options, targets, dryRun: true, reportDir: 'report', review: 'r.html' };
    await expect(sync(options, await makePorts())).rejects.toThrow('{language}');
  });
});

describe('the review of open proposals', () => {
  test('tells from the texts what became of each sentence', async () => {
    const { document } = await writeReview(await propose());
    const list = (treatment: string) =>
      [...document.querySelectorAll(`article[data-t=${treatment}] .cell.new p[lang=en]`)].map(
        ({ textContent }) => textContent,
      );
    expect(list('translated')).toEqual([
      'Nobody can drink it without leaves and $90$ degrees of heat.',
      'Warm it with `water`.',
    ]);
    expect(list('kept')).toContain('Tea is a drink.');
  });

  test('tells what the run has moved as moved, and nothing of it as removed or new', async () => {
    const [first, second, third] = ['Every pot needs a lid.', 'A cup needs none.', 'The tray comes last.'];
    const base = `# Pots\n\n${first}\n\n${second}\n\n${third}\n`;
    const target = '# Ollas\n\nToda olla necesita tapa.\n\nUna taza no.\n\nLa bandeja va al final.\n';
    const book = makeBook({ source: { 'pots.md': base }, target: withBases({ 'pots.md': [base, target] }) });
    book.source.commit({ 'pots.md': `# Pots\n\n${third}\n\n${first}\n\n${second}\n` });
    const { reviewPaths } = await sync({ ...book.options, dryRun: false, reportDir: 'report' }, await makePorts());
    const list = ({ data, document }: ReturnType<typeof readData>) => {
      const at = data.pages.findIndex(({ path }) => path === 'pots.md');
      const articles = [...document.querySelectorAll(`section[data-page="${at}"] article`)];
      return articles.map(({ dataset }) => dataset['t']);
    };
    const told = list(readData(reviewPaths[0] ?? ''));
    expect(told.map(String).toSorted()).toEqual(['kept', 'kept', 'kept', 'moved']);
    expect(list(await writeReview(book))).toEqual(told);
  });

  test('says of a language without a proposal that there is none', async () => {
    const book = makeBook();
    const result = await review({ ...book.options, out: 'out.html' }, await makePorts());
    expect(result).toMatchObject({ reviews: [], without: ['es'] });
  });
});

describe('the corrections of a review', () => {
  test('become a commit of the reviewer on the branch of the proposal, and nothing else changes', async () => {
    const book = await propose();
    const { data } = await writeReview(book);
    const before = book.target.read(BRANCH, 'tea.md');
    const state = book.target.read(BRANCH, '.amts/state.json');
    const { place: [start, end] = [0, 0] } = findSentence(data, 'Warm it');
    const applied = await apply(book, data, { 'Warm it': 'Caliéntela con `water`.' });
    expect(applied).toMatchObject({ taken: 1, refused: [], branch: BRANCH });
    expect(book.target.read(BRANCH, 'tea.md')).toBe(
      `${before.slice(0, start)}Caliéntela con \`water\`.${before.slice(end)}`,
    );
    expect(book.target.git('log', '-1', '--format=%an <%ae> %s', BRANCH)).toBe(
      'Ana <ana@example.org> Correct 1 sentence in review',
    );
    expect(book.target.read(BRANCH, '.amts/state.json')).toBe(state);
    expect(await apply(book, data, { 'Warm it': 'Caliéntela con `water`.' })).toMatchObject({ commit: null });
  });

  test('go with its notes, which become comments on the lines where their sentences stand then', async () => {
    const { book, pulls, ...life } = startLife();
    life.write('It is made of leaves', 'Nobody can drink it without leaves');
    life.write('pot first.', 'pot first. Warm it with water.');
    await life.run();
    const { data } = await writeReview(book);
    const [warm, leaves] = [findSentence(data, 'Warm it'), findSentence(data, 'without leaves')];
    const { place: [, end] = [0, 0] } = leaves;
    // Two more lines before the noted sentence, since the page was read.
    life.correct(BRANCH, '# Té', '# Té\n\nNuevo.');
    const readings: [string, Reading][] = [
      [warm.id, { edit: 'Caliéntela con agua.', note: 'Is it *warm* or @hot?\nAsk Ana.' }],
      [leaves.id, { note: 'Good.' }],
    ];
    const corrections = createCorrections(data, new Map(readings));
    const lost = { start: end - 3, end: end + 500, note: 'On what is gone.' };
    const pages = corrections.pages.map((page) => ({ ...page, notes: [...page.notes, lost] }));
    const file = join(book.folder, 'amts-review.json');
    writeFileSync(file, JSON.stringify({ ...corrections, pages }));
    const ports = await makePorts();
    const withPulls: typeof ports = {
      ...ports,
      openTarget: async (place) => ({ ...(await ports.openTarget(place)), pullRequests: pulls }),
    };
    const before = pulls.comments.length;
    const applied = await applyReview({ ...book.options, file, author: 'Ana <ana@example.org>' }, withPulls);
    const page = book.target.read(BRANCH, 'tea.md').split('\n');
    expect(applied).toMatchObject({ taken: 1, refused: [], noted: 2, commit: book.target.git('rev-parse', BRANCH) });
    expect(applied.unplaced).toEqual([
      'tea.md: the sentence is not in the page, so it is no comment: On what is gone.',
    ]);
    expect(pulls.comments.slice(before)).toEqual([
      {
        path: 'tea.md',
        line: page.findIndex((line) => line.includes('leaves')) + 1,
        body: '`Ana`:\n\n`Good.`',
        commit: applied.commit,
      },
      {
        path: 'tea.md',
        line: page.findIndex((line) => line.includes('Caliéntela')) + 1,
        body: '`Ana`:\n\n`Is it *warm* or @hot?`\n\n`Ask Ana.`',
        commit: applied.commit,
      },
    ]);
  });

  test('without a pull request tell their notes, and keep them in the file', async () => {
    const book = await propose();
    const { data } = await writeReview(book);
    const note: [string, Reading] = [findSentence(data, 'Warm it').id, { note: 'Hm.' }];
    const file = join(book.folder, 'amts-review.json');
    writeFileSync(file, JSON.stringify(createCorrections(data, new Map([note]))));
    const applied = await applyReview({ ...book.options, file, author: 'Ana <ana@example.org>' }, await makePorts());
    expect(applied).toMatchObject({ noted: 0, commit: null, refused: [] });
    expect(applied.unplaced).toEqual(['tea.md: no pull request is open, so it is no comment: Hm.']);
  });

  test('that damage the page are refused by name, and the others are taken', async () => {
    const book = await propose();
    const { data } = await writeReview(book);
    const applied = await apply(book, data, {
      'Warm it': 'Caliéntela con agua.',
      'Nobody can': 'Nadie la bebe sin hojas y $90$ grados.',
    });
    expect(applied.taken).toBe(1);
    expect(applied.refused).toEqual([
      expect.stringMatching(/^tea\.md:12: .*`water`.*not taken: Caliéntela con agua\.$/),
    ]);
    expect(book.target.read(BRANCH, 'tea.md')).toContain('Nadie la bebe sin hojas y $90$ grados.');
    expect(book.target.read(BRANCH, 'tea.md')).not.toContain('Caliéntela con agua.');
  });

  test('are merged with what was committed meanwhile, which stands where both changed a sentence', async () => {
    const book = await propose();
    const { data } = await writeReview(book);
    const text = book.target.read(BRANCH, 'tea.md');
    const { place: [start, end] = [0, 0] } = findSentence(data, 'Warm it');
    book.target.git('checkout', '-q', BRANCH);
    book.target.commit({
      'tea.md': `${text.slice(0, start)}Tibia con \`water\`.${text.slice(end)}`.replace('# Té', '# El té'),
    });
    book.target.git('checkout', '-q', 'main');
    const applied = await apply(book, data, {
      'Warm it': 'Caliéntela con `water`.',
      'Nobody can': 'Nadie la bebe sin hojas y $90$ grados.',
    });
    const merged = book.target.read(BRANCH, 'tea.md');
    expect(merged).toContain('# El té');
    expect(merged).toContain('Tibia con `water`.');
    expect(merged).toContain('Nadie la bebe');
    expect(applied.taken).toBe(1);
    expect(applied.refused).toEqual([expect.stringContaining('was changed meanwhile')]);
  });

  test('of a merged proposal, another book, another file or nobody are refused before anything is done', async () => {
    const book = await propose();
    const { data } = await writeReview(book);
    await expect(apply(book, { ...data, source: { name: 'other', commit: '' } }, {})).rejects.toThrow(
      'of the book other',
    );
    const file = join(book.folder, 'x.json');
    writeFileSync(file, '{"kind":"other"}');
    const options = { ...book.options, file };
    await expect(applyReview({ ...options, author: 'Ana <a@b.c>' }, await makePorts())).rejects.toThrow(
      'no amts-review.json',
    );
    await expect(applyReview({ ...options, author: 'Ana' }, await makePorts())).rejects.toThrow('--author');
    const text = data.pages.map((page) => ({ ...page, text: page.text.replace('# Té', '# Tés') }));
    await expect(apply(book, { ...data, pages: text }, { 'Warm it': 'x' })).resolves.toBeDefined();
    const broken = createCorrections(data, new Map([[findSentence(data, 'Warm it').id, { edit: 'x' }]]));
    writeFileSync(file, JSON.stringify({ ...broken, pages: broken.pages.map((page) => ({ ...page, text: 'else' })) }));
    await expect(applyReview({ ...options, author: 'Ana <a@b.c>' }, await makePorts())).rejects.toThrow(
      'does not stand',
    );
    book.target.git('merge', '-q', '--squash', BRANCH);
    book.target.git('commit', '-q', '-m', 'Merge');
    book.target.git('branch', '-D', BRANCH);
    await expect(apply(book, data, { 'Warm it': 'y' })).rejects.toThrow('no open proposal');
  });
});

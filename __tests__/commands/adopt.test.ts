// oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-type-assertion, typescript/no-misused-promises -- what is read is held against what is expected
/** A translation that nobody kept a record of is adopted: bases are found and written down, and no page is touched. */
import { describe, expect, test } from 'vitest';
import { createPullRequests } from '../../src/adapters/github/pull-requests.ts';
import { openGitHubTarget } from '../../src/adapters/github/target.ts';
import { parseState } from '../../src/base/state.ts';
import { type AdoptOptions, adopt } from '../../src/commands/adopt.ts';
import { sync } from '../../src/commands/sync.ts';
import type { AdoptReport } from '../../src/report/adoption.ts';
import { renderAdoptionText } from '../../src/report/adoption.ts';
import { MILK_ES, makeBook, makePorts, TEA, TEA_ES, type TestBook } from '../support/book.ts';
import { startWorld } from '../support/github-world.ts';

const BRANCH = 'amts/book';
const WITHOUT_BASES = { 'tea.md': TEA_ES, 'milk.md': MILK_ES };

async function run(book: TestBook, options: Partial<AdoptOptions> = {}): Promise<AdoptReport> {
  return adopt({ ...book.options, accept: [], dryRun: false, ...options }, await makePorts());
}

const pageOf = ({ languages }: AdoptReport, path: string) => languages[0]?.pages.find(({ target }) => target === path);

/** A second edition in which the number tells, and a third in which only words do. */
function makeEditions() {
  const book = makeBook({ target: WITHOUT_BASES });
  const first = book.source.git('rev-parse', 'HEAD');
  const sure = book.source.commit({ 'milk.md': 'Milk\n====\n\nMilk goes in `last`. It needs 7 cups.\n' });
  const unsure = book.source.commit({
    'tea.md': TEA.replace('It is made of leaves', 'Nobody can drink it without leaves'),
  });
  return { book, first, sure, unsure };
}

describe('adopt', () => {
  test('records the base that is sure, and changes no page', async () => {
    const { book, first } = makeEditions();
    const report = await run(book);
    expect(pageOf(report, 'milk.md')).toMatchObject({
      status: 'recorded',
      isSure: true,
      candidates: [{ commit: first }, {}],
    });
    expect(book.target.read(BRANCH, 'milk_origin.md')).toBe(book.source.read(first, 'milk.md'));
    expect(JSON.parse(book.target.read(BRANCH, '.amts/state.json')).pages['milk.md']).toMatchObject({ commit: first });
    const changed = book.target.git('diff', '--name-only', 'main', BRANCH).split('\n');
    expect(changed).toEqual(['.amts/state.json', 'milk_origin.md']);
  });

  test('a base that is not sure is told with what speaks against each, and not recorded', async () => {
    const { book, first, unsure } = makeEditions();
    const report = await run(book);
    const page = pageOf(report, 'tea.md');
    expect(page).toMatchObject({ status: 'unsure', isSure: false });
    expect(page?.candidates.map(({ commit }) => commit)).toEqual([first, unsure]);
    expect(page?.margin).toBeLessThan(3);
    expect(book.target.list(BRANCH)).not.toContain('tea_origin.md');
    const text = renderAdoptionText(report).join('\n');
    expect(text).toContain(`git diff ${first.slice(0, 10)} ${unsure.slice(0, 10)} -- tea.md`);
    expect(text).toMatch(new RegExp(`unsure +tea.md: ${first.slice(0, 10)}[^]*or ${unsure.slice(0, 10)}`));
  });

  test('what speaks against both alike is not told, and that nothing tells them apart is', async () => {
    const { book } = makeEditions();
    book.target.commit({ 'tea.md': TEA_ES.replace('heat = 90', 'heat = 95') });
    const report = await run(book, { dryRun: true });
    expect(pageOf(report, 'tea.md')).toMatchObject({
      status: 'unsure',
      candidates: [{ against: [] }, { against: [] }],
    });
    expect(pageOf(report, 'tea.md')?.candidates[0]?.contradictions).toBeGreaterThan(0);
    expect(renderAdoptionText(report).join('\n')).toContain('tells them apart');
  });

  test('a base beside its page is no orphan, whatever the globs take in', async () => {
    const book = makeBook({ source: { 'amts.yml': 'source: { pages: ["*.md"] }\n' } });
    expect((await run(book)).languages[0]?.orphans).toEqual([]);
  });

  test('what contradicts a revision is named', async () => {
    const { book } = makeEditions();
    const report = await run(book);
    const against = pageOf(report, 'milk.md')?.candidates.flatMap((candidate) => candidate.against);
    expect(against).toContain('code-span last: 1 in the source, 0 in the translation');
  });

  test('of many contradictions the first four are named, and how many more there are', async () => {
    const spoons = Array.from({ length: 7 }, (_, at) => `Take \`spoon${at}\`.`).join(' ');
    const book = makeBook({
      source: { 'milk.md': `# Milk\n\n${spoons}\n` },
      target: { ...WITHOUT_BASES, 'milk.md': '# Leche\n\nTome `cup`. Nada más.\n' },
    });
    book.source.commit({ 'milk.md': '# Milk\n\nTake `cup`. Nothing else.\n' });
    const told = pageOf(await run(book), 'milk.md')?.candidates.map(({ against }) => against) ?? [];
    const long = told.find(({ length }) => length > 1);
    expect(long).toHaveLength(5);
    expect(long?.at(-1)).toMatch(/^and \d+ more$/);
  });

  test('takes a guess that is accepted, or the revision that a person names', async () => {
    const { book, unsure } = makeEditions();
    const { totals } = await run(book, { accept: ['*.md'], dryRun: true });
    expect(totals).toEqual({ recorded: 2, unsure: 0, unknown: 0 });
    const report = await run(book, { accept: [`tea.md=${unsure.slice(0, 10)}`] });
    expect(pageOf(report, 'tea.md')).toMatchObject({
      status: 'recorded',
      isSure: false,
      candidates: [{ commit: unsure }, {}],
    });
    expect(book.target.read(BRANCH, 'tea_origin.md')).toContain('Nobody can drink');
  });

  test('a word that meets no page, or names no revision of it, is an error, and nothing is recorded', async () => {
    const { book } = makeEditions();
    await expect(run(book, { accept: ['coffee.md'] })).rejects.toThrow("'coffee.md' matches no page");
    await expect(run(book, { accept: ['tea.md=abcdef1'] })).rejects.toThrow('has no version in abcdef1');
    expect(book.target.git('branch', '--list', BRANCH)).toBe('');
  });

  test('a dry run records nothing', async () => {
    const { book } = makeEditions();
    expect((await run(book, { dryRun: true })).totals).toMatchObject({ recorded: 1 });
    expect(book.target.git('branch', '--list', BRANCH)).toBe('');
  });

  test('the next run brings only what changed since, from the proposal', async () => {
    const { book } = makeEditions();
    await run(book);
    const { report } = await sync({ ...book.options, dryRun: false, reportDir: 'report' }, await makePorts());
    const milk = report.languages[0]?.pages.find(({ target }) => target === 'milk.md');
    expect(milk).toMatchObject({ status: 'delivered', base: { origin: 'sibling' } });
    expect(book.target.read(BRANCH, 'milk.md')).toContain('`last`');
  });

  test('a page whose source was renamed is found, and its base stands beside it where it is', async () => {
    const { book, first } = makeEditions();
    book.source.git('mv', 'milk.md', 'cream.md');
    book.source.commit({});
    const report = await run(book, { accept: ['cream.md'] });
    expect(pageOf(report, 'milk.md')).toMatchObject({ status: 'recorded', source: 'cream.md', renamedFrom: 'milk.md' });
    expect(book.target.read(BRANCH, 'milk_origin.md')).toBe(book.source.read(first, 'milk.md'));
  });

  test('an orphan is told with the page that it may be', async () => {
    const recipe = (text: string) => `# ${text}\n\n${text} \`pot\` $x^2$ \`kettle\` 45 $y_7$ \`spoon\`.\n`;
    const book = makeBook({
      source: { 'recipe.md': recipe('Boil') },
      target: { ...WITHOUT_BASES, 'old/receta.md': recipe('Hervir'), 'nota.md': 'Una nota propia.\n' },
    });
    const { orphans } = (await run(book)).languages[0] ?? {};
    expect(orphans).toEqual([
      { target: 'nota.md', maybe: [] },
      { target: 'old/receta.md', maybe: [{ source: 'recipe.md', likeness: 1 }] },
    ]);
  });

  test('two languages of one repository each have their own record, and keep what they had', async () => {
    const book = makeBook();
    const pages = 'source: { dialect: gfm, pages: ["**/*.md"] }';
    book.source.commit({
      'amts.yml': `${pages}\ntargets:\n  - { languages: [es, fr], repository: ., path: "{folder}/{path}" }\n`,
      'es/milk.md': MILK_ES,
      'fr/milk.md': MILK_ES.replace('Leche', 'Lait'),
      'fr/tea.md': TEA_ES,
    });
    const options = { ...book.options, targets: [], languages: ['es', 'fr'] };
    const merge = (language: string) => book.source.git('merge', '-q', '--no-edit', `amts/book-${language}`);
    const recorded = (language: string) => [
      ...parseState(book.source.read('HEAD', `.amts/state.${language}.json`), 'book').keys(),
    ];
    const { languages } = await run(book, { ...options, accept: ['*/milk.md'] });
    expect(languages.map(({ untranslated, orphans }) => [untranslated, orphans])).toEqual([
      [1, []],
      [0, []],
    ]);
    for (const language of ['es', 'fr']) merge(language);
    expect([recorded('es'), recorded('fr')]).toEqual([['es/milk.md'], ['fr/milk.md', 'fr/tea.md']]);
    book.source.commit({ 'es/tea.md': TEA_ES });
    await run(book, options);
    merge('es');
    expect(recorded('es')).toEqual(['es/milk.md', 'es/tea.md']);
  });

  test('pages whose base is known are left alone', async () => {
    const report = await run(makeBook());
    expect(report.languages[0]).toMatchObject({ pages: [], known: 2, untranslated: 0 });
  });
});

test('its pull request says that nothing changes, and how sure each page is, in one table', async () => {
  const world = await startWorld();
  const { book } = makeEditions();
  await world.server.createRepository({ owner: 'd2l-ai', name: 'book-es', files: WITHOUT_BASES });
  const ports = {
    ...(await makePorts()),
    openTarget: async () => {
      const opened = await openGitHubTarget(world.connect(), 'd2l-ai/book-es');
      return { book: opened.book, pullRequests: createPullRequests(opened.repository) };
    },
  };
  const targets = [{ language: 'es', repository: 'd2l-ai/book-es' }];
  const report = await adopt({ ...book.options, targets, accept: ['tea.md'], dryRun: false }, ports);
  expect(report.languages[0]?.delivery?.pullRequest).toMatchObject({ number: 1 });
  const headers = { authorization: `Bearer ${world.server.createToken()}` };
  const pull = await fetch(`${world.server.apiUrl}/repos/d2l-ai/book-es/pulls/1`, { headers });
  const { title, body } = (await pull.json()) as { title: string; body: string };
  expect(title).toBe('What these pages were translated from (book)');
  expect(body).toContain('**No page changes here.**');
  expect(body).not.toContain('carries the change over');
  const rows = body.split('\n').filter((line) => line.startsWith('| '));
  expect(rows).toHaveLength(4);
  expect(rows[2]).toMatch(/tea\.md.*\*\*not sure\*\*/);
  expect(rows[3]).toMatch(/milk\.md.*\| sure \|/);
  expect(body).not.toContain('### ');
});

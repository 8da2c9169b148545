/**
 * Each layout of a translated book on a GitHub of this machine, through the action: two languages and three pushes, the
 * second of them the merge of a pull request of ours.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type RepositoryHandle, startGitHub } from '../emulators/github/index.ts';
import { isPull, type PullIssue } from '../emulators/github/state.ts';
import { makeFolder } from '../support/repositories.ts';
import { type ActionResult, startAction } from '../support/run-action.ts';
import { DOUGH, listTranslation, OVEN } from './book.ts';
import { describeRunner, type WorkflowEvent } from './world.ts';

const LANGUAGES = ['es', 'fr'] as const;
type Language = (typeof LANGUAGES)[number];

const PAGES = { oven: OVEN, dough: DOUGH };
type PageName = keyof typeof PAGES;

interface LayoutCase {
  readonly name: string;
  readonly pages: string;
  /** `amts.yml` of one entry after the repository. */
  readonly target: string;
  readonly source: (page: PageName) => string;
  readonly translation: (page: PageName, language: Language) => string;
  /** Whether the action reads the book from a checkout. */
  readonly isCheckedOut?: boolean;
}

const I18N = 'docusaurus-plugin-content-docs';
const OWN: readonly LayoutCase[] = [
  {
    name: 'a folder a language',
    pages: 'content/en/**/*.md',
    target: 'path: "content/{folder}/{path}", languages: { es: es-es, fr: fr }',
    source: (page) => `content/en/a/${page}.md`,
    translation: (page, language) => `content/${language === 'es' ? 'es-es' : 'fr'}/a/${page}.md`,
  },
  {
    name: 'a suffix a language',
    pages: 'docs/**/*.en-US.md',
    target: 'paths: { "{dir}/{name}.en-US{ext}": "{dir}/{name}.{folder}{ext}" }, languages: [es, fr]',
    source: (page) => `docs/${page}.en-US.md`,
    translation: (page, language) => `docs/${page}.${language}.md`,
    isCheckedOut: true,
  },
  {
    name: 'Docusaurus with versions',
    pages: '{docs,versioned_docs}/**/*.md',
    target: `paths: { docs/: "i18n/{folder}/${I18N}/current/", versioned_docs/: "i18n/{folder}/${I18N}/" }, languages: [es, fr]`,
    source: (page) => (page === 'oven' ? 'docs/oven.md' : 'versioned_docs/version-1.0/dough.md'),
    translation: (page, language) =>
      page === 'oven' ? `i18n/${language}/${I18N}/current/oven.md` : `i18n/${language}/${I18N}/version-1.0/dough.md`,
  },
];

const pageNames = ['oven', 'dough'] as const;

function translate(page: PageName, language: Language): string {
  return listTranslation(language)[`${page}.md`] ?? '';
}

interface LayoutWorld {
  readonly book: RepositoryHandle;
  readonly targets: Readonly<Record<Language, RepositoryHandle>>;
  /** Commit to the source and run the action on that push. */
  readonly push: (files: Readonly<Record<string, string>>) => Promise<ActionResult>;
  /** Run the action on what came into the book since a commit. */
  readonly runSince: (before: string) => Promise<ActionResult>;
}

/** Pages of a language below a folder of its own. */
function inFolder(language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries(listTranslation(language)).map(([path, text]) => [`${FOLDERS[language]}/${path}`, text]),
  );
}

const FOLDERS = { es: 'es-es', fr: 'fr' };

interface WorldOptions {
  /** A repository for each language, or one for all of them. */
  readonly sister?: 'each' | 'one';
  readonly isCheckedOut?: boolean;
}

async function startWorld(config: string, { sister, isCheckedOut = false }: WorldOptions = {}): Promise<LayoutWorld> {
  const github = await startGitHub();
  onTestFinished(() => github.stop());
  const book = await github.createRepository({ owner: 'bakery', name: 'bread', files: { 'amts.yml': config } });
  const create = (name: string, files: Record<string, string>) =>
    github.createRepository({ owner: 'bakery', name, files });
  const [es = book, fr = es] =
    sister === 'each'
      ? await Promise.all(LANGUAGES.map((language) => create(`bread-${language}`, listTranslation(language))))
      : sister === 'one'
        ? [await create('translations', { ...inFolder('es'), ...inFolder('fr') })]
        : [];
  const token = github.createToken();
  const runSince = async (before: string): Promise<ActionResult> => {
    const workspace = makeFolder();
    if (isCheckedOut) await promisify(execFile)('git', ['clone', '--quiet', book.cloneUrl, '.'], { cwd: workspace });
    const after = await book.head();
    const event: WorkflowEvent = { name: 'push', payload: { ref: 'refs/heads/main', before, after, deleted: false } };
    const inputs = { source: isCheckedOut ? '.' : 'bakery/bread', 'github-token': token };
    const { result: ended } = startAction(inputs, workspace, { environment: describeRunner(github, after), event });
    const result = await ended;
    if (result.exitCode !== 0) throw new Error(result.stdout + result.stderr);
    return result;
  };
  const push = async (files: Readonly<Record<string, string>>) => {
    const before = await book.head();
    await book.commit(files, { by: 'author' });
    return runSince(before);
  };
  return { book, targets: { es, fr }, push, runSince };
}

function listPulls({ repository }: RepositoryHandle): PullIssue[] {
  return repository.issues.filter(isPull);
}

async function listChanged(target: RepositoryHandle, branch: string): Promise<string[]> {
  return (await target.git('diff', '--name-only', `main...${branch}`)).trim().split('\n');
}

describe.each(OWN)('$name in the repository of the book', ({ pages, target, source, translation, isCheckedOut }) => {
  const config = `source: { dialect: gfm, pages: ["${pages}"] }\ntargets:\n  - { repository: ., ${target} }\nengine: { kind: pseudo }\n`;

  test('three pushes: a pull request a language, the merge of one starts nothing, the next goes on', async () => {
    const { book, push, runSince } = await startWorld(config, { isCheckedOut: isCheckedOut ?? false });
    const first = await book.commit(Object.fromEntries(pageNames.map((page) => [source(page), PAGES[page]])));
    const front = `---\ndefault_lang_commit: ${first}\n---\n\n`;
    const written = LANGUAGES.flatMap((language) =>
      pageNames.map((page) => [translation(page, language), front + translate(page, language)] as const),
    );
    await book.commit(Object.fromEntries(written));

    const one = OVEN.replace('$8$', '$9$');
    await push({ [source('oven')]: one });
    const branches = LANGUAGES.map((language) => `amts/bread-${language}`);
    expect(
      listPulls(book)
        .map(({ pull }) => pull.headRef)
        .toSorted(),
    ).toEqual(branches);
    for (const language of LANGUAGES) {
      const branch = `amts/bread-${language}`;
      // oxlint-disable-next-line no-await-in-loop -- few
      expect(await listChanged(book, branch)).toEqual(
        [`.amts/state.${language}.json`, translation('oven', language)].toSorted(),
      );
      // oxlint-disable-next-line no-await-in-loop
      const [page, head] = await Promise.all([book.read(branch, translation('oven', language)), book.head()]);
      expect(page).toBe(
        `---\ndefault_lang_commit: ${head}\n---\n\n${translate('oven', language).replace('$8$', '$9$')}`,
      );
    }

    const before = await book.head();
    const spanish = listPulls(book).find(({ pull }) => pull.headRef === 'amts/bread-es');
    await book.merge(spanish?.number ?? 0, 'squash');
    const french = await book.head('amts/bread-fr');
    const merged = await runSince(before);
    expect(merged.outputs).toMatchObject({ changed: 'false', 'pages-in-scope': '0' });
    expect(await book.head('amts/bread-fr')).toBe(french);
    expect(listPulls(book)).toHaveLength(2);

    await push({
      [source('oven')]: one.replace('Open the door only once.', 'Never open the door.'),
      [source('dough')]: `${DOUGH}* Wash the bowl.\n`,
    });
    expect(listPulls(book)).toHaveLength(3);
    for (const language of LANGUAGES) {
      const open = listPulls(book).filter(
        ({ pull, state }) => state === 'open' && pull.headRef.startsWith(`amts/bread-${language}`),
      );
      expect(open).toHaveLength(1);
      const branch = open[0]?.pull.headRef ?? '';
      // oxlint-disable-next-line no-await-in-loop
      const oven = await book.read(branch, translation('oven', language));
      expect(oven).toMatch(/\$9\$[^]*⟦Never⟧ ⟦open⟧/);
      // oxlint-disable-next-line no-await-in-loop
      expect(await book.read(branch, translation('dough', language))).toContain('⟦Wash⟧');
      // oxlint-disable-next-line no-await-in-loop
      const changed = await listChanged(book, branch);
      expect(changed).toEqual(
        [`.amts/state.${language}.json`, translation('dough', language), translation('oven', language)].toSorted(),
      );
    }
  });

  test('a commit that changes a page and its translation together leaves nothing to do in that language', async () => {
    const { book, push } = await startWorld(config, { isCheckedOut: isCheckedOut ?? false });
    const first = await book.commit({ [source('oven')]: OVEN });
    const front = `---\ndefault_lang_commit: ${first}\n---\n\n`;
    await book.commit(
      Object.fromEntries(
        LANGUAGES.map((language) => [translation('oven', language), front + translate('oven', language)]),
      ),
    );
    await push({ [source('oven')]: OVEN.replace('$8$', '$9$') });
    await book.merge(1, 'squash');
    await book.merge(2, 'squash');
    const spanish = await book.read('main', translation('oven', 'es'));
    await push({
      [source('oven')]: OVEN.replace('$8$', '$9$').replace('Open the door only once.', 'Never open the door.'),
      [translation('oven', 'es')]: spanish.replace('Abra la puerta una sola vez.', 'No abra nunca la puerta.'),
    });
    const open = listPulls(book).filter(({ state }) => state === 'open');
    expect(open.map(({ pull }) => pull.headRef)).toEqual(['amts/bread-fr']);
  });
});

test('sister repositories: the merge of one pull request leaves the other open, and the next push goes on', async () => {
  const targets = LANGUAGES.map(
    (language) => `  - { language: ${language}, repository: bakery/bread-${language} }\n`,
  ).join('');
  const {
    book,
    targets: { es, fr },
    push,
    runSince,
  } = await startWorld(`targets:\n${targets}engine: { kind: pseudo }\n`, { sister: 'each' });
  await book.commit({ 'oven.md': OVEN, 'dough.md': DOUGH });
  const one = OVEN.replace('$8$', '$9$');
  await push({ 'oven.md': one });
  await es.merge(1, 'merge');
  expect((await runSince(await book.head())).outputs).toMatchObject({ changed: 'false', 'pages-in-scope': '0' });
  await push({ 'oven.md': one.replace('Open the door only once.', 'Never open the door.') });
  expect([es, fr].map((target) => listPulls(target).map(({ state, pull }) => `${pull.headRef} ${state}`))).toEqual([
    ['amts/bread closed', 'amts/bread open'],
    ['amts/bread open'],
  ]);
  expect(await fr.read('amts/bread', 'oven.md')).toMatch(/\$9\$[^]*⟦Never⟧/);
});

test('one sister repository for all languages: each has its pull request, and the merge of one leaves the other open', async () => {
  const target =
    '{ repository: bakery/translations, path: "{folder}/{path}", languages: { es: es-es, fr: fr }, base: sibling }';
  const world = await startWorld(`source: { pages: ["*.md"] }\ntargets: [${target}]\nengine: { kind: pseudo }\n`, {
    sister: 'one',
  });
  const { book, push, runSince } = world;
  const translations = world.targets.es;
  await book.commit({ 'oven.md': OVEN, 'dough.md': DOUGH });
  const one = OVEN.replace('$8$', '$9$');
  await push({ 'oven.md': one });
  const listOpen = () => listPulls(translations).flatMap(({ state, pull }) => (state === 'open' ? [pull.headRef] : []));
  expect(listOpen().toSorted()).toEqual(['amts/bread-es', 'amts/bread-fr']);
  const spanish = listPulls(translations).find(({ pull }) => pull.headRef === 'amts/bread-es');
  await translations.merge(spanish?.number ?? 0, 'rebase');
  expect((await runSince(await book.head())).outputs).toMatchObject({ changed: 'false' });
  await push({ 'oven.md': one.replace('Open the door only once.', 'Never open the door.') });
  expect(listOpen()).toHaveLength(2);
  for (const language of LANGUAGES) {
    const branch = listOpen().find((name) => name.startsWith(`amts/bread-${language}`)) ?? '';
    // oxlint-disable-next-line no-await-in-loop -- few
    expect(await translations.read(branch, `${FOLDERS[language]}/oven.md`)).toMatch(/\$9\$[^]*⟦Never⟧/);
  }
});

// oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-type-assertion, typescript/no-misused-promises -- what is read is held against what is expected
/**
 * The sites of `examples/sites`, carried over with the engine `memory`: each change arrives, every other byte of the
 * translations stays, nothing is wrong with the pages afterwards, and `init` finds out what their `amts.yml` say.
 */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CHECK_RULES, checkPage } from '../src/check/check.ts';
import { init } from '../src/commands/init.ts';
import { sync } from '../src/commands/sync.ts';
import type { DialectName } from '../src/config/choices.ts';
import { parseSettings } from '../src/config/settings.ts';
import { parsePage } from '../src/markdown/parse.ts';
import { makePorts } from './support/book.ts';
import { makeFolder, TestRepository } from './support/repositories.ts';

const SITES = fileURLToPath(new URL('../examples/sites', import.meta.url));

/** A text of the translation, and what stands there in the proposal. */
type Edit = readonly [old: string, proposed: string];

interface Site {
  readonly name: DialectName;
  readonly language: string;
  /** Source page and its translation, with what the push changes in it. */
  readonly pages: Readonly<Record<string, { readonly target: string; readonly edits: readonly Edit[] }>>;
}

const DOCUSAURUS = 'i18n/fr/docusaurus-plugin-content-docs/current';

const EXPECTED: readonly Site[] = [
  {
    name: 'docusaurus',
    language: 'fr',
    pages: {
      'docs/intro.mdx': {
        target: `${DOCUSAURUS}/intro.mdx`,
        edits: [
          ['sidebar_position: 1', 'sidebar_position: 2'],
          ['minutes={90}', 'minutes={100}'],
          [':::tip', ':::info\n\nA starter may stand in for yeast.\n\n:::\n\n:::tip'],
        ],
      },
      'docs/oven.md': {
        target: `${DOCUSAURUS}/oven.md`,
        edits: [
          ['| Gros pain', '| Baguette | 250 g | 22 min |\n| Gros pain'],
          [':::warning', ':::danger'],
          ['sleep 2700', 'sleep 2500'],
        ],
      },
    },
  },
  {
    name: 'hugo',
    language: 'zh',
    pages: {
      'content/en/_index.md': {
        target: 'content/zh-cn/_index.md',
        edits: [
          ['weight = 10', 'weight = 5'],
          ['tools.md#smoker', 'tools/smoker.md'],
          ['color="warning"', 'color="info"'],
        ],
      },
      'content/en/tools.md': {
        target: 'content/zh-cn/tools.md',
        edits: [
          ['[/equipment/]', '[/equipment/, /gear/]'],
          ['smoker.png', 'smoker.webp'],
          ['2. 等待白烟。\n', '2. 等待白烟。\n3. Puff twice into the entrance.\n'],
        ],
      },
    },
  },
  {
    name: 'vitepress',
    language: 'de',
    pages: {
      'docs/index.md': {
        target: 'docs/de/index.md',
        edits: [
          ['theme: brand', 'theme: alt'],
          ['link: /guide/build', 'link: /guide/build#build'],
        ],
      },
      'docs/guide/build.md': {
        target: 'docs/de/guide/build.md',
        edits: [
          ['{{ sheets }}', '{{ sheets.length }}'],
          ['::: warning', '::: danger'],
          ['size.ts', 'size.ts{2,4}'],
          ['`6`', '`7`'],
        ],
      },
      'docs/guide/fly.md': { target: 'docs/de/guide/fly.md', edits: [] },
    },
  },
  {
    name: 'mkdocs',
    language: 'es',
    pages: {
      'docs/index.md': {
        target: 'docs/index.es.md',
        edits: [
          ['{{ months }}', '{{ config.months }}'],
          ['!!! warning', '!!! danger'],
          ['60 °C', '65 °C'],
        ],
      },
      'docs/layers.md': {
        target: 'docs/layers.es.md',
        edits: [
          ['1 a 25', '1 a 30'],
          ['/// tip', '/// info'],
        ],
      },
    },
  },
  {
    name: 'myst',
    language: 'tr',
    pages: {
      'period.md': {
        target: 'period.md',
        edits: [
          ['`huygens1673`', '`huygens1673,bernoulli1749`'],
          [':::{note}', ':::{tip}'],
          ['10^\\circ', '15^\\circ'],
          [':width: 300px', ':width: 60%'],
        ],
      },
      'measure.md': {
        target: 'measure.md',
        edits: [
          ['$T = 2$', '$T = 3$'],
          ['9.81', '9.80665'],
        ],
      },
    },
  },
];

interface Made {
  readonly folder: string;
  readonly book: TestRepository;
  /** Where the translation stands. */
  readonly translation: TestRepository;
}

/** The first edition of a site and its translation. */
function makeSite(name: string): Made {
  const folder = makeFolder();
  const book = new TestRepository(join(folder, 'book'), { '.gitignore': '' });
  copy(book, join(SITES, name, 'before'));
  const own = join(SITES, name, 'translation');
  if (!existsSync(own)) return { folder, book, translation: book };
  const translation = new TestRepository(join(folder, 'book-tr'), { '.gitignore': '' });
  copy(translation, own);
  return { folder, book, translation };
}

function copy(repository: TestRepository, from: string): void {
  cpSync(from, repository.folder, { recursive: true });
  repository.commit({});
}

/** What a configuration says of the source, and of where the translation stands. */
function readPlace(text: string) {
  const { source, targets } = parseSettings({ name: 'amts.yml', text });
  return {
    source,
    targets: targets.map(({ repository, path, folder, language }) => [repository, fill(path, folder ?? language)]),
  };
}

const fill = (path: string | undefined, folder: string) => path?.replaceAll(/\{(?:folder|language)\}/g, folder);

const configOf = (name: string) => readFileSync(join(SITES, name, 'amts.yml'), 'utf8');

const ERRORS = new Set(CHECK_RULES.filter(({ severity }) => severity === 'error').map(({ name }) => name));

function readTranslation(name: string, path: string): string {
  const own = join(SITES, name, 'translation', path);
  return readFileSync(existsSync(own) ? own : join(SITES, name, 'before', path), 'utf8');
}

/** The push, carried over: text of each translated page. */
async function carryOver({ name, pages }: Site): Promise<Map<string, string>> {
  const { folder, book, translation } = makeSite(name);
  book.commit({ 'amts.yml': configOf(name) });
  copy(book, join(SITES, name, 'after'));
  const options = { folder, source: 'book', targets: [], full: true, pages: [], dryRun: false, reportDir: 'report' };
  const { report } = await sync(options, await makePorts());
  expect(report.languages[0]?.totals.failed).toBe(0);
  const branch = translation.git('for-each-ref', '--format=%(refname:short)', 'refs/heads/amts');
  return new Map(Object.values(pages).map(({ target }) => [target, translation.git('show', `${branch}:${target}`)]));
}

describe.for(EXPECTED)('the site of $name', (site) => {
  const { name, language, pages } = site;

  test('has the changes of the push, no other byte, and no error', async () => {
    const proposed = await carryOver(site);
    for (const [path, { target, edits }] of Object.entries(pages)) {
      let wanted = readTranslation(name, target);
      for (const [old, text] of edits) {
        expect(wanted.split(old)).toHaveLength(2);
        wanted = wanted.replace(old, () => text);
      }
      const got = proposed.get(target) ?? '';
      expect(got.trimEnd()).toBe(wanted.trimEnd());
      const page = parsePage(got, { language, dialect: name });
      const source = parsePage(readFileSync(join(SITES, name, 'after', path), 'utf8'), {
        language: 'en',
        dialect: name,
      });
      expect(page.fault).toBeUndefined();
      expect(checkPage(source, page, { dialect: name }).filter(({ rule }) => ERRORS.has(rule))).toEqual([]);
    }
  });

  test('is found out by init', async () => {
    const { folder, translation } = makeSite(name);
    const targets = [{ language, repository: translation.folder.slice(folder.length + 1) }];
    const options = { folder, source: 'book', targets, from: 'en', withAws: false, force: false, dryRun: false };
    const { files } = await init(options, await makePorts());
    const [found, wanted] = [files[0]?.text ?? '', configOf(name)].map(readPlace);
    expect(found).toEqual(wanted);
  });
});

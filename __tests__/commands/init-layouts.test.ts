// oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-type-assertion, typescript/no-misused-promises -- what is read is held against what is expected
/** Where the pages of a site in several languages stand is found out, and a plan runs with what is written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { init } from '../../src/commands/init.ts';
import { plan } from '../../src/commands/plan.ts';
import { makeBook, makePorts, type TestBook } from '../support/book.ts';
import type { Files } from '../support/repositories.ts';

const WORKFLOW = '.github/workflows/translations.yml';

async function run({ folder }: TestBook, repository: string) {
  const targets = [{ language: 'es', repository }];
  const options = { folder, source: 'book', targets, from: 'en', withAws: false, force: false, dryRun: false };
  return init(options, await makePorts());
}

const read = (book: TestBook, path: string) => readFileSync(join(book.source.folder, path), 'utf8');

/** A book of these files alone. */
function makeSite(files: Files): TestBook {
  const book = makeBook();
  book.source.commit({ 'tea.md': undefined, 'milk.md': undefined, ...files });
  return book;
}

describe('a translation in the repository of the source', () => {
  const page = (title: string) => `# ${title}\n\nTea is a drink.\n`;
  const files = (...paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, page(path)]));

  interface Case {
    readonly site: string;
    readonly paths: readonly string[];
    readonly pages: readonly string[];
    readonly target: Readonly<Record<string, unknown>>;
    /** Source pages that have a translation, and those that have none. */
    readonly translated: number;
  }

  const CASES: readonly Case[] = [
    {
      site: 'Docusaurus',
      paths: [
        'docusaurus.config.js',
        'README.md',
        'docs/intro.md',
        'docs/guide/pot.mdx',
        'i18n/es/docusaurus-plugin-content-docs/current/intro.md',
        'i18n/es/docusaurus-plugin-content-docs/current/guide/pot.mdx',
        'i18n/ja/docusaurus-plugin-content-docs/current/intro.md',
      ],
      pages: ['docs/**/*.{md,mdx}'],
      target: { path: 'i18n/{folder}/docusaurus-plugin-content-docs/current/{path}' },
      translated: 2,
    },
    {
      site: 'Docusaurus with versions, in a folder',
      paths: [
        'website/docusaurus.config.ts',
        'website/docs/a.md',
        'website/docs/b.md',
        'website/versioned_docs/version-1.0/a.md',
        'website/versioned_docs/version-1.0/old.md',
        'website/i18n/es/docusaurus-plugin-content-docs/current/a.md',
        'website/i18n/es/docusaurus-plugin-content-docs/current/b.md',
        'website/i18n/es/docusaurus-plugin-content-docs/version-1.0/a.md',
      ],
      pages: ['website/docs/**/*.md', 'website/versioned_docs/**/*.md'],
      target: {
        paths: {
          'website/docs/': 'website/i18n/{folder}/docusaurus-plugin-content-docs/current/',
          'website/versioned_docs/': 'website/i18n/{folder}/docusaurus-plugin-content-docs/',
        },
      },
      translated: 3,
    },
    {
      site: 'Hugo',
      paths: [
        'hugo.toml',
        'content/en/_index.md',
        'content/en/docs/a.md',
        'content/es/_index.md',
        'content/ja/_index.md',
      ],
      pages: ['content/en/**/*.md'],
      target: { path: 'content/{folder}/{path}' },
      translated: 1,
    },
    {
      site: 'Starlight with a folder of another name',
      paths: [
        'astro.config.mjs',
        'src/content/docs/a.mdx',
        'src/content/docs/b/c.md',
        'src/content/docs/es-419/a.mdx',
        'src/content/docs/ja/a.mdx',
        'src/content/docs/ja/b/c.md',
      ],
      pages: ['src/content/docs/**/*.{md,mdx}', '!src/content/docs/ja/**'],
      target: { folder: 'es-419', path: 'src/content/docs/{folder}/{path}' },
      translated: 1,
    },
    {
      site: 'VitePress',
      paths: [
        'docs/.vitepress/config.ts',
        'docs/index.md',
        'docs/guide/a.md',
        'docs/es/index.md',
        'docs/es/guide/a.md',
      ],
      pages: ['docs/**/*.md'],
      target: { path: 'docs/{folder}/{path}' },
      translated: 2,
    },
    {
      site: 'MkDocs with suffixes',
      paths: ['mkdocs.yml', 'docs/index.md', 'docs/a.md', 'docs/index.es.md', 'docs/a.es.md', 'docs/a.fr.md'],
      pages: ['docs/**/*.md', '!**/*.fr.*'],
      target: { path: '{dir}/{name}.{folder}{ext}' },
      translated: 2,
    },
    {
      site: 'suffixes, and one page in a folder of the language that was forgotten',
      paths: ['docs/a.md', 'docs/b.md', 'docs/a.es.md', 'docs/b.es.md', 'docs/es/a.md'],
      pages: ['docs/**/*.md'],
      target: { path: '{dir}/{name}.{folder}{ext}' },
      translated: 2,
    },
    {
      site: 'suffixes on both sides',
      paths: ['docs/a.en-US.md', 'docs/b.en-US.md', 'docs/a.es-ES.md', 'docs/b.es-ES.md'],
      pages: ['docs/**/*.en-US.md'],
      target: { folder: 'es-ES', paths: { '{dir}/{name}.en-US{ext}': '{dir}/{name}.{folder}{ext}' } },
      translated: 2,
    },
    {
      site: 'folders of languages that hold folders of pages',
      paths: [
        'docs/en/mkdocs.yml',
        'docs/en/docs/index.md',
        'docs/en/docs/tutorial/a.md',
        'docs/es/docs/index.md',
        'docs/es/docs/tutorial/a.md',
        'docs/pt/docs/index.md',
        'docs/pt/docs/tutorial/a.md',
      ],
      pages: ['docs/en/**/*.md'],
      target: { path: 'docs/{folder}/{path}' },
      translated: 2,
    },
  ];

  test.each(CASES)('is found: $site', async ({ paths, pages, target, translated }) => {
    const book = makeSite(files(...paths));
    const { found } = await run(book, 'book');
    const { source, targets } = parse(read(book, 'amts.yml'));
    expect(source.pages).toEqual(pages);
    const { path, paths: map, folder, repository } = targets[0];
    expect(JSON.parse(JSON.stringify({ path, paths: map, folder }))).toEqual(target);
    expect(repository).toBe('.');
    expect(found).toContain(`es: ${translated} pages are translated`);
    const report = await plan({ ...book.options, targets: [], engine: undefined }, await makePorts());
    expect(report.languages).toMatchObject([{ language: 'es' }]);
  });

  test('its workflow needs no token of anybody, and a partial translation is not flooded', async () => {
    const paths = ['hugo.toml', 'content/en/a.md', 'content/en/b.md', 'content/en/c.md', 'content/es/a.md'];
    const book = makeSite(files(...paths));
    const { next } = await run(book, 'book');
    expect(parse(read(book, 'amts.yml')).targets[0]['new-pages']).toBe('none');
    const { jobs } = parse(read(book, WORKFLOW));
    expect(jobs.sync.permissions).toMatchObject({ contents: 'write', 'pull-requests': 'write' });
    expect(jobs.sync.steps).toContainEqual({ uses: 'OWNER/amts@v1' });
    expect(read(book, WORKFLOW)).toContain('"!content/es/**"');
    expect(next.join('\n')).not.toContain('gh secret set');
  });

  test('where no path names the language, it says where one could', async () => {
    const { found, next } = await run(makeBook(), 'book');
    expect(found.join('\n')).not.toMatch(/^es:/m);
    expect(next[0]).toContain("! es: where the translations stand in this repository was not found: set 'path'");
  });

  test('a repository of its own may have folders of languages too', async () => {
    const book = makeBook({ target: files('files/es/tea.md', 'files/es/milk.md', 'files/ja/tea.md') });
    await run(book, 'book-es');
    expect(parse(read(book, 'amts.yml')).targets[0]).toMatchObject({ path: 'files/{folder}/{path}' });
  });
});

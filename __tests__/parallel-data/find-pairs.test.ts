import { describe, expect, test } from 'vitest';
import { findPairs, type PageOrigin, readOrigins } from '../../src/commands/steps/data/find-pairs.ts';
import { ConfigError } from '../../src/shared/errors.ts';

const BASE = '{dir}/{name}_origin{ext}';
const FLAGS = { to: 'tr', target: ['book-tr'], source: 'book', base: BASE, dialect: 'd2l' } as const;
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  book: ['index.md', 'linear-regression/a.md', 'linear-regression/deep/b.md', 'linear-networks/c.md'],
  'book-tr': ['index.md', 'linear-networks/a.md', 'linear-networks/deep/b.md', 'linear-regression/a.md', 'only.md'],
};

async function find(paths: readonly string[]) {
  const [origin] = readOrigins({ ...FLAGS, paths });
  if (origin === undefined) throw new Error('no place');
  return findIn(origin, FOLDERS);
}

async function findIn(origin: PageOrigin, folders: Readonly<Record<string, readonly string[]>>) {
  const told: string[] = [];
  const quiet = () => undefined;
  const pairs = await findPairs(origin, {
    disk: {
      isFolder: async () => true,
      readFile: async () => undefined,
      writeText: async () => undefined,
      checkWritable: async () => undefined,
      listFolder: async (folder) => folders[folder] ?? [],
    },
    log: { step: quiet, warn: quiet, progress: quiet, info: (message) => told.push(message) },
  });
  return { told, pairs: pairs.map(({ source, target }) => `${source} ${target}`) };
}

describe('pages whose chapters are renamed in the translation', () => {
  test('are found by the map of paths, and what has no source text is told', async () => {
    const { pairs, told } = await find(['linear-regression/=linear-networks/']);
    expect(pairs).toEqual([
      'book/index.md book-tr/index.md',
      'book/linear-regression/a.md book-tr/linear-networks/a.md',
      'book/linear-regression/deep/b.md book-tr/linear-networks/deep/b.md',
    ]);
    expect(told).toEqual(['book-tr: 2 of 5 pages have no source text and are left out']);
  });

  test('are not found without it', async () => {
    const { pairs } = await find([]);
    expect(pairs).toEqual([
      'book/index.md book-tr/index.md',
      'book/linear-regression/a.md book-tr/linear-regression/a.md',
    ]);
  });

  test.each([['linear-regression'], ['a/=b'], ['a=b=c']])('a rule that is none is refused: %s', async (rule) => {
    await expect(find([rule])).rejects.toThrow(ConfigError);
  });

  test('may be told by templates, and end as the dialect writes them', async () => {
    const folders = { docs: ['a.mdx', 'b/c.md', 'd.rst'], es: ['a.es.mdx', 'b/c.es.md', 'd.es.rst', 'a.mdx'] };
    const flags = {
      to: 'es',
      target: ['es'],
      source: 'docs',
      base: BASE,
      paths: ['{dir}/{name}{ext}={dir}/{name}.es{ext}'],
    };
    const pairsOf = async (dialect: 'd2l' | 'gfm') => {
      const [origin] = readOrigins({ ...flags, dialect });
      if (origin === undefined) throw new Error('no place');
      const { pairs } = await findIn(origin, folders);
      return pairs;
    };
    expect(await pairsOf('gfm')).toEqual(['docs/a.mdx es/a.es.mdx', 'docs/b/c.md es/b/c.es.md']);
    expect(await pairsOf('d2l')).toEqual(['docs/b/c.md es/b/c.es.md']);
    await expect(findIn({ base: BASE, target: 'none', dialect: 'd2l' }, folders)).rejects.toThrow(
      'has no page (*.md in the dialect d2l) with a source',
    );
  });

  test('in one folder with their sources are no sources themselves, and none is missing', async () => {
    const folders = { book: ['a.md', 'es/a.md', 'b.md'] };
    const [origin] = readOrigins({ ...FLAGS, target: ['book'], source: 'book', paths: ['=es/'] });
    if (origin === undefined) throw new Error('no place');
    expect(await findIn(origin, folders)).toEqual({ told: [], pairs: ['book/a.md book/es/a.md'] });
  });

  test('a map without a source folder is refused', () => {
    expect(() => readOrigins({ ...FLAGS, source: undefined, paths: ['a/=b/'] })).toThrow('give that as --source');
  });
});

/** The configuration of d2l-en and its sisters: it is valid, each page has one place, and real pages are found there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileLayout } from '../../src/book/layout.ts';
import { findLayoutFault } from '../../src/book/layout-faults.ts';
import { plan } from '../../src/commands/plan.ts';
import { parseSettings } from '../../src/config/settings.ts';
import { decideTerminology } from '../../src/parallel-data/terminology-file.ts';
import type { PlanReport } from '../../src/report/plan-report.ts';
import { makePorts } from '../support/book.ts';
import { type Files, makeFolder, TestRepository } from '../support/repositories.ts';
import { SHARED_DATA, SHARED_MISSING } from '../support/shared-data.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CONFIG = join(ROOT, 'examples/d2l/amts.yml');
const settings = parseSettings({ name: CONFIG, text: readFileSync(CONFIG, 'utf8') });

const layoutOf = (language: string) => {
  const target = settings.targets.find((entry) => entry.language === language);
  if (target === undefined) throw new Error(`no target ${language}`);
  return compileLayout({ ...target, pages: settings.source.pages ?? [] });
};

describe('the configuration', () => {
  test('is one that editors find no fault with', () => {
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: false, validateFormats: false });
    const check = ajv.compile(JSON.parse(readFileSync(join(ROOT, 'docs/amts.schema.json'), 'utf8')));
    check(parse(readFileSync(CONFIG, 'utf8')));
    expect(check.errors).toBeNull();
  });

  test('has the six translations, each on its branch', () => {
    const targets = settings.targets.map(({ language, repository, branch }) => `${language} ${repository} ${branch}`);
    expect(targets).toEqual(['zh', 'tr', 'vi', 'ko', 'ja', 'pt'].map((code) => `${code} d2l-ai/d2l-${code} master`));
  });

  test.each([
    ['chapter_builders-guide/lazy-init.md', 'chapter_deep-learning-computation/deferred-init.md'],
    ['chapter_builders-guide/use-gpu.md', 'chapter_deep-learning-computation/use-gpu.md'],
    ['chapter_linear-regression/generalization.md', 'chapter_multilayer-perceptrons/underfit-overfit.md'],
    ['chapter_attention-mechanisms-and-transformers/transformer.md', 'chapter_attention-mechanisms/transformer.md'],
    ['chapter_linear-regression/oo-design.md', 'chapter_linear-regression/oo-design.md'],
    ['chapter_preliminaries/ndarray.md', 'chapter_preliminaries/ndarray.md'],
  ])('%s is %s there', (source, target) => {
    for (const { language } of settings.targets) {
      expect(layoutOf(language).findTarget(source)).toBe(target);
      expect(layoutOf(language).findSource(target)).toBe(source);
    }
  });

  test('gives no two pages one place', () => {
    const named = Object.keys(settings.targets[0]?.paths ?? {}).filter((path) => path.endsWith('.md'));
    const others = [
      'chapter_linear-networks/x.md',
      'chapter_multilayer-perceptrons/mlp.md',
      'chapter_linear-regression/x.md',
    ];
    const layout = layoutOf('zh');
    expect(named.length).toBeGreaterThan(10);
    expect(
      findLayoutFault([{ language: 'zh', layout, isOwn: false, place: 'zh' }], [...named, ...others]),
    ).toBeUndefined();
  });
});

/** Pages of a translation with their bases, and the source where that has them. */
function readCorpus(language: 'zh' | 'tr'): {
  readonly source: Files;
  readonly target: Files;
  readonly pages: string[];
} {
  const folder = join(SHARED_DATA, 'corpus', language);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const pages = paths.filter((path) => !path.endsWith('_origin.md'));
  const { findSource } = layoutOf(language);
  const source = pages.map((path) => [findSource(path) ?? path, read(path.replace(/\.md$/, '_origin.md'))] as const);
  const glossary = readFileSync(join(SHARED_DATA, 'glossaries', `${language}-TERMINOLOGY.md`), 'utf8');
  const target = { ...Object.fromEntries(paths.map((path) => [path, read(path)])), 'TERMINOLOGY.md': glossary };
  return { source: Object.fromEntries(source), target, pages };
}

describe.skipIf(SHARED_MISSING !== undefined)(`real pages (${SHARED_MISSING ?? 'they are here'})`, () => {
  async function planLanguage(language: 'zh' | 'tr', change: (files: Files) => Files): Promise<PlanReport> {
    const folder = makeFolder();
    const corpus = readCorpus(language);
    const source = new TestRepository(join(folder, 'd2l-en'), corpus.source);
    source.commit(change(corpus.source));
    const target = new TestRepository(join(folder, `d2l-${language}`), corpus.target);
    target.git('branch', '-m', 'master');
    const targets = [{ language, repository: `d2l-${language}` }];
    const options = { folder, source: 'd2l-en', targets, config: CONFIG, full: false, pages: [] };
    return plan({ ...options, isEstimate: true }, await makePorts());
  }

  test.each(['zh', 'tr'] as const)(
    'of %s are all found with their bases, under the old names',
    async (language) => {
      const report = await planLanguage(language, () => ({}));
      const known = report.languages.map(
        ({ pages, inStep }) => inStep + pages.filter(({ status }) => status === 'planned').length,
      );
      expect(report.totals.failed).toBe(0);
      expect(known).toEqual([readCorpus(language).pages.length]);
    },
    240_000,
  );

  test('that changed in the source are planned where the translation has them, and what they cost is told', async () => {
    const path = 'chapter_linear-regression/linear-regression.md';
    const report = await planLanguage('tr', (files) => ({
      [path]: `${String(files[path])}\nA sentence that nobody has seen before ends this page.\n`,
    }));
    const planned = report.languages.flatMap(({ pages }) => pages.filter(({ status }) => status === 'planned'));
    expect(planned.map(({ target }) => target)).toContain('chapter_linear-networks/linear-regression.md');
    expect(report.cost.total.charactersAtMost).toBeGreaterThan(40);
  });

  test.each([
    ['zh', 'zh-TERMINOLOGY.md', 100],
    ['tr', 'tr-TERMINOLOGY.md', 100],
    ['ko', 'ko-TERMINOLOGY.md', 50],
    ['vi', 'vi-glossary.md', 200],
  ])('the glossary of %s has terms', (to, name, least) => {
    const text = readFileSync(join(SHARED_DATA, 'glossaries', name), 'utf8');
    expect(decideTerminology([{ name, text }], [], { from: 'en', to }).terms.length).toBeGreaterThan(least);
  });
});

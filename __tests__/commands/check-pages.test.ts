import { describe, expect, test } from 'vitest';
import { checkPages } from '../../src/commands/check-pages.ts';
import { planCheckAnnotations, renderCheckSummary } from '../../src/report/check-report.ts';
import { MILK, MILK_ES, makeBook, makePorts, TEA_ES } from '../support/book.ts';

const BROKEN = TEA_ES.replace('$90$', '$80$');

function makeOptions(folder: string, changes: object = {}) {
  const targets = [{ language: 'es', repository: '.' }];
  return { folder, source: 'book-es', targets, full: false, pages: [], ...changes };
}

describe('the check of a language repository', () => {
  test('finds nothing in a sound translation', async () => {
    const { folder } = makeBook();
    const report = await checkPages(makeOptions(folder), await makePorts());
    expect(report).toMatchObject({ version: 1, command: 'check', withoutBase: 0 });
    expect(report.pages.map(({ path, findings }) => [path, findings.length])).toEqual([
      ['milk.md', 0],
      ['tea.md', 0],
    ]);
    expect(renderCheckSummary(report.pages, report.withoutBase)).toContain('2 pages checked, 0 findings');
  });

  test('names line and rule of what is damaged, as an annotation of the file', async () => {
    const { folder, target } = makeBook();
    target.commit({ 'tea.md': BROKEN });
    const { pages } = await checkPages(makeOptions(folder), await makePorts());
    const line = BROKEN.split('\n').findIndex((text) => text.includes('$80$')) + 1;
    expect(planCheckAnnotations(pages)).toContainEqual(
      expect.objectContaining({ level: 'warning', file: 'tea.md', line, title: 'formula-changed' }),
    );
    expect(renderCheckSummary(pages, 0)).toContain(`| \`tea.md:${line}\` | warning | formula-changed |`);
  });

  test('looks only at the pages that a pull request changes', async () => {
    const { folder, target } = makeBook();
    target.commit({ 'tea.md': BROKEN });
    target.commit({ 'milk.md': `${MILK_ES}\n` });
    const { pages } = await checkPages(makeOptions(folder, { pushedFrom: 'HEAD~1' }), await makePorts());
    expect(pages.map(({ path }) => path)).toEqual(['milk.md']);
  });

  test('counts pages without a base, and tells a page that is not UTF-8', async () => {
    const { folder, target } = makeBook();
    target.commit({ 'own.md': '# Notas\n', 'tea.md': Buffer.from([0xff]) });
    const { pages, withoutBase } = await checkPages(makeOptions(folder), await makePorts());
    expect(withoutBase).toBe(1);
    expect(pages).toContainEqual({
      path: 'tea.md',
      findings: [expect.objectContaining({ rule: 'not-utf-8', line: 1 })],
    });
  });

  test('tells links to anchors that no heading of another page has, unless the source has them broken as well', async () => {
    const { folder, target } = makeBook();
    const links = (summary: string, more = '') =>
      `\n[a](tea.md${summary}), [b](milk.md#nowhere), [c](gone.md#x)${more}\n`;
    target.commit({
      'milk.md': `${MILK_ES}${links('#summary', ', [d](#leche), [e](#milk)')}`,
      'milk_origin.md': `${MILK}${links('#summary', ', [d](#milk), [e](#milk)')}`,
    });
    const { pages } = await checkPages(makeOptions(folder), await makePorts());
    const told = pages.flatMap(({ findings }) => findings).filter(({ rule }) => rule === 'anchor-lost');
    expect(told.map(({ line, message }) => `${line} ${/\S*#\S+/.exec(message)?.[0]}`)).toEqual([
      '5 tea.md#summary',
      '5 #milk:',
    ]);
  });

  test('needs one language', async () => {
    const { folder } = makeBook();
    const targets = ['es', 'zh'].map((language) => ({ language, repository: '.' }));
    await expect(checkPages(makeOptions(folder, { targets }), await makePorts())).rejects.toThrow('the one language');
  });
});

/** Links of a translation to anchors that nothing there has. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPage } from '../../src/check/check.ts';
import { check } from '../../src/commands/check.ts';
import type { DialectName } from '../../src/config/choices.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { makePorts } from '../support/book.ts';
import { makeFolder } from '../support/repositories.ts';

const SOURCE = '# Tea\n\nSee [the pot](#the-pot).\n\n## The pot\n\nWarm it.\n';
const TARGET = '# Té\n\nVea [la tetera](#LINK).\n\n## La tetera\n\nCaliéntela.\n';

function anchorsTold(source: string, target: string, dialect: DialectName = 'gfm'): string[] {
  const [from, to] = [parsePage(source, { language: 'en', dialect }), parsePage(target, { language: 'es', dialect })];
  return checkPage(from, to, { dialect }).flatMap(({ rule, line }) => (rule === 'anchor-lost' ? [`line ${line}`] : []));
}

test('the anchor of the source leads nowhere once its heading is translated', () => {
  expect(anchorsTold(SOURCE, TARGET.replace('LINK', 'the-pot'))).toEqual(['line 3']);
  expect(anchorsTold(SOURCE, TARGET.replace('LINK', 'la-tetera'))).toEqual([]);
});

test.each([
  ['an id of HTML', `${TARGET}\n<a id="the-pot"></a>\n`, 'gfm'],
  ['an id of a heading', TARGET.replace('La tetera', 'La tetera {#the-pot}'), 'docusaurus'],
  ['an id of a figure', `${TARGET}\n![Tetera](a.png){#the-pot}\n`, 'quarto'],
  ['what depends on the settings of a site', TARGET.replace('Té', '茶'), 'mkdocs'],
  ['a heading whose anchor nobody knows', TARGET, 'myst'],
  ['a dialect whose anchors nobody knows', TARGET, 'd2l'],
] as const)('%s is not called lost', (_, target, dialect) => {
  expect(anchorsTold(SOURCE, target.replace('LINK', 'the-pot'), dialect)).toEqual([]);
});

test('a link that the source has broken as well is not told', () => {
  const source = SOURCE.replace('#the-pot', '#made-by-a-plugin');
  expect(anchorsTold(source, TARGET.replace('LINK', 'made-by-a-plugin'))).toEqual([]);
});

test('a file is checked together with the files beside it that its links lead to', async () => {
  const folder = makeFolder();
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return join(folder, path);
  };
  put('en/pots.md', '# Pots\n\n## The lid\n');
  put('es/pots.md', '# Teteras\n\n## La tapa\n');
  put('es/cups/index.md', '# Tazas\n');
  const links =
    '[a](pots.md#the-lid), [b](./pots#la-tapa), [c](cups/#cups), [d](/x#y), [e](far.md#z), [f](pots.html#no)';
  const source = put('en/tea.md', `# Tea\n\n${links}\n`);
  const target = put('es/tea.md', `# Té\n\n${links}\n`);
  const { disk } = await makePorts();
  const { findings } = await check({ source, target, from: 'en', to: 'es', dialect: 'vitepress' }, disk);
  const told = findings.filter(({ rule }) => rule === 'anchor-lost');
  expect(told.map(({ message }) => /\S*#\S+/.exec(message)?.[0])).toEqual(['pots.md#the-lid', 'cups/#cups']);
});

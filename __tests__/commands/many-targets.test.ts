/** Books of many translations: what they share is read once, and no message has all their names. */
import { expect, test, vi } from 'vitest';
import { planMatrix } from '../../src/commands/plan-matrix.ts';
import type { Ports } from '../../src/commands/ports.ts';
import { findPages } from '../../src/commands/steps/open/open-run.ts';
import { openSource } from '../../src/commands/steps/open/open-source.ts';
import { ConfigError } from '../../src/shared/errors.ts';
import { isLanguage } from '../../src/shared/languages.ts';
import { makeBook, makePorts, TEA } from '../support/book.ts';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');
const LANGUAGES = LETTERS.flatMap((one) => LETTERS.map((other) => one + other))
  .filter((code) => code !== 'en' && isLanguage(code))
  .slice(0, 40);

function makeBookOfMany() {
  const book = makeBook();
  const targets = { languages: LANGUAGES, repository: '.', path: 'i18n/{folder}/{path}' };
  book.source.commit({
    'amts.yml': JSON.stringify({ source: { pages: ['*.md'] }, engine: { kind: 'memory' }, targets: [targets] }),
    ...Object.fromEntries(LANGUAGES.map((language) => [`i18n/${language}/tea.md`, TEA])),
  });
  return { ...book.options, targets: [] };
}

/** Ports that count how often a translation is opened, and the lists of files that are read. */
async function countOpened() {
  const ports = await makePorts();
  const counts = { opened: 0 };
  const openTarget: Ports['openTarget'] = (...args) => {
    counts.opened += 1;
    return ports.openTarget(...args);
  };
  return { ports: { ...ports, openTarget }, counts };
}

test('a repository of many translations is opened once', async () => {
  const options = makeBookOfMany();
  const { ports, counts } = await countOpened();
  const { include } = await planMatrix(options, ports);
  expect(include.map(({ language }) => language)).toEqual(LANGUAGES);
  expect(counts.opened).toBe(1);
});

test('whether a file is a page, and a translation of none, is found out once', async () => {
  const { ports } = await countOpened();
  const isPage = findPages(await openSource(makeBookOfMany(), ports), []);
  const paths = ['tea.md', `i18n/${LANGUAGES.at(-1)}/tea.md`];
  expect(paths.map(isPage)).toEqual([true, false]);
  const exec = vi.spyOn(RegExp.prototype, 'exec');
  const again = paths.map(isPage);
  const { length } = exec.mock.calls;
  exec.mockRestore();
  expect({ again, length }).toEqual({ again: [true, false], length: 0 });
});

test('languages that no target has are told with some of those that have one', async () => {
  const options = { ...makeBookOfMany(), languages: Array.from({ length: 2000 }, (_, at) => `x${at}`) };
  const { ports } = await countOpened();
  const told = await planMatrix(options, ports).catch((error: unknown) => error);
  expect(told).toBeInstanceOf(ConfigError);
  expect(String(told)).toMatch(/no target 'x0', .*'x9' and 1,990 more: the configuration has aa, .* and 30 more$/);
});

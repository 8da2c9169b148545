import { expect, test } from 'vitest';
import { createTerminalLog } from '../../src/adapters/terminal.ts';

function makeTerminal(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const log = createTerminalLog({ isTTY, write: (text: string) => written.push(text) }, () => time);
  return { log, written, wait: (ms: number) => (time += ms) };
}

test('progress is shown on a terminal, once the work takes a while, and is gone when it is done', () => {
  const { log, written, wait } = makeTerminal(true);
  log.progress('pages', 1, 9);
  wait(600);
  log.progress('pages', 2, 9);
  log.progress('pages', 3, 9);
  wait(200);
  log.progress('pages', 4, 9);
  log.progress('pages', 9, 9);
  expect(written).toEqual(['\r\u001B[Kpages 2/9', '\r\u001B[Kpages 4/9', '\r\u001B[K']);
});

test('a file or a pipe gets messages alone', () => {
  const { log, written, wait } = makeTerminal(false);
  wait(9999);
  log.progress('pages', 1, 9);
  log.info('a');
  log.warn('b');
  expect(written).toEqual(['a\n', 'warning: b\n']);
});

test('a message commands neither the terminal nor a log', () => {
  const { log, written } = makeTerminal(false);
  log.info('page\u001B[2J\n::error::x');
  log.warn('##[group]x');
  // oxlint-disable-next-line no-control-regex -- what must not be there
  expect(written.join('')).not.toMatch(/\u001B|\n::|##\[/);
});

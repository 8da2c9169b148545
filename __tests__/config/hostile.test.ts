/** Configurations that are made to be slow are refused by name, and many mistakes are told in part. */
import { expect, test } from 'vitest';
import { parseSettings } from '../../src/config/settings.ts';

const read = (text: string) => parseSettings({ name: 'amts.yml', text });

test('one that is larger than anybody writes is refused by its size', () => {
  expect(() => read(`a: ${'a'.repeat(200_000)}\n`)).toThrow(
    /amts\.yml: has 200,004 bytes beside its comments; a configuration may have 200,000/,
  );
});

test.for(['[', '{a: '])('one that is nested without end is refused: %s', (open) => {
  expect(() => read(`source: ${open.repeat(10_000)}`)).toThrow(
    'amts.yml: is nested too deep to be read; write it flatter',
  );
});

test('of very many mistakes the first are told', () => {
  const keys = Array.from({ length: 3000 }, (_, at) => `key${at}: a`).join('\n');
  const told = () => read(`targets: []\n${keys}\n`);
  expect(told).toThrow(/unknown key 'key0'/);
  expect(told).toThrow(/there are more mistakes: correct these first$/);
  expect(told).not.toThrow(/key60/);
});

test('of very many places with a mistake the first are told, and that there are more', () => {
  const targets = Array.from({ length: 60 }, () => '  - { language: es, repository: ., branch: 5 }').join('\n');
  expect(() => read(`targets:\n${targets}\n`)).toThrow(
    /targets\[49\][^]*there are more mistakes: correct these first$/,
  );
});

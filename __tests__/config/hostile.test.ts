/** Configurations that are made to be slow are refused by name, and many mistakes are told in part. */
import { expect, test } from 'vitest';
import { parseSettings } from '../../src/config/settings.ts';
import { isLanguage } from '../../src/shared/languages.ts';

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

/** Codes of two letters; some 180 of them are languages, of which Amazon Translate knows a part. */
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');
const CODES = LETTERS.flatMap((one) => LETTERS.map((other) => one + other)).filter(
  (code) => code !== 'en' && isLanguage(code),
);

test('of many languages that an engine does not know, some are named', () => {
  const account = 'region: us-east-1, bucket: amts-bucket, role-arn: "arn:aws:iam::111122223333:role/amts"';
  const told = () =>
    read(
      `engine: { kind: amazon-translate, ${account} }\ntargets:\n  - { languages: [${CODES.join(', ')}], repository: . }\n`,
    );
  expect(told).toThrow(/Amazon Translate does not know .* and \d+ more; take another engine/);
  expect(told).not.toThrow(/.{600}/);
});

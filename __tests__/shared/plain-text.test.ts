/** What a log or a terminal is given: all of it is shown, and nothing of it acts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeName, encodeName, showName } from '../../src/shared/path-bytes.ts';
import { toPlainJson, toPlainLine, toPlainText } from '../../src/shared/plain-text.ts';
import { listCommands } from '../support/runner-commands.ts';

const SIGNS = [
  '::',
  ':',
  '##[',
  '#',
  '[',
  ']',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '\t',
  '\u00A0',
  '\u0085',
  '\u3000',
  '\u2028',
  '\u200B',
  '\u00AD',
  '\uFEFF',
  '\u200D',
  '\u2060',
  '\u034F',
  '\u202E',
  '\u2066',
  '\0',
  '\u001B[2J',
  '\u009B31m',
  'error',
  'add-mask',
  'stop-commands',
  'set-output name=a',
  '::error::x',
  '##[add-mask]y',
  '#\u200B#[add-mask]z',
  ':\u00AD:error::w',
  '\uDCFF',
  'té',
  '茶',
];
const hostile = fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }).map((parts) => parts.join(''));

/** What a terminal may obey, and what leads the eye astray. */
const ACTIVE = /(?![\t\n])\p{Cc}|\p{Cs}|[\u2028-\u202E\u2066-\u2069]/u;

describe('a line for a log', () => {
  test('is one line, holds no command that the runner would take, and nothing that a terminal would obey', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('', '  note: ', '::', '#', ' :'), (text, before) => {
        const line = toPlainLine(before + text);
        expect(listCommands(line)).toEqual([]);
        expect(line).not.toMatch(ACTIVE);
        expect(line).not.toContain('\n');
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([
    ['a\n::error::x\n.md', 'a␤::error::x␤.md'],
    ['::add-mask::book', ': :add-mask::book'],
    ['\u00A0\u200B ::error::x', '\u00A0\u200B : :error::x'],
    ['a ##[stop-commands]tok.md', 'a ## [stop-commands]tok.md'],
    ['###[group]', '### [group]'],
    ['esc\u001B[2J\u001B]0;owned\u0007', 'esc\\u{1B}[2J\\u{1B}]0;owned\\u{7}'],
    ['\u202Egnp.exe', '\\u{202E}gnp.exe'],
    ['bad\uDCFF.md', 'bad\\xff.md'],
  ])('%j reads %j', (text, shown) => {
    expect(toPlainLine(text)).toBe(shown);
  });

  test.each(['std::vector', 'a: b', '[a](b) # c', 'می‌خواهم', '👩‍🔬', 'a\tb', '  - ::', '⟦x⟧'])(
    '%j stays as it is',
    (text) => {
      expect(toPlainLine(text)).toBe(text);
    },
  );

  test('takes time in proportion to its length', () => {
    for (const part of ['\uFEFF', '#\u200B', ':\u200B', ' \uFEFF', '\uDCFF'])
      expect(toPlainLine(part.repeat(200_000)).length).toBeGreaterThanOrEqual(200_000);
  });
});

describe('lines', () => {
  test('end one by one, and an entry of a list is one line whatever it holds', () => {
    expect(toPlainText(['a', 'b\n::error::c', ''])).toBe('a\nb␤::error::c\n\n');
    expect(toPlainText('a\r\n::error::b\n')).toBe('a\n: :error::b\n');
    expect(toPlainText('')).toBe('');
    expect(toPlainText([])).toBe('');
  });
});

describe('JSON', () => {
  test('reads back as the same, and nothing of it acts', () => {
    fc.assert(
      fc.property(fc.array(hostile), fc.constantFrom(undefined, 2), (texts, indent) => {
        const json = toPlainJson({ texts }, indent);
        expect(JSON.parse(json)).toEqual({ texts });
        expect(json).not.toMatch(ACTIVE);
        expect(listCommands(json)).toEqual([]);
      }),
    );
  });
});

describe('names as bytes', () => {
  test('come back as they were, whatever bytes they are, and two stay two', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 8 }), fc.uint8Array({ maxLength: 8 }), (one, other) => {
        expect([...encodeName(decodeName(one))]).toEqual([...one]);
        expect(decodeName(one) === decodeName(other)).toBe(Buffer.compare(one, other) === 0);
      }),
      { numRuns: 2000 },
    );
    for (const name of ['茶.md', '😀', '\uFEFFa']) expect(decodeName(Buffer.from(name))).toBe(name);
  });

  test('that are no UTF-8 show their bytes', () => {
    expect(showName(decodeName(Buffer.from([0x61, 0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80])))).toBe(
      'a\\xff\\xc3(\\xed\\xa0\\x80',
    );
  });
});

test('whatever the program prints for people goes through the one function', () => {
  const root = join(import.meta.dirname, '../../src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const prints =
    /\b(?:process\.std(?:out|err)\.write|console\.\w+|core\.(?:info|notice|warning|error|debug|setFailed))\(/;
  const raw = files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .filter((line) => prints.test(line) && !line.includes('toPlain'))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(raw).toEqual([]);
});

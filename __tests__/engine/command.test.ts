import { describe, expect, test } from 'vitest';
import { createCommandEngine, type ProgramCall } from '../../src/engine/command.ts';
import { splitCommand } from '../../src/engine/command-line.ts';
import { ConfigError, ServiceError } from '../../src/shared/errors.ts';
import { askEngine } from '../support/ask-engine.ts';

describe('a command line', () => {
  test.each([
    ['apertium -f html -u eng-spa', ['apertium', '-f', 'html', '-u', 'eng-spa']],
    ['  a\tb\n c ', ['a', 'b', 'c']],
    [`'my program' "a b" c\\ d`, ['my program', 'a b', 'c d']],
    [`a "say \\"hi\\" \\n" ''`, ['a', 'say "hi" \\n', '']],
    [`a x'y z'"w"`, ['a', 'xy zw']],
    [`a '|' ";" '$(id)' $HOME`, ['a', '|', ';', '$(id)', '$HOME']],
    ['a {from}-{to} {other}', ['a', 'en-es', '{other}']],
    [`a '{from} {to}'`, ['a', 'en es']],
  ])('%j is %j', (line, words) => {
    expect(splitCommand(line, { from: 'en', to: 'es' })).toEqual(words);
  });

  test.each(['a | b', 'a; rm x', 'a && b', 'a > b', 'a `id`', 'a $(id)', 'a&'])(
    'refuses %j, which needs a shell',
    (line) => {
      expect(() => splitCommand(line)).toThrow('needs a shell');
      expect(() => splitCommand(line)).toThrow(ConfigError);
    },
  );

  test.each(["a 'b", 'a "b', 'a \\'])('refuses %j, which is not closed', (line) => {
    expect(() => splitCommand(line)).toThrow('is not closed');
  });

  test('a value that is filled in is never split', () => {
    expect(splitCommand('a {from}', { from: 'x y; z' })).toEqual(['a', 'x y; z']);
  });

  test.each(['', '  ', "''"])('%j names no program', (line) => {
    expect(() => splitCommand(line)).toThrow('names no program');
  });
});

describe('the command engine', () => {
  const DOCUMENT = {
    name: 'a.md',
    sourceLanguage: 'en',
    targetLanguage: 'es',
    segments: [
      { id: '1', html: 'tea' },
      { id: '2', html: 'milk' },
    ],
  };

  function translate(run: (call: ProgramCall) => string, names = ['a.md']) {
    const engine = createCommandEngine({
      command: 'translate {from} {to}',
      timeoutMs: 1000,
      runProgram: async (call) => run(call),
      format: {
        render: ({ segments }) => segments.map(({ id, html }) => `${id}=${html}`).join('\n'),
        parse: (text) => new Map([...text.matchAll(/(.+)=(.+)/g)].map(([, id = '', html = '']) => [id, html])),
      },
    });
    return askEngine(
      engine,
      names.map((name) => ({ ...DOCUMENT, name })),
    );
  }

  test('runs the program once for each page, with the languages of the page', async () => {
    const calls: ProgramCall[] = [];
    const results = await translate(
      (call) => {
        calls.push(call);
        return call.input.toUpperCase();
      },
      ['a.md', 'b.md', 'c.md'],
    );
    expect(calls).toHaveLength(3);
    expect(calls[0]).toEqual({
      program: 'translate',
      args: ['en', 'es'],
      input: '1=tea\n2=milk',
      timeoutMs: 1000,
      maxOutputBytes: 1_000_240,
    });
    expect(results.map(({ name }) => name)).toEqual(['a.md', 'b.md', 'c.md']);
    expect(results[0]).toEqual({
      name: 'a.md',
      segments: [
        { id: '1', origin: 'machine', html: 'TEA' },
        { id: '2', origin: 'machine', html: 'MILK' },
      ],
    });
  });

  test('leaves out a segment that did not come back', async () => {
    expect(await translate(() => '2=leche')).toEqual([
      { name: 'a.md', segments: [{ id: '2', origin: 'machine', html: 'leche' }] },
    ]);
  });

  test.each([
    ['no output', () => ' \n', 'translate: gave no output'],
    ['none of the paragraphs', () => 'garbage', 'translate: its output holds none of the paragraphs'],
    [
      'a failure of the program',
      () => {
        throw new ServiceError('translate: ended with exit code 3', { retryable: false });
      },
      'translate: ended with exit code 3',
    ],
  ])('tells %s for the page', async (_, run: () => string, error) => {
    expect(await translate(run)).toEqual([{ name: 'a.md', error: expect.stringContaining(error) }]);
  });

  test('does not hide a bug', async () => {
    const result = translate(() => {
      throw new TypeError('bug');
    });
    await expect(result).rejects.toThrow(TypeError);
  });
});

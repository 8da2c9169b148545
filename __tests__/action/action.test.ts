import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listSecrets } from '../../src/commands/github-access.ts';
import { INPUT_NAMES, readInputs } from '../../src/commands/read-inputs.ts';
import { MILK, makeBook, TEA } from '../support/book.ts';
import { readActionFile, runAction } from '../support/run-action.ts';

const INPUTS = { source: 'book', targets: 'es=book-es\n', engine: 'pseudo' };

describe('the action', () => {
  test('runs sync on checked-out repositories and tells what it did', async () => {
    const { folder, source, target } = makeBook();
    source.commit({ 'tea.md': `${TEA}* Warm it.\n`, 'milk.md': MILK.replace('first', ' first') });
    const { exitCode, outputs, summary, stdout } = await runAction(INPUTS, folder);
    expect({ exitCode, outputs }).toEqual({
      exitCode: 0,
      outputs: {
        changed: 'true',
        'pages-in-scope': '2',
        'pages-delivered': '1',
        'pages-unchanged': '1',
        'pages-failed': '0',
        'characters-prose': expect.stringMatching(/^\d+$/),
        'characters-sent': '8',
        'characters-billed': '0',
        cost: '0.0000',
        'pull-requests': '[]',
        waiting: '[]',
        report: `${folder}/.amts-report/report.json`,
        review: `${folder}/.amts-report/review-es.html`,
      },
    });
    expect(existsSync(outputs['report'] ?? '')).toBe(true);
    expect(summary).toContain('| `tea.md` | 0 | 1 | 5 |');
    expect(stdout.match(/^::(?:end)?group::.*$/gm)).toEqual([
      '::group::Read the books',
      '::endgroup::',
      '::group::Plan the update',
      '::endgroup::',
      '::group::Update the translations',
      '::endgroup::',
      '::group::Write the report',
      '::endgroup::',
    ]);
    expect(target.read('amts/book', 'tea.md')).toContain('* ⟦Warm⟧ ⟦it⟧.');
    expect((await runAction(INPUTS, folder)).outputs).toMatchObject({ changed: 'false', 'pages-in-scope': '0' });
  });

  test('is red when a page failed, and delivers the others', async () => {
    const { folder, source } = makeBook();
    source.commit({ 'tea.md': `${TEA}* Warm it.\n`, 'milk.md': Buffer.from([0xff]) });
    const { exitCode, outputs, summary, annotations } = await runAction(INPUTS, folder);
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ changed: 'true', 'pages-delivered': '1', 'pages-failed': '1' });
    expect(summary).toContain('Failed:\n\n- `milk.md:1: is not UTF-8; save it in that encoding`: `milk.md`');
    expect(annotations).toEqual([
      'milk.md:1: is not UTF-8; save it in that encoding',
      '1 of 2 pages failed; see the job summary',
    ]);
  });

  test('is red on a wrong configuration, with a summary and no outputs', async () => {
    const { folder } = makeBook({ source: { 'amts.yml': 'engin: {}' } });
    const { exitCode, outputs, summary, annotations } = await runAction(INPUTS, folder);
    expect({ exitCode, outputs }).toEqual({ exitCode: 1, outputs: {} });
    expect(annotations).toEqual(["amts.yml:1: unknown key 'engin': did you mean 'engine'?"]);
    expect(summary).toContain("## AMTS failed\n\n```text\namts.yml:1: unknown key 'engin'");
  });

  test('is red on an input that it does not know', async () => {
    const { folder } = makeBook();
    const { exitCode, annotations } = await runAction({ ...INPUTS, enginecommand: 'cat' }, folder);
    expect({ exitCode, annotations }).toEqual({
      exitCode: 1,
      annotations: ["unknown input 'enginecommand': did you mean 'engine-command'?"],
    });
  });
});

describe('the inputs', () => {
  test('are those of action.yml', () => {
    expect(Object.keys(readActionFile().inputs)).toEqual([...INPUT_NAMES]);
  });

  test('are read from the environment', () => {
    const environment = {
      PATH: '/bin',
      INPUT_TARGETS: ' es = a \n\n zh=b ',
      INPUT_PAGES: 'a/**\n!b.md',
      INPUT_FULL: 'true',
      'INPUT_ENGINE-COMMAND': 'cat',
      'INPUT_DRY-RUN': 'false',
      INPUT_SINCE: '',
    };
    expect(readInputs(environment, '/work').options).toEqual({
      folder: '/work',
      source: '.',
      targets: [
        { language: 'es', repository: 'a' },
        { language: 'zh', repository: 'b' },
      ],
      config: undefined,
      since: undefined,
      full: true,
      pages: ['a/**', '!b.md'],
      engine: undefined,
      engineCommand: 'cat',
      dryRun: false,
      reportDir: '.amts-report',
      cache: undefined,
      languages: [],
      wait: true,
    });
  });

  test('choose what is done, and who AMTS is to GitHub', () => {
    const environment = {
      INPUT_MODE: 'collect',
      INPUT_LANGUAGES: 'zh, es',
      'INPUT_GITHUB-TOKEN': 'one',
      'INPUT_GITHUB-TOKENS': 'a/b=two\nc/d = three',
      'INPUT_FAILURE-ISSUE': 'true',
      GITHUB_API_URL: 'https://github.example/api/v3',
    };
    const { mode, options, github, failureIssue } = readInputs(environment, '/work');
    expect({ mode, failureIssue, wait: options.wait }).toEqual({ mode: 'collect', failureIssue: true, wait: false });
    expect(options.languages).toEqual(['zh', 'es']);
    const byRepository = new Map([
      ['a/b', 'two'],
      ['c/d', 'three'],
    ]);
    expect(github).toEqual({
      auth: { kind: 'tokens', byRepository, fallback: 'one' },
      apiUrl: 'https://github.example/api/v3',
    });
    expect(listSecrets(github)).toEqual(['two', 'three', 'one']);
  });

  test.each([
    [{ INPUT_FULL: 'yes' }, "input full: 'yes' should be true or false"],
    [{ INPUT_TARGETS: 'book-zh' }, "input targets: 'book-zh' should read LANGUAGE=FOLDER"],
    [{ INPUT_TARGETS: 'qq=book' }, "input targets: unknown language 'qq'"],
    [{ INPUT_ZEBRA: 'x' }, "unknown input 'zebra': known: mode, source, targets"],
    [{ INPUT_MODE: 'syn' }, "input mode: 'syn' should be sync, submit, collect, check"],
    [{ 'INPUT_APP-ID': '1' }, 'app-id and app-private-key belong together'],
    [{ 'INPUT_GITHUB-TOKENS': 'secret' }, 'github-tokens: line 1 should read owner/repo=token'],
  ])('%j is refused', (environment, message) => {
    expect(() => readInputs(environment, '/work')).toThrow(message);
  });
});

/** What a run loads, told by Node itself: with nothing to translate there is neither an engine nor a client of AWS. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { AMAZON_CONFIG } from '../support/amazon-config.ts';
import { makeBook, TEA, type TestBook } from '../support/book.ts';
import { runCli } from '../support/run-cli.ts';

const ENGINES = /\/src\/engine\/(?:create-engine|amazon\/amazon-engine)\.ts$/;
const AWS = /\/src\/adapters\/aws\/|\/node_modules\/@(?:aws-sdk|smithy)\//;

// A module is known by the name of its source.
beforeEach(() => void vi.stubEnv('BUILT_PROGRAM', undefined));

/** @returns Addresses of the modules that the command has loaded. */
function listLoaded({ folder }: TestBook, args: readonly string[]): string[] {
  const path = join(folder, 'loaded.txt');
  const hook = `import { registerHooks } from 'node:module';
    import { appendFileSync } from 'node:fs';
    registerHooks({ load(url, context, next) {
      appendFileSync(${JSON.stringify(path)}, url + '\\n');
      return next(url, context);
    } });`;
  const env = {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}`,
    // Nobody is logged in, so that a client that is loaded ends before it asks.
    HOME: folder,
    AWS_ACCESS_KEY_ID: undefined,
    AWS_PROFILE: undefined,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  const { stderr } = runCli([...args, '--source', 'book'], { cwd: folder, env });
  if (!existsSync(path)) throw new Error(`nothing was loaded: ${stderr}`);
  return readFileSync(path, 'utf8').trimEnd().split('\n');
}

test('a run with nothing to translate loads no engine and no client of AWS', () => {
  const book = makeBook({ source: { 'amts.yml': AMAZON_CONFIG } });
  const loaded = listLoaded(book, ['sync']);
  expect(loaded.some((url) => url.endsWith('/src/commands/sync.ts'))).toBe(true);
  expect(loaded.filter((url) => ENGINES.test(url) || AWS.test(url))).toEqual([]);
});

test('a run with a changed sentence loads them', () => {
  const book = makeBook({ source: { 'amts.yml': AMAZON_CONFIG } });
  book.source.commit({ 'tea.md': TEA.replace('It is made of leaves', 'Nobody can drink it without leaves') });
  const loaded = listLoaded(book, ['sync']);
  expect(loaded.some((url) => ENGINES.test(url))).toBe(true);
  expect(loaded.some((url) => AWS.test(url))).toBe(true);
});

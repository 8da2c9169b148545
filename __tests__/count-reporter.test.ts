import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const VITEST = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const REPORTER = fileURLToPath(new URL('support/count-reporter.ts', import.meta.url));

/** Run the files as a test run of their own; gives the exit code and the lines of stdout. */
async function runTests(files: Readonly<Record<string, string>>): Promise<{ code: number; lines: string[] }> {
  const root = await mkdtemp(join(tmpdir(), 'amts-count-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const config = `import { CountReporter } from ${JSON.stringify(REPORTER)};
    export default { test: { globals: true, reporters: [new CountReporter()] } };`;
  await writeFile(join(root, 'vitest.config.ts'), config);
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(root, name), text)));
  const args = [VITEST, 'run', '--root', root];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, (_, stdout) =>
      resolve({ code: child.exitCode ?? -1, lines: stdout.trimEnd().split('\n') }),
    );
  });
}

test('the last line counts what passed', async () => {
  const { code, lines } = await runTests({ 'a.test.js': 'test("one", () => {}); test("two", () => {});' });
  expect({ code, last: lines.at(-1) }).toEqual({ code: 0, last: '2 passed, 0 failed' });
});

test('skipped tests are listed with their reason and counted', async () => {
  const { lines } = await runTests({
    'a.test.js': 'test("one", () => {}); describe("git", () => test("two", (context) => context.skip("no git here")));',
  });
  expect(lines.slice(-2)).toEqual(['skipped: git > two (no git here)', '1 passed, 0 failed, 1 skipped']);
});

test('a failed test, a file that does not load and a stray rejection all count as failed', async () => {
  const { code, lines } = await runTests({
    'a.test.js': 'test("one", () => expect(1).toBe(2)); test("two", () => {});',
    'b.test.js': 'import "./absent.js";',
    'c.test.js': 'test("three", async () => { Promise.reject(new Error("stray")); await new Promise(setImmediate); });',
  });
  expect({ code, last: lines.at(-1) }).toEqual({ code: 1, last: '2 passed, 3 failed' });
});

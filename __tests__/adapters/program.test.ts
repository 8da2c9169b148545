import { expect, onTestFinished, test } from 'vitest';
import { runProgram } from '../../src/adapters/program.ts';
import { ServiceError } from '../../src/shared/errors.ts';

const NODE = process.execPath;

function run(script: string, input = '', timeoutMs = 20_000): Promise<string> {
  return runProgram({ program: NODE, args: ['-e', script], input, timeoutMs, maxOutputBytes: 10_000_000 });
}

test('text goes in and comes back, also when it is long and not ASCII', async () => {
  const text = '茶 '.repeat(100_000);
  expect(await run('process.stdin.pipe(process.stdout)', text)).toBe(text);
});

test('a program that does not read its input is no failure', async () => {
  expect(await run('console.log(1)', 'x'.repeat(1_000_000))).toBe('1\n');
});

test('a program may open its standard input by name', async () => {
  const call = { program: 'cat', args: ['/dev/stdin'], input: 'té', timeoutMs: 20_000, maxOutputBytes: 100 };
  expect(await runProgram(call)).toBe('té');
});

test('a program is run without a shell: its arguments are words, whatever they hold', async () => {
  const args = ['-p', 'JSON.stringify(process.argv.slice(1))', '--', '$HOME', '; echo more', '`id`', '*'];
  const call = { program: NODE, args, input: '', timeoutMs: 20_000, maxOutputBytes: 1000 };
  expect(JSON.parse(await runProgram(call))).toEqual(args.slice(3));
});

test('a program that only complains is told in its own words', async () => {
  await expect(run('console.error("no such mode")')).rejects.toThrow(`${NODE}: gave no output: no such mode`);
});

test('another exit code than 0 is an error with the last words of the program', async () => {
  const result = run('console.error("no such pair"); process.exit(3)');
  await expect(result).rejects.toThrow(`${NODE}: ended with exit code 3: no such pair`);
  await expect(result).rejects.toThrow(ServiceError);
});

test('a program that writes without an end is stopped', async () => {
  const script = 'const write = () => process.stdout.write("x".repeat(500_000), write); write()';
  await expect(run(script)).rejects.toThrow(`${NODE}: gave more than 10,000,000 bytes`);
});

test('a program that does not exist is named', async () => {
  const call = { program: 'no-such-program', args: [], input: '', timeoutMs: 1000, maxOutputBytes: 100 };
  await expect(runProgram(call)).rejects.toThrow('no-such-program: cannot be run; is it installed');
});

test('a program that takes too long is stopped, and so is waiting for its children', async () => {
  const script = 'require("child_process").spawn("sleep", ["30"], { stdio: "inherit" }); setInterval(() => {}, 1000)';
  await expect(run(script, '', 300)).rejects.toMatchObject({
    message: `${NODE}: took longer than 0.3 s`,
    retryable: true,
  });
});

test('a program sees where things are and what it is given by name, and no token or key', async () => {
  const secrets = ['AMTS_GITHUB_TOKEN', 'GITHUB_TOKEN', 'INPUT_GITHUB-TOKEN', 'AWS_SECRET_ACCESS_KEY', 'GIT_ASKPASS'];
  const own = { MT_KEY: 'mine', ...Object.fromEntries(secrets.map((name) => [name, 'secret'])) };
  const before = { ...process.env };
  onTestFinished(() => {
    process.env = before;
  });
  Object.assign(process.env, own, { LC_TIME: 'C' });
  const call = {
    program: NODE,
    args: ['-p', 'JSON.stringify(process.env)'],
    input: '',
    timeoutMs: 20_000,
    maxOutputBytes: 1_000_000,
  };
  const seen = await runProgram({ ...call, variables: ['MT_KEY'] });
  expect(JSON.parse(seen)).toMatchObject({ PATH: process.env['PATH'], MT_KEY: 'mine', LC_TIME: 'C' });
  expect(seen).not.toContain('secret');
  expect(await runProgram(call)).not.toContain('mine');
});

test('a program is stopped when the run is cancelled', async () => {
  const cancel = new AbortController();
  const call = {
    program: NODE,
    args: ['-e', 'setInterval(() => {}, 1000)'],
    input: '',
    timeoutMs: 20_000,
    maxOutputBytes: 1_000_000,
  };
  const result = runProgram({ ...call, signal: cancel.signal });
  setTimeout(() => cancel.abort(), 200);
  await expect(result).rejects.toThrow('was stopped, since the run is cancelled');
  await expect(runProgram({ ...call, signal: cancel.signal })).rejects.toThrow('aborted');
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../../scripts/emulators.ts', import.meta.url));
const BOOK = fileURLToPath(new URL('../../../examples/book', import.meta.url));

function run(...args: readonly string[]) {
  return spawn(process.execPath, [SCRIPT, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

test('the emulators print the variables to use them, and run until they are asked to end', async () => {
  const child = run('--bucket', 'my-books', '--repository', `me/book=${BOOK}`);
  const ended = once(child, 'exit');
  const printed: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  await once(child.stderr, 'data');
  const pairs = [...printed.join('').matchAll(/^export (\w+)='([^']*)'$/gm)].map(
    ([, name = '', value]) => [name, value] as const,
  );
  const environment = new Map(pairs);
  expect([...environment.keys()]).toEqual(
    expect.arrayContaining(['AWS_ENDPOINT_URL_TRANSLATE', 'AWS_REGION', 'GITHUB_API_URL', 'GITHUB_TOKEN']),
  );

  const credentials = { accessKeyId: 'KEY', secretAccessKey: 'secret' };
  const s3 = new S3Client({ endpoint: environment.get('AWS_ENDPOINT_URL_S3') ?? '', region: 'us-east-1', credentials });
  expect((await s3.send(new ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)).toEqual(['my-books']);
  s3.destroy();
  const headers = { authorization: `Bearer ${environment.get('GITHUB_TOKEN')}` };
  const repository = await fetch(`${environment.get('GITHUB_API_URL')}/repos/me/book`, { headers });
  expect(await repository.json()).toMatchObject({ full_name: 'me/book' });

  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

test.each([
  ['an unknown translator', ['--translator', 'babel'], 'expected pseudo or apertium'],
  ['no number of seconds', ['--seconds', 'ten'], 'expected a number'],
  ['a repository without a folder', ['--repository', 'me/book'], 'OWNER/NAME=FOLDER'],
  ['a folder that is not there', ['--repository', 'me/book=nowhere'], 'nowhere is no folder'],
  ['an unknown flag', ['--nothing'], "Unknown option '--nothing'"],
])('the emulators do not start with %s', async (_, args, message) => {
  const child = run(...args);
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  expect(await once(child, 'close')).toEqual([2, null]);
  expect(said.join('')).toContain(message);
});

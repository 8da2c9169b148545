import { createServer } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createS3Store } from '../../src/adapters/aws/s3-store.ts';
import type { TextStore } from '../../src/engine/text-store.ts';
import { ConfigError } from '../../src/shared/errors.ts';
import { openLocal } from '../engine/amazon/local.ts';
import { listenHere } from '../support/listen-here.ts';

interface Answering {
  readonly store: TextStore;
  /** What was sent, in order. */
  readonly bodies: readonly string[];
}

/** A bucket that gives one answer to everything. */
async function openAnswering(status: number, xml: string): Promise<Answering> {
  const { clock, log } = (await openLocal()).ports;
  const bodies: string[] = [];
  const server = createServer((request, answer) => {
    async function reply(): Promise<void> {
      bodies.push(await readText(request));
      answer.writeHead(status, { 'content-type': 'application/xml' }).end(xml);
    }
    void reply();
  });
  const endpoint = await listenHere(server);
  return { store: createS3Store({ clock, log, region: 'us-east-1', bucket: 'books', endpoint }), bodies };
}

describe('the bucket', () => {
  test('gives back what was put, whatever its name and letters', async () => {
    const { store } = (await openLocal()).ports;
    const text = 'Grüner Tee 🍵 好茶\r\n';
    await store.put('amts/a b/é+.json', text);
    expect(await store.get('amts/a b/é+.json')).toBe(text);
    await store.put('amts/empty', '');
    expect(await store.get('amts/empty')).toBe('');
    expect(await store.get('amts/none')).toBeUndefined();
  });

  test('lists more keys than fit a page, and removes more than fit a call', async () => {
    const { store } = (await openLocal()).ports;
    const keys = Array.from({ length: 1101 }, (_, at) => `amts/many/${String(at).padStart(4, '0')}`);
    for (let start = 0; start < keys.length; start += 100)
      // oxlint-disable-next-line no-await-in-loop -- a hundred at once are enough
      await Promise.all(keys.slice(start, start + 100).map((key) => store.put(key, '')));
    await store.put('amts/manyother', '');
    expect(await store.list('amts/many/')).toEqual(keys);
    await store.remove([...keys, 'amts/none']);
    expect(await store.list('amts/')).toEqual(['amts/manyother']);
    await store.remove([]);
  });

  test('removes no more in one call than S3 takes', async () => {
    const { store, bodies } = await openAnswering(200, '<DeleteResult/>');
    await store.remove(Array.from({ length: 2001 }, (_, at) => `amts/${at}`));
    expect(bodies.map((body) => body.match(/<Key>/g)?.length)).toEqual([1000, 1000, 1]);
  });

  test('tells of an object that it could not remove', async () => {
    const fault = '<Error><Key>amts/a</Key><Code>AccessDenied</Code><Message>Not yours</Message></Error>';
    const { store } = await openAnswering(200, `<DeleteResult>${fault}</DeleteResult>`);
    await expect(store.remove(['amts/a'])).rejects.toThrow('s3:DeleteObject: amts/a: Not yours (AccessDenied)');
  });

  test('writes over the version that was read alone', async () => {
    const { store } = (await openLocal()).ports;
    const first = await store.replace('amts/a', 'one', undefined);
    expect(first).toEqual(expect.any(String));
    expect(await store.replace('amts/a', 'other', undefined)).toBeUndefined();
    expect(await store.replace('amts/a', 'two', first)).toEqual(expect.any(String));
    expect(await store.replace('amts/a', 'other', first)).toBeUndefined();
    expect(await store.get('amts/a')).toBe('two');
    await store.remove(['amts/a']);
    expect(await store.replace('amts/a', 'other', first)).toBeUndefined();
  });

  test('takes an object that is written just now for another version', async () => {
    const { store } = await openAnswering(409, '<Error><Code>ConditionalRequestConflict</Code></Error>');
    expect(await store.replace('amts/a', 'one', undefined)).toBeUndefined();
  });

  test('without credentials names the ways to get some', async () => {
    const { store } = (await openLocal()).ports;
    const nowhere = { AWS_SHARED_CREDENTIALS_FILE: '/dev/null', AWS_CONFIG_FILE: '/dev/null' };
    const none = { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined, AWS_EC2_METADATA_DISABLED: 'true' };
    for (const [name, value] of Object.entries({ ...nowhere, ...none })) vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());
    const listing = store.list('amts/');
    await expect(listing).rejects.toThrow(ConfigError);
    await expect(listing).rejects.toThrow(/^s3:ListBucket: .*\(CredentialsProviderError\); no valid AWS credentials/);
  });

  test('leaves its client alone until it is used', async () => {
    const local = await openLocal();
    expect(local.aws.requests.count()).toBe(0);
  });
});

import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ConfigError } from '../../src/shared/errors.ts';
import { openLocal } from '../engine/amazon/local.ts';

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

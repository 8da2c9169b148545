import { describe, expect, test } from 'vitest';
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

  test('leaves its client alone until it is used', async () => {
    const local = await openLocal();
    expect(local.aws.requests.count()).toBe(0);
  });
});

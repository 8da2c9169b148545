import { expect, test } from 'vitest';
import { packValue, unpackValue } from '../../src/commands/steps/plan/packed.ts';

test('a packed value comes back as it was, from a fraction of its room', () => {
  const value = { text: '茶 Té 👍', list: Array.from({ length: 200 }, (_, at) => ({ start: at, end: at + 0.1 })) };
  const packed = packValue(value);
  expect(unpackValue(packed)).toEqual(value);
  expect(packed.bytes.length).toBeLessThan(JSON.stringify(value).length / 3);
  expect(packed.bytes.buffer.byteLength).toBe(packed.bytes.length);
});

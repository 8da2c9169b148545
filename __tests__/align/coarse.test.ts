import { expect, test, vi } from 'vitest';
import { cutChunks } from '../../src/align/chunks.ts';
import * as lattice from '../../src/align/lattice.ts';
import { readText } from './texts.ts';

/** Every path is one of pairs, far from where the lengths of the texts would have it. */
vi.mock('../../src/align/lattice.ts', { spy: true });

test('a text whose path is not where lengths have it is not searched whole', () => {
  const write = (first: string, second: string) =>
    readText(Array.from({ length: 6000 }, (_, at) => (at < 3000 ? first : second)));
  const search = vi.mocked(lattice.findBestPath).mockImplementation(({ low }) => new Uint8Array(low.length - 1));
  cutChunks(write('So it is.', 'No.'), write('Así es, y así queda todo.', 'Ni.'));
  const nodes = search.mock.calls.map(([band]) => band.starts.at(-1) ?? 0);
  expect(Math.max(...nodes)).toBeGreaterThan(3_000_000);
  expect(Math.max(...nodes)).toBeLessThan(4_100_000);
});

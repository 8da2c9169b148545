import { expect, test } from 'vitest';
import { createMemoryEngine, MEMORY_THRESHOLD } from '../../src/engine/memory.ts';
import { askEngine } from '../support/ask-engine.ts';

test('the memory engine takes the closest translation from the threshold on, else leaves the source', async () => {
  const engine = createMemoryEngine();
  const segments = [
    { id: 'close', html: 'x', closest: MEMORY_THRESHOLD },
    { id: 'far', html: 'x', closest: MEMORY_THRESHOLD - 0.01 },
    { id: 'none', html: 'x' },
  ];
  const document = { name: 'a.md', sourceLanguage: 'en', targetLanguage: 'es', segments };
  expect(await askEngine(engine, [document])).toEqual([
    {
      name: 'a.md',
      segments: [
        { id: 'close', origin: 'memory' },
        { id: 'far', origin: 'source' },
        { id: 'none', origin: 'source' },
      ],
    },
  ]);
});

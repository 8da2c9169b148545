/** What an engine is opened with when it is first asked something, long after the run has begun. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseSettings } from '../../src/config/settings.ts';
import { createEngine } from '../../src/engine/create-engine.ts';
import { createMemoryEngine } from '../../src/engine/memory.ts';
import { openEngine } from '../../src/open-engine.ts';
import { AMAZON_CONFIG } from '../support/amazon-config.ts';

vi.mock('../../src/engine/create-engine.ts', () => ({ createEngine: vi.fn<typeof createEngine>() }));

const NOTHING = {
  book: 'book',
  sourceLanguage: 'en',
  targetLanguage: 'es',
  documents: [],
  loadResources: () => Promise.reject(new Error('not asked for')),
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.mocked(createEngine).mockReturnValue(createMemoryEngine());
});

afterEach(() => {
  vi.useRealTimers();
});

test('Amazon Translate is told when the run began, not when it was first asked', async () => {
  const { engine: settings } = parseSettings({ name: 'amts.yml', text: AMAZON_CONFIG });
  const begun = Date.parse('2026-12-01T10:00:00Z');
  vi.setSystemTime(begun);
  const log = { info() {}, warn() {}, step() {}, progress() {} };
  const engine = await openEngine(settings, { log, signal: new AbortController().signal });
  expect(createEngine).not.toHaveBeenCalled();
  vi.setSystemTime(begun + 90_000);
  await engine.estimate(NOTHING);
  vi.setSystemTime(begun + 180_000);
  await engine.estimate(NOTHING);
  expect(createEngine).toHaveBeenCalledOnce();
  expect(createEngine).toHaveBeenCalledWith(
    expect.objectContaining({ kind: 'amazon-translate', begun }),
    expect.anything(),
  );
});

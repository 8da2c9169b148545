/** What an engine is opened with when it is first asked something, long after the run has begun. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseSettings } from '../../src/config/settings.ts';
import { createEngine } from '../../src/engine/create-engine.ts';
import { createMemoryEngine } from '../../src/engine/memory.ts';
import { openEngine } from '../../src/open-engine.ts';

vi.mock('../../src/engine/create-engine.ts', () => ({ createEngine: vi.fn<typeof createEngine>() }));

const CONFIG = `targets: [{ language: es, repository: ../book-es }]
engine:
  kind: amazon-translate
  region: us-west-2
  bucket: amts-books
  role-arn: arn:aws:iam::123456789012:role/amts-translate
`;
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
  const { engine: settings } = parseSettings({ name: 'amts.yml', text: CONFIG });
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

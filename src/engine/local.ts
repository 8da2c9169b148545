/**
 * What engines without a service have in common: nothing to pay, nothing to wait for, and a job that is its documents.
 */
import type { DocumentResult, Engine, EngineKind, TranslationDocument } from './engine.ts';

/** An engine that translates each document when its job is collected. */
export function createLocalEngine(
  kind: EngineKind,
  translate: (documents: readonly TranslationDocument[]) => Promise<readonly DocumentResult[]>,
): Engine {
  return {
    kind,
    estimate: async () => ({ characters: 0, charactersAtMost: 0, charactersPaid: 0, pricePerMillion: 0 }),
    submit: async ({ documents }) => ({ version: 1, engine: kind, documents }),
    collect: async (job) => ({ status: 'done', results: await translate(job.documents) }),
    settle: async () => {},
  };
}

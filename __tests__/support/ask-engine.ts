/** An engine asked as a run asks it: submit, the job as JSON through another process, collect. */
import type { DocumentResult, Engine, TranslationDocument } from '../../src/engine/engine.ts';

/** @throws {Error} when the job is not done at once. */
export async function askEngine(
  engine: Engine,
  documents: readonly TranslationDocument[],
): Promise<readonly DocumentResult[]> {
  const [first] = documents;
  const job = await engine.submit({
    book: 'book',
    sourceLanguage: first?.sourceLanguage ?? 'en',
    targetLanguage: first?.targetLanguage ?? 'es',
    documents,
    loadResources: async () => ({}),
  });
  const collected = await engine.collect(structuredClone(job), { wait: true });
  if (collected.status === 'running') throw new Error(`${engine.kind}: ${collected.message}`);
  return collected.results;
}

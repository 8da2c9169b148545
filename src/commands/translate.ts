/** Page plans through an engine: what came back for each page, or why nothing did. */
import type { EngineSettings } from '../config/schema.ts';
import { createEngine } from '../engine/create-engine.ts';
import type { DocumentResult, Engine, TranslationDocument } from '../engine/engine.ts';
import { parseDocument, renderDocument } from '../markdown/html.ts';
import { ServiceError } from '../shared/errors.ts';
import type { Ports } from './ports.ts';

/** @throws {ConfigError} when the settings do not make an engine. */
export function openEngine({ kind, command, timeoutSeconds }: EngineSettings, { runProgram }: Ports): Engine {
  const format = { render: renderDocument, parse: parseDocument };
  return createEngine({ kind, command, timeoutMs: timeoutSeconds * 1000 }, { runProgram, format });
}

/** Results by document name; without documents the engine is not asked. A service that fails, fails every document. */
export async function translateDocuments(
  engine: Engine,
  documents: readonly TranslationDocument[],
): Promise<Map<string, DocumentResult>> {
  if (documents.length === 0) return new Map();
  const results = await askEngine(engine, documents);
  return new Map(results.map((result) => [result.name, result]));
}

async function askEngine(engine: Engine, documents: readonly TranslationDocument[]): Promise<DocumentResult[]> {
  try {
    return await engine.collect(await engine.submit(documents));
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return documents.map(({ name }) => ({ name, error: error.message }));
  }
}

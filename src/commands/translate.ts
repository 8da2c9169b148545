/** Page plans through an engine: what came back for each page, or why nothing did. */
import type { EngineSettings } from '../config/schema.ts';
import { createEngine } from '../engine/create-engine.ts';
import type { DocumentResult, Engine, SegmentRequest, TranslationDocument } from '../engine/engine.ts';
import { parseDocument, renderDocument } from '../markdown/html.ts';
import { ServiceError } from '../shared/errors.ts';
import { planRetry } from '../update/apply.ts';
import type { UpdatePlan } from '../update/plan.ts';
import type { Ports } from './ports.ts';

/** @throws {ConfigError} when the settings do not make an engine. */
export function openEngine({ kind, command, timeoutSeconds }: EngineSettings, { runProgram }: Ports): Engine {
  const format = { render: renderDocument, parse: parseDocument };
  return createEngine({ kind, command, timeoutMs: timeoutSeconds * 1000 }, { runProgram, format });
}

/** A page's plan under the name that its document has. */
export interface NamedPlan {
  readonly name: string;
  readonly update: UpdatePlan;
}

/**
 * Ask the engine for what the plans need; what it damaged is asked once more in smaller pieces.
 *
 * @returns Results by name; a plan without requests has none. A service that fails, fails every document.
 */
export async function translatePlans(
  engine: Engine,
  plans: readonly NamedPlan[],
  languages: { readonly from: string; readonly to: string },
): Promise<Map<string, DocumentResult>> {
  const toDocument = (name: string, segments: readonly SegmentRequest[]): TranslationDocument => ({
    name,
    sourceLanguage: languages.from,
    targetLanguage: languages.to,
    segments,
  });
  const first = await translateDocuments(
    engine,
    plans.map(({ name, update }) => toDocument(name, update.requests)),
  );
  const retries = plans.map(({ name, update }) => {
    const result = first.get(name);
    return toDocument(name, result !== undefined && 'segments' in result ? planRetry(update, result.segments) : []);
  });
  for (const [name, result] of await translateDocuments(engine, retries)) {
    const known = first.get(name);
    if (known !== undefined && 'segments' in known && 'segments' in result)
      first.set(name, { name, segments: [...known.segments, ...result.segments] });
  }
  return first;
}

async function translateDocuments(
  engine: Engine,
  documents: readonly TranslationDocument[],
): Promise<Map<string, DocumentResult>> {
  const asked = documents.filter(({ segments }) => segments.length > 0);
  const results = asked.length === 0 ? [] : await askEngine(engine, asked);
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

/** The engines that benches can ask. */
import { createAdversary } from '../../__tests__/support/adversary.ts';
import { askEngine } from '../../__tests__/support/ask-engine.ts';
import { createLettersEngine } from '../../__tests__/support/letters.ts';
import { echo } from '../../__tests__/support/update-laws.ts';
import { runProgram } from '../../src/adapters/program.ts';
import { createEngine } from '../../src/engine/create-engine.ts';
import type { Engine, SegmentTranslation, TranslationDocument } from '../../src/engine/engine.ts';
import { createLocalEngine } from '../../src/engine/local.ts';
import { parseDocument, renderDocument } from '../../src/markdown/html.ts';

export const BENCH_ENGINES = ['memory', 'pseudo', 'command', 'adversary', 'echo', 'letters'] as const;
export type BenchEngine = (typeof BENCH_ENGINES)[number];

export function isBenchEngine(name: string): name is BenchEngine {
  return BENCH_ENGINES.some((known) => known === name);
}

/** @throws {ConfigError} when `command` is asked for without a program. */
export function openBenchEngine(kind: BenchEngine, options: { seed: number; command: string | undefined }): Engine {
  if (kind === 'adversary') return createAdversary(options.seed);
  if (kind === 'letters') return createLettersEngine();
  if (kind === 'echo')
    return createLocalEngine('command', async (documents) =>
      documents.map(({ name, segments }) => ({ name, segments: echo(segments) })),
    );
  const format = { render: renderDocument, parse: parseDocument };
  return createEngine({ kind, command: options.command, timeoutMs: 300_000 }, { runProgram, format });
}

/** The answers for one page. @throws {Error} with the engine's words when it gives none. */
export async function askForPage(
  engine: Engine,
  document: TranslationDocument,
): Promise<readonly SegmentTranslation[]> {
  if (document.segments.length === 0) return [];
  const [result] = await askEngine(engine, [document]);
  if (result === undefined || !('segments' in result)) throw new Error(`${document.name}: ${JSON.stringify(result)}`);
  return result.segments;
}

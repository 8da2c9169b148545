/**
 * Any local program as an engine: an HTML document goes to its standard input, the translated document comes back on
 * its standard output. One call for each page, so that one page's failure is no other's.
 */
import { mapConcurrently } from '../shared/concurrent.ts';
import { ConfigError, ServiceError } from '../shared/errors.ts';
import { splitCommand } from './command-line.ts';
import type { DocumentResult, Engine, SegmentTranslation, TranslationDocument } from './engine.ts';
import { createLocalEngine } from './local.ts';

export interface ProgramCall {
  readonly program: string;
  readonly args: readonly string[];
  readonly input: string;
  readonly timeoutMs: number;
  /** A program that writes more has gone wild. */
  readonly maxOutputBytes: number;
}

/**
 * Run a program to its end.
 *
 * @throws {ServiceError} naming the program, when it cannot be started, takes too long, or exits with another code
 * than 0.
 */
export type RunProgram = (call: ProgramCall) => Promise<string>;

/** Between a document and its HTML; `parse` gives inner HTML by segment id. */
export interface DocumentFormat {
  readonly render: (document: TranslationDocument) => string;
  readonly parse: (html: string) => ReadonlyMap<string, string>;
}

export interface CommandEngineOptions {
  /** As {@link splitCommand} reads it; `{from}` and `{to}` are the language codes. */
  readonly command: string;
  readonly timeoutMs: number;
  readonly runProgram: RunProgram;
  readonly format: DocumentFormat;
}

/** What a document may become: many times as long, and something that a program always says. */
const [OUTPUT_GROWTH, FREE_OUTPUT_BYTES] = [20, 1_000_000];
/** Programs that run at once. */
const CONCURRENCY = 2;

/** @throws {ConfigError} when the command cannot be split. */
export function createCommandEngine(options: CommandEngineOptions): Engine {
  splitCommand(options.command);
  return createLocalEngine('command', (documents) =>
    mapConcurrently(documents, CONCURRENCY, (document) => translateSafely(document, options)),
  );
}

async function translateSafely(document: TranslationDocument, options: CommandEngineOptions): Promise<DocumentResult> {
  try {
    return { name: document.name, segments: await translate(document, options) };
  } catch (error) {
    if (error instanceof ServiceError || error instanceof ConfigError)
      return { name: document.name, error: error.message };
    throw error;
  }
}

async function translate(document: TranslationDocument, options: CommandEngineOptions): Promise<SegmentTranslation[]> {
  const { command, format, timeoutMs, runProgram } = options;
  const languages = { from: document.sourceLanguage, to: document.targetLanguage };
  const [program, ...args] = splitCommand(command, languages);
  const input = format.render(document);
  const maxOutputBytes = OUTPUT_GROWTH * Buffer.byteLength(input) + FREE_OUTPUT_BYTES;
  const output = await runProgram({ program, args, input, timeoutMs, maxOutputBytes });
  if (output.trim() === '')
    throw new ServiceError(`${program}: gave no output; try it on an HTML file by hand`, { retryable: false });
  const found = format.parse(output);
  if (found.size === 0)
    throw new ServiceError(`${program}: its output holds none of the paragraphs; does it keep HTML tags and ids?`, {
      retryable: false,
    });
  return document.segments.flatMap(({ id }) => {
    const html = found.get(id);
    return html === undefined ? [] : [{ id, origin: 'machine' as const, html }];
  });
}

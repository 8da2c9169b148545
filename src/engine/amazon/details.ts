/**
 * Where the translations of a job's files stand. The details file of the language tells it; where that is missing or
 * damaged, the names that the service documents do, so that nothing is paid again for its sake.
 */
import { z } from 'zod';
import type { AmazonContext } from './context.ts';
import type { JobFile, JobRecord } from './record.ts';
import { outputName } from './records.ts';

const DocumentError = z.object({ errorCode: z.string().optional(), errorMessage: z.string().optional() });
type DocumentError = z.output<typeof DocumentError>;

/** Counts are strings; what is not needed is not looked at. */
const Details = z.object({
  charactersTranslated: z.coerce.number().int().nonnegative().optional(),
  details: z.array(
    z.object({
      sourceFile: z.string(),
      targetFile: z.string().optional(),
      auxiliaryData: z.object({ error: DocumentError.optional() }).optional(),
    }),
  ),
});
type Details = z.output<typeof Details>;

/** The key of a translation, or why there is none. */
export type Place = { readonly key: string } | { readonly fault: string };

export interface Output {
  readonly locate: (file: JobFile) => Place;
  readonly charactersBilled?: number | undefined;
  readonly warnings: readonly string[];
}

/** @param keys What stands in the output folder of the job. */
export async function readOutput(
  record: JobRecord,
  keys: readonly string[],
  { store, layout }: AmazonContext,
): Promise<Output> {
  const folder = findFolder(record, keys) ?? layout.output(record.name);
  const byName = { locate: (file: JobFile) => ({ key: folder + outputName(record, file) }), warnings: [] };
  if (record.mode === 'realtime') return byName;
  const text = await store.get(`${folder}details/${record.targetLanguage}.auxiliary-translation-details.json`);
  const details = text === undefined ? undefined : parseDetails(text);
  if (details === undefined)
    return { ...byName, warnings: [explainLack(record, text === undefined ? 'missing' : 'damaged')] };
  return {
    locate: (file) => locateByDetails(file, folder, details),
    charactersBilled: details.charactersTranslated,
    warnings: [],
  };
}

/** The service puts a job's files into a folder that it names after the account and the job. */
function findFolder({ jobId, name }: JobRecord, keys: readonly string[]): string | undefined {
  const end = `-TranslateText-${jobId}/`;
  const key = keys.find((other) => other.includes(`${name}/output/`) && other.includes(end));
  return key?.slice(0, key.indexOf(end) + end.length);
}

function parseDetails(text: string): Details | undefined {
  try {
    return Details.parse(JSON.parse(text));
  } catch {
    // Told as a warning by the caller.
    return undefined;
  }
}

function explainLack({ jobId }: JobRecord, what: string): string {
  return `job ${jobId}: its details file is ${what}, so that translations were taken by their names, and the characters that were billed are not known`;
}

function locateByDetails({ file }: JobFile, folder: string, { details }: Details): Place {
  // The path before the name, if there is one, is not documented.
  const entry = details.find(({ sourceFile }) => sourceFile.slice(sourceFile.lastIndexOf('/') + 1) === file);
  const error = entry?.auxiliaryData?.error;
  if (error !== undefined) return { fault: explainError(error) };
  if (entry?.targetFile === undefined) return { fault: 'the details file of the service does not tell of it' };
  return { key: folder + entry.targetFile };
}

function explainError({ errorCode = 'an error', errorMessage = 'the service gives no reason' }: DocumentError): string {
  return `${errorCode}: ${errorMessage}`;
}

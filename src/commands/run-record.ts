/**
 * The record of a run between `amts submit` and `amts collect`: what was looked at, and the jobs that were started.
 * What they translate is found again by its content, so the record holds no text of pages.
 */
import { z } from 'zod';
import { ConfigError } from '../shared/errors.ts';

export interface RunRecord {
  readonly version: 1;
  /** Name of the source book. */
  readonly book: string;
  /** The source commit that the translations are made for. */
  readonly commit: string;
  readonly since: string | null;
  readonly full: boolean;
  readonly pages: readonly string[];
  readonly engine: string;
  /** When the jobs were started, ISO 8601. */
  readonly submitted: string;
  /** Languages with something to deliver. */
  readonly languages: readonly StartedLanguage[];
}

interface StartedLanguage {
  readonly language: string;
  readonly documents: number;
  readonly characters: number;
  /** What the engine wants to know again; each has its own. */
  readonly details: unknown;
}

const RunRecordSchema: z.ZodType<RunRecord> = z.object({
  version: z.literal(1),
  book: z.string(),
  commit: z.string(),
  since: z.string().nullable(),
  full: z.boolean(),
  pages: z.array(z.string()),
  engine: z.string(),
  submitted: z.iso.datetime(),
  languages: z.array(
    z.object({ language: z.string(), documents: z.number(), characters: z.number(), details: z.unknown() }),
  ),
});

/** The port to the place where records are kept. */
export interface RunRecords {
  write(name: string, text: string): Promise<void>;
  /** Records by name. */
  read(): Promise<ReadonlyMap<string, string>>;
  remove(name: string): Promise<void>;
}

/** The same run has the same name, so that a second `submit` of it writes no second record. */
export function nameRecord({ book, commit, languages }: RunRecord): string {
  return `${book}-${commit.slice(0, 12)}-${languages.map(({ language }) => language).join('-')}.json`;
}

export function renderRecord(record: RunRecord): string {
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

/**
 * @param name What messages call the record.
 * @throws {ConfigError} when the text is no record that this version reads.
 */
export function parseRecord(name: string, text: string): RunRecord {
  const result = RunRecordSchema.safeParse(parseJson(text));
  if (result.success) return result.data;
  throw new ConfigError(`${name}: is no record of 'amts submit' that this version reads; submit again`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The file `amts-review.json` to corrections that can be relied on: it comes from a browser, by whatever way. */
import { z } from 'zod';
import { ConfigError } from '../../../shared/errors.ts';

const Correction = z
  .object({ id: z.string(), start: z.int().min(0), end: z.int().min(0), before: z.string(), after: z.string() })
  .readonly();

const SentenceNote = z
  .object({ start: z.int().min(0).optional(), end: z.int().min(0).optional(), note: z.string() })
  .readonly();

const CorrectedPage = z
  .object({
    path: z.string().min(1),
    text: z.string(),
    edits: z.array(Correction).readonly(),
    notes: z.array(SentenceNote).readonly().default([]),
  })
  .readonly();

const Corrections = z
  .object({
    version: z.literal(1),
    kind: z.literal('amts-review'),
    language: z.string(),
    source: z.object({ name: z.string(), commit: z.string() }),
    pages: z.array(CorrectedPage).readonly(),
  })
  .readonly();

export type Correction = z.infer<typeof Correction>;
export type CorrectedPage = z.infer<typeof CorrectedPage>;
export type Corrections = z.infer<typeof Corrections>;

/**
 * Read corrections.
 *
 * @throws {ConfigError} for another file, or one whose places do not fit its texts.
 */
export function readCorrections(file: string, json: string): Corrections {
  const parsed = Corrections.safeParse(parseJson(file, json));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(
      `${file}: is no amts-review.json as a review page exports it: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
    );
  }
  for (const page of parsed.data.pages) assertFitting(file, page);
  return parsed.data;
}

function parseJson(file: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new ConfigError(`${file}: is no JSON; give the file that a review page exported`, { cause: error });
  }
}

function assertFitting(file: string, { path, text, edits }: CorrectedPage): void {
  let at = 0;
  for (const { start, end, before } of edits) {
    if (start < at || end < start || end > text.length || text.slice(start, end) !== before)
      throw new ConfigError(`${file}: ${path}: a correction does not stand where it says; export the review again`);
    at = end;
  }
}

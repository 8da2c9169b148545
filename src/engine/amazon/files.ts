/**
 * Documents as the files of a job: one a page, more where a page is over the limits of the service, with names that
 * are safe, short and unique. And what the service will count of them.
 */
import type { DocumentFormat } from '../command.ts';
import type { SegmentRequest, TranslationDocument } from '../engine.ts';
import { slugOf } from './names.ts';
import type { JobFile } from './record.ts';

/**
 * The service takes 1 MB of translatable text and 1,000,000 characters, of which each has a byte at least; some room is
 * left for markup.
 */
const MAX_BYTES = 900_000;
/** Of a segment's own element. */
const MARKUP_LENGTH = 20;
const MAX_SLUG_LENGTH = 60;

/** The files of a batch job, in the order of the documents. */
export function planBatchFiles(documents: readonly TranslationDocument[]): JobFile[] {
  const parts = documents.flatMap(({ name, segments }) =>
    splitSegments(segments).map((part) => ({ document: name, segments: part })),
  );
  return nameFiles(parts);
}

/** One file for each segment: what was translated before a run was killed is not translated again. */
export function planRealtimeFiles(documents: readonly TranslationDocument[]): JobFile[] {
  return nameFiles(
    documents.flatMap(({ name, segments }) => segments.map((segment) => ({ document: name, segments: [segment] }))),
  );
}

function nameFiles(
  parts: readonly { readonly document: string; readonly segments: readonly SegmentRequest[] }[],
): JobFile[] {
  return parts.map(({ document, segments }, index) => ({
    file: `${[String(index + 1).padStart(4, '0'), slugOf(document, MAX_SLUG_LENGTH)].filter(Boolean).join('-')}.html`,
    document,
    segments: segments.map(({ id, html }) => ({ id, html })),
  }));
}

function splitSegments(segments: readonly SegmentRequest[]): SegmentRequest[][] {
  const parts: SegmentRequest[][] = [];
  let bytes = 0;
  for (const segment of segments) {
    const size = Buffer.byteLength(segment.html) + segment.id.length + MARKUP_LENGTH;
    const part = parts.at(-1);
    if (part !== undefined && bytes + size <= MAX_BYTES) {
      part.push(segment);
      bytes += size;
    } else {
      parts.push([segment]);
      bytes = size;
    }
  }
  return parts;
}

/** A file of a job as the text that is sent. */
export function renderFile(
  { document, segments }: JobFile,
  languages: Pick<TranslationDocument, 'sourceLanguage' | 'targetLanguage'>,
  format: DocumentFormat,
): string {
  return format.render({ name: document, ...languages, segments });
}

/** Characters of a text, as the service counts them: code points, white space included. */
export interface CharacterCount {
  /** Text alone, protected spans included. */
  readonly text: number;
  /** Markup as well. */
  readonly all: number;
}

/** Count what stands in HTML: references such as `&amp;` are one character of text. */
export function countCharacters(html: string): CharacterCount {
  const body = html.slice(Math.max(0, html.search(/<html\b/i)));
  const text = body.replaceAll(/<[^<>]*>/g, '').replaceAll(/&\w+;/g, '_');
  return { text: countCodePoints(text), all: countCodePoints(html) };
}

function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

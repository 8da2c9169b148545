/**
 * What is to be translated as JSON lines, and what came back: any person, script or coding agent can be the engine.
 *
 * A row is found again by its content: rows may come back in any order, a few at a time, and with the id and the
 * translation alone.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ConfigError } from '../shared/errors.ts';
import type {
  DocumentResult,
  Engine,
  FindGuidance,
  SegmentRequest,
  SegmentTranslation,
  TranslationBatch,
  TranslationDocument,
} from './engine.ts';
import { createLocalEngine } from './local.ts';
import { fromMarkedText, toMarkedText } from './markup.ts';

/** A row as it is written. */
export interface SegmentRow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Path of the source page. */
  readonly page: string;
  /** Headings above it. */
  readonly section: string;
  /** The text before it. */
  readonly before?: string;
  /** What is to be translated; `<x id="…"/>` stands for what is copied. */
  readonly text: string;
  /** What is copied, by the ids in the text. */
  readonly spans?: Readonly<Record<string, string>>;
  /** The text behind it. */
  readonly after?: string;
  /** The sentence and its translation before the source changed. */
  readonly previous?: SegmentExample;
  readonly style?: readonly string[];
  /** Terms of the book that occur, with their translations. */
  readonly terms: Readonly<Record<string, string>>;
  /** Sentences of the book that are like it. */
  readonly examples: readonly SegmentExample[];
  /** Empty, to be filled in. */
  readonly translation: string;
}

interface SegmentExample {
  readonly source: string;
  readonly translation: string;
}

type Described = Omit<SegmentRow, 'id' | 'translation'>;

/** Examples in a row. */
const EXAMPLES = 5;

type Languages = Pick<TranslationDocument, 'sourceLanguage' | 'targetLanguage'>;

/** Id of a segment in the file: its languages and its text, and for an edited one the former translation. */
function idOf({ html, previous }: SegmentRequest, { sourceLanguage, targetLanguage }: Languages): string {
  const content = JSON.stringify([sourceLanguage, targetLanguage, html, previous ?? null]);
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** One row for each segment of the batches; the same segment on two pages has one. */
export async function renderSegmentFile(batches: readonly TranslationBatch[]): Promise<string> {
  const rows = new Map<string, Described>();
  for (const { documents, loadGuidance } of batches) {
    // oxlint-disable-next-line no-await-in-loop -- each language aligns its book, on all threads
    const findGuidance = documents.length === 0 ? undefined : await loadGuidance?.();
    for (const document of documents)
      for (const segment of document.segments)
        rows.set(idOf(segment, document), describeRow(segment, document, findGuidance));
  }
  return [...rows].map(([id, row]) => renderRow({ id, ...row, translation: '' })).join('');
}

function renderRow(row: SegmentRow): string {
  return `${JSON.stringify(row)}\n`;
}

function describeRow(
  segment: SegmentRequest,
  { name, sourceLanguage, targetLanguage, style = [] }: TranslationDocument,
  findGuidance: FindGuidance | undefined,
): Described {
  const { text, spans } = toMarkedText(segment.html);
  const { examples, terms } = findGuidance?.(segment) ?? { examples: [], terms: [] };
  const { headings = [], before, after } = segment.context ?? {};
  const { previous } = segment;
  const former = previous && {
    source: toMarkedText(previous.source).text,
    translation: toMarkedText(previous.target).text,
  };
  return {
    from: sourceLanguage,
    to: targetLanguage,
    page: name,
    section: headings.join(' > '),
    ...(before === undefined ? {} : { before }),
    text,
    ...(Object.keys(spans).length === 0 ? {} : { spans }),
    ...(after === undefined ? {} : { after }),
    ...(former === undefined ? {} : { previous: former }),
    ...(style.length === 0 ? {} : { style }),
    terms: Object.fromEntries(terms.map(({ source, target }) => [source, target])),
    examples: examples.slice(0, EXAMPLES).map(({ source, target }) => ({ source, translation: target })),
  };
}

const Row = z.object({ id: z.string(), translation: z.string() });

/**
 * Translations by id; rows without one are passed over, and of two the last counts.
 *
 * @param name What messages call the file.
 * @throws {ConfigError} naming the line that is no row.
 */
export function parseSegmentFile(name: string, text: string): Map<string, string> {
  const translations = new Map<string, string>();
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const row = Row.safeParse(parseJson(line));
    if (!row.success)
      throw new ConfigError(`${name}:${at + 1}: should be a JSON object with the id of its row and a translation`);
    if (row.data.translation.trim() !== '') translations.set(row.data.id, row.data.translation);
  }
  return translations;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export interface SegmentFileEngine extends Engine {
  /** Ids of rows that no segment has asked for so far. */
  listUnused(): string[];
}

/**
 * An engine that answers from a file. A page with a segment that has no translation waits.
 *
 * @param name What messages call the file.
 */
export function createSegmentFileEngine(name: string, translations: ReadonlyMap<string, string>): SegmentFileEngine {
  const used = new Set<string>();
  const answered = new Set<string>();
  const engine = createLocalEngine('file', async (documents) => documents.map(answer));
  return { ...engine, listUnused: () => [...translations.keys()].filter((id) => !used.has(id)) };

  function answer(document: TranslationDocument): DocumentResult {
    const segments = document.segments.flatMap((segment): SegmentTranslation[] => {
      const id = idOf(segment, document);
      const text = translations.get(id);
      if (text === undefined) return [];
      used.add(id);
      return [{ id: segment.id, origin: 'machine', html: fromMarkedText(text) }];
    });
    const missing = document.segments.length - segments.length;
    const place = `${document.targetLanguage} ${document.name}`;
    // What the update asks for again, in pieces, nobody was told of: it stays unanswered.
    if (missing === 0 || answered.has(place)) {
      answered.add(place);
      return { name: document.name, segments };
    }
    return {
      name: document.name,
      waiting: `${name} lacks translations: ${missing} of ${document.segments.length}`,
    };
  }
}

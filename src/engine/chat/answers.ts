/**
 * Answers by content, kept from the moment they come until they are delivered: what was paid is not asked again, by
 * this run or a later one, whatever page the text is on then.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { mapConcurrently } from '../../shared/concurrent.ts';
import type { SegmentRequest, TranslationBatch, TranslationDocument } from '../engine.ts';
import type { ChatOptions } from './options.ts';
import type { ChatPorts } from './ports.ts';

/** What an answer is to: another model, another way of asking, or another former translation is another question. */
export type AnswerSettings = Pick<ChatOptions, 'endpoint' | 'model' | 'formality' | 'parallelData' | 'examples'>;

/** Whose answers they are. */
export type Work = Pick<TranslationBatch, 'book' | 'sourceLanguage' | 'targetLanguage'>;

/** Raised when the way of asking changes so much that old answers are not wanted any more. */
const VERSION = 1;
const STORE_CONCURRENCY = 8;
const FOLDER = 'chat/answers/';

const AnswerFile = z.object({ version: z.literal(VERSION), answers: z.record(z.string(), z.string()) });

/** The book counts, since its own sentences are shown with the question. */
function describeWay({ book, sourceLanguage, targetLanguage }: Work, settings: AnswerSettings): unknown[] {
  const { endpoint, model, formality, parallelData, examples } = settings;
  const customised = examples === 0 ? 'none' : parallelData;
  return [VERSION, endpoint, model, formality ?? null, customised, book, sourceLanguage, targetLanguage];
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** The answers to one way of asking about one work. */
export interface Answers {
  /** Key of the answer to a segment. */
  readonly keyOf: (segment: SegmentRequest) => string;
  readonly find: (segment: SegmentRequest) => string | undefined;
  /** Keep what one request gave, by key; it is in the store when this returns. */
  add(answers: ReadonlyMap<string, string>): Promise<void>;
  /** What is delivered may go. */
  forget(documents: readonly TranslationDocument[]): Promise<void>;
}

/** Read the answers of one work; a file that is damaged counts as absent, and its text is asked again. */
export async function openAnswers(work: Work, settings: AnswerSettings, { store, log }: ChatPorts): Promise<Answers> {
  const folder = `${FOLDER}${work.sourceLanguage}-${work.targetLanguage}/`;
  const way = describeWay(work, settings);
  const keyOf = ({ html, previous }: SegmentRequest) => hash(JSON.stringify([...way, html, previous ?? null]));
  const files = new Map<string, ReadonlyMap<string, string>>();
  const known = new Map<string, string>();
  await mapConcurrently(await store.list(folder), STORE_CONCURRENCY, async (name) => {
    const answers = parseFile(await store.get(name));
    if (answers === undefined) log(`${name}: these answers are damaged and will be asked again`);
    else keep(name, answers);
  });

  function keep(name: string, answers: ReadonlyMap<string, string>): void {
    files.set(name, answers);
    for (const [key, html] of answers) known.set(key, html);
  }

  return {
    keyOf,
    find: (segment) => known.get(keyOf(segment)),
    async add(answers) {
      if (answers.size === 0) return;
      const name = `${folder}${hash([...answers.keys()].join(' '))}.json`;
      await store.put(name, renderFile(answers));
      keep(name, answers);
    },
    async forget(documents) {
      const keys = new Set(documents.flatMap(({ segments }) => segments.map(keyOf)));
      const changed = [...files].flatMap(([name, answers]) => {
        const rest = new Map([...answers].filter(([key]) => !keys.has(key)));
        return rest.size === answers.size ? [] : [{ name, rest }];
      });
      await mapConcurrently(changed, STORE_CONCURRENCY, async ({ name, rest }) => {
        await (rest.size === 0 ? store.remove([name]) : store.put(name, renderFile(rest)));
        if (rest.size === 0) files.delete(name);
        else files.set(name, rest);
      });
      for (const key of keys) known.delete(key);
    },
  };
}

function renderFile(answers: ReadonlyMap<string, string>): string {
  return `${JSON.stringify({ version: VERSION, answers: Object.fromEntries(answers) })}\n`;
}

function parseFile(text: string | undefined): ReadonlyMap<string, string> | undefined {
  try {
    const file = AnswerFile.safeParse(JSON.parse(text ?? ''));
    return file.success ? new Map(Object.entries(file.data.answers)) : undefined;
  } catch {
    return undefined;
  }
}

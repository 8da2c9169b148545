/**
 * Answers by content, kept from the moment they come until they are delivered: what was paid is not asked again, by
 * this run or a later one, whatever page the text is on then.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { mapConcurrently } from '../../shared/concurrent.ts';
import type { SegmentRequest, TranslationDocument } from '../engine.ts';
import type { ChatOptions } from './options.ts';
import type { ChatPorts } from './ports.ts';

/** What an answer is to: another model, another way of asking, or another former translation is another question. */
export type AnswerSettings = Pick<ChatOptions, 'endpoint' | 'model' | 'formality' | 'parallelData' | 'examples'>;

type Languages = Pick<TranslationDocument, 'sourceLanguage' | 'targetLanguage'>;

/** Raised when the way of asking changes so much that old answers are not wanted any more. */
const VERSION = 1;
const STORE_CONCURRENCY = 8;
const FOLDER = 'chat/answers/';

const AnswerFile = z.object({ version: z.literal(VERSION), answers: z.record(z.string(), z.string()) });

/** Key of the answer to a segment. */
export function keyOf(segment: SegmentRequest, languages: Languages, settings: AnswerSettings): string {
  const { endpoint, model, formality, parallelData, examples } = settings;
  const { sourceLanguage, targetLanguage } = languages;
  const way = [VERSION, endpoint, model, formality ?? null, examples === 0 ? 'none' : parallelData];
  const question = [sourceLanguage, targetLanguage, segment.html, segment.previous ?? null];
  return hash(JSON.stringify([...way, ...question]));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** The answers of one pair of languages. */
export interface Answers {
  find(key: string): string | undefined;
  /** Keep what one request gave; it is in the store when this returns. */
  add(answers: ReadonlyMap<string, string>): Promise<void>;
  /** What is delivered may go. */
  forget(keys: ReadonlySet<string>): Promise<void>;
}

/** Read the answers of a pair of languages; a file that is damaged counts as absent, and its text is asked again. */
export async function openAnswers(languages: Languages, { store, log }: ChatPorts): Promise<Answers> {
  const folder = `${FOLDER}${languages.sourceLanguage}-${languages.targetLanguage}/`;
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
    find: (key) => known.get(key),
    async add(answers) {
      if (answers.size === 0) return;
      const name = `${folder}${hash([...answers.keys()].join(' '))}.json`;
      await store.put(name, renderFile(answers));
      keep(name, answers);
    },
    async forget(keys) {
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

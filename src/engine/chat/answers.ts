/**
 * Answers by content, kept from the moment they come until they are delivered, and every run that began before has
 * ended: what was paid is not asked again, by this run, one beside it or a later one, whatever page the text is on then.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { mapConcurrently } from '../../shared/concurrent.ts';
import type { ClaimPlace } from '../claim.ts';
import type { SegmentRequest, TranslationBatch, TranslationDocument } from '../engine.ts';
import { isPast, mayShare } from '../overlap.ts';
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
const CLAIMS = 'chat/claims/';

const AnswerFile = z.object({
  version: z.literal(VERSION),
  answers: z.record(z.string(), z.string()),
  /** By key, when an answer was delivered, milliseconds since 1970: from then on only runs that overlap share it. */
  delivered: z.record(z.string(), z.number()).optional(),
});

/** The book counts, since its own sentences are shown with the question. */
function describeWay({ book, sourceLanguage, targetLanguage }: Work, settings: AnswerSettings): unknown[] {
  const { endpoint, model, formality, parallelData, examples } = settings;
  const customised = examples === 0 ? 'none' : parallelData;
  return [VERSION, endpoint, model, formality ?? null, customised, book, sourceLanguage, targetLanguage];
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Claimed by the run that asks: who asks otherwise, or about another work, needs other answers. */
export function placeOfClaim(work: Work, settings: AnswerSettings): ClaimPlace {
  const way = hash(JSON.stringify(describeWay(work, settings)));
  const { sourceLanguage, targetLanguage } = work;
  return { key: `${CLAIMS}${sourceLanguage}-${targetLanguage}/${way}.json`, name: targetLanguage };
}

/** The answers to one way of asking about one work. */
export interface Answers {
  /** Key of the answer to a segment. */
  readonly keyOf: (segment: SegmentRequest) => string;
  /** @param begun When the run began that asks; what was delivered before is not for it. */
  readonly find: (segment: SegmentRequest, begun: number) => string | undefined;
  /** Read what other runs have answered since. */
  reload(): Promise<void>;
  /** Keep what one request gave, by key; it is in the store when this returns. */
  add(answers: ReadonlyMap<string, string>): Promise<void>;
  /** What is delivered is noted, and goes when no run can share it any more. */
  settle(documents: readonly TranslationDocument[]): Promise<void>;
}

interface Answer {
  readonly html: string;
  /** When it was delivered, milliseconds since 1970; absent before. */
  readonly delivered?: number | undefined;
}

/** By key. */
type AnswerMap = ReadonlyMap<string, Answer>;

/** Read the answers of one work; a file that is damaged counts as absent, and its text is asked again. */
export async function openAnswers(
  work: Work,
  settings: AnswerSettings,
  { store, clock, log }: Pick<ChatPorts, 'store' | 'clock' | 'log'>,
): Promise<Answers> {
  const folder = `${FOLDER}${work.sourceLanguage}-${work.targetLanguage}/`;
  const way = describeWay(work, settings);
  const keyOf = ({ html, previous }: SegmentRequest) => hash(JSON.stringify([...way, html, previous ?? null]));
  const files = new Map<string, AnswerMap>();
  const damaged = new Set<string>();
  /** Of each key the answer that was delivered last, or not yet; worked out anew after a change. */
  let known: AnswerMap | undefined;

  function keep(name: string, answers: AnswerMap): void {
    files.set(name, answers);
    known = undefined;
  }
  async function reload(): Promise<void> {
    const names = await store.list(folder);
    await mapConcurrently(names, STORE_CONCURRENCY, async (name) => {
      const text = await store.get(name);
      const answers = text === undefined ? undefined : parseFile(text);
      if (answers !== undefined) keep(name, answers);
      else if (text !== undefined && !damaged.has(name)) {
        damaged.add(name);
        log(`${name}: these answers are damaged and will be asked again`);
      }
    });
  }

  await reload();
  return {
    keyOf,
    reload,
    find(segment, begun) {
      known ??= joinAnswers([...files.values()]);
      const found = known.get(keyOf(segment));
      return found !== undefined && mayShare(found.delivered, begun) ? found.html : undefined;
    },
    async add(answers) {
      if (answers.size === 0) return;
      const name = `${folder}${hash([...answers.keys()].join(' '))}.json`;
      const added = new Map([...answers].map(([key, html]) => [key, { html }]));
      await store.put(name, renderFile(added));
      keep(name, added);
    },
    async settle(documents) {
      const [now, keys] = [clock.now(), new Set(documents.flatMap(({ segments }) => segments.map(keyOf)))];
      await reload();
      await mapConcurrently([...files], STORE_CONCURRENCY, async ([name, answers]) => {
        const marked = markDelivered(answers, keys, now);
        if (marked !== answers) await store.put(name, renderFile(marked));
        keep(name, marked);
      });
      const past = [...files].filter(([, answers]) => [...answers.values()].every((one) => isPast(one.delivered, now)));
      await store.remove(past.map(([name]) => name));
      for (const [name] of past) files.delete(name);
      known = undefined;
    },
  };
}

function joinAnswers(files: readonly AnswerMap[]): AnswerMap {
  const lastOf = ({ delivered = Number.POSITIVE_INFINITY }: Answer) => delivered;
  const joined = new Map<string, Answer>();
  for (const [key, answer] of files.flatMap((answers) => [...answers])) {
    const other = joined.get(key);
    if (other === undefined || lastOf(answer) > lastOf(other)) joined.set(key, answer);
  }
  return joined;
}

/** @returns The same map where nothing changes. */
function markDelivered(answers: AnswerMap, keys: ReadonlySet<string>, delivered: number): AnswerMap {
  const isOpen = (key: string, answer: Answer) => keys.has(key) && answer.delivered === undefined;
  if (![...answers].some(([key, answer]) => isOpen(key, answer))) return answers;
  return new Map([...answers].map(([key, answer]) => [key, isOpen(key, answer) ? { ...answer, delivered } : answer]));
}

function renderFile(answers: AnswerMap): string {
  const delivered = [...answers].flatMap(([key, answer]) =>
    answer.delivered === undefined ? [] : [[key, answer.delivered] as const],
  );
  const file: z.input<typeof AnswerFile> = {
    version: VERSION,
    answers: Object.fromEntries([...answers].map(([key, { html }]) => [key, html])),
    ...(delivered.length === 0 ? {} : { delivered: Object.fromEntries(delivered) }),
  };
  return `${JSON.stringify(file)}\n`;
}

function parseFile(text: string): AnswerMap | undefined {
  try {
    const { answers, delivered = {} } = AnswerFile.parse(JSON.parse(text));
    return new Map(Object.entries(answers).map(([key, html]) => [key, { html, delivered: delivered[key] }]));
  } catch {
    return undefined;
  }
}

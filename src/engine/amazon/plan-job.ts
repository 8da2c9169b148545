/** What is to be sent, in which way and at what price: the plan of a job, before anything is written. */
import type { TranslationDocument } from '../engine.ts';
import type { AmazonContext } from './context.ts';
import { countCharacters, planBatchFiles, planRealtimeFiles, renderFile } from './files.ts';
import { hashText, nameJob, tokenOf, type Work } from './names.ts';
import { renderTexts } from './realtime-text.ts';
import type { JobFile, JobRecord } from './record.ts';
import type { ReadyResources } from './resources.ts';

export interface JobPlan {
  readonly mode: JobRecord['mode'];
  readonly files: readonly JobFile[];
  readonly characters: number;
  readonly charactersAtMost: number;
  /** US dollars for one million characters. */
  readonly price: number;
}

/** Choose how documents of one language are translated, and count them. */
export function planJob(
  documents: readonly TranslationDocument[],
  languages: Omit<Work, 'book'>,
  context: AmazonContext,
): JobPlan {
  const { kind, realtimeBelow, prices, parallelData } = context.options;
  const files = planBatchFiles(documents);
  const batch = sum(files.map((file) => renderFile(file, languages, context.format)));
  if (kind !== 'amazon-translate-realtime' && batch.characters > realtimeBelow)
    return { mode: 'batch', files, ...batch, price: parallelData === 'none' ? prices.standard : prices.parallelData };
  const pieces = planRealtimeFiles(documents);
  // What is translated at once goes without a document around it; what is too long does not go at all.
  const texts = pieces.flatMap(({ segments }) => segments.flatMap(({ html }) => renderTexts(html) ?? []));
  return { mode: 'realtime', files: pieces, ...sum(texts), price: prices.standard };
}

function sum(texts: readonly string[]): Pick<JobPlan, 'characters' | 'charactersAtMost'> {
  const counts = texts.map(countCharacters);
  return {
    characters: counts.reduce((total, { text }) => total + text, 0),
    charactersAtMost: counts.reduce((total, { all }) => total + all, 0),
  };
}

export interface JobContext {
  readonly work: Work;
  readonly resources: ReadyResources;
  /** Names that jobs have which are not delivered yet. */
  readonly taken: ReadonlySet<string>;
}

/**
 * The record of a planned job under a name that no job has had: the service would answer the token of a job that
 * failed, or that was delivered long ago, with that job.
 */
export async function nameRecord(
  plan: JobPlan,
  { work, resources, taken }: JobContext,
  context: AmazonContext,
): Promise<JobRecord> {
  const content = {
    mode: plan.mode,
    formality: context.options.formality,
    profanity: context.options.profanity,
    parallelData: resources.parallelData,
    terminology: resources.terminology,
    files: [...plan.files],
  };
  const warnings = listWarnings(plan, resources, context);
  const hash = hashText(JSON.stringify([work, content]));
  for (let attempt = 1; ; attempt += 1) {
    const name = nameJob(work, hash, attempt);
    // oxlint-disable-next-line no-await-in-loop -- almost always the first name is free
    if (!taken.has(name) && !(await isKnown(name, plan, context)))
      return { version: 1, name, token: tokenOf(name), ...work, ...content, warnings };
  }
}

async function isKnown(name: string, { mode }: JobPlan, { service }: AmazonContext): Promise<boolean> {
  return mode === 'batch' && (await service.listJobs(name)).length > 0;
}

function listWarnings(plan: JobPlan, { warnings }: ReadyResources, { options }: AmazonContext): string[] {
  if (plan.mode === 'batch' || options.parallelData === 'none') return [...warnings];
  const count = plan.characters.toLocaleString('en-US');
  return [...warnings, `${count} characters were translated in real time, which takes no parallel data`];
}

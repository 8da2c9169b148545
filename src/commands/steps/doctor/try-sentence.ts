/** One sentence through an engine that answers at once: whether a translation comes back, with its markup whole. */
import type { Engine, TranslationBatch } from '../../../engine/engine.ts';
import { bad, type CheckLine, ok, open } from '../../../report/diagnosis.ts';
import type { BookLanguages } from './check-local.ts';

/** As pages are sent: a formula that must come back as it is, and emphasis around words. */
const SENTENCE = {
  id: 's1',
  html: 'Heat <b id="t1">two cups</b> of water to <span translate="no" id="t2">$80$</span> degrees.',
};

export interface SentenceTrial {
  readonly languages: BookLanguages;
  /** Hears what it costs at most, and says whether to go on. */
  readonly agree: (price: string) => Promise<boolean>;
}

/** Translate the sentence into each language of the book. */
export async function trySentence(engine: Engine, { languages, agree }: SentenceTrial): Promise<CheckLine[]> {
  const batches = languages.targets.map((target) => renderBatch(languages.source, target));
  const price = await priceBatches(engine, batches);
  if (!(await agree(`--try sends one sentence to ${engine.kind} for each language, and costs at most $${price}.`)))
    return [open('engine', '--try: not wanted', 'nothing was sent')];
  const lines: CheckLine[] = [];
  for (const batch of batches) {
    // oxlint-disable-next-line no-await-in-loop -- a server of one's own is small
    lines.push(await translateOnce(engine, batch));
  }
  return lines;
}

function renderBatch(sourceLanguage: string, targetLanguage: string): TranslationBatch {
  const document = { name: 'trial.md', sourceLanguage, targetLanguage, segments: [SENTENCE] };
  return {
    book: 'trial',
    sourceLanguage,
    targetLanguage,
    documents: [document],
    loadResources: async () => ({}),
  };
}

/** US dollars, in cents rounded up. */
async function priceBatches(engine: Engine, batches: readonly TranslationBatch[]): Promise<string> {
  let dollars = 0;
  for (const batch of batches) {
    // oxlint-disable-next-line no-await-in-loop -- no request is made
    const { tokens, charactersAtMost, pricePerMillion } = await engine.estimate(batch, { offline: true });
    dollars += tokens?.costAtMostUsd ?? (charactersAtMost * pricePerMillion) / 1_000_000;
  }
  return (Math.ceil(dollars * 100) / 100).toFixed(2);
}

async function translateOnce(engine: Engine, batch: TranslationBatch): Promise<CheckLine> {
  const { targetLanguage } = batch;
  const job = await engine.submit(batch);
  const collected = await engine.collect(job, { wait: true });
  const [result] = collected.status === 'done' ? collected.results : [];
  if (result === undefined || 'waiting' in result)
    return open('engine', `tried ${targetLanguage}: no answer yet`, 'a later trial finds it');
  await engine.settle(job);
  if ('error' in result) return bad('engine', `tried ${targetLanguage}: ${result.error}`, REMEDY);
  const [segment] = result.segments;
  return segment?.origin === 'machine'
    ? judge(segment.html, targetLanguage)
    : bad('engine', `tried ${targetLanguage}: no translation came back`, REMEDY);
}

const REMEDY = 'docs/local-engines.md and docs/chat.md have what an engine must do';

function judge(html: string, language: string): CheckLine {
  const what = `tried ${language}: ${html}`;
  if (html === SENTENCE.html)
    return open('engine', what, 'it came back as it was: does the engine know the languages?');
  const isWhole = SENTENCE_PARTS.every((part) => html.includes(part));
  return isWhole ? ok('engine', what) : bad('engine', what, 'its markup did not come back whole: pages would lose it');
}

const SENTENCE_PARTS = ['$80$', 'id="t1"', 'id="t2"'];

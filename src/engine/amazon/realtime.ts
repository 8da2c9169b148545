/**
 * Text that is translated at once, sentence by sentence, and kept where a job would have put it, so that a run that
 * was killed goes on where it was. The service takes no parallel data here.
 */
import { mapConcurrently } from '../../shared/concurrent.ts';
import type { AmazonContext } from './context.ts';
import { parseTexts, renderTexts } from './realtime-text.ts';
import type { JobFile, JobRecord } from './record.ts';
import { outputName } from './records.ts';

/** Modest: the quota is not published. */
const CONCURRENCY = 4;

/** Translate the files of a record that have no output yet. */
export async function translateRecord(record: JobRecord, context: AmazonContext): Promise<void> {
  const { store, layout, format } = context;
  const folder = layout.output(record.name);
  await mapConcurrently(await listOpenFiles(record, context), CONCURRENCY, async (file) => {
    const segments = await mapConcurrently(file.segments, 1, async ({ id, html }) => ({
      id,
      html: await translateSegment(html, record, context),
    }));
    const { sourceLanguage, targetLanguage } = record;
    const text = format.render({ name: file.document, sourceLanguage, targetLanguage, segments });
    await store.put(folder + outputName(record, file), text);
  });
}

/** The files of a record that have not been translated yet. */
export async function listOpenFiles(record: JobRecord, { store, layout }: AmazonContext): Promise<JobFile[]> {
  const folder = layout.output(record.name);
  const done = new Set(await store.list(folder));
  return record.files.filter((file) => !done.has(folder + outputName(record, file)));
}

async function translateSegment(html: string, record: JobRecord, { service, options }: AmazonContext): Promise<string> {
  const { sourceLanguage, targetLanguage, formality, profanity, terminology } = record;
  const texts = renderTexts(html);
  // Told as missing when the outcome is read: the other segments of the page are fine.
  if (texts === undefined) return '';
  const answers = await mapConcurrently(texts, 1, (text) => {
    options.signal.throwIfAborted();
    return service.translateText({ sourceLanguage, targetLanguage, formality, profanity, terminology, text });
  });
  return parseTexts(answers);
}

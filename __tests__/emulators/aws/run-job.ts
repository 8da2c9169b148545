/** The work of a batch job: documents in, translations and one details file for each target language out. */
import type { Context } from './context.ts';
import type { Job, JobEnd, StartRequest } from './job.ts';
import { type InputDocument, readDocument, readInput } from './job-input.ts';
import { writeLanguage } from './job-output.ts';
import { parseFolderUri } from './object-store.ts';

/** The probe that the service writes beside its results, and leaves there. */
export async function writeProbe({ request }: Job, { store }: Context): Promise<void> {
  const { bucket, key } = parseFolderUri(request.OutputDataConfig.S3Uri);
  await store.write({ bucket, key: `${key}.write_access_check_file.temp` }, '');
}

/** Translate all documents of a job and write the results. */
export async function runJob(job: Job, context: Context): Promise<JobEnd> {
  const { paths, problem } = await readInput(job.request, context);
  if (problem !== undefined) return failJob(problem);
  const documents: InputDocument[] = [];
  // oxlint-disable-next-line no-await-in-loop -- a document may be large: one at a time
  for (const path of paths) documents.push(await readDocument(job.request, path, context));
  const failed = documents.filter((document) => 'error' in document).length;
  if (failed === documents.length && context.switches.allDocumentsFail === 'FAILED')
    return failJob('All documents failed', failed);
  // oxlint-disable-next-line no-await-in-loop -- the languages share the translator
  for (const language of job.request.TargetLanguageCodes) await writeLanguage({ job, language, documents }, context);
  return countDocuments(documents.length, failed, job.request, context);
}

/** The end of a job that gave nothing. */
export function failJob(message: string, failed = 0): JobEnd {
  return { status: 'FAILED', message, counts: { input: failed, translated: 0, failed } };
}

/** The end of a job that was stopped: it gives nothing, either. */
export function stopJobEarly(): JobEnd {
  return { status: 'STOPPED', message: 'Your job was stopped.', counts: { input: 0, translated: 0, failed: 0 } };
}

function countDocuments(input: number, failed: number, request: StartRequest, { switches }: Context): JobEnd {
  const times = switches.countUnit === 'documents' ? 1 : request.TargetLanguageCodes.length;
  const counts = { input: input * times, translated: (input - failed) * times, failed: failed * times };
  return failed === 0
    ? { status: 'COMPLETED', message: 'Your job has completed successfully.', counts }
    : { status: 'COMPLETED_WITH_ERROR', message: `${failed} of ${input} documents could not be translated.`, counts };
}

/** The work of a batch job: documents in, translations and one details file for each target language out. */
import type { Context } from './context.ts';
import { type DocumentDetails, renderDetails } from './details.ts';
import { indexExamples } from './examples.ts';
import { type Job, type JobEnd, outputFolderOf, type StartRequest } from './job.ts';
import { type DocumentError, type InputDocument, readDocument, readInput } from './job-input.ts';
import { DETECTED_LANGUAGE } from './languages.ts';
import { parseFolderUri } from './object-store.ts';
import type { Guides } from './shielded-run.ts';
import { translateProse } from './translate-prose.ts';

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
  return endJob(documents.length, failed, job.request, context);
}

/** The end of a job that gave nothing. */
export function failJob(message: string, failed = 0): JobEnd {
  return { status: 'FAILED', message, counts: { input: failed, translated: 0, failed } };
}

function endJob(input: number, failed: number, request: StartRequest, { switches }: Context): JobEnd {
  const times = switches.countUnit === 'documents' ? 1 : request.TargetLanguageCodes.length;
  const counts = { input: input * times, translated: (input - failed) * times, failed: failed * times };
  return failed === 0
    ? { status: 'COMPLETED', message: 'Your job has completed successfully.', counts }
    : { status: 'COMPLETED_WITH_ERROR', message: `${failed} of ${input} documents could not be translated.`, counts };
}

interface LanguageOfJob {
  readonly job: Job;
  readonly language: string;
  readonly documents: readonly InputDocument[];
}

async function writeLanguage({ job, language, documents }: LanguageOfJob, context: Context): Promise<void> {
  const { request } = job;
  const from = request.SourceLanguageCode === 'auto' ? DETECTED_LANGUAGE : request.SourceLanguageCode;
  const readable = documents.flatMap((document) => ('prose' in document ? [document.prose] : []));
  const guides = findGuides(request, language, context);
  const isSame = from === language;
  const translated = isSame
    ? readable.map(({ source }) => ({ text: source, appliedTerms: [] }))
    : await translateProse(readable, { from, to: language, guides }, context);
  const details: DocumentDetails[] = [];
  for (const [at, { name }] of readable.entries()) {
    const { text = '', appliedTerms = [] } = translated[at] ?? {};
    const targetFile = nameTarget(name, language, context);
    // oxlint-disable-next-line no-await-in-loop -- in the order of the documents
    await writeTranslation({ job, path: name, targetFile, text }, context);
    const terms = appliedTerms.map((term) => ({ sourceText: term, targetText: guides.terms.get(term) ?? '' }));
    details.push({ sourceFile: nameSource(name, context), targetFile, terms });
  }
  for (const document of documents) if ('error' in document) details.push(describeError(document, context));
  const characters = isSame ? 0 : readable.reduce((sum, { billedCharacters }) => sum + billedCharacters, 0);
  context.bill.addJob(job.id, characters);
  if (context.faults.take('output', ({ damage }) => damage === 'missing-details') !== undefined) return;
  const folder = outputFolderOf(job);
  const key = `${folder.key}details/${language}.auxiliary-translation-details.json`;
  await context.store.write({ ...folder, key }, renderDetails({ job, from, language, characters, details }));
}

/** Human examples and terms for one language; while parallel data is being updated, its old examples. */
function findGuides(request: StartRequest, language: string, { state }: Context): Guides {
  const data = state.parallelData.get(request.ParallelDataNames?.[0] ?? '');
  const terminology = state.terminologies.get(request.TerminologyNames?.[0] ?? '');
  return {
    examples: indexExamples(data?.imported?.pairs.get(language) ?? new Map()),
    terms: terminology?.termsFor(request.SourceLanguageCode, language) ?? new Map(),
  };
}

interface Translation {
  readonly job: Job;
  readonly path: string;
  readonly targetFile: string;
  readonly text: string;
}

async function writeTranslation({ job, path, targetFile, text }: Translation, context: Context): Promise<void> {
  const fault = context.faults.take(
    'output',
    ({ damage, file }) => damage !== 'missing-details' && (file === undefined || path.endsWith(file)),
  );
  if (fault?.damage === 'missing-document') return;
  const bytes = Buffer.from(text);
  const body =
    fault?.damage === 'cut-document'
      ? bytes.subarray(0, bytes.length / 2)
      : fault?.damage === 'binary-document'
        ? Buffer.from([0xff, 0xfe, 0x00, 0xd8])
        : bytes;
  const folder = outputFolderOf(job);
  await context.store.write({ bucket: folder.bucket, key: folder.key + targetFile }, body);
}

function nameTarget(path: string, language: string, { switches }: Context): string {
  const cut = path.lastIndexOf('/') + 1;
  const folder = switches.nestedOutput === 'keeps-folders' ? path.slice(0, cut) : '';
  return `${folder}${language}.${path.slice(cut)}`;
}

function nameSource(path: string, { switches }: Context): string {
  return switches.nestedSourceFile === 'path' ? path : path.slice(path.lastIndexOf('/') + 1);
}

function describeError({ path, error }: { path: string; error: DocumentError }, context: Context): DocumentDetails {
  return { sourceFile: nameSource(path, context), error };
}

/** The results of a job in one target language: the translations, the bill, and the details file. */
import type { Context } from './context.ts';
import { type DocumentDetails, renderDetails } from './details.ts';
import { indexExamples } from './examples.ts';
import { type Job, outputFolderOf, type StartRequest } from './job.ts';
import type { InputDocument } from './job-input.ts';
import { DETECTED_LANGUAGE } from './languages.ts';
import type { Prose } from './prose.ts';
import type { Guides } from './shielded-run.ts';
import { type Translated, translateProse } from './translate-prose.ts';

interface LanguageOfJob {
  readonly job: Job;
  readonly language: string;
  readonly documents: readonly InputDocument[];
}

/** Translate the documents that can be read, write and bill them. */
export async function writeLanguage({ job, language, documents }: LanguageOfJob, context: Context): Promise<void> {
  const { request } = job;
  const from = request.SourceLanguageCode === 'auto' ? DETECTED_LANGUAGE : request.SourceLanguageCode;
  const readable = documents.flatMap((document) => ('prose' in document ? [document.prose] : []));
  const guides = findGuides(request, language, context);
  // A job into its own language is taken, and is not billed.
  const isSame = from === language;
  const translated = isSame
    ? readable.map(({ source }) => ({ text: source, appliedTerms: [] }))
    : await translateProse(readable, { from, to: language, guides }, context);
  const details: DocumentDetails[] = [];
  // oxlint-disable-next-line no-await-in-loop -- in the order of the documents
  for (const [at, prose] of readable.entries()) {
    const document = { job, language, prose, translated: translated[at], guides };
    // oxlint-disable-next-line no-await-in-loop -- in the order of the documents
    details.push(await writeDocument(document, context));
  }
  for (const document of documents)
    if ('error' in document) details.push({ sourceFile: nameSource(document.path, context), error: document.error });
  const characters = isSame ? 0 : readable.reduce((sum, { billedCharacters }) => sum + billedCharacters, 0);
  context.bill.addJob(job.id, characters);
  await writeDetails(job, language, renderDetails({ job, from, language, characters, details }), context);
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

interface DocumentOfJob {
  readonly job: Job;
  readonly language: string;
  readonly prose: Prose;
  readonly translated: Translated | undefined;
  readonly guides: Guides;
}

async function writeDocument(
  { job, language, prose, translated, guides }: DocumentOfJob,
  context: Context,
): Promise<DocumentDetails> {
  const { text = '', appliedTerms = [] } = translated ?? {};
  const targetFile = nameTarget(prose.name, language, context);
  const fault = context.faults.take(
    'output',
    ({ damage, file = '' }) => damage !== 'missing-details' && prose.name.endsWith(file),
  );
  const folder = outputFolderOf(job);
  if (fault?.damage !== 'missing-document')
    await context.store.write({ ...folder, key: folder.key + targetFile }, spoil(text, fault?.damage));
  const terms = appliedTerms.map((term) => ({ sourceText: term, targetText: guides.terms.get(term) ?? '' }));
  return { sourceFile: nameSource(prose.name, context), targetFile, terms };
}

function spoil(text: string, damage: string | undefined): string | Uint8Array {
  if (damage === 'binary-document') return Buffer.from([0xff, 0xfe, 0x00, 0xd8]);
  return damage === 'cut-document' ? text.slice(0, text.length / 2) : text;
}

async function writeDetails(job: Job, language: string, details: string, context: Context): Promise<void> {
  if (context.faults.take('output', ({ damage }) => damage === 'missing-details') !== undefined) return;
  const folder = outputFolderOf(job);
  const key = `${folder.key}details/${language}.auxiliary-translation-details.json`;
  await context.store.write({ ...folder, key }, details);
}

function nameTarget(path: string, language: string, { switches }: Context): string {
  const cut = path.lastIndexOf('/') + 1;
  const folder = switches.nestedOutput === 'keeps-folders' ? path.slice(0, cut) : '';
  return `${folder}${language}.${path.slice(cut)}`;
}

function nameSource(path: string, { switches }: Context): string {
  return switches.nestedSourceFile === 'path' ? path : path.slice(path.lastIndexOf('/') + 1);
}

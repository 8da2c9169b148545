/** What `StartTextTranslationJob` refuses although the request has its shape: one small rule each, in their order. */
import type { Context } from './context.ts';
import type { StartRequest } from './job.ts';
import { readInput } from './job-input.ts';
import { BATCH_REGIONS, LANGUAGES, PARALLEL_DATA_REGIONS } from './languages.ts';
import { parseS3Uri } from './object-store.ts';
import { brokenRule, ServiceAnswerError } from './service-error.ts';

type Rule = (request: StartRequest, context: Context) => Promise<void> | void;

const CONTENT_TYPES = new Set([
  'text/plain',
  'text/html',
  'application/x-xliff+xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);
const MAX_TARGETS = 10;

const RULES: readonly Rule[] = [
  checkRegion,
  checkContentType,
  checkLanguages,
  checkTerminology,
  checkParallelData,
  checkParallelDataLanguages,
  checkCombinations,
  checkBuckets,
  checkInputFolder,
];

/** @throws {ServiceAnswerError} for the first rule that is broken. */
export async function checkStart(request: StartRequest, context: Context): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- the first broken rule is the answer
  for (const rule of RULES) await rule(request, context);
}

function checkRegion(_: StartRequest, { state, switches }: Context): void {
  if (!BATCH_REGIONS.has(state.region))
    throw brokenRule(`Batch translation is not supported in ${state.region}`, switches);
}

function checkContentType({ InputDataConfig: { ContentType } }: StartRequest, { switches }: Context): void {
  if (!CONTENT_TYPES.has(ContentType)) throw brokenRule(`Unsupported content type: ${ContentType}`, switches);
}

function checkLanguages(request: StartRequest, { switches }: Context): void {
  const { SourceLanguageCode: from, TargetLanguageCodes: targets } = request;
  if (targets.length > MAX_TARGETS) throw brokenRule(`At most ${MAX_TARGETS} target languages are allowed`, switches);
  if (new Set(targets).size < targets.length) throw brokenRule('A target language is given twice', switches);
  for (const to of targets) checkPair(from, to);
}

/** @throws {ServiceAnswerError} when the service does not translate from one language to the other. */
export function checkPair(from: string, to: string): void {
  if ((from === 'auto' || LANGUAGES.has(from)) && LANGUAGES.has(to)) return;
  const members = { SourceLanguageCode: from, TargetLanguageCode: to };
  const message = `Unsupported language pair: ${from} to ${to}. Target language '${to}' is not supported`;
  throw new ServiceAnswerError('UnsupportedLanguagePairException', message, { members });
}

function checkTerminology({ TerminologyNames: names = [] }: StartRequest, { state, switches }: Context): void {
  if (names.length > 1) throw brokenRule('Only one terminology is allowed', switches);
  for (const name of names) if (!state.terminologies.has(name)) throw notFound('terminology', name);
}

function checkParallelData(request: StartRequest, { state, switches }: Context): void {
  const { ParallelDataNames: names = [] } = request;
  if (names.length > 1) throw brokenRule('Only one parallel data resource is allowed', switches);
  const isActRegion = switches.otherActRegions === 'allowed' || PARALLEL_DATA_REGIONS.has(state.region);
  if (names.length > 0 && !isActRegion) throw brokenRule(`Parallel data is not supported in ${state.region}`, switches);
  for (const name of names) {
    const data = state.parallelData.get(name);
    if (data === undefined) throw notFound('parallel data', name);
    if (data.status !== 'ACTIVE') throw brokenRule(`The parallel data ${name} is ${data.status}, not ACTIVE`, switches);
  }
}

function checkParallelDataLanguages(request: StartRequest, { state, switches }: Context): void {
  const { ParallelDataNames: names = [], SourceLanguageCode: from, TargetLanguageCodes: targets } = request;
  const imported = state.parallelData.get(names[0] ?? '')?.imported;
  if (imported === undefined) return;
  if (from === 'auto' && switches.parallelDataWithAuto === 'rejected')
    throw brokenRule('Parallel data needs a source language other than auto', switches);
  if (from !== 'auto' && from !== imported.from)
    throw brokenRule(`The source language of the parallel data is ${imported.from}, not ${from}`, switches);
  const missing = targets.filter((to) => !imported.to.includes(to));
  if (missing.length > 0) throw brokenRule(`The parallel data has no target language ${missing.join(', ')}`, switches);
}

function checkCombinations(request: StartRequest, { switches }: Context): void {
  const { ParallelDataNames: data = [], TerminologyNames: terms = [], Settings: settings = {} } = request;
  const reject = (what: string): never => {
    throw brokenRule(`${what} is not supported`, switches);
  };
  if (settings.Brevity !== undefined && switches.brevityInJob === 'rejected') reject('Brevity in a batch job');
  if (data.length === 0) return;
  if (terms.length > 0 && switches.parallelDataWithTerminology === 'rejected') reject('Parallel data with terminology');
  const hasSetting = settings.Formality !== undefined || settings.Profanity !== undefined;
  if (hasSetting && switches.parallelDataWithSettings === 'rejected') reject('Parallel data with these settings');
}

async function checkBuckets(request: StartRequest, { store, switches }: Context): Promise<void> {
  const buckets = [request.InputDataConfig.S3Uri, request.OutputDataConfig.S3Uri].map((uri) => parseS3Uri(uri).bucket);
  const exists = await Promise.all(buckets.map((bucket) => store.hasBucket(bucket)));
  const missing = buckets.find((_, at) => exists[at] === false);
  if (missing !== undefined) throw brokenRule(`The specified bucket does not exist: ${missing}`, switches);
}

async function checkInputFolder(request: StartRequest, context: Context): Promise<void> {
  if (parseS3Uri(request.InputDataConfig.S3Uri).key === '')
    throw brokenRule('The input must be in a folder, not at the top level of the bucket', context.switches);
  if (context.switches.badInputFolder === 'job-fails') return;
  const { problem } = await readInput(request, context);
  if (problem !== undefined) throw brokenRule(problem, context.switches);
}

function notFound(what: string, name: string): ServiceAnswerError {
  return new ServiceAnswerError('ResourceNotFoundException', `The ${what} resource ${name} does not exist`);
}

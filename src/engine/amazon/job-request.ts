/** The request that starts a job, from its record, and the lesser ones that the service may take instead. */
import type { ClaimedContext } from './claim.ts';
import { requireRole } from './options.ts';
import type { JobRequest } from './ports.ts';
import type { JobRecord } from './record.ts';

/** Where the documents of a job are put: each claim has a folder of its own. */
export function inputFolder({ name }: JobRecord, { layout, claim }: ClaimedContext): string {
  return `${layout.input(name)}${claim.id}/`;
}

/** @throws {ConfigError} when there is no role. */
export function renderRequest(record: JobRecord, context: ClaimedContext): JobRequest {
  const { options, layout } = context;
  const { name, token, sourceLanguage, targetLanguage, formality, profanity, parallelData, terminology } = record;
  const folder = (key: string): string => `s3://${options.bucket}/${key}`;
  return {
    name,
    token,
    sourceLanguage,
    targetLanguage,
    formality,
    profanity,
    parallelData,
    terminology,
    inputUri: folder(inputFolder(record, context)),
    outputUri: folder(layout.output(name)),
    roleArn: requireRole(options),
    kmsKey: options.kmsKey,
  };
}

/** A request that asks for less, and what it goes without. */
export interface LesserRequest {
  readonly request: JobRequest;
  readonly without: string;
}

/** No page says whether parallel data may be combined with settings or with a terminology. */
export function listLesserRequests(request: JobRequest): LesserRequest[] {
  const { parallelData, terminology, formality, profanity } = request;
  if (parallelData === undefined) return [];
  const hasSettings = formality !== undefined || profanity !== undefined;
  const plain = { ...request, formality: undefined, profanity: undefined };
  const bare = { ...plain, terminology: undefined };
  return [
    ...(hasSettings ? [{ request: plain, without: 'formality and profanity settings' }] : []),
    ...(terminology === undefined ? [] : [{ request: { ...request, terminology: undefined }, without: 'terminology' }]),
    ...(hasSettings && terminology !== undefined ? [{ request: bare, without: 'terminology and settings' }] : []),
  ];
}

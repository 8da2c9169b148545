/** The five operations on parallel data. One import at a time: creations and updates exclude each other. */
import { z } from 'zod';
import { toSeconds } from './clock.ts';
import type { Context } from './context.ts';
import { parseS3Uri } from './object-store.ts';
import { takePage } from './pages.ts';
import {
  advanceData,
  type DataConfig,
  describeData,
  describeWithLocations,
  isImporting,
  type ParallelData,
} from './parallel-data.ts';
import { brokenRule, ServiceAnswerError } from './service-error.ts';
import { ClientToken, Description, EncryptionKey, MaxResults, Name, NextToken, oneOf, S3Uri, Tags } from './shapes.ts';

const ParallelDataConfig = z.object({ S3Uri, Format: oneOf(['TSV', 'CSV', 'TMX']) });
/** Of the tags of a request, those that one resource may have. */
const MAX_TAGS = 50;

export const CreateDataRequest = z.object({
  Name,
  Description: Description.optional(),
  ParallelDataConfig,
  EncryptionKey: EncryptionKey.optional(),
  ClientToken,
  Tags: Tags.optional(),
});

type CreateDataRequest = z.infer<typeof CreateDataRequest>;

/** `CreateParallelData`. */
export async function createData(request: CreateDataRequest, context: Context): Promise<object> {
  const { Name: name, ParallelDataConfig: config, ClientToken: token } = request;
  const known = context.state.parallelData.get(name);
  if (known?.token === token && context.switches.repeatedToken === 'same-job')
    return { Name: name, Status: known.status };
  checkCreation(request, context);
  await checkImport(config, context);
  const now = context.clock.now();
  context.state.parallelData.set(name, {
    name,
    token,
    encryptionKey: request.EncryptionKey,
    createdAt: now,
    lastUpdatedAt: now,
    description: request.Description,
    config,
    status: 'CREATING',
    message: undefined,
    imported: undefined,
    attempt: undefined,
    remaining: context.clock.phases.importing,
  });
  return { Name: name, Status: 'CREATING' };
}

function checkCreation({ Name: name, Tags: tags = [] }: CreateDataRequest, { state, quotas }: Context): void {
  if (state.parallelData.has(name))
    throw new ServiceAnswerError('ConflictException', `Parallel data ${name} exists already`);
  const members = { ResourceArn: name };
  if (tags.length > MAX_TAGS)
    throw new ServiceAnswerError('TooManyTagsException', `A resource has at most ${MAX_TAGS} tags`, { members });
  const message = `There are ${quotas.parallelData} parallel data resources already`;
  if (state.parallelData.size >= quotas.parallelData) throw new ServiceAnswerError('LimitExceededException', message);
}

async function checkImport(config: DataConfig, { state, switches, store }: Context): Promise<void> {
  const busy = [...state.parallelData.values()].find(isImporting);
  if (busy !== undefined)
    throw new ServiceAnswerError(
      switches.secondImportError,
      `Another operation is under way, on parallel data ${busy.name}`,
    );
  const place = parseS3Uri(config.S3Uri);
  if (place.key === '') throw brokenRule(`${config.S3Uri} names no file`, switches);
  const isMissing = switches.missingImportFile === 'rejected' && (await store.read(place)) === undefined;
  if (isMissing) throw brokenRule(`The file ${config.S3Uri} could not be read`, switches);
}

export const UpdateDataRequest = z.object({
  Name,
  Description: Description.optional(),
  ParallelDataConfig,
  ClientToken,
});

/** `UpdateParallelData`: the old data serves on until the new are there. */
export async function updateData(request: z.infer<typeof UpdateDataRequest>, context: Context): Promise<object> {
  const { ParallelDataConfig: config, ClientToken: token } = request;
  const data = findData(request, context);
  if (data.attempt?.token !== token || context.switches.repeatedToken === 'new-job') {
    if (data.status !== 'ACTIVE' && data.status !== 'FAILED') throw busyError(data);
    await checkImport(config, context);
    data.attempt = { status: 'UPDATING', at: context.clock.now(), config, description: request.Description, token };
    data.remaining = context.clock.phases.importing;
  }
  const { status, at } = data.attempt;
  return {
    Name: data.name,
    Status: data.status,
    LatestUpdateAttemptStatus: status,
    LatestUpdateAttemptAt: toSeconds(at),
  };
}

export const DataRequest = z.object({ Name });
type DataRequest = z.infer<typeof DataRequest>;

function findData({ Name: name }: DataRequest, { state }: Context): ParallelData {
  const data = state.parallelData.get(name);
  if (data === undefined)
    throw new ServiceAnswerError('ResourceNotFoundException', `Parallel data ${name} does not exist`);
  return data;
}

function busyError({ name, status }: ParallelData): ServiceAnswerError {
  return new ServiceAnswerError(
    'ConcurrentModificationException',
    `Parallel data ${name} is ${status} or being updated`,
  );
}

/** `GetParallelData`. It tells the resource as it is, and counts as a look at it. */
export async function getData(request: DataRequest, context: Context): Promise<object> {
  const data = findData(request, context);
  const answer = describeWithLocations(data, context);
  await lookAt(data, context);
  return answer;
}

async function lookAt(data: ParallelData, context: Context): Promise<void> {
  if (context.clock.pace === 'reads') await advanceData(data, 1, context);
}

/** `DeleteParallelData`: gone when Get finds nothing. */
export function deleteData(request: DataRequest, context: Context): object {
  const data = findData(request, context);
  if (isImporting(data)) throw busyError(data);
  data.status = 'DELETING';
  data.remaining = context.clock.phases.deleting;
  return { Name: data.name, Status: data.status };
}

export const ListDataRequest = z.object({ NextToken: NextToken.optional(), MaxResults: MaxResults.optional() });

/** `ListParallelData`; each resource that is told counts as looked at. */
export async function listData(request: z.infer<typeof ListDataRequest>, context: Context): Promise<object> {
  const { items, nextToken } = takePage([...context.state.parallelData.values()], request);
  const ParallelDataPropertiesList = items.map((data) => describeData(data, context));
  await Promise.all(items.map((data) => lookAt(data, context)));
  return { ParallelDataPropertiesList, NextToken: nextToken };
}

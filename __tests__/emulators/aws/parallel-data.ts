/** A parallel-data resource as the service keeps it, how an import gets along, and what the service tells of it. */
import { toSeconds } from './clock.ts';
import { ACCOUNT, type Context } from './context.ts';
import { type Location, parseS3Uri } from './object-store.ts';
import { type DataFormat, type ImportedData, importParallelData } from './parallel-data-file.ts';
import { ImportError } from './raw-data.ts';

export interface DataConfig {
  readonly S3Uri: string;
  readonly Format: DataFormat;
}

type DataStatus = 'CREATING' | 'ACTIVE' | 'FAILED' | 'DELETING';

/** The last update that was asked for. */
export interface UpdateAttempt {
  status: 'UPDATING' | 'ACTIVE' | 'FAILED';
  readonly at: number;
  readonly config: DataConfig;
  readonly description: string | undefined;
  readonly token: string;
}

export interface ParallelData {
  readonly name: string;
  /** Client token of the creation. */
  readonly token: string;
  readonly encryptionKey: object | undefined;
  readonly createdAt: number;
  lastUpdatedAt: number;
  description: string | undefined;
  config: DataConfig;
  status: DataStatus;
  message: string | undefined;
  /** What jobs are served with; during an update, and after one that failed, that of before. */
  imported: ImportedData | undefined;
  attempt: UpdateAttempt | undefined;
  /** Units that the present phase still lasts. */
  remaining: number;
}

/** Whether a file is being imported. */
export function isImporting({ status, attempt }: ParallelData): boolean {
  return status === 'CREATING' || attempt?.status === 'UPDATING';
}

/** Give a resource some units; an import or a deletion may end. */
export async function advanceData(data: ParallelData, units: number, context: Context): Promise<void> {
  data.remaining = Math.max(0, data.remaining - units);
  if (data.remaining > 0) return;
  if (data.status === 'DELETING') context.state.parallelData.delete(data.name);
  else if (data.status === 'CREATING') await endCreation(data, context);
  else if (data.attempt?.status === 'UPDATING') await endUpdate(data, data.attempt, context);
}

async function endCreation(data: ParallelData, context: Context): Promise<void> {
  const result = await importFile(data, data.config, 'creation', context);
  data.lastUpdatedAt = context.clock.now();
  data.status = result instanceof ImportError ? 'FAILED' : 'ACTIVE';
  if (result instanceof ImportError) data.message = result.message;
  else data.imported = result;
}

async function endUpdate(data: ParallelData, attempt: UpdateAttempt, context: Context): Promise<void> {
  const result = await importFile(data, attempt.config, 'update', context);
  data.lastUpdatedAt = context.clock.now();
  if (result instanceof ImportError) {
    attempt.status = 'FAILED';
    data.message = result.message;
    return;
  }
  attempt.status = 'ACTIVE';
  data.status = 'ACTIVE';
  data.message = undefined;
  data.imported = result;
  data.config = attempt.config;
  data.description = attempt.description ?? data.description;
}

async function importFile(
  data: ParallelData,
  config: DataConfig,
  purpose: Purpose,
  context: Context,
): Promise<ImportedData | ImportError> {
  try {
    const fault = context.faults.take('import', () => true);
    if (fault !== undefined) throw new ImportError(fault.message);
    const bytes = await context.store.read(parseS3Uri(config.S3Uri));
    if (bytes === undefined) throw new ImportError(`The file ${config.S3Uri} could not be read`);
    const imported = importParallelData(bytes, config.Format, context.switches);
    await writeReport(data, purpose, imported, context);
    return imported;
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
}

type Purpose = 'creation' | 'update';

/** A bucket of the service, where its reports lie. */
function placeOfReport({ name }: ParallelData, purpose: Purpose, { state }: Context): Location {
  return { bucket: `aws-translate-parallel-data-${state.region}`, key: `${ACCOUNT}/${name}/${purpose}/auxiliary.json` };
}

async function writeReport(
  data: ParallelData,
  purpose: Purpose,
  { failed, skipped, messages }: ImportedData,
  context: Context,
): Promise<void> {
  const place = placeOfReport(data, purpose, context);
  await context.store.createBucket(place.bucket);
  const summary = { record_error_count: failed, record_skipped_count: skipped };
  await context.store.write(place, JSON.stringify({ summary, messages }));
}

/** Answer of `GetParallelData`. */
export function describeWithLocations(data: ParallelData, context: Context): object {
  const at = (place: Location): object => ({ RepositoryType: 'S3', Location: context.store.presign(place) });
  const hasUpdated = data.attempt !== undefined && data.attempt.status !== 'UPDATING';
  return {
    ParallelDataProperties: describeData(data, context),
    DataLocation: at(parseS3Uri(data.config.S3Uri)),
    ...(data.imported === undefined ? {} : { AuxiliaryDataLocation: at(placeOfReport(data, 'creation', context)) }),
    ...(hasUpdated ? { LatestUpdateAttemptAuxiliaryDataLocation: at(placeOfReport(data, 'update', context)) } : {}),
  };
}

/** `ParallelDataProperties` of the wire. */
export function describeData(data: ParallelData, { state }: Context): object {
  const { name, imported, attempt } = data;
  return {
    Name: name,
    Arn: `arn:aws:translate:${state.region}:${ACCOUNT}:parallel-data/${name}`,
    Description: data.description,
    Status: data.status,
    SourceLanguageCode: imported?.from,
    TargetLanguageCodes: imported?.to,
    ParallelDataConfig: data.config,
    Message: data.message,
    ImportedDataSize: imported?.characters,
    ImportedRecordCount: imported?.imported,
    FailedRecordCount: imported?.failed,
    SkippedRecordCount: imported?.skipped,
    EncryptionKey: data.encryptionKey,
    CreatedAt: toSeconds(data.createdAt),
    LastUpdatedAt: toSeconds(data.lastUpdatedAt),
    ...(attempt === undefined
      ? {}
      : { LatestUpdateAttemptStatus: attempt.status, LatestUpdateAttemptAt: toSeconds(attempt.at) }),
  };
}

/** Amazon Translate through its SDK: our types in, the service's names out. The client is made with the first call. */
import type * as TranslateSdk from '@aws-sdk/client-translate';
import type {
  ParallelDataProperties,
  TextTranslationJobProperties,
  TranslateClient,
  TranslationSettings,
} from '@aws-sdk/client-translate';
import type {
  JobRequest,
  JobState,
  JobStatus,
  ParallelDataState,
  ServiceSettings,
  TranslateService,
} from '../engine/amazon/ports.ts';
import { ServiceError } from '../shared/errors.ts';
import { type AwsCalls, CLIENT_DEFAULTS, callAws } from './aws-call.ts';
import { readImportProblems } from './import-problems.ts';

export interface TranslateServiceOptions extends AwsCalls {
  readonly region: string;
  /** Of the client, for a server that is not AWS; else the environment decides. */
  readonly endpoint?: string | undefined;
}

type Sdk = typeof TranslateSdk;

/** A call of one operation, named as IAM does. */
type Call = <T>(name: string, resource: string, send: (sdk: Sdk, client: TranslateClient) => Promise<T>) => Promise<T>;

export function createTranslateService(options: TranslateServiceOptions): TranslateService {
  const call = prepareCall(options);
  const callOnce = prepareCall({ ...options, attempts: 1 });
  return { ...createJobs(call, callOnce), ...createResources(call), ...createText(call) };
}

function prepareCall(options: TranslateServiceOptions): Call {
  const { region, endpoint } = options;
  let opened: Promise<{ sdk: Sdk; client: TranslateClient }> | undefined;
  async function open(): Promise<{ sdk: Sdk; client: TranslateClient }> {
    const sdk = await import('@aws-sdk/client-translate');
    const local = endpoint === undefined ? {} : { endpoint };
    return { sdk, client: new sdk.TranslateClient({ ...CLIENT_DEFAULTS, region, ...local }) };
  }
  return async (name, resource, send) => {
    const { sdk, client } = await (opened ??= open());
    return callAws({ name: `translate:${name}`, resource, region }, () => send(sdk, client), options);
  };
}

type Jobs = Pick<TranslateService, 'startJob' | 'describeJob' | 'listJobs' | 'stopJob'>;

function createJobs(call: Call, callOnce: Call): Jobs {
  return {
    startJob: (request) =>
      callOnce('StartTextTranslationJob', '*', async (sdk, client) => {
        const { JobId } = await client.send(new sdk.StartTextTranslationJobCommand(renderJob(request)));
        return { id: must(JobId, 'StartTextTranslationJob: JobId') };
      }),
    describeJob: (JobId) =>
      call('DescribeTextTranslationJob', '*', async (sdk, client) =>
        unlessMissing(sdk, async () => {
          const answer = await client.send(new sdk.DescribeTextTranslationJobCommand({ JobId }));
          return readJob(answer.TextTranslationJobProperties ?? {});
        }),
      ),
    listJobs: (JobName) =>
      call('ListTextTranslationJobs', '*', async (sdk, client) => {
        const jobs: JobState[] = [];
        for await (const page of sdk.paginateListTextTranslationJobs({ client }, { Filter: { JobName } }))
          jobs.push(...(page.TextTranslationJobPropertiesList ?? []).map(readJob));
        // No page says whether the filter takes the whole name or its beginning.
        return jobs.filter(({ name }) => name === JobName);
      }),
    stopJob: (JobId) =>
      call('StopTextTranslationJob', '*', async (sdk, client) => {
        await client.send(new sdk.StopTextTranslationJobCommand({ JobId }));
      }),
  };
}

function renderJob(request: JobRequest) {
  const { kmsKey, parallelData, terminology } = request;
  return {
    JobName: request.name,
    ClientToken: request.token,
    SourceLanguageCode: request.sourceLanguage,
    TargetLanguageCodes: [request.targetLanguage],
    InputDataConfig: { S3Uri: request.inputUri, ContentType: 'text/html' },
    OutputDataConfig: {
      S3Uri: request.outputUri,
      ...(kmsKey === undefined ? {} : { EncryptionKey: { Type: 'KMS' as const, Id: kmsKey } }),
    },
    DataAccessRoleArn: request.roleArn,
    ...(parallelData === undefined ? {} : { ParallelDataNames: [parallelData] }),
    ...(terminology === undefined ? {} : { TerminologyNames: [terminology] }),
    ...renderSettings(request),
  };
}

function renderSettings({ formality, profanity }: ServiceSettings): { Settings?: TranslationSettings } {
  if (formality === undefined && profanity === undefined) return {};
  return {
    Settings: {
      ...(formality === undefined ? {} : { Formality: formality === 'formal' ? 'FORMAL' : 'INFORMAL' }),
      ...(profanity === undefined ? {} : { Profanity: 'MASK' }),
    },
  };
}

const JOB_STATUSES: readonly string[] = [
  'SUBMITTED',
  'IN_PROGRESS',
  'STOP_REQUESTED',
  'STOPPED',
  'FAILED',
  'COMPLETED',
  'COMPLETED_WITH_ERROR',
] satisfies JobStatus[];

function isJobStatus(status: string): status is JobStatus {
  return JOB_STATUSES.includes(status);
}

function readJob({ JobId, JobName, JobStatus: status, Message }: TextTranslationJobProperties): JobState {
  const id = must(JobId, 'a job: JobId');
  if (status === undefined || !isJobStatus(status)) throw unexpected(`job ${id}: JobStatus is ${status}`);
  return { id, name: must(JobName, `job ${id}: JobName`), status, message: Message };
}

type Resources = Pick<
  TranslateService,
  'createParallelData' | 'updateParallelData' | 'getParallelData' | 'importTerminology' | 'getTerminology'
>;

function createResources(call: Call): Resources {
  const parallelData = (name: string): string => `arn:aws:translate:*:*:parallel-data/${name}`;
  const terminology = (name: string): string => `arn:aws:translate:*:*:terminology/${name}/LATEST`;
  return {
    createParallelData: (request) =>
      call('CreateParallelData', parallelData(request.name), async (sdk, client) => {
        await client.send(new sdk.CreateParallelDataCommand(renderParallelData(request)));
      }),
    updateParallelData: (request) =>
      call('UpdateParallelData', parallelData(request.name), async (sdk, client) => {
        await client.send(new sdk.UpdateParallelDataCommand(renderParallelData(request)));
      }),
    getParallelData: (Name) =>
      call('GetParallelData', parallelData(Name), async (sdk, client) =>
        unlessMissing(sdk, async () => {
          const answer = await client.send(new sdk.GetParallelDataCommand({ Name }));
          const { AuxiliaryDataLocation: first, LatestUpdateAttemptAuxiliaryDataLocation: latest } = answer;
          const state = readParallelData(answer.ParallelDataProperties ?? {});
          const hasProblems = state.status === 'FAILED' || state.latestUpdate === 'FAILED' || state.rejectedRecords > 0;
          return hasProblems ? { ...state, problems: await readImportProblems((latest ?? first)?.Location) } : state;
        }),
      ),
    importTerminology: ({ name, csv, description }) =>
      call('ImportTerminology', terminology(name), async (sdk, client) => {
        const TerminologyData = { File: Buffer.from(csv), Format: 'CSV' as const };
        const options = { Name: name, MergeStrategy: 'OVERWRITE' as const, TerminologyData, Description: description };
        await client.send(new sdk.ImportTerminologyCommand(options));
      }),
    getTerminology: (Name) =>
      call('GetTerminology', terminology(Name), async (sdk, client) =>
        unlessMissing(sdk, async () => {
          const { TerminologyProperties } = await client.send(new sdk.GetTerminologyCommand({ Name }));
          return { description: TerminologyProperties?.Description ?? '' };
        }),
      ),
  };
}

function renderParallelData(request: Parameters<TranslateService['createParallelData']>[0]) {
  return {
    Name: request.name,
    ParallelDataConfig: { S3Uri: request.uri, Format: 'CSV' as const },
    Description: request.description,
    ClientToken: request.token,
  };
}

function readParallelData(properties: ParallelDataProperties): ParallelDataState {
  const { Name, Status, LatestUpdateAttemptStatus, Description = '', Message } = properties;
  const { FailedRecordCount = 0, SkippedRecordCount = 0 } = properties;
  return {
    status: must(Status, `parallel data ${Name}: Status`),
    latestUpdate: LatestUpdateAttemptStatus,
    description: Description,
    message: Message,
    rejectedRecords: FailedRecordCount + SkippedRecordCount,
    problems: [],
  };
}

function createText(call: Call): Pick<TranslateService, 'translateText'> {
  return {
    translateText: ({ sourceLanguage, targetLanguage, text, terminology, ...settings }) =>
      call('TranslateText', '*', async (sdk, client) => {
        const answer = await client.send(
          new sdk.TranslateTextCommand({
            SourceLanguageCode: sourceLanguage,
            TargetLanguageCode: targetLanguage,
            Text: text,
            ...(terminology === undefined ? {} : { TerminologyNames: [terminology] }),
            ...renderSettings(settings),
          }),
        );
        return must(answer.TranslatedText, 'TranslateText: TranslatedText');
      }),
  };
}

/** @returns `undefined` when the service has no such thing. */
async function unlessMissing<T>(sdk: Sdk, read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof sdk.ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** Every member of an answer is optional in the SDK's types. */
function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw unexpected(`${what} is missing`);
  return value;
}

function unexpected(what: string): ServiceError {
  return new ServiceError(`Amazon Translate gave an answer that is not understood: ${what}`, { retryable: false });
}

/** The port to Amazon Translate on the service in this process: as the adapter asks, without a client between. */
import { z } from 'zod';
import type { TranslateService } from '../../../src/engine/amazon/ports.ts';
import { ServiceError } from '../../../src/shared/errors.ts';
import type { AwsInProcess } from '../../emulators/aws/index.ts';
import { ServiceAnswerError } from '../../emulators/aws/service-error.ts';

const Status = z.enum([
  'SUBMITTED',
  'IN_PROGRESS',
  'STOP_REQUESTED',
  'STOPPED',
  'FAILED',
  'COMPLETED',
  'COMPLETED_WITH_ERROR',
]);
const Job = z
  .object({ JobId: z.string(), JobName: z.string(), JobStatus: Status, Message: z.string().optional() })
  .transform(({ JobId, JobName, JobStatus, Message }) => ({
    id: JobId,
    name: JobName,
    status: JobStatus,
    message: Message,
  }));
const ParallelData = z
  .object({
    Status: z.enum(['CREATING', 'UPDATING', 'ACTIVE', 'DELETING', 'FAILED']),
    LatestUpdateAttemptStatus: z.enum(['CREATING', 'UPDATING', 'ACTIVE', 'DELETING', 'FAILED']).optional(),
    Description: z.string().default(''),
    Message: z.string().optional(),
    FailedRecordCount: z.number().default(0),
    SkippedRecordCount: z.number().default(0),
  })
  .transform((data) => ({
    status: data.Status,
    latestUpdate: data.LatestUpdateAttemptStatus,
    description: data.Description,
    message: data.Message,
    rejectedRecords: data.FailedRecordCount + data.SkippedRecordCount,
    problems: [],
  }));

export function createServiceInProcess(aws: AwsInProcess): TranslateService {
  async function ask<T>(operation: string, body: object, answer: z.ZodType<T>): Promise<T> {
    try {
      return answer.parse(await aws.call(operation, body));
    } catch (error) {
      if (!(error instanceof ServiceAnswerError)) throw error;
      throw new ServiceError(error.message, { code: error.name, retryable: false, cause: error });
    }
  }
  async function find<T>(operation: string, body: object, answer: z.ZodType<T>): Promise<T | undefined> {
    return ask(operation, body, answer).catch((error: unknown) => {
      if (error instanceof ServiceError && error.code === 'ResourceNotFoundException') return undefined;
      throw error;
    });
  }
  const change = (operation: string, body: object): Promise<void> =>
    ask(operation, body, z.unknown()).then(() => undefined);
  return {
    startJob: (request) =>
      ask(
        'StartTextTranslationJob',
        {
          JobName: request.name,
          ClientToken: request.token,
          SourceLanguageCode: request.sourceLanguage,
          TargetLanguageCodes: [request.targetLanguage],
          InputDataConfig: { S3Uri: request.inputUri, ContentType: 'text/html' },
          OutputDataConfig: { S3Uri: request.outputUri },
          DataAccessRoleArn: request.roleArn,
          ParallelDataNames: listOf(request.parallelData),
          TerminologyNames: listOf(request.terminology),
        },
        z.object({ JobId: z.string() }).transform(({ JobId }) => ({ id: JobId })),
      ),
    describeJob: (JobId) =>
      find('DescribeTextTranslationJob', { JobId }, z.object({ TextTranslationJobProperties: Job })).then(
        (answer) => answer?.TextTranslationJobProperties,
      ),
    listJobs: async (JobName) => {
      const shape = z.object({ TextTranslationJobPropertiesList: z.array(Job) });
      const answer = await ask('ListTextTranslationJobs', { Filter: { JobName } }, shape);
      return answer.TextTranslationJobPropertiesList.filter(({ name }) => name === JobName);
    },
    stopJob: (JobId) => change('StopTextTranslationJob', { JobId }),
    createParallelData: (request) => change('CreateParallelData', renderParallelData(request)),
    updateParallelData: (request) => change('UpdateParallelData', renderParallelData(request)),
    getParallelData: (Name) =>
      find('GetParallelData', { Name }, z.object({ ParallelDataProperties: ParallelData })).then(
        (answer) => answer?.ParallelDataProperties,
      ),
    importTerminology: ({ name, csv, description }) =>
      change('ImportTerminology', {
        Name: name,
        MergeStrategy: 'OVERWRITE',
        TerminologyData: { File: Buffer.from(csv).toString('base64'), Format: 'CSV' },
        Description: description,
      }),
    getTerminology: (Name) => {
      const shape = z.object({ TerminologyProperties: z.object({ Description: z.string().default('') }) });
      return find('GetTerminology', { Name }, shape).then(
        (answer) => answer && { description: answer.TerminologyProperties.Description },
      );
    },
    translateText: ({ sourceLanguage, targetLanguage, text, terminology }) =>
      ask(
        'TranslateText',
        {
          SourceLanguageCode: sourceLanguage,
          TargetLanguageCode: targetLanguage,
          Text: text,
          TerminologyNames: listOf(terminology),
        },
        z.object({ TranslatedText: z.string() }).transform(({ TranslatedText }) => TranslatedText),
      ),
  };
}

function listOf(name: string | undefined): readonly string[] | undefined {
  return name === undefined ? undefined : [name];
}

function renderParallelData(request: Parameters<TranslateService['createParallelData']>[0]): object {
  return {
    Name: request.name,
    ParallelDataConfig: { S3Uri: request.uri, Format: 'CSV' },
    Description: request.description,
    ClientToken: request.token,
  };
}

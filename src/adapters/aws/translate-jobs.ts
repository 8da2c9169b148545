/** Batch jobs of Amazon Translate: our types in, the service's names out. */
import type { TextTranslationJobProperties } from '@aws-sdk/client-translate';
import type { JobRequest, JobState, JobStatus, TranslateService } from '../../engine/amazon/ports.ts';
import { type Call, must, unexpected, unlessMissing } from './translate-client.ts';
import { renderSettings } from './translate-text.ts';

type Jobs = Pick<TranslateService, 'startJob' | 'describeJob' | 'listJobs' | 'stopJob'>;

/** @param callOnce Does not repeat a call whose answer was lost. */
export function createJobs(call: Call, callOnce: Call): Jobs {
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

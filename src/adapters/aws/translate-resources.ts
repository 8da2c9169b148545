/** Parallel data and terminologies of Amazon Translate: our types in, the service's names out. */
import type { ParallelDataProperties } from '@aws-sdk/client-translate';
import type { ParallelDataRequest, ParallelDataState, TranslateService } from '../../engine/amazon/ports.ts';
import { readImportProblems } from './import-problems.ts';
import { type Call, must, unlessMissing } from './translate-client.ts';

type Resources = Pick<
  TranslateService,
  'createParallelData' | 'updateParallelData' | 'getParallelData' | 'importTerminology' | 'getTerminology'
>;

/** Import and look at both. */
export function createResources(call: Call): Resources {
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

function renderParallelData(request: ParallelDataRequest) {
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

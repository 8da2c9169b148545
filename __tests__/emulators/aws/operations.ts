/** The operations that the service here knows: shape and handler of each, and its documented calls a second. */
import type { z } from 'zod';
import type { Context } from './context.ts';
import { StartRequest } from './job.ts';
import { describeOneJob, JobRequest, ListJobsRequest, listJobs, stopJob } from './jobs.ts';
import {
  CreateDataRequest,
  createData,
  DataRequest,
  deleteData,
  getData,
  ListDataRequest,
  listData,
  UpdateDataRequest,
  updateData,
} from './parallel-data-operations.ts';
import { parseRequest } from './shapes.ts';
import { startJob } from './start-job.ts';
import {
  deleteTerminology,
  GetTerminologyRequest,
  getTerminology,
  ImportTerminologyRequest,
  importTerminology,
  ListTerminologiesRequest,
  listTerminologies,
} from './terminology.ts';
import { ListLanguagesRequest, listLanguages, TranslateTextRequest, translateText } from './translate-text.ts';

export interface Operation {
  /** Documented quota; of `TranslateText` and `ListLanguages` none is published. */
  readonly callsPerSecond: number;
  run(body: unknown, context: Context): Promise<object>;
}

type Handler<Request> = (request: Request, context: Context) => Promise<object> | object;

function operation<Request>(shape: z.ZodType<Request>, handle: Handler<Request>, callsPerSecond: number): Operation {
  return {
    callsPerSecond,
    run: async (body, context) => handle(parseRequest(shape, body, context.switches), context),
  };
}

/** By name, as in `X-Amz-Target`. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['StartTextTranslationJob', operation(StartRequest, startJob, 5)],
  ['DescribeTextTranslationJob', operation(JobRequest, describeOneJob, 10)],
  ['ListTextTranslationJobs', operation(ListJobsRequest, listJobs, 10)],
  ['StopTextTranslationJob', operation(JobRequest, stopJob, 5)],
  ['CreateParallelData', operation(CreateDataRequest, createData, 5)],
  ['UpdateParallelData', operation(UpdateDataRequest, updateData, 5)],
  ['GetParallelData', operation(DataRequest, getData, 10)],
  ['ListParallelData', operation(ListDataRequest, listData, 10)],
  ['DeleteParallelData', operation(DataRequest, deleteData, 5)],
  ['ImportTerminology', operation(ImportTerminologyRequest, importTerminology, 5)],
  ['GetTerminology', operation(GetTerminologyRequest, getTerminology, 10)],
  ['ListTerminologies', operation(ListTerminologiesRequest, listTerminologies, 10)],
  ['DeleteTerminology', operation(DataRequest, deleteTerminology, 5)],
  ['TranslateText', operation(TranslateTextRequest, translateText, Infinity)],
  ['ListLanguages', operation(ListLanguagesRequest, listLanguages, Infinity)],
]);

/** The job of a trial: started, started again, waited for, and read. */
import type { Account } from './trial-questions.ts';
import { asRecord, attempt, outcome, type Trial, textOf, waitFor } from './trial-steps.ts';

/** What must not be translated, in the document. */
const MARKED = /x&lt;1/;

/** Run one job over the document, and note what the service does on the way. */
export async function runJob(trial: Trial): Promise<void> {
  const { ports, done, observed } = trial;
  const began = ports.now();
  const { request, id } = await startJob(trial);
  done.push('the role is passed, and a job is started');
  observed.job = id;
  observed.repeated = await startAgain(trial, request);
  observed.reused = await startAgain(trial, { ...request, JobName: `${trial.name}-other` });
  const state = await waitForJob(trial, id);
  observed.details = asRecord(state['JobDetails']);
  const seconds = Math.round((ports.now() - began) / 1000);
  const told = state['Message'] === undefined ? '' : `: ${textOf(state['Message'])}`;
  if (state['JobStatus'] !== 'COMPLETED') throw new Error(`the job ended as ${textOf(state['JobStatus'])}${told}`);
  done.push(`the job ended as COMPLETED after ${seconds} s`);
  observed.stopped = await outcome(ports.call('StopTextTranslationJob', { JobId: id }));
  observed.byPrefix = await listJobs(trial, { Filter: { JobName: trial.name.slice(0, -1) } });
  observed.recent = await listJobs(trial, {});
  await readOutput(trial);
}

/** With all that may be combined, and with less where that is refused. */
async function startJob(trial: Trial): Promise<{ readonly request: object; readonly id: string }> {
  const { name, folder, options, ports, observed } = trial;
  const place = `s3://${options.bucket}/${folder}`;
  const { kmsKey } = options;
  const base = {
    JobName: name,
    SourceLanguageCode: 'en',
    TargetLanguageCodes: ['es'],
    InputDataConfig: { S3Uri: `${place}input/`, ContentType: 'text/html' },
    OutputDataConfig: {
      S3Uri: `${place}output/`,
      ...(kmsKey === undefined ? {} : { EncryptionKey: { Type: 'KMS', Id: kmsKey } }),
    },
    DataAccessRoleArn: options.roleArn,
    ParallelDataNames: [name],
  };
  const TerminologyNames = [name];
  const Settings = { Formality: 'FORMAL', Profanity: 'MASK' };
  const requests = [{ TerminologyNames, Settings }, { TerminologyNames }, { Settings }, {}];
  for (const [at, extra] of requests.entries()) {
    const request = { ...base, ...extra, ClientToken: `${name}-${at}` };
    // oxlint-disable-next-line no-await-in-loop -- one is enough
    const started = await attempt(ports.call('StartTextTranslationJob', request));
    if ('value' in started) {
      const id = textOf(started.value['JobId']);
      trackJob(trial, id);
      observed.taken = Object.keys(extra);
      return { request, id };
    }
    if (at === requests.length - 1 || !isRuleRefusal(started.error)) throw started.error;
  }
  throw new Error('no start was tried');
}

/** Whether less could be taken: other refusals are not of the combination. */
function isRuleRefusal(error: Error): boolean {
  return /InvalidRequest|InvalidParameterValue|UnsupportedLanguagePair|Validation/.test(
    `${error.name} ${error.message}`,
  );
}

async function startAgain(trial: Trial, request: object): Promise<Account> {
  const answer = await outcome(trial.ports.call('StartTextTranslationJob', request));
  const id = answer['JobId'];
  if (typeof id === 'string' && id !== trial.observed.job) trackJob(trial, id);
  return answer;
}

/** A job that still runs is stopped, so that it is not billed. */
function trackJob(trial: Trial, id: string): void {
  trial.undo.push({
    what: `the job ${id}`,
    async run() {
      const { JobStatus } = await readJob(trial, id);
      if (!ENDS.includes(textOf(JobStatus))) await trial.ports.call('StopTextTranslationJob', { JobId: id });
      await waitForJob(trial, id);
    },
  });
}

const ENDS = ['COMPLETED', 'COMPLETED_WITH_ERROR', 'FAILED', 'STOPPED'];

async function readJob({ ports }: Trial, JobId: string): Promise<Account> {
  return asRecord((await ports.call('DescribeTextTranslationJob', { JobId }))['TextTranslationJobProperties']);
}

function waitForJob(trial: Trial, id: string): Promise<Account> {
  return waitFor(trial, `job ${id}`, { look: () => readJob(trial, id), ends: ENDS });
}

async function listJobs({ ports }: Trial, request: object): Promise<readonly Account[]> {
  const list = (await ports.call('ListTextTranslationJobs', request))['TextTranslationJobPropertiesList'];
  return Array.isArray(list) ? list.map(asRecord) : [];
}

async function readOutput({ folder, ports, observed, done }: Trial): Promise<void> {
  const keys = await ports.list(`${folder}output/`);
  const details = keys.find((key) => key.endsWith('es.auxiliary-translation-details.json'));
  const output = keys.find((key) => key.endsWith('es.one.html'));
  if (output === undefined) throw new Error('the job wrote no es.one.html');
  observed.output = output;
  observed.report = details === undefined ? undefined : await ports.get(details);
  const text = (await ports.get(output)) ?? '';
  if (!MARKED.test(text)) throw new Error(`what must not be translated came back changed: ${text}`);
  done.push('the translation is there, and what must not be translated is as it was');
}

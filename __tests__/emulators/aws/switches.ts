/**
 * What no public page settles about Amazon Translate, each with the readings that a client must bear. The first
 * reading is the default; a test of a client may loop over {@link READINGS} and expect the same outcome everywhere.
 */

const SWITCHES = {
  /** HTTP status of errors: of the API reference, or of the SDK's model. */
  errorStatus: ['documented', 'modelled'],
  /** Error for a value outside its pattern, length or enumeration. */
  constraintError: ['ValidationException', 'InvalidRequestException'],
  /** Error for a documented rule that no page names the error of. */
  ruleError: ['InvalidRequestException', 'InvalidParameterValueException'],
  /** A client token seen before, with the same request. */
  repeatedToken: ['same-job', 'new-job'],
  /** A client token seen before, with another request. */
  reusedToken: ['rejected', 'same-job', 'new-job'],
  /** What the counts of a job with several target languages count. */
  countUnit: ['documents', 'documents-times-languages'],
  /** Where the translation of `a/b.html` stands: `a/fr.b.html`, or `fr.b.html`. */
  nestedOutput: ['keeps-folders', 'flat'],
  /** How the details file names `a/b.html`. */
  nestedSourceFile: ['path', 'file-name'],
  /** An input folder that holds no document, or one that is called `details`. */
  badInputFolder: ['rejected', 'job-fails'],
  /** Empty objects, folder markers and files of another type in the input folder. */
  strayObjects: ['ignored', 'document-error'],
  /** A job whose documents all failed. */
  allDocumentsFail: ['COMPLETED_WITH_ERROR', 'FAILED'],
  /** Stop on a job that has ended. */
  stopEndedJob: ['unchanged', 'rejected'],
  /** A job that is asked to stop while it runs. */
  stopRunningJob: ['stops', 'completes-first'],
  /** Order of a list of jobs without a filter of time. */
  jobOrder: ['newest-first', 'oldest-first'],
  /** What the filter `JobName` matches. */
  jobNameFilter: ['exact', 'prefix'],
  /** Error beyond the quota of queued jobs. */
  fullQueueError: ['TooManyRequestsException', 'LimitExceededException'],
  /** `Brevity` in a batch job, which does not support it. */
  brevityInJob: ['ignored', 'rejected'],
  /** Parallel data and terminology in one job. */
  parallelDataWithTerminology: ['allowed', 'rejected'],
  /** Parallel data and formality or profanity in one job. */
  parallelDataWithSettings: ['allowed', 'rejected'],
  /** Parallel data with the source language `auto`. */
  parallelDataWithAuto: ['rejected', 'allowed'],
  /** Parallel data outside the three Regions that were documented in 2022. */
  otherActRegions: ['rejected', 'allowed'],
  /** Error for a second parallel-data operation at a time. */
  secondImportError: ['LimitExceededException', 'ConcurrentModificationException', 'TooManyRequestsException'],
  /** A file of parallel data that is not there. */
  missingImportFile: ['import-fails', 'rejected'],
  /** A field of parallel data that starts with `+`, `-`, `=` or `@`. */
  formulaField: ['failed', 'skipped'],
  /** A byte order mark before the first language code. */
  byteOrderMark: ['stripped', 'kept'],
  /** Language codes in a header: `ZH-tw` for `zh-TW`. */
  headerCase: ['any', 'exact'],
  /** A document without an `html` element. */
  htmlFragment: ['translated', 'untouched'],
  /** What is billed of a document: the text inside `html`, or markup as well. */
  billedCharacters: ['text', 'markup'],
} as const satisfies Readonly<Record<string, readonly [string, string, ...string[]]>>;

type SwitchName = keyof typeof SWITCHES;

/** One reading of every switch. */
export type Switches = { readonly [Name in SwitchName]: (typeof SWITCHES)[Name][number] };

/** Every reading that is not the default, one at a time, to be given as `switches`. */
export const READINGS: readonly Readonly<Record<string, string>>[] = Object.entries(SWITCHES).flatMap(
  ([name, [, ...others]]) => others.map((reading) => ({ [name]: reading })),
);

const DEFAULTS: Switches = {
  errorStatus: 'documented',
  constraintError: 'ValidationException',
  ruleError: 'InvalidRequestException',
  repeatedToken: 'same-job',
  reusedToken: 'rejected',
  countUnit: 'documents',
  nestedOutput: 'keeps-folders',
  nestedSourceFile: 'path',
  badInputFolder: 'rejected',
  strayObjects: 'ignored',
  allDocumentsFail: 'COMPLETED_WITH_ERROR',
  stopEndedJob: 'unchanged',
  stopRunningJob: 'stops',
  jobOrder: 'newest-first',
  jobNameFilter: 'exact',
  fullQueueError: 'TooManyRequestsException',
  brevityInJob: 'ignored',
  parallelDataWithTerminology: 'allowed',
  parallelDataWithSettings: 'allowed',
  parallelDataWithAuto: 'rejected',
  otherActRegions: 'rejected',
  secondImportError: 'LimitExceededException',
  missingImportFile: 'import-fails',
  formulaField: 'failed',
  byteOrderMark: 'stripped',
  headerCase: 'any',
  htmlFragment: 'translated',
  billedCharacters: 'text',
};

/** The defaults with some switches set otherwise. */
export function chooseSwitches(chosen: Partial<Switches>): Switches {
  return { ...DEFAULTS, ...chosen };
}

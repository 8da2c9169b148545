/** The details file that the service writes for each target language; all its counts are strings. */

import { type Job, outputFolderOf } from './job.ts';
import type { DocumentError } from './job-input.ts';

/** What the details file says of a document. */
export type DocumentDetails =
  | { readonly sourceFile: string; readonly targetFile: string; readonly terms: readonly AppliedTerm[] }
  | { readonly sourceFile: string; readonly error: DocumentError };

interface AppliedTerm {
  readonly sourceText: string;
  readonly targetText: string;
}

interface LanguageResult {
  readonly job: Job;
  readonly from: string;
  readonly language: string;
  readonly characters: number;
  readonly details: readonly DocumentDetails[];
}

export function renderDetails({ job, from, language, characters, details }: LanguageResult): string {
  const errors = details.flatMap((entry) => ('error' in entry ? [entry.error] : []));
  const serverErrors = errors.filter(({ isServerError }) => isServerError).length;
  const output = outputFolderOf(job);
  return JSON.stringify({
    sourceLanguageCode: from,
    targetLanguageCode: language,
    charactersTranslated: String(characters),
    documentCountWithCustomerError: String(errors.length - serverErrors),
    documentCountWithServerError: String(serverErrors),
    inputDataPrefix: job.request.InputDataConfig.S3Uri,
    outputDataPrefix: `s3://${output.bucket}/${output.key}`,
    details: details.map((entry) => renderEntry(entry, job)),
  });
}

function renderEntry(entry: DocumentDetails, { request }: Job): object {
  const { sourceFile } = entry;
  if ('error' in entry) {
    const { code, message } = entry.error;
    return { sourceFile, auxiliaryData: { error: { errorCode: code, errorMessage: message } } };
  }
  const { targetFile, terms } = entry;
  const name = request.TerminologyNames?.[0];
  const auxiliaryData = terms.length === 0 ? {} : { appliedTerminologies: [{ name, terms }] };
  return { sourceFile, targetFile, auxiliaryData };
}

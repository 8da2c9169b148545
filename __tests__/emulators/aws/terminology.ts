/** Custom terminologies: imported at once, applied to prose as whole words of the same case. */
import { z } from 'zod';
import { toSeconds } from './clock.ts';
import { ACCOUNT, type Context } from './context.ts';
import { LANGUAGES } from './languages.ts';
import { takePage } from './pages.ts';
import { ImportError, type RawData } from './raw-data.ts';
import { ServiceAnswerError } from './service-error.ts';
import { Description, EncryptionKey, MaxResults, Name, NextToken, oneOf, Tags } from './shapes.ts';
import { readTable } from './table-file.ts';
import { readTmx } from './tmx-file.ts';

export interface Terminology {
  readonly name: string;
  readonly format: 'CSV' | 'TSV' | 'TMX';
  readonly directionality: 'UNI' | 'MULTI';
  readonly description: string | undefined;
  readonly sizeBytes: number;
  readonly createdAt: number;
  readonly lastUpdatedAt: number;
  readonly data: RawData;
  /** Translations of terms from one language into another, by term. */
  termsFor(from: string, to: string): ReadonlyMap<string, string>;
}

const MAX_FILE_BYTES = 10 * 1024 * 1024;
const MAX_TERM_BYTES = 200;
const MAX_TERMINOLOGIES = 100;
const MAX_TARGETS = 10;

export const ImportTerminologyRequest = z.object({
  Name,
  MergeStrategy: oneOf(['OVERWRITE']),
  Description: Description.optional(),
  TerminologyData: z.object({
    File: z.base64('Member must be encoded in base64'),
    Format: oneOf(['CSV', 'TSV', 'TMX']),
    Directionality: oneOf(['UNI', 'MULTI']).optional(),
  }),
  EncryptionKey: EncryptionKey.optional(),
  Tags: Tags.optional(),
});
type ImportTerminologyRequest = z.infer<typeof ImportTerminologyRequest>;

/** `ImportTerminology`: what has the name is overwritten. */
export function importTerminology(request: ImportTerminologyRequest, context: Context): object {
  const { Name: name, TerminologyData: file } = request;
  const { terminologies } = context.state;
  const known = terminologies.get(name);
  if (known === undefined && terminologies.size >= MAX_TERMINOLOGIES)
    throw new ServiceAnswerError('LimitExceededException', `There are ${MAX_TERMINOLOGIES} terminologies already`);
  const bytes = Buffer.from(file.File, 'base64');
  const data = readTerms(bytes, file.Format);
  const directionality = file.Directionality ?? 'UNI';
  const now = context.clock.now();
  const terminology: Terminology = {
    name,
    format: file.Format,
    directionality,
    description: request.Description,
    sizeBytes: bytes.length,
    createdAt: known?.createdAt ?? now,
    lastUpdatedAt: now,
    data,
    termsFor: (from, to) => selectTerms(data, directionality, [from, to]),
  };
  terminologies.set(name, terminology);
  return { TerminologyProperties: describeTerminology(terminology, context) };
}

function readTerms(bytes: Buffer, format: Terminology['format']): RawData {
  const reject = (message: string) => new ServiceAnswerError('InvalidParameterValueException', message);
  if (bytes.length > MAX_FILE_BYTES) throw reject('A terminology file is at most 10 MB');
  const data = readFile(bytes.toString('utf8'), format, reject);
  const unknown = [data.from, ...data.to].find((code) => !LANGUAGES.has(code));
  if (unknown !== undefined) throw reject(`Unsupported language code: ${unknown}`);
  if (data.to.length > MAX_TARGETS) throw reject(`A terminology has at most ${MAX_TARGETS} target languages`);
  for (const { place, source, targets, fault } of data.records) {
    if (fault !== undefined) throw reject(`${place}: ${fault}`);
    const isLong = [source, ...targets.values()].some((term) => Buffer.byteLength(term) > MAX_TERM_BYTES);
    if (isLong) throw reject(`${place}: a term is longer than ${MAX_TERM_BYTES} bytes`);
  }
  return data;
}

function readFile(text: string, format: Terminology['format'], reject: (message: string) => Error): RawData {
  try {
    return format === 'TMX' ? readTmx(text) : readTable(text, format === 'CSV' ? ',' : '\t');
  } catch (error) {
    if (error instanceof ImportError) throw reject(error.message);
    throw error;
  }
}

/** Unless it is MULTI, a terminology leads from its first language only. */
function selectTerms(
  { from: own, records }: RawData,
  directionality: Terminology['directionality'],
  [from, to]: readonly [string, string],
): ReadonlyMap<string, string> {
  if (directionality === 'UNI' && from !== own && from !== 'auto') return new Map();
  const side = (code: string) => (record: RawData['records'][number]) =>
    code === own || code === 'auto' ? record.source : (record.targets.get(code) ?? '');
  const rows = records.map((record) => [side(from)(record), side(to)(record)] as const);
  return new Map(rows.filter(([term, translation]) => term !== '' && translation !== ''));
}

export const GetTerminologyRequest = z.object({ Name, TerminologyDataFormat: oneOf(['CSV', 'TSV', 'TMX']).optional() });

/** `GetTerminology`; the file itself is not kept, so there is no location of it. */
export function getTerminology({ Name: name }: z.infer<typeof GetTerminologyRequest>, context: Context): object {
  return { TerminologyProperties: describeTerminology(findTerminology(name, context), context) };
}

/** `DeleteTerminology`. */
export function deleteTerminology({ Name: name }: { Name: string }, context: Context): object {
  findTerminology(name, context);
  context.state.terminologies.delete(name);
  return {};
}

export const ListTerminologiesRequest = z.object({
  NextToken: NextToken.optional(),
  MaxResults: MaxResults.optional(),
});

/** `ListTerminologies`. */
export function listTerminologies(request: z.infer<typeof ListTerminologiesRequest>, context: Context): object {
  const { items, nextToken } = takePage([...context.state.terminologies.values()], request);
  const TerminologyPropertiesList = items.map((terminology) => describeTerminology(terminology, context));
  return { TerminologyPropertiesList, NextToken: nextToken };
}

function findTerminology(name: string, { state }: Context): Terminology {
  const terminology = state.terminologies.get(name);
  if (terminology === undefined)
    throw new ServiceAnswerError('ResourceNotFoundException', `The terminology ${name} does not exist`);
  return terminology;
}

function describeTerminology(terminology: Terminology, { state }: Context): object {
  const { name, data, directionality } = terminology;
  return {
    Name: name,
    Arn: `arn:aws:translate:${state.region}:${ACCOUNT}:terminology/${name}/LATEST`,
    Description: terminology.description,
    Format: terminology.format,
    // The service stores the default as no value.
    Directionality: directionality === 'UNI' ? undefined : directionality,
    SourceLanguageCode: data.from,
    TargetLanguageCodes: data.to,
    SizeBytes: terminology.sizeBytes,
    TermCount: data.records.length,
    SkippedTermCount: 0,
    CreatedAt: toSeconds(terminology.createdAt),
    LastUpdatedAt: toSeconds(terminology.lastUpdatedAt),
  };
}

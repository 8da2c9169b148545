/** Units of one or several languages to the file that the service takes, with what tells it from other files. */
import { createHash } from 'node:crypto';
import { joinLanguages, type LanguageUnits } from './records.ts';
import { type Format, renderParallelData, type Unit } from './render.ts';

/** A file of parallel data or of terms, in memory. */
export interface DataFile {
  readonly text: string;
  /** Source texts in the file; the service refuses a file without any. */
  readonly records: number;
  readonly bytes: number;
  /** Of the text, in hexadecimal: the service needs an update only when it is another. */
  readonly sha256: string;
}

/** How a file is written. The service takes neither scores nor a mark. */
export interface FileForm {
  readonly format: Format;
  readonly unit: Unit;
  /** The score of each pair: further columns of a table, `<prop>` of TMX. */
  readonly scores?: boolean;
  /** A byte order mark, without which Excel takes UTF-8 for something else. */
  readonly bom?: boolean;
}

/** Make the file of all languages; the same units give the same bytes. */
export function makeDataFile(
  from: string,
  languages: readonly LanguageUnits[],
  { format, unit, scores, bom = false }: FileForm,
): DataFile {
  const data = joinLanguages(from, languages, { scores });
  const text = renderParallelData(data, format, unit);
  return describeFile(bom ? `\uFEFF${text}` : text, data.records.length);
}

/** Measure a text. */
export function describeFile(text: string, records: number): DataFile {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { text, records, bytes: Buffer.byteLength(text), sha256 };
}

/** A file as an engine is given it. */
export function offerFile({ text, sha256, records }: DataFile): Pick<DataFile, 'sha256' | 'records'> & {
  readonly load: () => Promise<string>;
} {
  return { load: () => Promise.resolve(text), sha256, records };
}

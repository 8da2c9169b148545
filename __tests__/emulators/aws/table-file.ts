/** CSV and TSV: the first row names the languages, the source first, and a record is one line. */
import { parse } from 'csv-parse/sync';
import { ImportError, type RawData, type RawRecord } from './raw-data.ts';

/** Fields of a line, or `undefined` when its quotation marks do not match. */
function readFields(line: string, delimiter: string): string[] | undefined {
  try {
    const rows: string[][] = parse(line, { delimiter, relax_column_count: true });
    return rows[0] ?? [];
  } catch {
    return undefined;
  }
}

/** @throws {ImportError} when the header is none. */
export function readTable(text: string, delimiter: string): RawData {
  const [header = '', ...lines] = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const codes = readFields(header, delimiter);
  const [from, ...to] = codes ?? [];
  if (from === undefined || to.length === 0)
    throw new ImportError('The first row must have the code of the source language and at least one target language');
  if (new Set(codes).size <= to.length) throw new ImportError('The first row has the same language code twice');
  return { from, to, records: lines.map((line, at) => readRecord(line, { place: `Line ${at + 2}`, delimiter, to })) };
}

interface LineRules {
  readonly place: string;
  readonly delimiter: string;
  readonly to: readonly string[];
}

function readRecord(line: string, { place, delimiter, to }: LineRules): RawRecord {
  const fields = readFields(line, delimiter);
  const [source = '', ...texts] = fields ?? [];
  const targets = new Map(to.map((language, at) => [language, texts[at] ?? '']));
  if (fields === undefined) return { place, source, targets, fault: 'The quotation marks of the line do not match' };
  if (texts.length > to.length)
    return { place, source, targets, fault: `The line has more than ${to.length + 1} fields` };
  return { place, source, targets };
}

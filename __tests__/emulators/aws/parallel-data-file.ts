/**
 * Files of parallel data into records, by the documented rules (docs.aws.amazon.com/translate/latest/dg/
 * customizing-translations-parallel-data-input-files.html, read 2026-11-22). What a file form has of its own is in
 * `table-file.ts` and `tmx-file.ts`; here stand the rules that they share.
 */
import { LANGUAGES } from './languages.ts';
import { countCharacters } from './prose.ts';
import { ImportError, type RawData, type RawRecord } from './raw-data.ts';
import type { Switches } from './switches.ts';
import { readTable } from './table-file.ts';
import { readTmx } from './tmx-file.ts';

export type DataFormat = 'CSV' | 'TSV' | 'TMX';

/** What an import keeps. */
export interface ImportedData {
  readonly from: string;
  readonly to: readonly string[];
  /** Translations by source text, for each target language. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Characters of the examples. */
  readonly characters: number;
  readonly imported: number;
  readonly failed: number;
  readonly skipped: number;
  readonly messages: readonly { readonly content: string; readonly message: string }[];
}

const MAX_SEGMENT_BYTES = 1000;

/** @throws {ImportError} when the file as a whole is none. */
export function importParallelData(bytes: Uint8Array, format: DataFormat, switches: Switches): ImportedData {
  const text = decode(bytes, switches);
  const data = format === 'TMX' ? readTmx(text) : readTable(text, format === 'CSV' ? ',' : '\t');
  const { from, to, records } = namedLikeService(data, switches);
  if (to.length === 0) throw new ImportError('The file has no target language');
  return judgeRecords({ from, to, records }, switches);
}

function decode(bytes: Uint8Array, switches: Switches): string {
  try {
    const ignoreBOM = switches.byteOrderMark === 'kept';
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM }).decode(bytes);
  } catch (cause) {
    throw new ImportError('The file is not encoded in UTF-8', { cause });
  }
}

function namedLikeService({ from, to, records }: RawData, switches: Switches): RawData {
  const nameOf = (code: string): string => {
    const known = [...LANGUAGES].find((language) =>
      switches.headerCase === 'any' ? language.toLowerCase() === code.toLowerCase() : language === code,
    );
    if (known === undefined) throw new ImportError(`Unsupported language code: ${code}`);
    return known;
  };
  return {
    from: nameOf(from),
    to: to.map(nameOf),
    records: records.map((record) => ({
      ...record,
      targets: new Map([...record.targets].map(([code, text]) => [nameOf(code), text])),
    })),
  };
}

interface Verdict {
  readonly kept: readonly (readonly [language: string, text: string])[];
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

function judgeRecords({ from, to, records }: RawData, switches: Switches): ImportedData {
  const verdicts = records.map((record) => ({ record, verdict: judgeRecord(record, switches) }));
  const list = (kind: 'failed' | 'skipped') =>
    verdicts.flatMap(({ record, verdict }) => verdict[kind].map((message) => ({ content: record.place, message })));
  const winners = new Map<string, (typeof verdicts)[number]>();
  for (const entry of verdicts) {
    const rival = winners.get(entry.record.source);
    const isOlder = (entry.record.changedAt ?? '') < (rival?.record.changedAt ?? '');
    if (entry.verdict.kept.length > 0 && !isOlder) winners.set(entry.record.source, entry);
  }
  const pairs = new Map(to.map((language) => [language, new Map<string, string>()]));
  for (const [source, { verdict }] of winners)
    for (const [language, text] of verdict.kept) pairs.get(language)?.set(source, text);
  const texts = [...winners].flatMap(([source, { verdict }]) => [source, ...verdict.kept.map(([, text]) => text)]);
  return {
    from,
    to,
    pairs,
    characters: countCharacters(texts.join('')),
    imported: verdicts.filter(({ verdict }) => verdict.kept.length > 0).length,
    failed: verdicts.filter(({ verdict }) => verdict.failed.length > 0).length,
    skipped: list('skipped').length,
    messages: [...list('failed'), ...list('skipped')],
  };
}

/** Source rules concern the whole record, target rules one field. */
function judgeRecord({ source, targets, fault }: RawRecord, switches: Switches): Verdict {
  if (fault !== undefined) return { kept: [], failed: [fault], skipped: [] };
  const reason = judgeField(source, 'source');
  if (reason !== undefined) return { kept: [], failed: [], skipped: [reason], ...formulaVerdict(source, switches) };
  const kept: [string, string][] = [];
  const failed: string[] = [];
  const skipped: string[] = [];
  for (const [language, text] of targets) {
    const why = judgeField(text, language);
    if (why === undefined) kept.push([language, text]);
    else (isFormula(text) && switches.formulaField === 'failed' ? failed : skipped).push(why);
  }
  return { kept, failed, skipped };
}

function formulaVerdict(source: string, { formulaField }: Switches): Partial<Verdict> {
  if (!isFormula(source) || formulaField === 'skipped') return {};
  return { failed: ['The source field starts with +, -, = or @'], skipped: [] };
}

/** A spreadsheet would take such a field for a formula. */
function isFormula(field: string): boolean {
  return /^[+\-=@]/.test(field);
}

function judgeField(field: string, which: string): string | undefined {
  if (field.trim() === '') return `The ${which} field is empty`;
  if (Buffer.byteLength(field) > MAX_SEGMENT_BYTES)
    return `The ${which} field is longer than ${MAX_SEGMENT_BYTES} bytes`;
  return isFormula(field) ? `The ${which} field starts with +, -, = or @` : undefined;
}

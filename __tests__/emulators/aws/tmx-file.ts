/** TMX 1.4b: `srclang` of the header names the source, and a record is a `tu` with one `tuv` of it. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ImportError, type RawData, type RawRecord } from './raw-data.ts';

interface Variant {
  readonly language: string;
  text: string;
}

interface Unit {
  readonly changedAt: string | undefined;
  readonly variants: Variant[];
}

/** @throws {ImportError} when the file is not TMX. */
export function readTmx(text: string): RawData {
  const { from, units } = parseUnits(text);
  if (from === undefined || from === '') throw new ImportError('Invalid TMX format. The header has no srclang');
  if (units.length === 0) throw new ImportError('Invalid TMX format. There is no tu element');
  const languages = units.flatMap(({ variants }) => variants.map(({ language }) => language));
  const to = [...new Set(languages)].filter((language) => language !== '' && !isSame(language, from));
  return { from, to, records: units.map((unit, at) => readRecord(unit, from, `Number ${at + 1} TU element`)) };
}

function isSame(code: string, other: string): boolean {
  return code.toLowerCase() === other.toLowerCase();
}

function parseUnits(text: string): { from: string | undefined; units: Unit[] } {
  const units: Unit[] = [];
  let from: string | undefined;
  let segment: Variant | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (name === 'header') from = attributes['srclang'];
    if (name === 'tu') units.push({ changedAt: attributes['changedate'], variants: [] });
    if (name === 'tuv') units.at(-1)?.variants.push({ language: attributes['xml:lang'] ?? '', text: '' });
    if (name === 'seg') segment = units.at(-1)?.variants.at(-1);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'seg') segment = undefined;
  });
  parser.on('text', (piece) => {
    if (segment !== undefined) segment.text += piece;
  });
  // The service reads what it is given, so the first error ends the reading.
  parser.on('error', (cause) => {
    throw new ImportError(`Invalid TMX format. ${cause.message}`, { cause });
  });
  parser.write(text).close();
  return { from, units };
}

function readRecord({ variants, changedAt }: Unit, from: string, place: string): RawRecord {
  const sources = variants.filter(({ language }) => isSame(language, from));
  const others = variants.filter(({ language }) => !isSame(language, from));
  const record = {
    place,
    source: sources[0]?.text ?? '',
    targets: new Map(others.filter(({ language }) => language !== '').map(({ language, text }) => [language, text])),
    ...(changedAt === undefined ? {} : { changedAt }),
  };
  const fault = findFault(sources.length, others, from);
  return fault === undefined ? record : { ...record, fault: `Invalid TMX format. ${fault}` };
}

function findFault(sources: number, others: readonly Variant[], from: string): string | undefined {
  if (sources !== 1)
    return `One tu element should contain exactly one tuv element with the source language code: ${from}`;
  if (others.length === 0) return 'One tu element should contain at least two tuv elements';
  return others.some(({ language }) => language === '') ? 'A tuv element has no xml:lang' : undefined;
}

/** A glossary in TMX to terms with their translations. */
import { SaxesParser } from 'saxes';
import type { GlossaryTerm, Languages } from './glossary.ts';
import { findLanguageCode } from './glossary-languages.ts';

/** Elements that hold code of another format, which is no text (TMX 1.4b, content markup; `hi` holds text). */
const NATIVE_CODE: ReadonlySet<string> = new Set(['ph', 'bpt', 'ept', 'it', 'ut']);

/**
 * @returns Terms in order, one translation a unit; units without both languages are left out.
 * @throws {Error} when the text is not well-formed XML; the message has line and column.
 */
export function readTmxGlossary(text: string, { from, to }: Languages): GlossaryTerm[] {
  const terms: GlossaryTerm[] = [];
  let unit: { language: string; text: string }[] = [];
  let language = '';
  let segment: string | undefined;
  let depthOfCode = 0;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'tu') unit = [];
    if (name === 'tuv') language = attributes['xml:lang'] ?? attributes['lang'] ?? '';
    if (name === 'seg') segment = '';
    if (NATIVE_CODE.has(name)) depthOfCode += 1;
  });
  const read = (piece: string): void => {
    if (segment !== undefined && depthOfCode === 0) segment += piece;
  };
  parser.on('text', read);
  parser.on('cdata', read);
  parser.on('closetag', ({ name }) => {
    if (NATIVE_CODE.has(name)) depthOfCode -= 1;
    if (name === 'seg') {
      unit.push({ language, text: (segment ?? '').replaceAll(/\s+/g, ' ').trim() });
      segment = undefined;
    }
    if (name !== 'tu') return;
    const [source, target] = [findText(unit, from), findText(unit, to)];
    if (source !== '' && target !== '') terms.push({ source, targets: [target] });
  });
  parser.write(text).close();
  return terms;
}

function findText(unit: readonly { language: string; text: string }[], wanted: string): string {
  const codes = unit.map(({ language }) => language);
  return unit[findLanguageCode(codes, wanted)]?.text ?? '';
}

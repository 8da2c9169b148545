/** A glossary in TMX to terms with their translations. */
import { SaxesParser } from 'saxes';
import type { GlossaryTerm, Languages } from './glossary.ts';

/**
 * @returns Terms in order; units without both languages are left out.
 * @throws {Error} when the text is not well-formed XML; the message has line and column.
 */
export function readTmxGlossary(text: string, { from, to }: Languages): GlossaryTerm[] {
  const terms = new Map<string, Set<string>>();
  let unit = new Map<string, string>();
  let language = '';
  let segment: string | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'tu') unit = new Map();
    if (name === 'tuv') language = (attributes['xml:lang'] ?? attributes['lang'] ?? '').toLowerCase();
    if (name === 'seg') segment = '';
  });
  parser.on('text', (piece) => {
    if (segment !== undefined) segment += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'seg') {
      unit.set(language, (segment ?? '').replaceAll(/\s+/g, ' ').trim());
      segment = undefined;
    }
    if (name !== 'tu') return;
    const [source, target] = [findVariant(unit, from), findVariant(unit, to)];
    if (!source || !target) return;
    terms.set(source, (terms.get(source) ?? new Set()).add(target));
  });
  parser.write(text).close();
  return Array.from(terms, ([source, targets]) => ({ source, targets: [...targets] }));
}

/** `en-us` is taken for `en`, if there is no `en`. */
function findVariant(unit: ReadonlyMap<string, string>, language: string): string | undefined {
  const code = language.toLowerCase();
  const near = [...unit.keys()].find((key) => key.split('-')[0] === code);
  return unit.get(code) ?? (near === undefined ? undefined : unit.get(near));
}

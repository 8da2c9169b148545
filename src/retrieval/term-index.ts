/** The terms of a glossary, found in a text: whole words, the longest first, whatever the case; a plural counts. */
import { listWords } from './words.ts';

export interface Term {
  readonly source: string;
  readonly target: string;
}

/** Terms that one text is given at most. */
const MOST = 12;

/** An index of terms by their first word; immutable. */
export class TermIndex {
  readonly #byWord = new Map<string, { readonly term: Term; readonly pattern: RegExp }[]>();

  constructor(terms: readonly Term[]) {
    for (const term of terms) {
      const [word] = listWords(term.source);
      if (word === undefined) continue;
      const entry = { term, pattern: patternOf(term.source) };
      const list = this.#byWord.get(word);
      if (list === undefined) this.#byWord.set(word, [entry]);
      else list.push(entry);
    }
  }

  /** Terms that the text holds; one inside a longer one is left out. */
  find(text: string): Term[] {
    const words = new Set(listWords(text).flatMap((word) => [word, word.replace(/e?s$/, ''), word.replace(/s$/, '')]));
    const found = [...words]
      .flatMap((word) => this.#byWord.get(word) ?? [])
      .toSorted((a, b) => b.term.source.length - a.term.source.length);
    let rest = text;
    const terms: Term[] = [];
    for (const { term, pattern } of found) {
      if (terms.length >= MOST || !pattern.test(rest)) continue;
      terms.push(term);
      rest = rest.replaceAll(new RegExp(pattern, 'giu'), ' · ');
    }
    return terms;
  }
}

function patternOf(source: string): RegExp {
  const words = source
    .trim()
    .replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')
    .replaceAll(/\s+/g, '\\s+');
  const isSpaced = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u.test(source);
  return new RegExp(isSpaced ? `(?<![\\p{L}\\p{N}])${words}(?:e?s)?(?![\\p{L}\\p{N}])` : words, 'iu');
}

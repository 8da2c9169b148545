/**
 * A translation memory of several pages: source sentences with their human translations, found again by their
 * text or by their likeness.
 */
import type { PageAlignment } from '../../align/bead.ts';
import type { Page } from '../../markdown/page.ts';
import { renderTokens, type Token } from '../../markdown/tokens.ts';
import { similarity, wordOverlap } from '../../shared/similarity.ts';
import { type DescribedSentence, describePage } from '../page/describe.ts';
import { tokensOf } from '../page/units.ts';
import { patchTokens } from './patch.ts';
import type { Suggestion } from './treat.ts';

/** A page with its translation. */
export interface MemoryPage {
  readonly base: Page;
  readonly target: Page;
  readonly alignment: PageAlignment;
  /** Path of the translation, for people. */
  readonly path?: string;
}

interface Entry {
  readonly source: DescribedSentence;
  readonly target: readonly Token[];
  readonly path: string | undefined;
}

/** Beads below this probability teach nothing. */
const SURE = 0.8;
/** A sentence of another page has to be this similar to be of help. */
const ALIKE = 0.75;
/** Entries that are compared with a sentence, those with its rarest words first. */
const CANDIDATES = 40;

/** Sentences of many pages, each with its translation. Of one sentence's translations the last page's counts. */
export class TranslationMemory {
  readonly #byText = new Map<string, Entry>();
  #byWord: Map<string, Entry[]> | undefined;

  constructor(pages: readonly MemoryPage[]) {
    for (const { base, target, alignment, path } of pages) {
      const [sources, targets] = [describePage(base), describePage(target)];
      for (const bead of alignment.sentences) {
        const source = bead.source.length === 1 ? sources.sentences[bead.source[0] ?? -1] : undefined;
        if (source === undefined || bead.target.length === 0 || bead.score < SURE) continue;
        this.#byText.set(source.full, { source, target: tokensOf(targets, bead.target), path });
      }
    }
  }

  /** The translation of this very sentence, else of the most similar one, with its spans changed to fit. */
  recall(sentence: DescribedSentence): Suggestion | undefined {
    const same = this.#byText.get(sentence.full);
    if (same !== undefined) return suggest(same, renderTokens(same.target), 1);
    let best: { entry: Entry; similarity: number } | undefined;
    for (const entry of this.#candidates(sentence)) {
      if (wordOverlap(entry.source.words, sentence.words) < ALIKE) continue;
      const alike = similarity(entry.source.full, sentence.full);
      if (alike >= ALIKE && alike > (best?.similarity ?? 0)) best = { entry, similarity: alike };
    }
    if (best === undefined) return undefined;
    const { tokens } = patchTokens(best.entry.source.tokens, sentence.tokens, best.entry.target);
    return suggest(best.entry, renderTokens(tokens), best.similarity);
  }

  #candidates({ words }: DescribedSentence): Iterable<Entry> {
    this.#byWord ??= indexWords(this.#byText.values());
    const index = this.#byWord;
    const lists = [...words.keys()].map((word) => index.get(word) ?? []).toSorted((a, b) => a.length - b.length);
    const found = new Set<Entry>();
    for (const list of lists)
      for (const entry of list) {
        if (found.size >= CANDIDATES) return found;
        found.add(entry);
      }
    return found;
  }
}

function suggest({ source, path }: Entry, text: string, alike: number): Suggestion {
  const origin = {
    source: renderTokens(source.tokens),
    similarity: alike,
    ...(path === undefined ? {} : { page: path }),
  };
  return { text, similarity: alike, origin };
}

function indexWords(entries: Iterable<Entry>): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const word of entry.source.words.keys()) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [entry]);
      else list.push(entry);
    }
  return index;
}

/**
 * A translation memory of several pages: source sentences with their human translations, found again by their
 * text or by their likeness. A page gives its entries as plain text, so that whoever keeps a book keeps no page.
 */
import type { PageAlignment } from '../../align/bead.ts';
import type { Page } from '../../markdown/page.ts';
import { renderTokens, type Token } from '../../markdown/tokens.ts';
import { once } from '../../shared/once.ts';
import { similarity, wordOverlap } from '../../shared/similarity.ts';
import { countSentenceWords, type DescribedSentence, describePage } from '../page/describe.ts';
import { tokensOf } from '../page/units.ts';
import { patchTokens } from './patch.ts';
import type { Suggestion } from './treat.ts';

/** A page with its translation. */
export interface MemoryPage {
  readonly base: Page;
  readonly target: Page;
  readonly alignment: PageAlignment;
}

/** What a sentence is found by. */
export type SoughtSentence = Pick<DescribedSentence, 'full' | 'tokens'>;

/** A sentence of a page with its translation, as plain text. */
export interface MemoryEntry {
  /** {@link DescribedSentence.full} of the source sentence. */
  readonly full: string;
  /** JSON of the tokens of both sides: a fraction of the memory that they take themselves. */
  readonly tokens: string;
  /** Path of the translation, for people. */
  readonly page?: string;
}

/** Finds a sentence's translation somewhere else. */
export interface Recall {
  recall(sentence: SoughtSentence): Suggestion | undefined;
}

/** Beads below this probability teach nothing. */
const SURE = 0.8;
/** A sentence of another page has to be this similar to be of help. */
const ALIKE = 0.75;
/** Entries that are compared with a sentence, those with its rarest words first. */
const CANDIDATES = 40;

/** The sentences of a page that have a translation of which the alignment is sure. */
export function listMemoryEntries({ base, target, alignment }: MemoryPage): MemoryEntry[] {
  const [sources, targets] = [describePage(base), describePage(target)];
  return alignment.sentences.flatMap((bead) => {
    const source = bead.source.length === 1 ? sources.sentences[bead.source[0] ?? -1] : undefined;
    if (source === undefined || bead.target.length === 0 || bead.score < SURE) return [];
    return { full: source.full, tokens: JSON.stringify([source.tokens, tokensOf(targets, bead.target)]) };
  });
}

/** Sentences of many pages, each with its translation. Of one sentence's translations the last page's counts. */
export class TranslationMemory implements Recall {
  readonly #byText = new Map<string, MemoryEntry>();
  readonly #byWord = once(() => indexWords(this.#byText.values()));

  /** @param entries Of all pages, in their order. */
  constructor(entries: Iterable<MemoryEntry>) {
    for (const entry of entries) this.#byText.set(entry.full, entry);
  }

  /** The translation of this very sentence, else of the most similar one, with its spans changed to fit. */
  recall({ full, tokens }: SoughtSentence): Suggestion | undefined {
    const same = this.#byText.get(full);
    if (same !== undefined) return suggest(same, renderTokens(readTokens(same)[1]), 1);
    const words = countSentenceWords(full);
    let best: { entry: MemoryEntry; similarity: number } | undefined;
    for (const entry of this.#candidates(words)) {
      // Words of all entries would take more memory than all else here.
      if (wordOverlap(countSentenceWords(entry.full), words) < ALIKE) continue;
      const alike = similarity(entry.full, full);
      if (alike >= ALIKE && alike > (best?.similarity ?? 0)) best = { entry, similarity: alike };
    }
    if (best === undefined) return undefined;
    const [source, target] = readTokens(best.entry);
    return suggest(best.entry, renderTokens(patchTokens(source, tokens, target).tokens), best.similarity);
  }

  #candidates(words: ReadonlyMap<string, number>): Iterable<MemoryEntry> {
    const index = this.#byWord();
    const lists = [...words.keys()].map((word) => index.get(word) ?? []).toSorted((a, b) => a.length - b.length);
    const found = new Set<MemoryEntry>();
    for (const list of lists)
      for (const entry of list) {
        if (found.size >= CANDIDATES) return found;
        found.add(entry);
      }
    return found;
  }
}

function suggest(entry: MemoryEntry, text: string, alike: number): Suggestion {
  const page = entry.page === undefined ? {} : { page: entry.page };
  return {
    text,
    similarity: alike,
    origin: { source: renderTokens(readTokens(entry)[0]), similarity: alike, ...page },
  };
}

/** As {@link listMemoryEntries} wrote them. */
function readTokens({ tokens }: MemoryEntry): [source: Token[], target: Token[]] {
  // oxlint-disable-next-line typescript/no-unsafe-return -- plain data that this file wrote
  return JSON.parse(tokens);
}

function indexWords(entries: Iterable<MemoryEntry>): Map<string, MemoryEntry[]> {
  const index = new Map<string, MemoryEntry[]>();
  for (const entry of entries)
    for (const word of countSentenceWords(entry.full).keys()) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [entry]);
      else list.push(entry);
    }
  return index;
}

/**
 * A translation memory of several pages: source sentences with their human translations, found again by their
 * text or by their likeness. A page gives its sentences as plain data, so that whoever keeps a book keeps no page.
 */
import type { PageAlignment } from '../../align/bead.ts';
import type { Page } from '../../markdown/page.ts';
import { renderTokens, type Token } from '../../markdown/tokens.ts';
import { once } from '../../shared/once.ts';
import { similarity, wordOverlap } from '../../shared/similarity.ts';
import { WordIndex } from '../../shared/word-index.ts';
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

/** The tokens of a sentence and of its translation. */
export type TokenPair = readonly [source: readonly Token[], target: readonly Token[]];

/** The sentences of a page that have a translation, as plain data. */
export interface PageMemory {
  /** {@link DescribedSentence.full} of each source sentence. */
  readonly sentences: readonly string[];
  /** Of each of them. */
  readonly tokens: readonly TokenPair[];
}

/** A page in a memory. Its tokens take far more than its sentences, so they are read when one of them is wanted. */
export interface RememberedPage extends Pick<PageMemory, 'sentences'> {
  readonly readTokens: () => PageMemory['tokens'];
  /** Path of the translation, for people. */
  readonly path?: string;
}

/** Finds a sentence's translation somewhere else. */
export interface Recall {
  recall(sentence: SoughtSentence): Suggestion | undefined;
}

/** Beads below this probability teach nothing. */
const SURE = 0.8;
/** A sentence of another page has to be this similar to be of help. */
const ALIKE = 0.75;

/** What a page has for others: the sentences that have a translation of which the alignment is sure. */
export function readPageMemory({ base, target, alignment }: MemoryPage): PageMemory {
  const [sources, targets] = [describePage(base), describePage(target)];
  const sure = alignment.sentences.flatMap((bead) => {
    const source = bead.source.length === 1 ? sources.sentences[bead.source[0] ?? -1] : undefined;
    if (source === undefined || bead.target.length === 0 || bead.score < SURE) return [];
    return [{ full: source.full, pair: [source.tokens, tokensOf(targets, bead.target)] as const }];
  });
  return { sentences: sure.map(({ full }) => full), tokens: sure.map(({ pair }) => pair) };
}

/** A sentence of a remembered page, by its number there. */
interface MemoryEntry {
  readonly full: string;
  readonly page: RememberedPage;
  readonly at: number;
}

/** Sentences of many pages, each with its translation. Of one sentence's translations the last page's counts. */
export class TranslationMemory implements Recall {
  readonly #byText = new Map<string, MemoryEntry>();
  readonly #byWord = once(() => indexEntries([...this.#byText.values()]));
  /** The page that was read last: sentences that moved have moved together. */
  #open: { readonly page: RememberedPage; readonly tokens: PageMemory['tokens'] } | undefined;

  /** @param pages In their order. */
  constructor(pages: Iterable<RememberedPage>) {
    for (const page of pages)
      for (const [at, full] of page.sentences.entries()) this.#byText.set(full, { full, page, at });
  }

  /** The translation of this very sentence, else of the most similar one, with its spans changed to fit. */
  recall({ full, tokens }: SoughtSentence): Suggestion | undefined {
    const same = this.#byText.get(full);
    if (same !== undefined) return this.#suggest(same, 1, ([, target]) => target);
    const words = countSentenceWords(full);
    let best: { entry: MemoryEntry; similarity: number } | undefined;
    for (const entry of this.#candidates(words)) {
      // Words of all entries would take more memory than all else here.
      if (wordOverlap(countSentenceWords(entry.full), words) < ALIKE) continue;
      const alike = similarity(entry.full, full);
      if (alike >= ALIKE && alike > (best?.similarity ?? 0)) best = { entry, similarity: alike };
    }
    if (best === undefined) return undefined;
    return this.#suggest(best.entry, best.similarity, ([source, target]) => patchTokens(source, tokens, target).tokens);
  }

  #suggest(
    { page, at }: MemoryEntry,
    alike: number,
    translate: (pair: TokenPair) => readonly Token[],
  ): Suggestion | undefined {
    if (this.#open?.page !== page) this.#open = { page, tokens: page.readTokens() };
    const pair = this.#open.tokens[at];
    if (pair === undefined) throw new Error(`${page.path ?? 'a page'} has no tokens of its sentence ${at}`);
    const place = page.path === undefined ? {} : { page: page.path };
    const origin = { source: renderTokens(pair[0]), similarity: alike, ...place };
    return { text: renderTokens(translate(pair)), similarity: alike, origin };
  }

  #candidates(words: ReadonlyMap<string, number>): MemoryEntry[] {
    const { entries, index } = this.#byWord();
    return [...index.find(words)].flatMap((at) => entries[at] ?? []);
  }
}

function indexEntries(entries: readonly MemoryEntry[]): { entries: readonly MemoryEntry[]; index: WordIndex } {
  return { entries, index: new WordIndex([...entries.keys()], (at) => countSentenceWords(entries[at]?.full ?? '')) };
}

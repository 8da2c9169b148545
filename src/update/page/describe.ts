/**
 * A page prepared for comparison: each block and sentence with its tokens and keys, worked out once. Words are counted
 * when they are first asked for: most of a page is found again by its keys.
 */
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { blockTraits } from '../../markdown/dialects/registry.ts';
import { type Block, listSentences, type Page, type PlacedSentence } from '../../markdown/page.ts';
import { fullKey, proseOf, type Token, tokenizeSentence } from '../../markdown/tokens.ts';
import { groupBy } from '../../shared/group.ts';
import { once } from '../../shared/once.ts';
import { countWords } from '../../shared/similarity.ts';
import { foldTypography } from '../../shared/typographic.ts';
import { normaliseSpace } from '../../shared/white-space.ts';

export interface DescribedSentence {
  readonly placed: PlacedSentence;
  readonly tokens: readonly Token[];
  /** Whole text, white space aside. */
  readonly full: string;
  /** The same, other for what stands inside a span: one is no version of the other. */
  readonly key: string;
  /** The full text in one case and typography, for comparison of what is not equal. */
  readonly folded: string;
  /** Text without spans. */
  readonly prose: string;
  readonly words: ReadonlyMap<string, number>;
}

export interface DescribedBlock {
  readonly block: Block;
  /** Kind and whole text, white space aside. */
  readonly key: string;
  /** Positions in {@link DescribedPage.sentences}. */
  readonly sentences: readonly number[];
  readonly words: ReadonlyMap<string, number>;
}

export interface DescribedPage {
  readonly page: Page;
  readonly blocks: readonly DescribedBlock[];
  readonly sentences: readonly DescribedSentence[];
  /** Labels of the definitions of links and images, normalised as Markdown compares them. */
  readonly labels: ReadonlySet<string>;
}

const described = new WeakMap<Page, DescribedPage>();

/** Describe every block and sentence of a page; the same page is described once. */
export function describePage(page: Page): DescribedPage {
  const known = described.get(page) ?? describe(page);
  described.set(page, known);
  return known;
}

/** How often each word of a sentence occurs, by its {@link DescribedSentence.full} text. */
export function countSentenceWords(full: string): ReadonlyMap<string, number> {
  return countWords(withoutMarks(foldSentence(full)));
}

function foldSentence(full: string): string {
  return foldTypography(full).toLowerCase();
}

function describe(page: Page): DescribedPage {
  const sentences = listSentences(page).map((placed): DescribedSentence => {
    const tokens = tokenizeSentence(page, placed);
    const full = fullKey(tokens);
    const countOnce = once(() => countSentenceWords(full));
    return {
      placed,
      tokens,
      full,
      key: placed.host === undefined ? full : `inside\n${full}`,
      folded: foldSentence(full),
      prose: proseOf(tokens),
      get words() {
        return countOnce();
      },
    };
  });
  const byBlock = groupBy(sentences.keys(), (at) => sentences[at]?.placed.block.index);
  const blocks = page.blocks.map((block): DescribedBlock => {
    const text = normaliseSpace(page.text.slice(block.start, block.end));
    const countOnce = once(() => countWords(withoutMarks(foldTypography(text))));
    return {
      block,
      key: `${block.kind}\n${text}`,
      sentences: byBlock.get(block.index) ?? [],
      get words() {
        return countOnce();
      },
    };
  });
  return { page, blocks, sentences, labels: listLabels(page) };
}

function listLabels({ text, blocks }: Page): ReadonlySet<string> {
  const definitions = blocks.filter(({ kind }) => blockTraits(kind).defines === true);
  return new Set(
    definitions.flatMap(({ start, end }) => {
      const label = /\[((?:[^[\]\\]|\\.){1,999})\]:/.exec(text.slice(start, end))?.[1];
      return label === undefined ? [] : [normalizeIdentifier(label)];
    }),
  );
}

/** Marks are no words: around a heading of one word they would outweigh it. */
function withoutMarks(text: string): string {
  return text.replaceAll(/[[(](?:\*\*|~~)|(?:\*\*|~~)[\])]|\*+/g, ' ');
}

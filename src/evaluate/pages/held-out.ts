/**
 * A page that is held out, read once: its two texts as sentences of plain prose, and the units that are scored. A unit
 * is a block of the page with what is aligned to it, the same for every arm; turned round, it serves the other
 * direction.
 */
import type { Bead } from '../../align/bead.ts';
import { alignPages } from '../../align/pages.ts';
import type { Dialect } from '../../markdown/dialects/names.ts';
import { listSentences, type Page } from '../../markdown/page.ts';
import { parsePage } from '../../markdown/parse.ts';
import { tokenizeSentence } from '../../markdown/tokens.ts';
import { joinTexts, renderPlainText } from '../../parallel-data/plain-text.ts';

/** One language of a page. */
export interface Side {
  readonly page: Page;
  /** Plain prose of each sentence, by the numbers of `listSentences`; formulas, roles and addresses are not in it. */
  readonly texts: readonly string[];
}

/** Sentences of both sides that belong together, by number. */
export interface Group {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

export interface HeldOutPage {
  readonly name: string;
  readonly source: Side;
  readonly target: Side;
  /** Blocks with words on both sides: what is scored. */
  readonly units: readonly Group[];
  /** Aligned sentences: what is shown as examples. */
  readonly sentences: readonly Group[];
  /** Blocks with words that one side alone has; they are not scored. */
  readonly unpaired: number;
}

export interface PageTexts {
  readonly name: string;
  readonly source: string;
  readonly target: string;
}

export interface Languages {
  readonly from: string;
  readonly to: string;
}

/** Read and align a page. */
export function readHeldOut(texts: PageTexts, { from, to, dialect }: Languages & { dialect: Dialect }): HeldOutPage {
  const source = readSide(texts.source, from, dialect);
  const target = readSide(texts.target, to, dialect);
  const { blocks, sentences } = alignPages(source.page, target.page);
  const groups = blocks.map((bead) => groupSentences(bead, source.page, target.page));
  const hasWords = (side: Side, list: readonly number[]) => /\p{L}/u.test(joinSentences(side, list));
  const units = groups.filter((group) => hasWords(source, group.source) && hasWords(target, group.target));
  const worded = groups.filter((group) => hasWords(source, group.source) || hasWords(target, group.target));
  return {
    name: texts.name,
    source,
    target,
    units,
    sentences: sentences.filter((bead) => hasWords(source, bead.source) && hasWords(target, bead.target)),
    unpaired: worded.length - units.length,
  };
}

/** The same page in the other direction: the translation is the source. */
export function turnRound({ source, target, units, sentences, ...rest }: HeldOutPage): HeldOutPage {
  const turn = (group: Group): Group => ({ source: group.target, target: group.source });
  return { ...rest, source: target, target: source, units: units.map(turn), sentences: sentences.map(turn) };
}

/** The text of some sentences. */
export function joinSentences({ page, texts }: Side, sentences: readonly number[]): string {
  return joinTexts(
    sentences.map((at) => texts[at] ?? ''),
    page.language,
  );
}

/** Parse a page and read its sentences as plain prose. */
export function readSide(text: string, language: string, dialect: Dialect): Side {
  const page = parsePage(text, { language, dialect });
  const texts = listSentences(page).map((sentence) => renderPlainText(tokenizeSentence(page, sentence), language).text);
  return { page, texts };
}

function groupSentences({ source, target }: Bead, from: Page, to: Page): Group {
  const inside = (page: Page, blocks: readonly number[]) =>
    listSentences(page).flatMap(({ block, index }) => (blocks.includes(block.index) ? [index] : []));
  return { source: inside(from, source), target: inside(to, target) };
}

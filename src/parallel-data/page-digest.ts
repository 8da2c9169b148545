/**
 * A page to what alignment and parallel data need of it: the aligner's units, the plain text of each sentence, the
 * comments of its code cells. A digest is plain data and travels between threads.
 */

import { listPageUnits, type PageUnits } from '../align/page-units.ts';
import type { Dialect } from '../markdown/dialects/names.ts';
import { blockTraits } from '../markdown/dialects/registry.ts';
import { type Block, listSentences, type Page, type PlacedSentence } from '../markdown/page.ts';
import { parsePage } from '../markdown/parse.ts';
import { tokenizeSentence } from '../markdown/tokens.ts';
import { type CodeComments, readComments } from './code-comments.ts';
import { type PlainText, renderPlainText } from './plain-text.ts';
import type { Row } from './row.ts';

/** A sentence as plain text. */
export interface SentenceText extends PlainText {
  readonly kind: Exclude<Row['kind'], 'comment'>;
  /** Position in `page.blocks`. */
  readonly block: number;
  /** Formulas, roles, code spans and addresses, comparable across languages. */
  readonly anchors: readonly string[];
}

/** See the file comment. */
export interface PageDigest {
  readonly language: string;
  readonly units: PageUnits;
  /** By the numbers of `listSentences`. */
  readonly sentences: readonly SentenceText[];
  /** By block number. */
  readonly code: ReadonlyMap<number, CodeComments>;
}

/** A text to be read. */
export interface PageText {
  readonly text: string;
  readonly language: string;
  readonly dialect: Dialect;
}

/** Read a page; any text is a page. */
export function readPageDigest({ text, language, dialect }: PageText): PageDigest {
  const page = parsePage(text, { language, dialect });
  const units = listPageUnits(page);
  const sentences = listSentences(page);
  const anchors = new Map(units.sentences.map((sentence, at) => [sentence, units.units[at]?.anchors ?? []]));
  return {
    language,
    units,
    sentences: sentences.map((sentence) => readSentence(page, sentence, anchors.get(sentence.index) ?? [])),
    code: new Map(page.blocks.flatMap((block) => readCode(page, block))),
  };
}

function readSentence(page: Page, sentence: PlacedSentence, anchors: readonly string[]): SentenceText {
  const plain = renderPlainText(tokenizeSentence(page, sentence), page.language);
  return { ...plain, kind: sentence.segment.kind, block: sentence.block.index, anchors };
}

function readCode(page: Page, block: Block): [number, CodeComments][] {
  if (blockTraits(block.kind).isCode !== true) return [];
  return [[block.index, readComments(page.text.slice(block.start, block.end), page.language)]];
}

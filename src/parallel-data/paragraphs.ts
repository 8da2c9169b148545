/**
 * Rows of sentences to rows of paragraphs: neighbours of one group of blocks are joined, as long as both sides stay
 * within the limit of the service. Table cells, captions and comments stay as they are, and a sentence without a
 * partner is never hidden inside a paragraph: it ends one.
 */
import { countBytes } from '../align/unit.ts';
import { MAX_BYTES } from './filter.ts';
import { joinTexts } from './plain-text.ts';
import type { Row } from './row.ts';

interface Options {
  readonly from: string;
  readonly to: string;
  /** A row below this score, 0 to 1, is not joined to others: it would spoil them. */
  readonly minScore: number;
}

/** Join the rows of one page. */
export function joinParagraphs(rows: readonly Row[], options: Options): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const both = last !== undefined && belongTogether(last, row, options) ? join(last, row, options) : undefined;
    if (both !== undefined && countBytes(both.source) <= MAX_BYTES && countBytes(both.target) <= MAX_BYTES)
      joined[joined.length - 1] = both;
    else joined.push(row);
  }
  return joined;
}

function belongTogether(a: Row, b: Row, { minScore }: Options): boolean {
  const isJoinable = (row: Row) => row.kind === 'text' && !row.isAlone && row.score >= minScore;
  return a.group === b.group && isJoinable(a) && isJoinable(b);
}

function join(a: Row, b: Row, { from, to }: Options): Row {
  const anchors = a.anchors + b.anchors;
  const lost = a.lostAnchors * a.anchors + b.lostAnchors * b.anchors;
  return {
    ...a,
    source: joinTexts([a.source, b.source], from),
    target: joinTexts([a.target, b.target], to),
    score: Math.min(a.score, b.score),
    dropped: a.dropped + b.dropped,
    anchors,
    lostAnchors: anchors === 0 ? 0 : lost / anchors,
  };
}

/** The texts of translated pages and of their recorded bases, wherever those stand: two calls for all of them. */
import type { SourceBook, TargetBook } from '../book/books.ts';
import type { PageLimits } from '../shared/page-limits.ts';
import { tryDecodePage, tryDecodeText } from '../shared/page-text.ts';
import type { RecordedBase } from './records.ts';

/** The base of a translated page, and the blob of its text where that is wanted too. */
export interface RecordedPair {
  readonly target?: string;
  readonly base: RecordedBase;
}

export interface PairReaders {
  readonly source: Pick<SourceBook, 'readBlobs'>;
  readonly target: Pick<TargetBook, 'readBlobs'>;
  /** Absent where the texts are no more than compared line by line. */
  readonly limits?: PageLimits;
}

/** Texts of a pair; a text that is absent, not UTF-8 or over a limit is `undefined`. */
export interface PairTexts {
  readonly base: string | undefined;
  readonly target: string | undefined;
}

/** Read pairs. @returns Their texts, in order. */
export async function readPairs(
  pairs: readonly RecordedPair[],
  { source, target, limits }: PairReaders,
): Promise<readonly PairTexts[]> {
  const basesOf = (isSibling: boolean) =>
    pairs.flatMap(({ base }) => ((base.origin === 'sibling') === isSibling ? [base.blob] : []));
  const [inTarget, inSource] = await Promise.all([
    target.readBlobs([...pairs.flatMap((pair) => pair.target ?? []), ...basesOf(true)]),
    source.readBlobs(basesOf(false)),
  ]);
  return pairs.map(({ target: page, base }) => ({
    base: decode((base.origin === 'sibling' ? inTarget : inSource).get(base.blob), limits),
    target: page === undefined ? undefined : decode(inTarget.get(page), limits),
  }));
}

function decode(bytes: Uint8Array | undefined, limits: PageLimits | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  return limits === undefined ? tryDecodeText(bytes) : tryDecodePage(bytes, limits);
}

/** Pairs of articles to rows of a corpus: the aligner and the filters of every parallel data, with what each row is from. */
import { siteOf } from '../../../corpus/address.ts';
import { renderArticle } from '../../../corpus/article-markdown.ts';
import type { RankedPair } from '../../../corpus/choose-pairs.ts';
import { type CorpusRow, identifyRow } from '../../../corpus/corpus-rows.ts';
import { gradeOf } from '../../../corpus/evidence.ts';
import { findUnrelated } from '../../../corpus/relatedness.ts';
import { type Refused, refuse } from '../../../corpus/web.ts';
import type { PlacedRow } from '../../../parallel-data/filter.ts';
import type { AlignPorts } from '../data/align-book.ts';
import { gatherUnits } from '../data/book-data.ts';

export interface AlignedPairs {
  readonly rows: readonly CorpusRow[];
  /** Sentences that were aligned, kept or not. */
  readonly aligned: number;
  readonly rejected: Readonly<Record<string, number>>;
  /** Pairs of pages that are no translations of each other. */
  readonly unfit: readonly Refused[];
}

interface AlignOptions {
  readonly from: string;
  readonly to: string;
  readonly minScore: number;
}

export async function alignPairs(
  pairs: readonly RankedPair[],
  options: AlignOptions,
  ports: AlignPorts,
): Promise<AlignedPairs> {
  const pages = pairs.map(({ source, target }) => ({
    name: target.address,
    source: renderArticle(source.blocks),
    target: renderArticle(target.blocks),
  }));
  const { units, report } = await gatherUnits(
    pages,
    { ...options, dialect: 'd2l', unit: 'sentence', findUnrelated: (aligned) => findUnrelated(aligned, options) },
    ports,
  );
  const unfit = report.pages.flatMap(({ outcome }, at) => {
    const address = pairs[at]?.source.address ?? '';
    if (outcome === 'parallel') return [];
    return [outcome === 'unrelated' ? refuse(address, 'unrelated') : refuse(address, 'wrong-language', outcome)];
  });
  const { rejected } = report;
  return { rows: placeRows(units, pairs, options), aligned: report.rows, rejected, unfit };
}

function placeRows(units: readonly PlacedRow[], pairs: readonly RankedPair[], { from, to }: AlignOptions): CorpusRow[] {
  const positions = new Map<number, number>();
  return units.flatMap((unit) => {
    const position = positions.get(unit.page) ?? 0;
    positions.set(unit.page, position + 1);
    const pair = pairs[unit.page];
    return pair === undefined ? [] : [{ ...describeRow(unit, pair, position), from, to }];
  });
}

function describeRow(
  unit: PlacedRow,
  { source, target, evidence, relevance }: RankedPair,
  position: number,
): Omit<CorpusRow, 'from' | 'to'> {
  return {
    id: identifyRow(unit.source, unit.target),
    source: unit.source,
    target: unit.target,
    score: unit.score,
    sourceUrl: source.address,
    targetUrl: target.address,
    evidence,
    grade: gradeOf(evidence),
    sourceLanguage: source.language,
    targetLanguage: target.language,
    sourceLicence: source.licence.name,
    targetLicence: target.licence.name,
    licenceFoundIn: target.licence.foundIn,
    fetched: target.fetched,
    position,
    site: siteOf(source.address),
    rank: 0,
    relevance: relevance.score,
    reason: relevance.reason,
  };
}

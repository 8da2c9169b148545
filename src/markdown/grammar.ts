/**
 * A dialect as tables that parsing looks things up in, made once for each dialect.
 */

import { normaliseSpace } from '../shared/white-space.ts';
import { type Dialect, keyOfDialect } from './dialects/names.ts';
import { dialectOf, piecesOf } from './dialects/registry.ts';
import type {
  BlockReader,
  Edge,
  Feature,
  FoundPiece,
  InnerReader,
  NoteMark,
  RawPattern,
  Slip,
  SpanRole,
  SpanText,
  TextPattern,
} from './features/feature.ts';
import type { BlockKind, SpanKind } from './page.ts';
import type { TreeGrammar } from './tree.ts';

/** All that the features of a dialect say to the parser. */
export interface Grammar extends TreeGrammar {
  readonly blocks: ReadonlyMap<string, BlockKind | BlockReader>;
  readonly paragraphs: readonly NonNullable<Feature['paragraph']>[];
  /** What throws where a site would refuse a page. */
  readonly assertions: readonly NonNullable<Feature['assertValid']>[];
  /** Starts of lines of prose that would open a block of the dialect. */
  readonly openers: readonly RegExp[];
  readonly spans: ReadonlyMap<string, SpanRole>;
  readonly inText: readonly TextPattern[];
  readonly inFrames: readonly NonNullable<Feature['inFrames']>[];
  /** What finds prose in spans, by their kind. */
  readonly inSpans: ReadonlyMap<string, readonly InnerReader[]>;
  readonly repairs: readonly NonNullable<Feature['repairPairs']>[];
  /** Which closing end belongs to which opening one; of kinds that are not here, any. */
  readonly closes: ReadonlyMap<SpanKind, NonNullable<SpanRole['closes']>>;
  /** Signs of what may reach over headings. */
  readonly reaches: readonly RegExp[];
  edgesOf(kind: BlockKind): readonly Edge[];
  /** What a translation must carry over of a span, by its kind. */
  readPieces(kind: string, span: SpanText): readonly FoundPiece[];
  /** Spans in a text that is copied as a whole, from an offset on; what stands before it is only looked at. */
  findInRaw(raw: string, from: number): RawSpan[];
  readonly slips: readonly Slip[];
  readonly noteMarks: readonly NoteMark[];
  /** Where addresses with anchors stand, by kind of span or block. */
  readonly addresses: ReadonlyMap<string, readonly RegExp[]>;
}

interface RawSpan {
  readonly kind: string;
  readonly raw: string;
  /** Offset in the text. */
  readonly at: number;
}

const grammars = new Map<string, Grammar>();

/** The grammar of a dialect. */
export function grammarOf(dialect: Dialect): Grammar {
  const key = keyOfDialect(dialect);
  const known = grammars.get(key);
  if (known !== undefined) return known;
  const grammar = makeGrammar(dialectOf(dialect).features);
  grammars.set(key, grammar);
  return grammar;
}

function makeGrammar(features: readonly Feature[]): Grammar {
  const pick = <T>(read: (feature: Feature) => T | undefined) => features.flatMap((feature) => read(feature) ?? []);
  const syntax = pick((feature) => feature.syntax).toReversed();
  const edges = pick((feature) => feature.edges).flat();
  const byKind = new Map<BlockKind, Edge[]>();
  return {
    syntaxOf: (text) => syntax.map((make) => make(text)),
    trees: pick((feature) => feature.tree),
    blocks: tableOf(pick((feature) => feature.blocks)),
    paragraphs: pick((feature) => feature.paragraph),
    assertions: pick((feature) => feature.assertValid),
    openers: pick((feature) => feature.openers).flat(),
    spans: tableOf(pick((feature) => feature.spans)),
    inText: pick((feature) => feature.inText).flat(),
    inFrames: pick((feature) => feature.inFrames),
    inSpans: groupByKind(pick((feature) => feature.inSpans)),
    readPieces: makeReader(features),
    findInRaw: makeScanner(pick((feature) => feature.inRaw).flat()),
    slips: pick((feature) => feature.slips).flat(),
    noteMarks: pick((feature) => feature.noteMarks).flat(),
    addresses: groupByKind(pick((feature) => feature.addresses)),
    reaches: pick((feature) => feature.reaches),
    repairs: pick((feature) => feature.repairPairs),
    closes: new Map(
      pick((feature) => feature.spans)
        .flatMap((roles) => Object.values(roles))
        .flatMap(({ kind, closes }) => (closes === undefined ? [] : [[kind, closes] as const])),
    ),
    edgesOf: (kind) => {
      const known = byKind.get(kind) ?? edges.filter(({ kinds }) => kinds.includes(kind));
      byKind.set(kind, known);
      return known;
    },
  };
}

/** Of two features that name one type, the first is believed. */
function tableOf<T>(tables: readonly Readonly<Record<string, T>>[]): Map<string, T> {
  return new Map(tables.toReversed().flatMap((table) => Object.entries(table)));
}

function groupByKind<T>(tables: readonly Readonly<Record<string, T>>[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const [kind, told] of tables.flatMap((table) => Object.entries(table)))
    grouped.set(kind, [...(grouped.get(kind) ?? []), told]);
  return grouped;
}

function makeReader(features: readonly Feature[]): Grammar['readPieces'] {
  const kinds = piecesOf(features);
  const readers = groupByKind(features.map(({ readPieces = {} }) => readPieces));
  return (kind, span) => {
    for (const read of readers.get(kind) ?? []) {
      const found = read(span);
      if (found !== undefined) return found;
    }
    return kinds.has(kind) ? [{ kind, key: normaliseSpace(span.raw) }] : [];
  };
}

/** All patterns as one: what starts first is taken first, and of two that start together the first one. */
function makeScanner(patterns: readonly RawPattern[]): Grammar['findInRaw'] {
  const scanner = new RegExp(
    patterns.map(({ pattern }, at) => `(?<own${at}>${pattern.source})`).join('|') || '$^',
    'gm',
  );
  return (raw, from) => {
    const found: RawSpan[] = [];
    scanner.lastIndex = from;
    for (let match = scanner.exec(raw); match !== null; match = scanner.exec(raw)) {
      const { groups = {}, index } = match;
      const kind = patterns.find((_, at) => groups[`own${at}`] !== undefined)?.kind;
      if (kind !== undefined) found.push({ kind, raw: match[0], at: index });
      if (match[0] === '') scanner.lastIndex += 1;
    }
    return found;
  };
}

/**
 * A dialect as tables that parsing looks things up in, made once for each dialect.
 */
import { type Dialect, keyOfDialect } from './dialects/names.ts';
import { dialectOf, tokensOf } from './dialects/registry.ts';
import type { BlockReader, Edge, Feature, SpanRole, TextPattern, TokenTraits } from './features/feature.ts';
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
  readonly repairs: readonly NonNullable<Feature['repairPairs']>[];
  /** Which closing end belongs to which opening one; of kinds that are not here, any. */
  readonly closes: ReadonlyMap<SpanKind, NonNullable<SpanRole['closes']>>;
  edgesOf(kind: BlockKind): readonly Edge[];
  /** What `check` compares beside what it has rules of its own for. */
  readonly tokens: ReadonlyMap<SpanKind, TokenTraits>;
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
    tokens: tokensOf(features),
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

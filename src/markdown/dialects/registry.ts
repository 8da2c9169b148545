/**
 * Every dialect, by name, and what all their features together say of the kinds of blocks and spans.
 */
import type { BlockTraits, Feature, SpanTraits, TokenTraits } from '../features/feature.ts';
import type { BlockKind, SpanKind } from '../page.ts';
import { d2l } from './d2l.ts';
import type { DialectDefinition } from './dialect.ts';
import { docbuilder } from './docbuilder.ts';
import { docusaurus } from './docusaurus.ts';
import { gfm } from './gfm.ts';
import { hugo } from './hugo.ts';
import { mdbook } from './mdbook.ts';
import { mdx } from './mdx.ts';
import type { Dialect } from './names.ts';
import { starlight } from './starlight.ts';
import { vitepress } from './vitepress.ts';

const REGISTRY = {
  d2l,
  gfm,
  mdbook,
  hugo,
  vitepress,
  mdx,
  docusaurus,
  starlight,
  docbuilder,
} satisfies Record<Dialect, DialectDefinition>;

/** The dialect of a name. */
export function dialectOf(name: Dialect): DialectDefinition {
  return REGISTRY[name];
}

const FEATURES: ReadonlySet<Feature> = new Set(
  Object.values(REGISTRY).flatMap((dialect: DialectDefinition) => dialect.features),
);

const blockKinds = collectTraits<BlockKind, BlockTraits>(({ blockKinds: kinds }) => kinds);
const spanKinds = collectTraits<SpanKind, SpanTraits>(({ spanKinds: kinds }) => kinds);

function collectTraits<Kind extends string, Traits>(
  read: (feature: Feature) => Readonly<Partial<Record<Kind, Traits>>> | undefined,
): Map<string, Traits> {
  return new Map(
    [...FEATURES].flatMap((feature) => Object.entries<Traits>((read(feature) ?? {}) as Record<string, Traits>)),
  );
}

/** How the update treats a kind of blocks; kinds of which no feature says anything are copied line by line. */
export function blockTraits(kind: BlockKind): BlockTraits {
  return blockKinds.get(kind) ?? {};
}

/** How a kind of spans is shown and compared. */
export function spanTraits(kind: SpanKind): SpanTraits {
  return spanKinds.get(kind) ?? {};
}

/** What `check` compares beside what it has rules of its own for; of all dialects, or of some features. */
export function tokensOf(features: Iterable<Feature> = FEATURES): Map<SpanKind, TokenTraits> {
  const kinds = [...features].flatMap(({ spanKinds: own }) => Object.entries(own ?? {}));
  return new Map(
    kinds.flatMap(([kind, { token }]) => (token === undefined ? [] : [[kind as SpanKind, token] as const])),
  );
}

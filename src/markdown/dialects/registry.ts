/**
 * Every dialect, by name, and what all their features together say of the kinds of blocks and spans.
 */

import type { BlockTraits, Evidence, Feature, PieceTraits, SpanTraits } from '../features/feature.ts';
import { PROSE_FENCES, proseFences } from '../features/prose-fences.ts';
import { protect } from '../features/protect.ts';
import type { BlockKind, SpanKind } from '../page.ts';
import { d2l } from './d2l.ts';
import type { DialectDefinition } from './dialect.ts';
import { docbuilder } from './docbuilder.ts';
import { docfx } from './docfx.ts';
import { docsify } from './docsify.ts';
import { docusaurus } from './docusaurus.ts';
import { gfm } from './gfm.ts';
import { gitbook } from './gitbook.ts';
import { hugo } from './hugo.ts';
import { jekyll } from './jekyll.ts';
import { markdoc } from './markdoc.ts';
import { mdbook } from './mdbook.ts';
import { mdx } from './mdx.ts';
import { mkdocs } from './mkdocs.ts';
import { myst } from './myst.ts';
import {
  type Dialect,
  type DialectName,
  type DialectOptions,
  extendDialect,
  keyOfDialect,
  nameDialect,
} from './names.ts';
import { nuxt } from './nuxt.ts';
import { obsidian } from './obsidian.ts';
import { quarto } from './quarto.ts';
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
  mkdocs,
  myst,
  quarto,
  gitbook,
  jekyll,
  markdoc,
  docfx,
  obsidian,
  docsify,
  nuxt,
} satisfies Record<DialectName, DialectDefinition>;

const extended = new Map<string, DialectDefinition>();

/** A dialect, by its name, with what a project adds to it. */
export function dialectOf(dialect: Dialect): DialectDefinition {
  if (typeof dialect === 'string') return REGISTRY[dialect];
  const key = keyOfDialect(dialect);
  const { name, ...options } = dialect;
  const definition = extended.get(key) ?? extend(REGISTRY[name], options);
  extended.set(key, definition);
  return definition;
}

/** Features take the options that they know; patterns go before all, and fences where no feature reads fences. */
function extend(definition: DialectDefinition, options: DialectOptions): DialectDefinition {
  const { protect: patterns = [], proseFences: names = [] } = options;
  const features = definition.features.map((feature) => feature.extend?.(options) ?? feature);
  const hasFences = definition.features.some(({ name }) => name === PROSE_FENCES);
  const { fallback } = definition;
  return {
    ...definition,
    ...(fallback === undefined ? {} : { fallback: extendDialect(nameDialect(fallback), options) }),
    features: [
      ...(patterns.length === 0 ? [] : [protect(patterns)]),
      ...(names.length === 0 || hasFences ? [] : [proseFences({ names, attributes: options.attributes })]),
      ...features,
    ],
  };
}

const FEATURES: ReadonlySet<Feature> = new Set([
  protect([]),
  ...Object.values(REGISTRY).flatMap((dialect: DialectDefinition) => dialect.features),
]);

const blockKinds = collectTraits<BlockKind, BlockTraits>(({ blockKinds: kinds }) => kinds);
const spanKinds: ReadonlyMap<string, SpanTraits> = collectTraits<SpanKind, SpanTraits>(({ spanKinds: kinds }) => kinds);

const LONERS = [...blockKinds].filter(([, { alone }]) => alone !== undefined);
const EVIDENCE = new Map([...FEATURES].flatMap(({ evidence = {} }) => Object.entries(evidence)));

/** What two features say of one kind holds together; where both say the same thing, the later one is believed. */
function collectTraits<Kind extends string, Traits extends object>(
  read: (feature: Feature) => Readonly<Partial<Record<Kind, Traits>>> | undefined,
): Map<Kind, Traits> {
  const traits = new Map<Kind, Traits>();
  for (const feature of FEATURES) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the entries of a record of kinds
    const own = Object.entries(read(feature) ?? {}) as [Kind, Traits][];
    for (const [kind, told] of own) traits.set(kind, { ...traits.get(kind), ...told });
  }
  return traits;
}

/** How the update treats a kind of blocks; kinds of which no feature says anything are copied line by line. */
export function blockTraits(kind: BlockKind): BlockTraits {
  return blockKinds.get(kind) ?? {};
}

/** How a kind of spans is shown and aligned; nothing of other pieces that stand in copied text. */
export function spanTraits(kind: string): SpanTraits {
  return spanKinds.get(kind) ?? {};
}

/** The kind as which a block of text without prose is compared; `undefined` where it is text. */
export function kindAlone(raw: string): BlockKind | undefined {
  return LONERS.find(([, { alone }]) => alone?.test(raw))?.[0];
}

/** How sure pieces of a kind survive translation; `undefined` where no feature says. */
export function evidenceOf(kind: string): Evidence | undefined {
  return EVIDENCE.get(kind);
}

/** What a translation must carry over, by kind; of all dialects, or of some features. */
export function piecesOf(features: Iterable<Feature> = FEATURES): Map<string, PieceTraits> {
  return new Map([...features].flatMap(({ pieces }) => Object.entries(pieces ?? {})));
}

/**
 * Where the sources name a construct of a dialect: takes files, gives every string that is the name of a kind which only
 * features may know, as `file:line name`.
 */

import { parseSync, Visitor } from 'rolldown/utils';
import { DIALECTS } from '../../src/markdown/dialects/names.ts';
import { dialectOf } from '../../src/markdown/dialects/registry.ts';
import type { Feature } from '../../src/markdown/features/feature.ts';
import type { SourceFiles } from './import-rules.ts';

/** Kinds that any Markdown page may hold, and `caption`, which is a kind of segments as well. */
export const UNIVERSAL: ReadonlySet<string> = new Set(
  [
    'heading paragraph item table image code html definition rule caption',
    'url entity escape emphasis strong link prefix break term code-span tag',
  ].flatMap((kinds) => kinds.split(' ')),
);

/** The kinds of blocks, spans and pieces that features bring, but for those of any page. */
export function listDialectKinds(): string[] {
  const features = new Set(DIALECTS.flatMap((name): readonly Feature[] => dialectOf(name).features));
  const kinds = [...features].flatMap((feature) => [
    ...Object.values(feature.blocks ?? {}).filter((kind) => typeof kind === 'string'),
    ...Object.values(feature.spans ?? {}).map(({ kind }) => kind),
    ...(feature.inText ?? []).map(({ kind }) => kind),
    ...[feature.blockKinds, feature.spanKinds, feature.pieces, feature.evidence].flatMap((table) =>
      Object.keys(table ?? {}),
    ),
  ]);
  return [...new Set(kinds)].filter((kind) => !UNIVERSAL.has(kind));
}

/** Every string of the files that is one of the names. */
export function findNames(files: SourceFiles, names: readonly string[]): string[] {
  const known = new Set(names);
  return Object.entries(files).flatMap(([file, text]) => {
    const found: string[] = [];
    const { program } = parseSync(file, text);
    const inTypes = new Set<unknown>();
    new Visitor({
      // Types name properties as well.
      TSLiteralType: ({ literal }) => void inTypes.add(literal),
      Literal: (node) => {
        const { value, start } = node;
        if (typeof value !== 'string' || !known.has(value) || inTypes.has(node)) return;
        found.push(`${file}:${text.slice(0, start).split('\n').length} ${value}`);
      },
    }).visit(program);
    return found;
  });
}

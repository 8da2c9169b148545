/**
 * Roles that no generator will read: glued to the word before, written with spaces or foreign signs, as the features
 * know them; or labels that stand twice.
 *
 * Where the source does the same, it is not the translation's fault.
 */

import { blockTraits, piecesOf } from '../../markdown/dialects/registry.ts';
import { grammarOf } from '../../markdown/grammar.ts';
import { say } from '../../messages/message.ts';
import type { Aligned, BlockView, CheckContext } from '../context.ts';
import { type Finding, makeFinding } from '../finding.ts';
import type { Piece } from '../pieces.ts';
import { type RuleFamily, shorten } from '../rule.ts';

/** Rules on the writing of roles. */
export const roles: RuleFamily = {
  rules: [
    { name: 'label-repeated', severity: 'error', description: 'A label stands more often than in the source.' },
    {
      name: 'role-glued',
      severity: 'error',
      description: 'A role stands right behind a word, so that it is printed instead of read.',
    },
    {
      name: 'role-malformed',
      severity: 'error',
      description: 'A role is written with inner spaces, without its colons, or with a translated name.',
    },
  ],
  check: (context) => [...findRepeated(context), ...context.blocks.flatMap((aligned) => findSlips(context, aligned))],
};

const PIECES = piecesOf();

/** A label that two places have names neither. */
function findRepeated(context: CheckContext): Finding[] {
  const known = new Map<string, number>();
  for (const { key } of labelsOf(context.blocks.flatMap(({ source }) => source)))
    known.set(key, (known.get(key) ?? 0) + 1);
  const seen = new Map<string, number>();
  return labelsOf(context.blocks.flatMap(({ target }) => target)).flatMap(({ key, raw, start }) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (count <= Math.max(1, known.get(key) ?? 0)) return [];
    return [makeFinding('label-repeated', context.lineAt(start), say('label-repeated', { label: shorten(raw) }))];
  });
}

function labelsOf(views: readonly BlockView[]): Piece[] {
  return views.flatMap(({ pieces }) => pieces.filter(({ kind }) => PIECES.get(kind)?.isUnique));
}

/** UTF-16 units of what is told of a role, at most. */
const LONGEST_ROLE = 1000;

function findSlips(context: CheckContext, { source, target }: Aligned<BlockView>): Finding[] {
  return grammarOf(context.dialect).slips.flatMap(({ rule, pattern }) =>
    target.flatMap((view) =>
      findAll(pattern, view, source).map((at) => {
        const text = view.raw.slice(at, at + LONGEST_ROLE);
        const said =
          rule === 'role-glued'
            ? say(rule, { role: roleAt(text) })
            : say(rule, { text: shorten(/^[^\n]*/.exec(text)?.[0] ?? '', 30) });
        return makeFinding(rule, context.lineAt(view.block.start + at), said);
      }),
    ),
  );
}

/** Offsets of the matches, unless the source has as many. */
function findAll(pattern: RegExp, { block, raw }: BlockView, source: readonly BlockView[]): number[] {
  if (blockTraits(block.kind).isCode === true) return [];
  const found = [...raw.matchAll(pattern)].map(({ index }) => index);
  if (found.length === 0) return [];
  const own = source.reduce((sum, view) => sum + [...view.raw.matchAll(pattern)].length, 0);
  return own >= found.length ? [] : found;
}

function roleAt(text: string): string {
  return shorten(/^[^`\n]*`[^`]*`/.exec(text)?.[0] ?? '');
}

/**
 * Roles that reStructuredText will not read: glued to the word before, written with spaces or foreign signs, or
 * labels that stand twice.
 *
 * Where the source does the same, it is not the translation's fault.
 */

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
  check: (context) => [
    ...findRepeated(context),
    ...context.blocks.flatMap((aligned) => findGlued(context, aligned)),
    ...context.blocks.flatMap((aligned) => findMalformed(context, aligned)),
  ],
};

/**
 * A role behind a letter, a digit or a closing sign. White space, opening and joining marks and full-width
 * punctuation may stand before one (docutils, "Inline markup recognition rules", rule 6).
 */
const GLUED = /(?<=[\p{L}\p{M}\p{N}$`.,;!?)\]}])(?=:(?:numref|eqref|ref|cite[a-z]*):`)/gu;
const NAMES = 'numref|eqref|ref|cite[a-z]*|label|eqlabel|width|height|begin_tab';
const MALFORMED = new RegExp(
  [
    String.raw`:\s?(?:${NAMES})\s?:\s+${'`'}[^${'`'}\n]+${'`'}`,
    String.raw`:\s+(?:${NAMES})\s?:\s*${'`'}[^${'`'}\n]+${'`'}`,
    String.raw`:(?:${NAMES})\s+:\s*${'`'}[^${'`'}\n]+${'`'}`,
    String.raw`(?<![:\p{L}\d])(?:numref|eqref|cite):\s?${'`'}[^${'`'}\n]+${'`'}`,
    String.raw`：(?:${NAMES})[:：]\s*${'`'}|:(?:${NAMES})：\s*${'`'}`,
    String.raw`:(?=[^:${'`'}\s]*[^\p{ASCII}])[\p{L}_ ]{2,14}:${'`'}[a-z]+_[^${'`'}\n]+${'`'}`,
  ].join('|'),
  'giu',
);

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
  return views.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'label'));
}

function findGlued(context: CheckContext, { source, target }: Aligned<BlockView>): Finding[] {
  return target.flatMap((view) =>
    findAll(GLUED, view, source).map((at) => {
      const said = say('role-glued', { role: roleAt(view.raw, at) });
      return makeFinding('role-glued', context.lineAt(view.block.start + at), said);
    }),
  );
}

function findMalformed(context: CheckContext, { source, target }: Aligned<BlockView>): Finding[] {
  return target.flatMap((view) =>
    findAll(MALFORMED, view, source).map((at) => {
      const said = say('role-malformed', { text: shorten(view.raw.slice(at).split('\n')[0] ?? '', 30) });
      return makeFinding('role-malformed', context.lineAt(view.block.start + at), said);
    }),
  );
}

/** Offsets of the matches, unless the source has as many. */
function findAll(pattern: RegExp, { block, raw }: BlockView, source: readonly BlockView[]): number[] {
  if (block.kind === 'code') return [];
  const found = [...raw.matchAll(pattern)].map(({ index }) => index);
  const own = source.reduce((sum, view) => sum + [...view.raw.matchAll(pattern)].length, 0);
  return own >= found.length ? [] : found;
}

function roleAt(raw: string, at: number): string {
  return shorten(/:[a-z]+:`[^`]*`/.exec(raw.slice(at))?.[0] ?? '');
}

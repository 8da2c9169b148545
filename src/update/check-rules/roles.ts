/**
 * Roles that reStructuredText will not read: glued to the word before, or written with spaces or foreign signs.
 *
 * Where the source does the same, it is not the translation's fault.
 */
import type { Finding } from '../proposal.ts';
import type { Aligned, BlockView, CheckContext } from './context.ts';
import { type RuleFamily, shorten } from './rule.ts';

/** Rules on the writing of roles. */
export const roles: RuleFamily = {
  rules: [
    {
      name: 'role-glued',
      severity: 'error',
      description: 'A role stands right behind a word, so that it is printed instead of read.',
    },
    {
      name: 'role-malformed',
      severity: 'error',
      description: 'A role is written with inner spaces, a translated name or full-width colons.',
    },
  ],
  check: (context) => context.blocks.flatMap((aligned) => checkAligned(context, aligned)),
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
    String.raw`：(?:${NAMES})[:：]\s*${'`'}|:(?:${NAMES})：\s*${'`'}`,
    String.raw`:(?=[^:${'`'}\s]*[^\p{ASCII}])[\p{L}_ ]{2,14}:${'`'}[a-z]+_[^${'`'}\n]+${'`'}`,
  ].join('|'),
  'giu',
);

function checkAligned(context: CheckContext, { source, target }: Aligned<BlockView>): Finding[] {
  const prose = target.filter(({ block }) => block.kind !== 'code');
  return prose.flatMap((view) => [
    ...findAll(GLUED, view, source).map((at) => ({
      rule: 'role-glued',
      line: context.lineAt(view.block.start + at),
      message: `The role ${roleAt(view.raw, at)} is glued to the word before: put a space between them.`,
    })),
    ...findAll(MALFORMED, view, source).map((at) => ({
      rule: 'role-malformed',
      line: context.lineAt(view.block.start + at),
      message: `${shorten(view.raw.slice(at).split('\n')[0] ?? '', 30)} is no role: write it as in the source.`,
    })),
  ]);
}

/** Offsets of the matches, unless the source has as many. */
function findAll(pattern: RegExp, { raw }: BlockView, source: readonly BlockView[]): number[] {
  const found = [...raw.matchAll(pattern)].map(({ index }) => index);
  const own = source.reduce((sum, view) => sum + [...view.raw.matchAll(pattern)].length, 0);
  return own >= found.length ? [] : found;
}

function roleAt(raw: string, at: number): string {
  return shorten(/:[a-z]+:`[^`]*`/.exec(raw.slice(at))?.[0] ?? '');
}

/**
 * Translations that are far longer or shorter than others of the page: a passage left out, or one that came in.
 */
import type { Finding } from '../proposal.ts';
import type { Aligned, BlockView, CheckContext } from './context.ts';
import { type RuleFamily, shorten } from './rule.ts';

/** Rules on length. */
export const length: RuleFamily = {
  rules: [
    {
      name: 'unusual-length',
      severity: 'warning',
      description: 'A passage is far longer or shorter than its source, measured by the rest of the page.',
    },
  ],
  check,
};

const TELLING = 60;
const FACTOR = 2;

function check(context: CheckContext): Finding[] {
  const pairs = context.blocks.filter(({ source, target }) => sizeOf(source) > 20 && sizeOf(target) > 0);
  if (pairs.length < 5) return [];
  const usual = medianOf(pairs.map(ratioOf));
  return pairs
    .filter(({ source, target }) => Math.max(sizeOf(source), sizeOf(target) / usual) >= TELLING)
    .flatMap((aligned) => {
      const times = ratioOf(aligned) / usual;
      if (times < FACTOR && times > 1 / FACTOR) return [];
      const first = aligned.target[0];
      if (first === undefined) return [];
      return [{
        rule: 'unusual-length',
        line: context.lineAt(first.block.start),
        message: `${times.toFixed(2)} "${shorten(first.prose)}" `,
      }];
    });
}

function sizeOf(views: readonly BlockView[]): number {
  return views.reduce((sum, { prose }) => sum + prose.length, 0);
}

function ratioOf({ source, target }: Aligned<BlockView>): number {
  return sizeOf(target) / Math.max(1, sizeOf(source));
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 1;
}

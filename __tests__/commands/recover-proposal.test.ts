/** What a review tells of an open proposal, whose run is forgotten: the same as the run told, from the texts alone. */
import { describe, expect, test } from 'vitest';
import { planPage } from '../../src/commands/steps/plan/plan-page.ts';
import { recoverProposal } from '../../src/commands/steps/review/recover-proposal.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { applyUpdate } from '../../src/update/apply.ts';
import type { Recall } from '../../src/update/plan/memory.ts';
import type { Proposal } from '../../src/update/proposal.ts';
import { answerInLetters } from '../support/letters.ts';
import type { Answers } from '../support/update-laws.ts';

type Lines = readonly string[];
const OPEN = ['Tea is a very old `drink`.', 'El té es una `drink` muy antigua.'] as const;
const END = ['Enjoy your `tea` while it is hot.', 'Disfrute de su `tea` caliente.'] as const;

interface Told {
  readonly run: readonly string[];
  readonly review: readonly string[];
  readonly recovered: Proposal;
}

interface Options {
  /** What a person changes in the proposal. */
  readonly edit?: (text: string) => string;
  readonly answer?: Answers;
  readonly memory?: Recall;
}

const inCapitals: Answers = (requests) => answerInLetters(requests, { targetLanguage: 'es' });

/** What became of the sentences of a page, as the run and as the review tells it: all but those plainly kept. */
function tell([base, target, source]: readonly [Lines, Lines, Lines], options: Options = {}): Told {
  const { edit = (text: string) => text, answer = inCapitals, memory } = options;
  const page = (lines: Lines, at: 0 | 1) => `${[OPEN[at], ...lines, END[at]].join('\n\n')}\n`;
  const input = { source: page(source, 0), old: { base: page(base, 0), target: page(target, 1) } };
  const settings = { from: 'en', to: 'es', dialect: 'gfm', update: { keepAbove: 0.95 } } as const;
  const plan = planPage(input, settings, { memory });
  const proposal = applyUpdate(plan.update, answer(plan.update.requests));
  const recovered = recoverProposal(plan, parsePage(edit(proposal.text), { language: 'es', dialect: 'gfm' }));
  const list = ({ text, segments }: Proposal) =>
    segments
      .map(({ outcome, reason, target: { start, end } }) => [outcome, reason ?? 'plain', text.slice(start, end)])
      .filter(([outcome, reason]) => outcome !== 'kept' || reason !== 'plain')
      .map((told) => told.join(': '));
  return { run: list(proposal), review: list(recovered), recovered };
}

const LEAVES = 'The leaves of tea are green or black, and $90$ degrees of heat are enough for all of them.';
const HOJAS = 'Las hojas de té son verdes o negras, y $90$ grados de calor bastan para todas.';

describe('the review tells the same as the run', () => {
  test.for<[string, Lines, Lines, Lines, string]>([
    ['of a sentence that is new', [], [], ['Boil some water.'], 'translated: plain: BOIL SOME WATER.'],
    [
      'of a sentence with another formula',
      [LEAVES],
      [HOJAS],
      [LEAVES.replace('$90$', '$91$')],
      `kept: token-patched: ${HOJAS.replace('$90$', '$91$')}`,
    ],
    [
      'of a sentence that stays for a small edit',
      [LEAVES],
      [HOJAS],
      [LEAVES.replace('The leaves', 'The Leaves')],
      `kept: kept-and-flagged: ${HOJAS}`,
    ],
    ['of what has no words', ['See `a`.'], ['Vea `a`.'], ['See `a`.', '`pot = 1`'], 'kept: no-words: `pot = 1`'],
  ])('%s', ([, base, target, source, expected]) => {
    const { run, review } = tell([base, target, source]);
    expect(run).toEqual([expected]);
    expect(review).toEqual(run);
  });

  test('of a sentence that the translator left out, changed or not', () => {
    const [left, changed] = [LEAVES, LEAVES.replace('green', 'dark green')].map((line) => tell([[LEAVES], [], [line]]));
    expect(left?.run).toEqual(['kept: omitted: ']);
    expect(left?.review).toEqual(left?.run);
    expect(changed?.run).toEqual(['kept: changed-but-omitted: ']);
    expect(changed?.review).toEqual(changed?.run);
  });

  test('of a sentence without an answer', () => {
    const { run, review } = tell([[], [], ['Boil some water.']], { answer: () => [] });
    expect(run).toEqual(['failed: source-left: Boil some water.']);
    expect(review).toEqual(run);
  });

  test('of a sentence that another page has, with that page', () => {
    const origin = { source: 'Boil some water.', similarity: 1, page: 'agua.md' };
    const memory: Recall = {
      recall: ({ full }) => (full.includes('Boil') ? { text: 'Hierva agua.', similarity: 1, origin } : undefined),
    };
    const { run, review, recovered } = tell([[], [], ['Boil some water.']], { memory });
    expect(run).toEqual(['memory: plain: Hierva agua.']);
    expect(review).toEqual(run);
    expect(recovered.segments.flatMap(({ recalled }) => recalled ?? [])).toEqual([origin]);
  });
});

describe('what a person has written since is told', () => {
  test.for<[string, Lines, Lines, Lines, string, string]>([
    ['for a sentence that stays', [], [], [], OPEN[1], 'El té es muy viejo.'],
    ['for one with another formula', [LEAVES], [HOJAS], [LEAVES.replace('$90$', '$91$')], 'bastan', 'sobran'],
  ])('%s', ([, base, target, source, from, to]) => {
    const { review } = tell([base, target, source], { edit: (text) => text.replace(from, to) });
    expect(review).toEqual([expect.stringMatching(/^translated: reworded: /)]);
    expect(review[0]).toContain(to);
  });

  test('but not another line end in it', () => {
    const { review } = tell([[], [], []], { edit: (text) => text.replace('es una ', 'es una\n') });
    expect(review).toEqual([]);
  });
});

test('a sentence has its place in the source, in the base and in the proposal', () => {
  const source = ['Boil some water.', LEAVES.replace('$90$', '$91$')];
  const { recovered } = tell([[LEAVES], [HOJAS], source]);
  expect(recovered.findings).toEqual([]);
  expect(recovered.segments.map(({ id }) => id)).toEqual(['0', '1', '2', '3']);
  const page = `${[OPEN[0], LEAVES, END[0]].join('\n\n')}\n`;
  expect(recovered.segments.map(({ base }) => base && page.slice(base.start, base.end))).toEqual([
    OPEN[0],
    undefined,
    LEAVES,
    END[0],
  ]);
  const fresh = `${[OPEN[0], ...source, END[0]].join('\n\n')}\n`;
  expect(recovered.segments.map(({ source: { start, end } }) => fresh.slice(start, end))).toEqual([
    OPEN[0],
    ...source,
    END[0],
  ]);
});

test('what is nowhere in the proposal stands behind what is before it', () => {
  const { recovered } = tell([[], [], ['Boil some water.']], {
    edit: (text) => text.replace('BOIL SOME WATER.\n\n', ''),
  });
  const [, boil] = recovered.segments;
  expect(boil).toMatchObject({ outcome: 'failed', reason: 'source-left', target: { start: OPEN[1].length } });
  expect(boil?.target.end).toBe(OPEN[1].length);
});

/** What holds for every update, on the example book, on random edits of it, and on real pages. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyUpdate } from '../../src/update/apply.ts';
import type { Proposal } from '../../src/update/proposal.ts';
import { answerBadly } from '../support/adversary.ts';
import { applyEdits, someEdits } from '../support/edits.ts';
import { answerInLetters } from '../support/letters.ts';
import { listExamplePairs } from '../support/pages.ts';
import { listReplayCases, SHARED_MISSING } from '../support/shared-data.ts';
import {
  type Answers,
  applyAnswers,
  echo,
  findDamage,
  findIdentityFaults,
  findReportFaults,
  findSecondRunFaults,
  type PageTexts,
  planPageUpdate,
  remember,
} from '../support/update-laws.ts';

const PAIRS = listExamplePairs();
/** Pages that hold most constructs of the dialect. */
const RICH = PAIRS.filter(({ name }) => /extraction|weighing|temperature|blind/.test(name));

/** The same pages with the translation as their source: books are written in other languages than English too. */
function turn({ base, target, language, ...pair }: (typeof PAIRS)[number]): PageTexts {
  return { ...pair, from: language, language: 'en', base: target, target: base };
}

function adversary(seed: string | number, texts: PageTexts): Answers {
  return (requests) => answerBadly(requests, { seed, targetLanguage: texts.language });
}

/** Every law, with engines that echo, remember, say nothing, answer in letters, and with the adversary. */
function findFaults(texts: PageTexts, seeds: readonly (string | number)[]): string[] {
  const plan = planPageUpdate(texts);
  const reference = applyAnswers(plan, echo);
  // A discussion link beside other text may be left as it is: alone it is no text.
  const refused = reference.segments
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ source }) => texts.source.slice(source.start, source.end))
    .filter((text) => !/^\[[^\]]*\]\(https?:\/\/discuss\./.test(text));
  const engines: [string, Answers][] = [
    ['memory', remember(0.4)],
    ['none', () => []],
    ['letters', (requests) => answerInLetters(requests, { targetLanguage: texts.language })],
    ...seeds.map((seed): [string, Answers] => [`adversary ${seed}`, adversary(seed, texts)]),
  ];
  const proposals: [string, Proposal][] = [
    ['echo', reference],
    ...engines.map(([name, answers]): [string, Proposal] => [name, applyAnswers(plan, answers)]),
  ];
  // Where little was asked, several engines come to the same page.
  const pages = new Set<string>();
  return [
    ...refused.map((text) => `its own source was refused: ${text}`),
    ...proposals.flatMap(([name, proposal]) =>
      [
        ...findReportFaults(texts, plan, proposal),
        ...(pages.size < pages.add(proposal.text).size ? findSecondRunFaults(texts, proposal) : []),
        ...findDamage(texts, proposal, reference),
      ].map((fault) => `${name}: ${fault}`),
    ),
  ];
}

describe('an unchanged source changes nothing', () => {
  test.for(PAIRS)('$name', (pair) => {
    expect(findIdentityFaults(pair)).toEqual([]);
  });
});

describe('the push of the example book keeps every law, whatever the engine answers', () => {
  test.for(PAIRS)('$name', (pair) => {
    expect(findFaults(pair, [0, 1, 2, 3, 4])).toEqual([]);
  });
});

test('random edits of the example book keep every law', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RICH, ...RICH.map(turn)), someEdits(), fc.nat(), (pair, edits, seed) => {
      const texts = { ...pair, source: applyEdits(pair.base, edits) };
      expect(findFaults(texts, [seed])).toEqual([]);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 60) },
  );
});

test('a doubled paragraph has the words of its translator twice, with a formula that only they had', () => {
  const pair = RICH.find(({ name }) => name === 'zh/chapter_tasting/blind-tasting.md');
  if (pair === undefined) throw new Error('the example book has lost its page on tasting');
  const paragraph = 'If the lady only guesses';
  const start = pair.base.indexOf(paragraph);
  const end = pair.base.indexOf('\n\n', start) + 2;
  const source = pair.base.slice(0, end) + pair.base.slice(start);
  expect(source.split(paragraph)).toHaveLength(3);
  expect(findFaults({ ...pair, source }, [0])).toEqual([]);
});

test('an edit that is taken back leaves no trace', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RICH, ...RICH.map(turn)), someEdits(), (pair, edits) => {
      const source = applyEdits(pair.base, edits);
      const there = applyAnswers(planPageUpdate({ ...pair, source }), echo);
      const back = { language: pair.language, base: source, target: there.text, source };
      expect(findIdentityFaults(back)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('a new page has the blocks and the spans of its source, whatever the engine answers', () => {
  for (const { source, language, name } of RICH)
    for (const seed of [0, 1, 2, 3]) {
      const texts = { language, base: '', target: '', source };
      const plan = planPageUpdate(texts, { isNew: true });
      const proposal = applyAnswers(plan, adversary(seed, texts));
      const faults = [
        ...findReportFaults(texts, plan, proposal),
        ...findDamage(texts, proposal, applyAnswers(plan, echo)),
      ];
      expect(faults, `${name} seed ${seed}`).toEqual([]);
    }
});

test('the same plan gives the same proposal', () => {
  for (const pair of RICH) {
    const [one, two] = [planPageUpdate(pair), planPageUpdate(pair)];
    expect(two.requests).toEqual(one.requests);
    expect(applyUpdate(two, echo(two.requests))).toEqual(applyUpdate(one, echo(one.requests)));
  }
});

test('real synchronisations keep every law', { timeout: 600_000 }, (context) => {
  if (SHARED_MISSING !== undefined) context.skip(SHARED_MISSING);
  const sample = listReplayCases().filter((_, at) => at % 9 === 0);
  const faults = sample.flatMap((texts) =>
    [...findIdentityFaults(texts), ...findFaults(texts, [texts.id])].map((fault) => `${texts.id}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

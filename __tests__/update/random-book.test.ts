/**
 * Made-up pages of every dialect in languages of many scripts: whatever translators do and writers change, the proposal
 * is the page that the translator would have, with the words of the engine where the source says something new.
 */
import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../src/config/choices.ts';
import { parsePage } from '../../src/markdown/parse.ts';
import { createRandom, type Random } from '../support/random.ts';
import { renderPage } from '../support/random-book/book.ts';
import { DEVIATIONS, type DeviationName } from '../support/random-book/deviations.ts';
import { EDITS, type EditName } from '../support/random-book/edits.ts';
import { Grower } from '../support/random-book/grow.ts';
import { LANGUAGES } from '../support/random-book/languages.ts';
import { runTrial, type Trial } from '../support/random-book/trial.ts';

/** Pages for each pair of a deviation and an edit; of several edits at once, six times as many for each deviation. */
const RUNS = Number(process.env['RUNS'] ?? 1);
/** Pages that are tried for one on which the edit and the deviation find a place. */
const TRIES = 800;

const isName = <T extends object>(table: T, name: string): name is Extract<keyof T, string> => name in table;
const namesOf = <T extends object>(table: T) => Object.keys(table).filter((name) => isName(table, name));

describe.for(namesOf(DEVIATIONS))('%s', (deviation) => {
  test.for(namesOf(EDITS))('%s', (edit) => {
    const trials = runTrials([deviation], edit, { count: RUNS, pick: () => [edit] });
    expect(trials).not.toHaveLength(0);
    expect(trials.flatMap(nameFaults)).toEqual([]);
  });

  test('several edits at once', () => {
    const pick = (random: Random) => Array.from({ length: 2 + random.below(2) }, () => random.pick(namesOf(EDITS)));
    const trials = runTrials([deviation], 'several', { count: 6 * RUNS, pick });
    expect(trials).not.toHaveLength(0);
    expect(trials.flatMap(nameFaults)).toEqual([]);
  });

  test('beside another one', () => {
    const names = namesOf(DEVIATIONS);
    const other = names[(names.indexOf(deviation) + 5) % names.length] ?? deviation;
    const pick = (random: Random) => [random.pick(namesOf(EDITS))];
    const trials = runTrials([deviation, other], other, { count: 3 * RUNS, pick });
    expect(trials).not.toHaveLength(0);
    expect(trials.flatMap(nameFaults)).toEqual([]);
  });
});

test.for(DIALECTS)('made-up pages of %s are read as such, not in its fallback', (dialect) => {
  for (let at = 0; at < 10; at += 1) {
    const text = renderPage(new Grower(dialect, `${dialect} ${at}`).page(), {});
    expect(parsePage(text, { dialect, language: 'en' }).fault).toBeUndefined();
  }
});

type NamedTrial = Trial & { readonly name: string };

function runTrials(
  deviations: readonly DeviationName[],
  what: string,
  { count, pick }: { readonly count: number; readonly pick: (random: Random) => EditName[] },
): NamedTrial[] {
  const trials: NamedTrial[] = [];
  for (let at = 0; at < TRIES && trials.length < count; at += 1) {
    const random = createRandom(`${deviations[0]} ${what} ${at}`);
    const [dialect, language] = [random.pick(DIALECTS), random.pick(LANGUAGES)];
    const [seed, edits] = [`${dialect}/${language}/${at}`, pick(random)];
    const trial = runTrial({ dialect, language, deviations, edits, seed });
    if (trial !== undefined) trials.push({ ...trial, name: `${seed}, ${edits.join(', ')}` });
  }
  return trials;
}

function nameFaults({ name, faults }: NamedTrial): string[] {
  return faults.map((fault) => `${name}: ${fault}`);
}

/**
 * Made-up pages of every dialect in languages of many scripts: whatever translators do and writers change, the proposal
 * is the page that the translator would have, with the words of the engine where the source says something new.
 */
import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../src/config/choices.ts';
import { createRandom } from '../support/random.ts';
import { DEVIATIONS, type DeviationName } from '../support/random-book/deviations.ts';
import { EDITS, type EditName } from '../support/random-book/edits.ts';
import { LANGUAGES } from '../support/random-book/languages.ts';
import { runTrial, type Trial } from '../support/random-book/trial.ts';

/** Pages for each pair of a deviation and an edit. */
const RUNS = Number(process.env['RUNS'] ?? 1);
/** Pages that are tried for one on which the edit and the deviation find a place. */
const TRIES = 200;

const isName = <T extends object>(table: T, name: string): name is Extract<keyof T, string> => name in table;
const namesOf = <T extends object>(table: T) => Object.keys(table).filter((name) => isName(table, name));

describe.for(namesOf(DEVIATIONS))('%s', (deviation) => {
  test.for(namesOf(EDITS))('%s', (edit) => {
    const trials = runTrials(deviation, edit);
    expect(trials).not.toHaveLength(0);
    expect(trials.flatMap(({ seed, faults }) => faults.map((fault) => `${seed}: ${fault}`))).toEqual([]);
  });
});

function runTrials(deviation: DeviationName, edit: EditName): (Trial & { readonly seed: string })[] {
  const trials: (Trial & { readonly seed: string })[] = [];
  for (let at = 0; at < TRIES && trials.length < RUNS; at += 1) {
    const random = createRandom(`${deviation} ${edit} ${at}`);
    const [dialect, language] = [random.pick(DIALECTS), random.pick(LANGUAGES)];
    const seed = `${dialect}/${language}/${at}`;
    const trial = runTrial({ dialect, language, deviation, edits: [edit], seed });
    if (trial !== undefined) trials.push({ ...trial, seed });
  }
  return trials;
}

/**
 * Work saved on replayed synchronisations: by doing nothing, by engines, and by an oracle, for which the sentence that
 * people wrote stands for the engine's answer. What the oracle saves is the best that the update itself can do.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from '../../__tests__/support/read-pages.ts';
import { type ReplayCase, SHARED_DATA } from '../../__tests__/support/shared-data.ts';
import { alignPages } from '../../src/align/pages.ts';
import { listProposed } from '../../src/evaluate/work/proposed.ts';
import { measureWork, sumUpWork, type Work, type WorkFigures } from '../../src/evaluate/work/work-saved.ts';
import { listSentences } from '../../src/markdown/page.ts';
import { applyUpdate } from '../../src/update/apply.ts';
import type { UpdatePlan } from '../../src/update/plan/plan.ts';
import type { Treatment } from '../../src/update/plan/treat.ts';
import type { Proposal } from '../../src/update/proposal.ts';
import { printTable } from './output.ts';

/** A proposal for a case; `undefined` leaves the page as it is. */
export interface Attempt {
  readonly texts: ReplayCase;
  readonly proposal: Proposal | undefined;
}

/** Print one row for each engine and language. @param attempts By name of the engine, of the same cases. */
export function printWork(attempts: ReadonlyMap<string, readonly Attempt[]>): void {
  const paths = readPaths();
  const rows = [...attempts].flatMap(([name, list]) => {
    const languages = [...new Set(list.map(({ texts }) => texts.language))].toSorted().toReversed();
    return languages.map((language) => {
      const groups = new Map<string, Work[]>();
      for (const { texts, proposal } of list) {
        if (texts.language !== language) continue;
        const path = paths.get(texts.id) ?? texts.id;
        groups.set(path, [...(groups.get(path) ?? []), measureAttempt({ texts, proposal })]);
      }
      return describe(`${language} ${name}`, sumUpWork([...groups.values()]));
    });
  });
  printTable([['work', 'cases', 'saved', '95 % over pages', 'to be read', 'missed'], ...rows]);
}

function describe(name: string, { pages, saved, savedInterval, toRead, missed }: WorkFigures): (string | number)[] {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const interval =
    savedInterval === undefined ? '–' : `${percent(savedInterval.low)} to ${percent(savedInterval.high)}`;
  return [name, pages, saved === undefined ? '–' : percent(saved), interval, percent(toRead), percent(missed)];
}

/** Cases of one page are drawn together. */
function readPaths(): ReadonlyMap<string, string> {
  const lines = readFileSync(join(SHARED_DATA, 'replay', 'index.tsv'), 'utf8')
    .split('\n')
    .slice(1);
  return new Map(
    lines.map((line) => line.split('\t')).map(([id = '', , , language, path]) => [id, `${language} ${path}`]),
  );
}

/** The work that one attempt leaves. */
export function measureAttempt({ texts, proposal }: Attempt): Work {
  const { language } = texts;
  const old = readPage(texts.target, language);
  const offered = proposal === undefined ? old : readPage(proposal.text, language);
  const sentences =
    proposal === undefined
      ? listSentences(old).map(({ start, end }) => ({ start, end, isMarked: false, isLeft: false }))
      : listProposed(proposal);
  return measureWork({ old, proposal: offered, final: readPage(texts.human, language), sentences });
}

/** The proposal if the engine wrote what people wrote. */
export function askOracle({ source, human, language }: ReplayCase, plan: UpdatePlan): Proposal {
  const [fresh, final] = [readPage(source, 'en'), readPage(human, language)];
  const sentences = listSentences(final);
  const written = new Map(
    alignPages(fresh, final).sentences.flatMap((bead) => bead.source.map((at) => [at, bead.target] as const)),
  );
  const answer = (units: readonly number[]) => {
    const targets = [...new Set(units.flatMap((at) => written.get(at) ?? []))].toSorted((a, b) => a - b);
    return targets
      .map((at) => sentences[at])
      .map((sentence) => (sentence === undefined ? '' : final.text.slice(sentence.start, sentence.end)))
      .join(language === 'zh' ? '' : ' ');
  };
  const treatments = plan.treatments.map((treatment, at): Treatment => {
    const text = answer(plan.input.units[at]?.fresh ?? []);
    return treatment.kind === 'request' && text !== '' ? { kind: 'memory', text } : treatment;
  });
  return applyUpdate({ ...plan, treatments }, []);
}

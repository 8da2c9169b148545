/**
 * Work saved on replayed synchronisations: by doing nothing, by engines, and by an oracle.
 */
import { readPage } from '../../__tests__/support/read-pages.ts';
import { listProposed } from '../../src/evaluate/work/proposed.ts';
import { measureWork, sumUpWork, type Work, type WorkFigures } from '../../src/evaluate/work/work-saved.ts';
import { listSentences } from '../../src/markdown/page.ts';
import type { Proposal } from '../../src/update/proposal.ts';
import { readOrigins } from './other-pages.ts';
import { printTable } from './output.ts';
import type { WorkCase } from './turned-cases.ts';

/** A proposal for a case; `undefined` leaves the page as it is. */
export interface Attempt {
  readonly texts: WorkCase;
  readonly proposal: Proposal | undefined;
}

/** Print one row for each engine and language. @param attempts By name of the engine, of the same cases. */
export function printWork(attempts: ReadonlyMap<string, readonly Attempt[]>): void {
  const origins = readOrigins();
  const rows = [...attempts].flatMap(([name, list]) => {
    const directions = [...new Set(list.map(({ texts }) => directionOf(texts)))].toSorted().toReversed();
    return directions.map((direction) => {
      const groups = new Map<string, Work[]>();
      for (const { texts, proposal } of list) {
        if (directionOf(texts) !== direction) continue;
        // Cases of one page are drawn together.
        const path = origins.get(texts.id)?.path ?? texts.id;
        groups.set(path, [...(groups.get(path) ?? []), measureAttempt({ texts, proposal })]);
      }
      return describe(`${direction} ${name}`, sumUpWork([...groups.values()]));
    });
  });
  printTable([['work', 'cases', 'saved', '95 % over pages', 'to be read', 'missed'], ...rows]);
}

function directionOf({ direction, language }: WorkCase): string {
  return direction ?? language;
}

function describe(name: string, { pages, saved, savedInterval, toRead, missed }: WorkFigures): (string | number)[] {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const interval =
    savedInterval === undefined ? '–' : `${percent(savedInterval.low)} to ${percent(savedInterval.high)}`;
  return [name, pages, saved === undefined ? '–' : percent(saved), interval, percent(toRead), percent(missed)];
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

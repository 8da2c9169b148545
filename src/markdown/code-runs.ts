/**
 * Code spans as CommonMark has them, where micromark looks for the end of one only if there may be one: a run of
 * backticks is closed by a run of the same length in its paragraph. Else each run would be sought through all of it.
 */
import { codeText } from 'micromark-core-commonmark';
import type { Extension } from 'micromark-util-types';
import { paragraphEnd } from './finders.ts';

/** Code spans of one text. */
export function codeRuns(text: string): Extension {
  let nexts: ReadonlyMap<number, number> | undefined;
  const isOpen = (offset: number) => {
    nexts ??= findNexts(text);
    const next = nexts.get(offset);
    return next !== undefined && next >= paragraphEnd(text, offset);
  };
  return {
    disable: { null: ['codeText'] },
    text: {
      96: {
        ...codeText,
        name: 'codeRuns',
        tokenize(effects, ok, nok) {
          return isOpen(this.now().offset) ? nok : codeText.tokenize.call(this, effects, ok, nok);
        },
      },
    },
  };
}

/** By the start of each run of backticks, where the next one of its length starts; `Infinity` where there is none. */
function findNexts(text: string): Map<number, number> {
  const nexts = new Map<number, number>();
  const lastByLength = new Map<number, number>();
  for (const { 0: run, index } of [...text.matchAll(/`+/g)].toReversed()) {
    nexts.set(index, lastByLength.get(run.length) ?? Infinity);
    lastByLength.set(run.length, index);
  }
  return nexts;
}

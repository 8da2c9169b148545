/**
 * What stands in front of an item: quotations, indentation, a mark, and the space behind it. The translator's own mark
 * and manner of counting stay; what the source changed of them is followed.
 */
import type { PieceSides } from './merge-pieces.ts';

interface ListMark {
  /** Lines of their own, such as an empty one of a quotation. */
  readonly lead: string;
  readonly indent: string;
  /** A bullet; absent for an item with a number. */
  readonly bullet?: string;
  readonly number?: number;
  /** Behind the number. */
  readonly stop: string;
  readonly space: string;
  /** The box of a task, with the space behind it. */
  readonly task: string;
}

const LIST_MARK = new RegExp(
  [
    String.raw`^(?<lead>(?:[ \t>]*\r?\n)*)(?<indent>[ \t>]*)`,
    String.raw`(?:(?<bullet>[-+*])|(?<number>\d{1,9})(?<stop>[.)]))(?<space>[ \t]+)(?<task>(?:\[[ xX]\][ \t]+)?)$`,
  ].join(''),
);

function readMark(text: string): ListMark | undefined {
  const groups = LIST_MARK.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { lead = '', indent = '', bullet, number, stop = '', space = '', task = '' } = groups;
  const sign = bullet === undefined ? { number: Number(number) } : { bullet };
  return { lead, indent, stop, space, task, ...sign };
}

/** The number in front of an item; `undefined` where there is none. */
export function readNumber(text: string): number | undefined {
  return readMark(text)?.number;
}

/**
 * Merge the marks of an item.
 *
 * @param isConstant The translation gives neighbouring items the same number.
 * @returns `undefined` where a side is anything else than a list mark.
 */
export function mergeListMark({ base, target, source }: PieceSides, isConstant: boolean): string | undefined {
  const [old, own, fresh] = [readMark(base), readMark(target), readMark(source)];
  if (old === undefined || own === undefined || fresh === undefined) return undefined;
  const pick = (part: 'lead' | 'indent' | 'stop' | 'space' | 'task') =>
    own[part] === old[part] ? fresh[part] : own[part];
  const sign = mergeBullet(old, own, fresh) ?? mergeNumbers([old, own, fresh], isConstant) + pick('stop');
  return pick('lead') + pick('indent') + sign + pick('space') + pick('task');
}

/** The bullet; `undefined` where the source has a number. */
function mergeBullet(old: ListMark, own: ListMark, fresh: ListMark): string | undefined {
  const isOwn = own.bullet !== old.bullet && old.bullet !== undefined;
  return fresh.bullet === undefined || !isOwn ? fresh.bullet : own.bullet;
}

/** Items that the translator has in another order count on from where theirs began. */
function mergeNumbers([old, own, fresh]: readonly [ListMark, ListMark, ListMark], isConstant: boolean): number {
  const number = fresh.number ?? 0;
  if (own.number === undefined || old.number === undefined || own.number === old.number) return number;
  return isConstant ? own.number : Math.max(0, own.number + number - old.number);
}

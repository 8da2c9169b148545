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
  /** 0 for a bullet. */
  readonly number: number;
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
  return { lead, indent, stop, space, task, number: Number(number ?? 0), ...(bullet === undefined ? {} : { bullet }) };
}

/** What stands in front of an item, and the item. */
export function cutMark(text: string): readonly [mark: string, rest: string] {
  const [mark = ''] = new RegExp(LIST_MARK.source.slice(0, -1)).exec(text) ?? [];
  return [mark, text.slice(mark.length)];
}

/** The lines of their own in front of an item, such as an empty one of a quotation, and what it is quoted by. */
export function readLead(text: string): Pick<ListMark, 'lead' | 'indent'> {
  return readMark(cutMark(text)[0]) ?? { lead: '', indent: '' };
}

/** The bullet in front of an item; `undefined` where there is none. */
export function readBullet(text: string): string | undefined {
  return readMark(cutMark(text)[0])?.bullet;
}

/** The number in front of an item; `undefined` where there is none. */
export function readNumber(text: string): number | undefined {
  const mark = readMark(text);
  return mark?.bullet === undefined ? mark?.number : undefined;
}

/** Merge the marks of an item; `undefined` where a side is anything else than a list mark. */
export function mergeListMark({ base, target, source }: PieceSides): string | undefined {
  const [old, own, fresh] = [readMark(base), readMark(target), readMark(source)];
  if (old === undefined || own === undefined || fresh === undefined) return undefined;
  const pick = (part: 'lead' | 'indent' | 'space' | 'task') => (own[part] === old[part] ? fresh[part] : own[part]);
  const sign = mergeSigns([old, own, fresh]);
  return pick('lead') + pick('indent') + sign + pick('space') + pick('task');
}

type Marks = readonly [old: ListMark, own: ListMark, fresh: ListMark];

/** The bullet, or the number with its stop. Who made a list of bullets one of numbers, or the reverse, is followed. */
function mergeSigns([old, own, fresh]: Marks): string {
  const isNumber = [old, own, fresh].map(({ bullet }) => bullet === undefined);
  if (isNumber[1] !== isNumber[0] || isNumber[2] !== isNumber[0])
    return signOf(isNumber[1] === isNumber[0] ? fresh : own);
  if (own.bullet !== undefined) return signOf(own.bullet === old.bullet ? fresh : own);
  const number = Math.max(0, own.number + fresh.number - old.number);
  return signOf({ ...own, number, stop: own.stop === old.stop ? fresh.stop : own.stop });
}

function signOf({ bullet, number, stop }: Pick<ListMark, 'bullet' | 'number' | 'stop'>): string {
  return bullet ?? `${number}${stop}`;
}

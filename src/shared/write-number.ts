/** A number of one text written as another text writes numbers: its digits, its separators, its habit of grouping. */
import { formOf } from './number-forms.ts';
import { type TextNumber, writeDigits } from './numbers.ts';

/** A number, and which of its values is meant. */
export interface ReadNumber {
  readonly number: TextNumber;
  readonly value: string;
}

/** What is to be written, and what it replaces. */
export interface Rewrite {
  /** The former number of the source, and the new one. */
  readonly before: TextNumber;
  readonly after: TextNumber;
  /** What the translation has for the former number. */
  readonly old: ReadNumber;
  /** Other numbers of the translation, which show the separators that it uses. */
  readonly others: readonly ReadNumber[];
  /** Of the translation. */
  readonly language: string;
}

/** The new number as the translation would write it. */
export function writeNumber({ before, after, old, others, language }: Rewrite): string {
  const { text } = old.number;
  if (after.isSequence) return writeDigits(writeSequence(after, old.number), text);
  const fresh = shapeOf({ number: after, value: after.values[0] });
  const former = shapeOf({ number: before, value: before.values[0] });
  const here = shapeOf(old);
  const marks = findMarks([here, ...others.map(shapeOf)], language);
  const isTelling = former.whole.length > 3 && former.isGrouped !== here.isGrouped;
  const isGrouped = isTelling ? here.isGrouped : fresh.isGrouped;
  const whole = isGrouped ? group(fresh.whole, marks.group, formOf(language).groupSize) : fresh.whole;
  return writeDigits(fresh.fraction === undefined ? whole : whole + marks.decimal + fresh.fraction, text);
}

/** A number taken apart: digits as the text has them, zeros included, and its separators. */
interface Shape {
  readonly whole: string;
  readonly fraction: string | undefined;
  readonly isGrouped: boolean;
  readonly group: string | undefined;
  readonly decimal: string | undefined;
}

function shapeOf({ number: { parts, separators }, value }: ReadNumber): Shape {
  const all = parts.join('');
  const isWhole = parts.length === 1 || (parts[0] !== '0' && all.replace(/^0+(?=\d)/, '') === value);
  const groups = isWhole ? parts : parts.slice(0, -1);
  return {
    whole: groups.join(''),
    fraction: isWhole ? undefined : parts.at(-1),
    isGrouped: groups.length > 1,
    group: groups.length > 1 ? separators[0] : undefined,
    decimal: isWhole ? undefined : separators.at(-1),
  };
}

/** The separators of the first number that shows them; else those of the language. */
function findMarks(shapes: readonly Shape[], language: string): { decimal: string; group: string } {
  const form = formOf(language);
  const decimal = shapes.find((shape) => shape.decimal !== undefined)?.decimal;
  const mark = shapes.find((shape) => shape.group !== undefined)?.group;
  // A text that writes the group mark of the language as decimal mark writes numbers the other way round.
  return {
    decimal: decimal ?? (mark === form.decimal ? form.group : form.decimal),
    group: mark ?? (decimal === form.group ? form.decimal : form.group),
  };
}

function group(digits: string, mark: string, size: 2 | 3): string {
  const head = digits.slice(0, -3);
  const first = head.length % size;
  const groups = head.slice(first).match(size === 2 ? /\d{2}/g : /\d{3}/g) ?? [];
  return [...(first === 0 ? [] : [head.slice(0, first)]), ...groups, digits.slice(-3)].join(mark);
}

/** With the separators of the translation, where it has as many. */
function writeSequence(after: TextNumber, old: TextNumber): string {
  const separators = old.separators.length === after.separators.length ? old.separators : after.separators;
  return after.parts.map((part, at) => part + (separators[at] ?? '')).join('');
}

/**
 * Numbers that changed in the source, changed in the human's sentence too: in the digits and separators of the
 * translation. Names with digits, such as `v2` or `GPT-4`, are no numbers: they are the same letters in both.
 */

import type { Token } from '../../markdown/tokens.ts';
import { type Message, say } from '../../messages/message.ts';
import { readNumbers, type TextNumber } from '../../shared/numbers.ts';
import { type ReadNumber, writeNumber } from '../../shared/write-number.ts';

const NAME = /(?<![\p{Lu}\p{Ll}\p{Nd}_])[\p{Lu}\p{Ll}_][\p{Lu}\p{Ll}\p{Nd}_]*(?:[-/][\p{Lu}\p{Ll}\p{Nd}_]+)*/gu;

/** Something with digits in it: what has to be equal in both texts for them to say the same. */
interface Item {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `undefined` for a name. */
  readonly number: TextNumber | undefined;
}

/** What a value or name of the former source becomes. */
interface Change {
  readonly key: string;
  readonly before: Item;
  readonly after: Item;
  /** How often it stands there; 0 when it becomes two things. */
  readonly count: number;
}

/** An item of the translation, and the key of the change that it takes part in. */
interface Use extends Item {
  readonly key: string | undefined;
}

export interface NumberPatch {
  readonly tokens: readonly Token[];
  /** What a reviewer should look at: words that may need another form beside the new number. */
  readonly notes: readonly Message[];
}

export interface NumberEdit {
  /** Prose of the source sentence, as it was and as it is. */
  readonly before: string;
  readonly after: string;
  readonly target: readonly Token[];
  readonly from: string;
  readonly to: string;
}

/**
 * Where only numbers and names with digits changed, change them in the translation: each has to stand there as often
 * as in the former source, or nobody can say which one is meant.
 *
 * @returns `undefined` where words changed too, or a number is not found.
 */
export function patchNumbers({ before, after, target, from, to }: NumberEdit): NumberPatch | undefined {
  const old = listItems(before, from);
  const fresh = listItems(after, from);
  if (old.length !== fresh.length || blank(before, old) !== blank(after, fresh)) return undefined;
  const changes = pairUp(old, fresh);
  const uses = target.map((token) => (token.type === 'text' ? listUses(token.raw, to, changes) : []));
  const all = uses.flat();
  const isClear = ({ key, before: item, after: next, count }: Change) =>
    count > 0 && (item.text === next.text || all.filter((use) => use.key === key).length === count);
  if (![...changes.values()].every(isClear)) return undefined;
  const others = all.flatMap(readSurely);
  const tokens = target.map((token, at): Token => {
    const renew = (use: Use) => renewItem(use, { change: changes.get(use.key ?? ''), others, language: to });
    return token.type === 'text' ? { type: 'text', raw: rewrite(token.raw, uses[at] ?? [], renew) } : token;
  });
  return { tokens, notes: listNotes(changes, to) };
}

/** Names with digits and numbers outside them, in order. */
function listItems(text: string, language: string): Item[] {
  const items: Item[] = [...text.matchAll(NAME)]
    .filter(([name]) => /\p{Nd}/u.test(name))
    .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length, number: undefined }));
  const isFree = (number: TextNumber) => !items.some(({ start, end }) => number.start < end && start < number.end);
  const numbers = readNumbers(text, language).filter(isFree);
  return [...items, ...numbers.map((number) => ({ ...number, number }))].toSorted((a, b) => a.start - b.start);
}

function rewrite<T extends Item>(text: string, items: readonly T[], renew: (item: T) => string): string {
  let done = '';
  let from = 0;
  for (const item of items) {
    done += text.slice(from, item.start) + renew(item);
    from = item.end;
  }
  return done + text.slice(from);
}

/** The text with every item made the same, and without white space. */
function blank(text: string, items: readonly Item[]): string {
  return rewrite(text, items, ({ number }) => (number === undefined ? 'a0' : '0')).replaceAll(/\s+/g, '');
}

function keyOf({ text, number }: Item): string {
  return number === undefined ? text : number.values[0];
}

function pairUp(old: readonly Item[], fresh: readonly Item[]): Map<string, Change> {
  const changes = new Map<string, Change>();
  for (const [at, before] of old.entries()) {
    const after = fresh[at] ?? before;
    const key = keyOf(before);
    const known = changes.get(key) ?? { key, before, after, count: 0 };
    const isTorn = keyOf(known.after) !== keyOf(after) || (changes.has(key) && known.count === 0);
    changes.set(key, { ...known, count: isTorn ? 0 : known.count + 1 });
  }
  return changes;
}

/** Items of the translation; of several values of a number the first one that changes counts. */
function listUses(text: string, language: string, changes: ReadonlyMap<string, Change>): Use[] {
  return listItems(text, language).map((item) => {
    const isAlike = (key: string) => {
      const change = changes.get(key);
      return change !== undefined && (change.before.number === undefined) === (item.number === undefined);
    };
    return { ...item, key: (item.number?.values ?? [item.text]).find(isAlike) };
  });
}

/** A number whose value is certain. */
function readSurely({ number, key }: Use): ReadNumber[] {
  if (number === undefined || number.isSequence) return [];
  const [only, ...more] = number.values;
  const value = key ?? (more.length === 0 ? only : undefined);
  return value === undefined ? [] : [{ number, value }];
}

interface Renewal {
  readonly change: Change | undefined;
  readonly others: readonly ReadNumber[];
  readonly language: string;
}

function renewItem(use: Use, { change, others, language }: Renewal): string {
  if (change === undefined || change.before.text === change.after.text) return use.text;
  const [before, after] = [change.before.number, change.after.number];
  if (use.number === undefined || before === undefined || after === undefined) return change.after.text;
  return writeNumber({ before, after, old: { number: use.number, value: change.key }, others, language });
}

/** Languages write other forms of words beside 2 than beside 5. */
function listNotes(changes: ReadonlyMap<string, Change>, language: string): Message[] {
  const rules = new Intl.PluralRules(language);
  return [...changes.values()].flatMap(({ before, after }) => {
    const [was, is] = [before.number, after.number];
    if (was === undefined || is === undefined || was.isSequence || is.isSequence) return [];
    if (rules.select(Number(was.values[0])) === rules.select(Number(is.values[0]))) return [];
    return [say('number-kept', { before: was.text, after: is.text })];
  });
}

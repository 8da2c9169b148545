/**
 * Marks that make a text a note, as the features know them: they are read by their spelling, so a translated one is
 * printed.
 */
import { blockTraits } from '../../markdown/dialects/registry.ts';
import type { NoteMark } from '../../markdown/features/feature.ts';
import { grammarOf } from '../../markdown/grammar.ts';
import type { Page } from '../../markdown/page.ts';
import { say } from '../../messages/message.ts';
import { groupBy } from '../../shared/group.ts';
import { findFirst } from '../../shared/halving.ts';
import type { CheckContext } from '../context.ts';
import { type Finding, makeFinding } from '../finding.ts';
import { type RuleFamily, shorten } from '../rule.ts';

/** Rules on notes. */
export const notes: RuleFamily = {
  rules: [
    {
      name: 'footnote-lost',
      severity: 'error',
      description: 'A footnote of the source is missing, or its `[^…]:` is not written so that it is read.',
    },
    {
      name: 'alert-lost',
      severity: 'error',
      description: 'The mark of an alert, such as `[!NOTE]`, is missing or translated.',
    },
  ],
  check: (context) => grammarOf(context.dialect).noteMarks.flatMap((mark) => findLost(context, mark)),
};

interface Place {
  readonly key: string;
  /** Offset in the page. */
  readonly start: number;
}

/** Where a pattern stands in the text of a page, code aside. */
function listPlaces(page: Page, pattern: RegExp): Place[] {
  return [...maskCode(page).matchAll(pattern)].map(({ index, 1: one, 2: two }) => ({
    key: one ?? two ?? '',
    start: index,
  }));
}

const masked = new WeakMap<Page, string>();

/** The text of a page with blanks for its code, each character in its place; the same page is masked once. */
function maskCode(page: Page): string {
  const known = masked.get(page);
  if (known !== undefined) return known;
  const pieces: string[] = [];
  let done = 0;
  for (const { kind, start, end } of page.blocks) {
    if (blockTraits(kind).isCode !== true) continue;
    pieces.push(page.text.slice(done, start), page.text.slice(start, end).replaceAll(/[^\n]+/g, toBlanks));
    done = end;
  }
  pieces.push(page.text.slice(done));
  const text = pieces.join('').replaceAll(/(`{1,99})(?!`)[^`\n]+\1/g, toBlanks);
  masked.set(page, text);
  return text;
}

function toBlanks(code: string): string {
  return ' '.repeat(code.length);
}

function findLost(context: CheckContext, mark: NoteMark): Finding[] {
  return mark.noun === undefined ? findNamed(context, mark) : findNotes(context, mark, mark.noun);
}

/** A translator may name notes as he likes, and leave out a mark that stands twice; each note must be there. */
function findNotes(context: CheckContext, { rule, pattern, write, slip }: NoteMark, noun: Noun): Finding[] {
  return findMissing(context, pattern).map(({ key, start }) => {
    const place = slip === undefined ? -1 : context.target.text.indexOf(slip(key));
    const piece = write(shorten(key));
    const line = context.sourceLineAt(start);
    return place === -1
      ? makeFinding(rule, lineFor(context, start), say('piece-lost', { what: say(noun), piece, line }))
      : makeFinding(rule, context.lineAt(place), say('footnote-colon', { piece, line }));
  });
}

type Noun = NonNullable<NoteMark['noun']>;

/** Keys of the source page that stand nowhere in the target page, as far as that has fewer of them. */
function findMissing({ source, target }: CheckContext, pattern: RegExp): Place[] {
  const once = (places: readonly Place[]) => [
    ...new Map(places.toReversed().map((place) => [place.key, place])).values(),
  ];
  const own = once(listPlaces(source, pattern)).toSorted((a, b) => a.start - b.start);
  const other = once(listPlaces(target, pattern));
  const known = new Set(other.map(({ key }) => key));
  const missing = own.filter(({ key }) => !known.has(key));
  return missing.slice(0, Math.max(0, own.length - other.length));
}

/** Marks of which the name says what the note is: each has to be there. */
function findNamed(context: CheckContext, { rule, pattern, write }: NoteMark): Finding[] {
  const own = listPlaces(context.source, pattern);
  const left = groupBy(listPlaces(context.target, pattern), ({ key }) => key.toUpperCase());
  return own.flatMap(({ key, start }) => {
    if (left.get(key.toUpperCase())?.pop() !== undefined) return [];
    const said = say('alert-lost', { mark: write(key), line: context.sourceLineAt(start) });
    return [makeFinding(rule, lineFor(context, start), said)];
  });
}

/** Line of the target where a place of the source belongs. */
function lineFor(context: CheckContext, start: number): number {
  const { blocks } = context.source;
  const block = blocks[findFirst(blocks.length, (at) => (blocks[at]?.end ?? 0) > start)];
  const aligned = block === undefined || block.start > start ? undefined : context.groupOf(block);
  return aligned === undefined ? 1 : context.lineFor(aligned, start);
}

/**
 * The build of the page: headings, items, tables. What only the translation has is meant, headings aside.
 */
import type { BlockKind } from '../../markdown/page.ts';
import { say } from '../../messages/message.ts';
import { largest } from '../../shared/many.ts';
import { type Aligned, type BlockView, type CheckContext, isForeign, isMoved, sizeOf, usualRatio } from '../context.ts';
import { type Finding, makeFinding } from '../finding.ts';
import { type RuleFamily, shorten } from '../rule.ts';

/** Rules on blocks. */
export const structure: RuleFamily = {
  rules: [
    {
      name: 'heading-lost',
      severity: 'error',
      description: 'A heading of the source is no heading in the translation.',
    },
    { name: 'heading-level', severity: 'error', description: 'A heading has another level than in the source.' },
    {
      name: 'heading-added',
      severity: 'warning',
      description: 'A text that is no heading in the source is one in the translation.',
    },
    {
      name: 'heading-swallowed',
      severity: 'error',
      description: 'A heading holds the text that follows it in the source.',
    },
    { name: 'item-lost', severity: 'error', description: 'A list item of the source is no item in the translation.' },
    {
      name: 'table-shape',
      severity: 'error',
      description: 'A table has fewer rows or columns than in the source, or is missing.',
    },
  ],
  check: (context) => [
    ...findSwallowed(context),
    ...context.blocks.flatMap((aligned) => checkAligned(context, aligned)),
  ],
};

function checkAligned(context: CheckContext, aligned: Aligned<BlockView>): Finding[] {
  if (aligned.source.length === 0) return [];
  return [
    ...checkHeadings(aligned),
    ...findMissing(context, aligned, 'heading'),
    ...findMissing(context, aligned, 'item'),
    ...checkTables(context, aligned),
  ];
}

function ofKind(views: readonly BlockView[], kind: BlockKind): BlockView[] {
  return views.filter(({ block }) => block.kind === kind);
}

function checkHeadings(aligned: Aligned<BlockView>): Finding[] {
  const source = ofKind(aligned.source, 'heading');
  const target = ofKind(aligned.target, 'heading');
  return target.flatMap(({ line, prose, block }, index) => {
    const level = source[index]?.block.level;
    if (level === undefined)
      return [makeFinding('heading-added', line, say('heading-added', { text: shorten(prose) }))];
    if (level === block.level) return [];
    const said = say('heading-level', { text: shorten(prose), is: block.level ?? 0, was: level });
    return [makeFinding('heading-level', line, said)];
  });
}

/** Blocks of one kind of which the aligned target has fewer. */
function findMissing(context: CheckContext, aligned: Aligned<BlockView>, kind: 'heading' | 'item'): Finding[] {
  return ofKind(aligned.source, kind)
    .slice(ofKind(aligned.target, kind).length)
    .filter((view) => !isMoved(context, aligned, view))
    .map(({ block, line, prose, raw }) => {
      const said = say(`${kind}-${aligned.target.length === 0 ? 'lost' : 'joined'}`, {
        text: shorten(prose || raw),
        line,
      });
      return makeFinding(`${kind}-lost`, context.lineFor(aligned, block.start), said);
    });
}

/** Times the expected length from which on a heading holds more than its title. */
const SWALLOWED = 2.5;
/** Characters of source text by which any title may be longer. */
const TITLE_SLACK = 25;

/** Headings that are far longer than the title they translate, or than any title of the source. */
function findSwallowed(context: CheckContext): Finding[] {
  const usual = usualRatio(context) ?? 1;
  const titles = context.blocks.flatMap(({ source }) => ofKind(source, 'heading'));
  const longest = largest(
    0,
    titles.map((view) => sizeOf([view])),
  );
  return context.blocks.flatMap(({ source, target }) => {
    const title = ofKind(source, 'heading')[0];
    const expected = title === undefined ? longest : sizeOf([title]);
    return ofKind(target, 'heading')
      .filter((view) => !isForeign([view], context) && sizeOf([view]) > usual * (SWALLOWED * expected + TITLE_SLACK))
      .map(({ line, prose }) =>
        makeFinding('heading-swallowed', line, say('heading-swallowed', { text: shorten(prose) })),
      );
  });
}

function checkTables(context: CheckContext, aligned: Aligned<BlockView>): Finding[] {
  const [source] = ofKind(aligned.source, 'table');
  if (source === undefined) return [];
  const [target] = ofKind(aligned.target, 'table');
  const rule = 'table-shape';
  if (target === undefined) {
    const line = context.lineFor(aligned, source.block.start);
    return [makeFinding(rule, line, say('table-lost', { line: source.line }))];
  }
  const [from, to] = [shapeOf(source), shapeOf(target)];
  if (to.rows >= from.rows && to.columns === from.columns) return [];
  const said = say('table-shape', { ...to, wasRows: from.rows, wasColumns: from.columns });
  return [makeFinding(rule, target.line, said)];
}

function shapeOf({ raw }: BlockView): { rows: number; columns: number } {
  const lines = raw.split('\n').filter((line) => line.includes('|'));
  const cells = lines.map((line) => splitCells(line));
  return { rows: lines.length, columns: largest(0, cells) };
}

function splitCells(line: string): number {
  const inner = line
    .trim()
    .replaceAll(/`[^`]*`|\$[^$]*\$|\\\|/g, '')
    .replaceAll(/^\||\|$/g, '');
  return inner.split('|').length;
}

/**
 * The build of the page: headings, items, tables. What only the translation has is meant, headings aside.
 */
import type { BlockKind } from '../../markdown/page.ts';
import type { Finding } from '../proposal.ts';
import { type Aligned, type BlockView, type CheckContext, isMoved } from './context.ts';
import { type RuleFamily, shorten } from './rule.ts';

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
  check: (context) => context.blocks.flatMap((aligned) => checkAligned(context, aligned)),
};

function checkAligned(context: CheckContext, aligned: Aligned<BlockView>): Finding[] {
  if (aligned.source.length === 0) return [];
  return [
    ...checkHeadings(context, aligned),
    ...checkSwallowed(context, aligned),
    ...reportMissing(context, aligned, 'item', 'item-lost'),
    ...checkTables(context, aligned),
  ];
}

function ofKind(views: readonly BlockView[], kind: BlockKind): BlockView[] {
  return views.filter(({ block }) => block.kind === kind);
}

function checkHeadings(context: CheckContext, aligned: Aligned<BlockView>): Finding[] {
  const source = ofKind(aligned.source, 'heading');
  const target = ofKind(aligned.target, 'heading');
  const level = source.slice(0, target.length).flatMap((view, index) => {
    const other = target[index];
    if (other === undefined || other.block.level === view.block.level) return [];
    const levels = `level ${other.block.level}, not ${view.block.level}`;
    return [on(context, other, 'heading-level', `The heading "${shorten(other.prose)}" has ${levels}: change its #.`)];
  });
  const added = target
    .slice(source.length)
    .map((view) =>
      on(context, view, 'heading-added', `"${shorten(view.prose)}" is no heading in the source: check its #.`),
    );
  return [...reportMissing(context, aligned, 'heading', 'heading-lost'), ...level, ...added];
}

/** Blocks of one kind of which the aligned target has fewer. */
function reportMissing(
  context: CheckContext,
  aligned: Aligned<BlockView>,
  kind: 'heading' | 'item',
  rule: string,
): Finding[] {
  return ofKind(aligned.source, kind)
    .slice(ofKind(aligned.target, kind).length)
    .filter((view) => aligned.target.length > 0 || !isMoved(context, aligned, view))
    .map((view) => {
      const state = aligned.target.length === 0 ? 'is missing' : `is no ${kind} of its own here`;
      const name = `The ${kind} "${shorten(view.prose || view.raw)}" (source line ${sourceLine(context, view)})`;
      return missing(context, aligned, view, rule, `${name} ${state}: put it back.`);
    });
}

/** A heading of several sentences, or one that other blocks of the source went into. */
function checkSwallowed(context: CheckContext, { source, target }: Aligned<BlockView>): Finding[] {
  if (ofKind(source, 'heading').length === 0 || target.length !== 1) return [];
  return ofKind(target, 'heading')
    .filter((view) => source.length > 1 || sentencesOf([view]) > sentencesOf(source) + 1)
    .map((view) =>
      on(
        context,
        view,
        'heading-swallowed',
        `The heading "${shorten(view.prose)}" holds the text that follows it: end the line behind the title.`,
      ),
    );
}

function sentencesOf(views: readonly BlockView[]): number {
  return views.flatMap(({ block }) => block.segments.flatMap(({ sentences }) => sentences)).length;
}

function checkTables(context: CheckContext, aligned: Aligned<BlockView>): Finding[] {
  const [source] = ofKind(aligned.source, 'table');
  if (source === undefined) return [];
  const [target] = ofKind(aligned.target, 'table');
  if (target === undefined) {
    const name = `The table of source line ${sourceLine(context, source)}`;
    return [missing(context, aligned, source, 'table-shape', `${name} is missing: put it back.`)];
  }
  const [from, to] = [shapeOf(source), shapeOf(target)];
  if (to.rows >= from.rows && to.columns === from.columns) return [];
  const counts = `${to.rows} rows and ${to.columns} columns, not ${from.rows} and ${from.columns}`;
  return [on(context, target, 'table-shape', `The table has ${counts}: compare it with the source.`)];
}

function shapeOf({ raw }: BlockView): { rows: number; columns: number } {
  const lines = raw.split('\n').filter((line) => line.includes('|'));
  const cells = lines.map((line) => splitCells(line));
  return { rows: lines.length, columns: Math.max(0, ...cells) };
}

function splitCells(line: string): number {
  const inner = line
    .trim()
    .replaceAll(/`[^`]*`|\$[^$]*\$|\\\|/g, '')
    .replaceAll(/^\||\|$/g, '');
  return inner.split('|').length;
}

/** A finding where something of the source belongs. */
function missing(
  context: CheckContext,
  aligned: Aligned<BlockView>,
  { block }: BlockView,
  rule: string,
  message: string,
): Finding {
  return { rule, line: context.lineFor(aligned, block.start), message };
}

/** A finding on a block of the target. */
function on(context: CheckContext, { block }: BlockView, rule: string, message: string): Finding {
  return { rule, line: context.lineAt(firstSolid(context.target.text, block.start)), message };
}

function sourceLine(context: CheckContext, { block }: BlockView): number {
  return context.sourceLineAt(firstSolid(context.source.text, block.start));
}

function firstSolid(text: string, offset: number): number {
  return offset + Math.max(0, text.slice(offset).search(/\S/));
}

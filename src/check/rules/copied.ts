/**
 * What a translator copies as it is: the features of all dialects say which kinds of it there are, how each is called
 * and what of its differences is a finding.
 */

import { piecesOf } from '../../markdown/dialects/registry.ts';
import type { PieceTraits } from '../../markdown/features/feature.ts';
import { type Message, type MessageKey, say } from '../../messages/message.ts';
import { isSameAddress } from '../addresses.ts';
import type { BlockView, CheckContext } from '../context.ts';
import { type Added, type Changed, comparePieces, type Lost } from '../differences.ts';
import { type Finding, makeFinding } from '../finding.ts';
import type { Piece } from '../pieces.ts';
import { type Rule, type RuleFamily, shorten } from '../rule.ts';
import { isTranslation } from '../translated-code.ts';

interface CopiedKind extends PieceTraits {
  readonly kind: string;
}

const PIECES = piecesOf();
const KINDS: readonly CopiedKind[] = [...PIECES].map(([kind, traits]) => ({ kind, ...traits }));

/** Rules on what is copied. */
export const copiedPieces: RuleFamily = {
  rules: KINDS.flatMap(listRules),
  check: (context) => KINDS.flatMap((entry) => compareKind(context, entry)),
};

function listRules({ kind, noun: [one, many], lost, changed, reportsAdded }: CopiedKind): Rule[] {
  const name = `${/^[aei]/.test(one) ? 'An' : 'A'} ${one}`;
  const rules: Rule[] = [
    {
      name: `${kind}-lost`,
      severity: lost,
      description: `${name} of the source stands nowhere in the blocks that translate it.`,
    },
    { name: `${kind}-changed`, severity: changed, description: `${name} differs from that of the source.` },
  ];
  const added = `The translation holds ${many} that the source page does not have.`;
  return reportsAdded ? [...rules, { name: `${kind}-added`, severity: 'warning', description: added }] : rules;
}

function compareKind(context: CheckContext, entry: CopiedKind): Finding[] {
  const { lost, changed, added } = comparePieces(context, entry.kind);
  const isWrapping = wrapFinder(added);
  const known = new Set(context.blocks.flatMap(({ source }) => keysOf(source, entry.kind)));
  return [
    ...lost.filter(({ isRepeat }) => !isRepeat).map((difference) => reportLost(context, entry, difference)),
    ...changed
      .filter((difference) => !isLocalised(context, difference))
      .map((difference) => reportChanged(entry, difference)),
    ...(entry.reportsAdded
      ? added
          .filter((difference) => isUnknown(difference, known) && !isWrapping(difference))
          .map((difference) => reportAdded(entry, difference))
      : []),
  ];
}

/** Whether a piece was changed for the readers of the language: the same page in it, words in a code span. */
function isLocalised(context: CheckContext, { lost, added }: Changed): boolean {
  const { kind } = lost.piece;
  if (kind === 'code-span') return isTranslation(lost.piece.raw, added.piece.raw, context);
  if (kind !== 'link' && kind !== 'image') return false;
  if (lost.piece.label !== undefined && lost.piece.label === added.piece.label) return true;
  return isSameAddress(lost.piece.key, added.piece.key, context);
}

function keysOf(views: readonly BlockView[], kind: string): string[] {
  return views.flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === kind).map(({ key }) => key));
}

function isUnknown({ piece, aligned }: Added, known: ReadonlySet<string>): boolean {
  return aligned.source.length > 0 && !known.has(piece.key);
}

/** Finds tags that open and close: marks of a note, or of the direction of words, which a translator is free to set. */
function wrapFinder(added: readonly Added[]): (one: Added) => boolean {
  const tagOf = ({ piece: { raw }, at }: Added) => {
    const [, slash, name] = /^<(\/?)([a-z][\w-]*)/i.exec(raw) ?? [];
    const place = slash === '/' ? 'close' : /(?<!\/)>$/.test(raw) ? 'open' : 'alone';
    return name === undefined ? undefined : { name: `${at} ${name.toLowerCase()}`, place };
  };
  const counts = new Map<string, number>();
  for (const { name, place } of added.flatMap((one) => tagOf(one) ?? []))
    counts.set(`${place} ${name}`, (counts.get(`${place} ${name}`) ?? 0) + 1);
  return (one) => {
    const tag = tagOf(one);
    if (tag === undefined) return false;
    const [opened, closed] = ['open', 'close'].map((place) => counts.get(`${place} ${tag.name}`) ?? 0);
    return tag.place === 'close' ? (closed ?? 0) <= (opened ?? 0) : (opened ?? 0) <= (closed ?? 0);
  };
}

/** A kind without words of its own is called as in English. */
const NAMES: Readonly<Record<string, MessageKey>> = {
  label: 'a-label',
  reference: 'a-reference',
  citation: 'a-citation',
  directive: 'a-directive',
  'code span': 'a-code-span',
  link: 'a-link',
  image: 'an-image',
  'HTML entity': 'an-entity',
  'HTML tag': 'a-tag',
  'template tag': 'a-template-tag',
  'attribute list': 'an-attribute-list',
  'emoji code': 'an-emoji-code',
  'container line': 'a-container-line',
  'protected piece': 'a-protected-piece',
};

function namePiece({ noun: [noun] }: CopiedKind, piece: Piece): { what: Message | string; piece: string } {
  const name = NAMES[noun];
  return { what: name === undefined ? noun : { key: name, values: {} }, piece: writtenAs(piece) };
}

function writtenAs({ kind, key, raw, label }: Piece): string {
  if (label !== undefined) return shorten(`[${label}]`);
  return shorten(PIECES.get(kind)?.isShownByKey === true ? key : raw);
}

function reportLost(context: CheckContext, entry: CopiedKind, lost: Lost): Finding {
  const { piece, line } = lost;
  if (isBare(lost)) return makeFinding('code-span-changed', line, say('code-unquoted', { code: shorten(piece.raw) }));
  const place = context.sourceLineAt(piece.start);
  return makeFinding(`${entry.kind}-lost`, line, say('piece-lost', { ...namePiece(entry, piece), line: place }));
}

/** Code that lost its back quotes. One letter says nothing: it stands in many words. */
function isBare({ piece: { kind, key }, aligned }: Lost): boolean {
  if (kind !== 'code-span' || key.length < 2) return false;
  return aligned.target.some((view) => solidOf(view).includes(key));
}

const solid = new WeakMap<BlockView, string>();

/** A block without its white space. */
function solidOf(view: BlockView): string {
  const known = solid.get(view) ?? view.raw.replaceAll(/\s+/g, '');
  solid.set(view, known);
  return known;
}

function reportChanged(entry: CopiedKind, { lost, added }: Changed): Finding {
  const said = say('piece-differs', { ...namePiece(entry, added.piece), was: writtenAs(lost.piece) });
  return makeFinding(`${entry.kind}-changed`, added.line, said);
}

function reportAdded(entry: CopiedKind, { piece, line }: Added): Finding {
  return makeFinding(`${entry.kind}-added`, line, say('piece-added', namePiece(entry, piece)));
}

/**
 * XLIFF 1.2, which every tool reads: a `group` is a block, a `trans-unit` a sentence, since states, locks and former
 * translations belong to a `trans-unit` there.
 */

import { escapeXml } from '../shared/xml-text.ts';
import type { Alternative, ExchangeBlock, ExchangePage, ExchangeUnit, Inline, InlineCode } from './document.ts';
import { block, element } from './xml.ts';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';

export interface WriteOptions {
  /** Version of this program. */
  readonly version: string;
  /** Put the source into empty targets, for tools that show only targets. */
  readonly copiesSource: boolean;
}

/** Write one page. */
export function renderXliff12(page: ExchangePage, options: WriteOptions): string {
  const tool = element('tool', { 'tool-id': 'amts', 'tool-name': 'AMTS', 'tool-version': options.version });
  const file = {
    original: page.path,
    'source-language': page.from,
    'target-language': page.to,
    datatype: 'x-markdown',
    'tool-id': 'amts',
  };
  const body = block(
    'body',
    {},
    page.blocks.map((one) => renderBlock(one, page, options)),
  );
  const root = block('xliff', { version: '1.2', xmlns: NAMESPACE }, [
    block('file', file, [element('header', {}, tool), body]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function renderBlock({ id, kind, section, units }: ExchangeBlock, page: ExchangePage, options: WriteOptions): string {
  const context = element('context', { 'context-type': 'x-section' }, escapeXml(section));
  const place = section === '' ? [] : [element('context-group', { purpose: 'information' }, context)];
  const written = units.map((unit) => renderUnit(unit, page, options));
  return block('group', { id, restype: `x-${kind}` }, [...place, ...written]);
}

function renderUnit(unit: ExchangeUnit, { from, to }: ExchangePage, { copiesSource }: WriteOptions): string {
  const { id, isLocked, source, state, alternative, notes } = unit;
  const target = unit.target.length > 0 || !copiesSource || isLocked ? unit.target : source;
  const attributes = {
    id,
    resname: id.slice(0, id.indexOf('-')),
    translate: isLocked ? 'no' : undefined,
    approved: state === 'final' ? 'yes' : 'no',
    'xml:space': 'preserve',
  };
  return block('trans-unit', attributes, [
    element('source', { 'xml:lang': from }, renderInline(source)),
    ...(target.length === 0 ? [] : [element('target', { 'xml:lang': to, ...STATES[state] }, renderInline(target))]),
    ...(alternative === undefined ? [] : [renderAlternative(alternative, { from, to })]),
    ...notes.map((note) => element('note', { from: 'amts' }, escapeXml(note))),
  ]);
}

const STATES = {
  new: { state: 'needs-translation' },
  review: { state: 'needs-review-translation' },
  final: { state: 'final' },
} as const;

function renderAlternative(
  { source, target, likeness }: Alternative,
  { from, to }: Pick<ExchangePage, 'from' | 'to'>,
): string {
  const quality = likeness === undefined ? undefined : `${Math.round(100 * likeness)}%`;
  const attributes = { alttranstype: 'previous-version', 'match-quality': quality, origin: 'amts' };
  return element(
    'alt-trans',
    attributes,
    (source === undefined ? '' : element('source', { 'xml:lang': from }, renderInline(source))) +
      element('target', { 'xml:lang': to }, renderInline(target)),
  );
}

function renderInline(inline: readonly Inline[]): string {
  return inline.map((piece) => (piece.kind === 'text' ? escapeXml(piece.text) : renderCode(piece))).join('');
}

/** Kinds that tools know by name. */
const TYPES: Readonly<Record<string, string>> = { emphasis: 'italic', strong: 'bold', link: 'link', break: 'lb' };

function renderCode({ place, id, type, raw }: InlineCode): string {
  const ctype = TYPES[type] ?? `x-${type}`;
  if (place === 'atom') return element('ph', { id, ctype, 'equiv-text': raw }, escapeXml(raw));
  // The same id at both ends, as well as a number of their own: tools look at one or the other.
  if (place === 'open') return element('bpt', { id, rid: id, ctype }, escapeXml(raw));
  return element('ept', { id, rid: id }, escapeXml(raw));
}

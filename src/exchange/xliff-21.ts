/**
 * XLIFF 2.1: a `unit` is a block, a `segment` a sentence. Former translations are candidates of the matches module,
 * and what is locked is annotated so.
 */

import { escapeXml } from '../shared/xml-text.ts';
import type { ExchangeBlock, ExchangePage, ExchangeUnit, Inline, InlineCode } from './document.ts';
import type { WriteOptions } from './xliff-12.ts';
import { block, element } from './xml.ts';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';
const MATCHES = 'urn:oasis:names:tc:xliff:matches:2.0';

/** Write one page. */
export function renderXliff21(page: ExchangePage, options: WriteOptions): string {
  const units = page.blocks.map((one) => renderBlock(one, options));
  const attributes = {
    version: '2.1',
    xmlns: NAMESPACE,
    'xmlns:mtc': MATCHES,
    srcLang: page.from,
    trgLang: page.to,
    'xml:space': 'preserve',
  };
  const root = block('xliff', attributes, [block('file', { id: 'page', original: page.path }, units)]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function renderBlock({ id, kind, section, units }: ExchangeBlock, options: WriteOptions): string {
  const candidates = units.flatMap(renderCandidate);
  const notes = [
    ...(section === '' ? [] : [element('note', { category: 'section' }, escapeXml(section))]),
    ...units.flatMap((unit) => unit.notes.map((note) => element('note', { category: unit.id }, escapeXml(note)))),
  ];
  return block('unit', { id, name: kind, canResegment: 'no' }, [
    ...(candidates.length === 0 ? [] : [block('mtc:matches', {}, candidates)]),
    ...(notes.length === 0 ? [] : [block('notes', {}, notes)]),
    ...units.map((unit, at) => renderSegment(unit, at, options)),
  ]);
}

function renderCandidate({ alternative }: ExchangeUnit, at: number): string[] {
  if (alternative === undefined) return [];
  const { source, target, likeness } = alternative;
  const quality = likeness === undefined ? undefined : (100 * likeness).toFixed(1);
  const attributes = { id: `c${at}`, ref: `#m${at}`, origin: 'amts', type: 'tm', similarity: quality };
  const texts = [
    element('source', {}, renderInline(source ?? target, `c${at}`)),
    element('target', {}, renderInline(target, `c${at}`)),
  ];
  return [element('mtc:match', attributes, texts.join(''))];
}

const STATES = { new: 'initial', review: 'translated', final: 'final' } as const;

function renderSegment(unit: ExchangeUnit, at: number, { copiesSource }: WriteOptions): string {
  const { id, isLocked, source, state, alternative } = unit;
  const target = unit.target.length > 0 || !copiesSource || isLocked ? unit.target : source;
  const annotation = isLocked ? { translate: 'no' } : alternative === undefined ? undefined : { type: 'mtc:match' };
  const written = renderInline(source, `${at}`);
  return block('segment', { id, state: STATES[state], canResegment: 'no' }, [
    element(
      'source',
      {},
      annotation === undefined ? written : element('mrk', { id: `m${at}`, ...annotation }, written),
    ),
    ...(target.length === 0 ? [] : [element('target', {}, renderInline(target, `${at}`))]),
  ]);
}

/** @param scope Ids of codes are unique in a whole unit: number of the segment. */
function renderInline(inline: readonly Inline[], scope: string): string {
  return inline.map((piece) => (piece.kind === 'text' ? escapeXml(piece.text) : renderCode(piece, scope))).join('');
}

const TYPES: Readonly<Record<string, { readonly type: string; readonly subType?: string }>> = {
  emphasis: { type: 'fmt', subType: 'xlf:i' },
  strong: { type: 'fmt', subType: 'xlf:b' },
  break: { type: 'fmt', subType: 'xlf:lb' },
  link: { type: 'link' },
  image: { type: 'image' },
};

function renderCode({ place, id: own, type, raw }: InlineCode, scope: string): string {
  const id = `${scope}-${own}`;
  if (place === 'close') return element('ec', { startRef: id, disp: raw });
  const kind = TYPES[type] ?? { type: 'other', subType: `amts:${type}` };
  return element(place === 'open' ? 'sc' : 'ph', { id, ...kind, disp: raw, equiv: raw });
}

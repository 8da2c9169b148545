/**
 * The pieces of a block that a translation must carry over: formulas, labels, references, citations, code spans,
 * links, images, entities, tags, slide marks.
 *
 * They come from the spans of the segments; what no segment holds (a cell or an item without words, a display
 * formula, a directive) is scanned as raw text.
 */
import { blockTraits } from '../markdown/dialects/registry.ts';
import { grammarOf } from '../markdown/grammar.ts';
import type { Block, Page, Segment, Span, SpanKind } from '../markdown/page.ts';
import { normaliseSpace } from '../markdown/tokens.ts';
import { findDefinition } from './definitions.ts';
import { keyFormulas } from './formula-key.ts';

/** What a rule is about; kinds of spans that a feature brings are named as they are there. */
export type PieceKind =
  | SpanKind
  | 'formula'
  | 'label'
  | 'reference'
  | 'citation'
  | 'directive'
  | 'code-span'
  | 'link'
  | 'image'
  | 'entity'
  | 'tag'
  | 'slide-open'
  | 'slide-close';

/** One piece; pieces with equal keys say the same. */
export interface Piece {
  readonly kind: PieceKind;
  readonly key: string;
  readonly raw: string;
  /** Label of a reference link. */
  readonly label?: string;
  /** Offset in the page. */
  readonly start: number;
}

const ROLE_KINDS: readonly (readonly [RegExp, PieceKind])[] = [
  [/^(?:eq)?(?:label|lable|labal)$/, 'label'],
  [/^(?:numref|eqref|ref)$/, 'reference'],
  [/^cite[a-z]*$/, 'citation'],
];

const DISCUSSION = /^https?:\/\/discuss\./;
const SCANNER = new RegExp(
  [
    // An escaped sign begins nothing; read first, or a row of `\$` is tried from each of its dollars to its end.
    String.raw`(?<escape>\\[!-/:-@[-${'`'}{-~])`,
    String.raw`(?<formula>\$\$[^]+?\$\$|\$(?:\\[^]|[^$\\])+\$)`,
    String.raw`(?<role>:[a-zA-Z][\w-]*:[ \t]?(?:${'``'}[^${'`'}\n]+${'``'}|${'`'}[^${'`'}\n]+${'`'}))`,
    String.raw`(?<code>(?<tick>${'`'}+)[^]+?(?<!${'`'})\k<tick>(?!${'`'}))`,
    String.raw`(?<target>\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))`,
    String.raw`(?<url>https?://[^\s)<>]+)`,
    String.raw`(?<entity>&[a-zA-Z][a-zA-Z\d]*;|&#\d+;)`,
    String.raw`(?<open>[[(](?:\*\*|~~))|(?<close>(?:\*\*|~~)[\])])`,
  ].join('|'),
  'g',
);

/** Every piece of a block, in order. */
export function collectPieces(page: Page, block: Block): Piece[] {
  if (blockTraits(block.kind).isOpaque) return [];
  const pieces: Piece[] = [];
  const isImage = block.kind === 'image';
  let at = block.start;
  for (const segment of block.segments) {
    pieces.push(...scanRaw(page, { from: at, to: segment.start, isImage }), ...readSpans(page, segment));
    at = segment.end;
  }
  return [...pieces, ...scanRaw(page, { from: at, to: block.end, isImage })];
}

type SpanReader = (raw: string, start: number) => Piece[];

/** Spans of other kinds, such as emphasis, are no pieces. */
const SPAN_READERS: Readonly<Partial<Record<SpanKind, SpanReader>>> = {
  math: formulaPieces,
  code: (raw, start) => [codePiece(raw, start)],
  role: rolePieces,
  url: (raw, start) => linkPieces(raw.replaceAll(/^<|>$/g, ''), raw, start),
  link: (raw, start) => resourcePieces('link', raw, start),
  image: (raw, start) => resourcePieces('image', raw, start),
  entity: (raw, start) => [{ kind: 'entity', key: raw.toLowerCase(), raw, start }],
  html: (raw, start) =>
    raw.startsWith('<!') ? [] : [{ kind: 'tag', key: raw.replaceAll(/\s+/g, ' ').toLowerCase(), raw, start }],
  mark: (raw, start) => [{ kind: /^[[(]/.test(raw) ? 'slide-open' : 'slide-close', key: raw, raw, start }],
};

function readSpans(page: Page, segment: Segment): Piece[] {
  return segment.spans.flatMap((span) => {
    const { kind, start, end, place } = span;
    const isResource = kind === 'link' || kind === 'image';
    if (isResource && place === 'open') return [];
    const raw = page.text.slice(start, end);
    const label = kind === 'link' ? readLabel(page, segment, span) : undefined;
    if (grammarOf(page.dialect).tokens.has(kind)) return [rawPiece(kind, raw, start)];
    if (label === undefined) return SPAN_READERS[kind]?.(raw, start) ?? [];
    if (label.startsWith('^')) return [];
    return linkPieces(findDefinition(page, label) ?? `[${label}]`, raw, start).map((piece) => ({ ...piece, label }));
  });
}

/** The label of `[text][label]`, `[label][]` or `[label]`, by its closing end. */
function readLabel(page: Page, { spans }: Segment, { start, end, pair }: Span): string | undefined {
  const match = /^\](?:\[([^\]]*)\])?$/.exec(page.text.slice(start, end));
  if (match === null) return undefined;
  const [, written = ''] = match;
  const open = spans.find((span) => span.place === 'open' && span.pair === pair);
  return written === '' ? page.text.slice(open?.end ?? start, start) : written;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly isImage: boolean;
}

function scanRaw(page: Page, { from, to, isImage }: Gap): Piece[] {
  const gap = page.text.slice(from, to);
  return [...scanTokens(page, gap, from), ...scanCommon(gap, { from, isImage })];
}

/** Pieces that the features of the page's dialect look for. */
function scanTokens({ dialect }: Page, gap: string, from: number): Piece[] {
  return [...grammarOf(dialect).tokens].flatMap(([kind, { inRaw }]) =>
    inRaw === undefined ? [] : [...gap.matchAll(inRaw)].map(({ 0: raw, index }) => rawPiece(kind, raw, from + index)),
  );
}

function rawPiece(kind: SpanKind, raw: string, start: number): Piece {
  return { kind, key: normaliseSpace(raw), raw, start };
}

function scanCommon(gap: string, { from, isImage }: Pick<Gap, 'from' | 'isImage'>): Piece[] {
  return [...gap.matchAll(SCANNER)].flatMap((match) => {
    const raw = match[0];
    const start = from + match.index;
    const groups = match.groups ?? {};
    if (groups['escape'] !== undefined) return [];
    if (groups['formula'] !== undefined) return formulaPieces(raw, start);
    if (groups['role'] !== undefined) return rolePieces(raw, start);
    if (groups['code'] !== undefined) return [codePiece(raw, start)];
    if (groups['target'] !== undefined) {
      return resourcePieces(isImage || gap.slice(0, match.index).includes('![') ? 'image' : 'link', raw, start);
    }
    if (groups['url'] !== undefined) return linkPieces(raw, raw, start);
    if (groups['entity'] !== undefined) return [{ kind: 'entity' as const, key: raw.toLowerCase(), raw, start }];
    return [{ kind: groups['open'] === undefined ? 'slide-close' : 'slide-open', key: raw, raw, start } as const];
  });
}

function formulaPieces(raw: string, start: number): Piece[] {
  return keyFormulas(raw).map((key) => ({ kind: 'formula', key, raw, start }));
}

function codePiece(raw: string, start: number): Piece {
  return {
    kind: 'code-span',
    key: raw.replaceAll(/^`+|`+$|\s+/g, ''),
    raw,
    start,
  };
}

/** A citation of several works is one piece for each work, so that splitting or joining citations loses nothing. */
function rolePieces(raw: string, start: number): Piece[] {
  const [, name = '', , content = ''] = /^:([\w-]+):\s*(`+)([^`]*)/.exec(raw) ?? [];
  const kind = ROLE_KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'directive';
  const keys = kind === 'citation' ? content.split(',') : [content];
  return keys.map((key) => ({ kind, key: (kind === 'directive' ? `${name} ` : '') + key.trim(), raw, start }));
}

function resourcePieces(kind: 'link' | 'image', raw: string, start: number): Piece[] {
  const url = /\]\(\s*<?([^\s<>]*?)>?(?:\s[^]*)?\)$/.exec(raw)?.[1] ?? raw.replace(/^\]/, '');
  return kind === 'image' ? [{ kind, key: url, raw: raw.replace(/^\]/, ''), start }] : linkPieces(url, raw, start);
}

/**
 * Discussion threads belong to each language's readers, so they are no pieces. What stands behind `#` follows the
 * headings of the page, which are translated.
 */
function linkPieces(url: string, raw: string, start: number): Piece[] {
  if (DISCUSSION.test(url)) return [];
  const key = url
    .replace(/^https?:\/\//, '')
    .replace(/#.*$/, '#')
    .replace(/(?<=.)#$/, '')
    .replace(/^\.\//, '')
    .replace(/\/+$/, '');
  return [{ kind: 'link', key, raw: raw.replace(/^\]/, ''), start }];
}

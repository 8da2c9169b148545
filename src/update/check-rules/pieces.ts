/**
 * The pieces of a block that a translation must carry over: formulas, labels, references, citations, code spans,
 * links, images, entities, tags, slide marks.
 *
 * They come from the spans of the segments; what no segment holds (a cell or an item without words, a display
 * formula, a directive) is scanned as raw text.
 */
import type { Block, Page, Segment, Span } from '../../markdown/page.ts';
import { keyFormulas } from './formula-key.ts';

export type PieceKind =
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
const UNSCANNED = new Set(['code', 'tab', 'discussion', 'html', 'metadata', 'rule', 'definition']);

/** Every piece of a block, in order. */
export function collectPieces(page: Page, block: Block): Piece[] {
  if (UNSCANNED.has(block.kind)) return [];
  const pieces: Piece[] = [];
  let at = block.start;
  for (const segment of block.segments) {
    pieces.push(...scanRaw(page, block, at, segment.start), ...readSpans(page, segment));
    at = segment.end;
  }
  return [...pieces, ...scanRaw(page, block, at, block.end)];
}

function readSpans(page: Page, segment: Segment): Piece[] {
  return segment.spans.flatMap((span) => readSpan(page.text.slice(span.start, span.end), span));
}

function readSpan(raw: string, { kind, place, start }: Span): Piece[] {
  switch (kind) {
    case 'math':
      return formulaPieces(raw, start);
    case 'code':
      return [codePiece(raw, start)];
    case 'role':
      return rolePieces(raw, start);
    case 'url':
      return linkPieces(raw.replaceAll(/^<|>$/g, ''), raw, start);
    case 'link':
    case 'image':
      return place === 'open' ? [] : resourcePieces(kind, raw, start);
    case 'entity':
      return [{ kind: 'entity', key: raw.toLowerCase(), raw, start }];
    case 'html':
      return [{ kind: 'tag', key: raw.replaceAll(/\s+/g, ' ').toLowerCase(), raw, start }];
    case 'mark':
      return [{ kind: /^[[(]/.test(raw) ? 'slide-open' : 'slide-close', key: raw, raw, start }];
    default:
      return [];
  }
}

function scanRaw(page: Page, block: Block, from: number, to: number): Piece[] {
  const gap = page.text.slice(from, to);
  return [...gap.matchAll(SCANNER)].flatMap((match) => {
    const raw = match[0];
    const start = from + match.index;
    const groups = match.groups ?? {};
    if (groups['formula'] !== undefined) return formulaPieces(raw, start);
    if (groups['role'] !== undefined) return rolePieces(raw, start);
    if (groups['code'] !== undefined) return [codePiece(raw, start)];
    if (groups['target'] !== undefined) {
      const isImage = block.kind === 'image' || gap.slice(0, match.index).includes('![');
      return resourcePieces(isImage ? 'image' : 'link', raw, start);
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
  return kind === 'image' ? [{ kind, key: url, raw, start }] : linkPieces(url, raw, start);
}

/** Discussion threads belong to each language's readers, so they are no pieces. */
function linkPieces(url: string, raw: string, start: number): Piece[] {
  if (DISCUSSION.test(url)) return [];
  return [
    { kind: 'link', key: url.replace(/^https?:\/\//, '').replace(/\/+$/, ''), raw: raw.replace(/^\]/, ''), start },
  ];
}

/**
 * The diff of a proposal in few lines: one for each place, words instead of lines, long runs shortened, moved lines
 * told and not shown. Made from `git diff -U0`.
 */
import { diffArrays } from 'diff';
import { measureWidth } from './paint.ts';

/** A piece of a line: both sides have it, or one. */
export interface Piece {
  readonly kind: 'same' | 'old' | 'new';
  readonly text: string;
}

export interface PlaceDiff {
  /** Path in the proposal. */
  readonly path: string;
  /** Line (from 1) in the proposal. */
  readonly line: number;
  readonly pieces: readonly Piece[];
}

interface Hunk {
  readonly path: string;
  readonly line: number;
  readonly isNewFile: boolean;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Shorten the output of `git diff -U0 -M`. */
export function shortenDiff(diff: string): PlaceDiff[] {
  const hunks = parseHunks(diff);
  const added = new Set(hunks.filter(({ removed }) => isEmpty(removed)).map((hunk) => renderKey(hunk.added)));
  const removed = new Set(hunks.filter((hunk) => isEmpty(hunk.added)).map((hunk) => renderKey(hunk.removed)));
  return hunks.flatMap((hunk): PlaceDiff[] => {
    const place = { path: hunk.path, line: hunk.line };
    const tell = (text: string): PlaceDiff[] => [{ ...place, pieces: [{ kind: 'new', text }] }];
    if (hunk.isNewFile) return tell(`${hunk.added.length} lines, a new page: ${hunk.added[0] ?? ''}`);
    if (isEmpty(hunk.added) && added.has(renderKey(hunk.removed))) return [];
    const isMoved = isEmpty(hunk.removed) && removed.has(renderKey(hunk.added));
    if (isMoved) return tell(`${hunk.added.length} lines moved here`);
    return [{ ...place, pieces: comparePieces(hunk) }];
  });
}

function isEmpty(lines: readonly string[]): boolean {
  return lines.length === 0;
}

/** Blocks move with the empty line before or after them. */
function renderKey(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}

function parseHunks(diff: string): Hunk[] {
  return diff.split(/^diff --git .*\n/m).flatMap((file) => {
    const [head = '', ...hunks] = file.split(/^@@ -\S+ \+(?=\d)/m);
    const path = /^\+\+\+ b\/(.*)$/m.exec(head)?.[1] ?? '';
    const isNewFile = head.startsWith('new file');
    return hunks.map((hunk) => {
      const lines = hunk.split('\n').slice(1);
      const pick = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1));
      return { path, line: Number.parseInt(hunk, 10), isNewFile, removed: pick('-'), added: pick('+') };
    });
  });
}

/** A command, number, word, run of white space, or one other character: Chinese needs no spaces for it. */
const TOKEN = /\\(?:\w+|.)|\d+(?:\.\d+)*|[\p{Script=Latin}\d_]+|\s+|[^]/gu;

function comparePieces({ removed, added }: Hunk): Piece[] {
  const before = removed.join(' ').match(TOKEN) ?? [];
  const after = added.join(' ').match(TOKEN) ?? [];
  const parts = diffArrays(before, after).map(({ removed: isOld, added: isNew, value }): Piece => {
    return { kind: isOld ? 'old' : isNew ? 'new' : 'same', text: value.join('') };
  });
  return shortenPieces(joinRuns(parts));
}

/** What two different sentences have in common by chance (a comma, a letter) is no common text. */
const MIN_COMMON = 6;

function joinRuns(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let run: Piece[] = [];
  const flush = () => {
    const pick = (kind: 'old' | 'new') =>
      run.flatMap((piece) => (piece.kind === kind || piece.kind === 'same' ? [piece.text] : [])).join('');
    for (const kind of ['old', 'new'] as const) if (pick(kind) !== '') joined.push({ kind, text: pick(kind) });
    run = [];
  };
  for (const [at, piece] of pieces.entries()) {
    const isChance = piece.kind === 'same' && piece.text.length < MIN_COMMON && at > 0 && at < pieces.length - 1;
    if (piece.kind !== 'same' || isChance) run.push(piece);
    else {
      flush();
      joined.push(piece);
    }
  }
  flush();
  return joined;
}

/** Columns of a run that are shown. */
const SAME_COLUMNS = 14;
const CHANGED_COLUMNS = 30;

function shortenPieces(pieces: readonly Piece[]): Piece[] {
  return pieces.map(({ kind, text }, at) => {
    if (kind !== 'same') return { kind, text: cutEnd(text, CHANGED_COLUMNS) };
    const isFirst = at === 0;
    const isLast = at === pieces.length - 1;
    if (isFirst) return { kind, text: cutStart(text, SAME_COLUMNS) };
    if (isLast) return { kind, text: cutEnd(text, SAME_COLUMNS) };
    return { kind, text: cutMiddle(text) };
  });
}

function cutEnd(text: string, columns: number): string {
  let kept = '';
  for (const character of text) {
    if (measureWidth(kept + character) > columns) return `${kept.trimEnd()}…`;
    kept += character;
  }
  return kept;
}

function cutStart(text: string, columns: number): string {
  const turn = (value: string) => Array.from(value).toReversed().join('');
  return turn(cutEnd(turn(text), columns));
}

function cutMiddle(text: string): string {
  if (measureWidth(text) <= SAME_COLUMNS) return text;
  return `${cutEnd(text, SAME_COLUMNS / 2)}${cutStart(text, SAME_COLUMNS / 2)}`.replace('……', '…');
}

/**
 * The record of a proposal, hidden in the body of its pull request: what each page of it came to. A later run reads it
 * back, so that the body tells the whole proposal and not one run.
 */
import { z } from 'zod';
import { TALLY_KEYS, type Tally } from '../report/tally.ts';
import { escapeHidden, parseHidden } from './own-part.ts';
import { shortenMessage } from './page-notes.ts';

export interface RecordedError {
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** A page of the proposal, as the table and the first list tell it. */
export interface RecordedPage {
  readonly source: string;
  readonly target: string;
  readonly kind: 'new' | 'update' | 'rename';
  readonly renamedFrom?: string;
  /** Source commit of the newest update. */
  readonly commit: string;
  readonly tally: Tally;
  readonly findings: number;
  readonly errors: readonly RecordedError[];
  /** Errors beside those, which the text of the page tells. */
  readonly moreErrors: number;
  /** Whether the body had no room for all that there was to tell. */
  readonly isCut: boolean;
}

export interface ProposalRecord {
  /** Title as we gave it: another one is a person's, and stays. */
  readonly title: string;
  readonly pages: readonly RecordedPage[];
  /** Pages that the record had no room for. */
  readonly more: number;
}

const MARK = /^<!-- amts:record (\{.*\}) -->$/m;

/** Pages are rows of values, and refer to commits by number: a record of a book has to fit into a body. */
const PageRow = z.tuple([
  z.string(),
  z.string(),
  z.enum(['new', 'update', 'rename']),
  z.string(),
  z.int().nonnegative(),
  z.array(z.int().nonnegative()).length(TALLY_KEYS.length),
  z.int().nonnegative(),
  z.array(z.tuple([z.int(), z.string().regex(/^[a-z-]+$/), z.string()])),
  z.int().nonnegative(),
  z.literal([0, 1]),
]);
type PageRow = z.infer<typeof PageRow>;

const RecordSchema = z.object({
  version: z.literal(1),
  title: z.string(),
  commits: z.array(z.string().regex(/^[\da-f]+$/)),
  pages: z.array(PageRow),
  more: z.int().nonnegative(),
});

/** @returns `undefined` when there is no record of this version, or a person has edited it. */
export function parseRecord(own: string): ProposalRecord | undefined {
  const [, json] = MARK.exec(own) ?? [];
  const parsed = RecordSchema.safeParse(json === undefined ? undefined : parseHidden(json));
  if (!parsed.success) return undefined;
  const { title, commits, pages, more } = parsed.data;
  return { title, pages: pages.map((row) => readRow(row, commits)), more };
}

function readRow(row: PageRow, commits: readonly string[]): RecordedPage {
  const [target, source, kind, renamedFrom, commit, counts, findings, errors, moreErrors, isCut] = row;
  const count = (key: keyof Tally) => counts[TALLY_KEYS.indexOf(key)] ?? 0;
  return {
    target,
    source: source === '' ? target : source,
    kind,
    ...(renamedFrom === '' ? {} : { renamedFrom }),
    commit: commits[commit] ?? '',
    tally: {
      kept: count('kept'),
      moved: count('moved'),
      patched: count('patched'),
      flagged: count('flagged'),
      memory: count('memory'),
      translated: count('translated'),
      failed: count('failed'),
      removed: count('removed'),
    },
    findings,
    errors: errors.map(([line, rule, message]) => ({ line, rule, message })),
    moreErrors,
    isCut: isCut === 1,
  };
}

/** As a comment of one line, with as many pages as `limit` characters take. */
export function renderRecord({ title, pages, more }: ProposalRecord, limit: number): string {
  const commits = [...new Set(pages.map(({ commit }) => commit))];
  const rows = pages.map((page) => renderRow(page, commits));
  let room = limit - escapeHidden({ title, commits }).length;
  const end = rows.findIndex((row) => {
    room -= escapeHidden(row).length + 1;
    return room < 0;
  });
  const kept = end === -1 ? rows : rows.slice(0, end);
  const record = { version: 1, title, commits, pages: kept, more: more + rows.length - kept.length };
  return `<!-- amts:record ${escapeHidden(record)} -->`;
}

function renderRow(page: RecordedPage, commits: readonly string[]): PageRow {
  const { target, source, kind, renamedFrom = '', commit, tally, findings, errors, moreErrors, isCut } = page;
  return [
    target,
    source === target ? '' : source,
    kind,
    renamedFrom,
    commits.indexOf(commit),
    TALLY_KEYS.map((key) => tally[key]),
    findings,
    errors.map(({ line, rule, message }) => [line, rule, shortenMessage(message)]),
    moreErrors,
    isCut ? 1 : 0,
  ];
}

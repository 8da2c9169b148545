/**
 * Comments on lines that are to be made, noted in the body of the pull request before they are, and taken out after: a
 * run that is cut off in between leaves them to the next one. Hidden, on a line of our own part, as the record is.
 */
import { z } from 'zod';
import { escapeHidden, insertMark, normaliseLines, parseHidden } from './own-part.ts';
import type { ReviewComment } from './pull-requests.ts';

/** Comments on the lines of a proposal as it is at a commit. */
export interface DueComments {
  readonly commit: string;
  readonly comments: readonly ReviewComment[];
}

const MARK = /^<!-- amts:due (\[.*\]) -->$/m;
/** Characters; comments beyond are made all the same, but not noted. */
const MAX_LENGTH = 20_000;

const DueSchema = z.array(
  z.object({
    commit: z.string().regex(/^[\da-f]{40,64}$/),
    comments: z.array(z.object({ path: z.string(), line: z.int().positive(), body: z.string() })),
  }),
);

/** What a body says is still to be made; `[]` when a person has edited it. */
export function readDue(body: string): DueComments[] {
  const [, json] = MARK.exec(normaliseLines(body)) ?? [];
  const parsed = DueSchema.safeParse(json === undefined ? undefined : parseHidden(json));
  return parsed.success ? parsed.data : [];
}

/** The mark as a line; `''` when nothing is due. */
export function renderDue(due: readonly DueComments[]): string {
  const kept: DueComments[] = [];
  let room = MAX_LENGTH;
  for (const { commit, comments } of due) {
    const fitting = comments.filter((comment) => {
      room -= escapeHidden(comment).length + 1;
      return room >= 0;
    });
    if (fitting.length > 0) kept.push({ commit, comments: fitting });
  }
  return kept.length === 0 ? '' : `<!-- amts:due ${escapeHidden(kept)} -->`;
}

/** A body that says what is due, and nothing else that was. */
export function setDue(body: string, due: readonly DueComments[]): string {
  const bare = MARK.test(normaliseLines(body))
    ? normaliseLines(body).replace(new RegExp(`${MARK.source}\n?`, 'm'), '')
    : body;
  const mark = renderDue(due);
  return mark === '' ? bare : insertMark(bare, mark);
}

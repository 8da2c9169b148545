/**
 * Comments on lines that a commit asks for, kept with it: its message names the blob that holds them. The body of the
 * pull request says up to which commit they are made, so that those of a run that was cut off on its way, wherever that
 * was, are left to the next one.
 */
import { z } from 'zod';
import { insertMark, normaliseLines } from './own-part.ts';
import type { ReviewComment } from './pull-requests.ts';

/** Comments on the lines of a proposal as it is at a commit. */
export interface DueComments {
  readonly commit: string;
  readonly comments: readonly ReviewComment[];
}

const TRAILER = /^Review-Comments: ([\da-f]{40,64})$/m;
const MARK = /^<!-- amts:reviewed ([\da-f]{40,64}) -->$/m;

const CommentsSchema = z.array(z.object({ path: z.string(), line: z.int().positive(), body: z.string() }));

/** The line of a commit message that names the comments. */
export function renderTrailer(blob: string): string {
  return `Review-Comments: ${blob}`;
}

/** The blob that a commit message names; `undefined` when it asks for no comments. */
export function readTrailer(message: string): string | undefined {
  return TRAILER.exec(message)?.[1];
}

export function renderComments(comments: readonly ReviewComment[]): Uint8Array {
  return Buffer.from(`${JSON.stringify(comments)}\n`);
}

/** @returns `[]` for what is none of ours. */
export function parseComments(bytes: Uint8Array): ReviewComment[] {
  try {
    return CommentsSchema.parse(JSON.parse(Buffer.from(bytes).toString()));
  } catch {
    return [];
  }
}

/** The commit up to which comments are made; `undefined` when there were none yet, or a person has edited the body. */
export function readReviewed(body: string): string | undefined {
  return MARK.exec(body)?.[1];
}

/** A body that says up to which commit comments are made, as its last mark of the kind. */
export function setReviewed(body: string, commit: string | undefined): string {
  if (commit === readReviewed(body)) return body;
  const bare = normaliseLines(body).replace(new RegExp(`${MARK.source}\n?`, 'm'), '');
  return commit === undefined ? bare : insertMark(bare, `<!-- amts:reviewed ${commit} -->`);
}

/** Length of the mark as a line. */
export const REVIEWED_LENGTH = 100;

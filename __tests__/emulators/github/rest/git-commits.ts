/** `/git/commits`: commits of the git database. */
import { z } from 'zod';
import { requireUser } from '../auth.ts';
import { renderTime } from '../clock.ts';
import { readCommit, type Signature, writeCommit } from '../git/commits.ts';
import { readObject } from '../git/storage.ts';
import { renderGitCommit } from '../render/git-data.ts';
import { getParam, type RepositoryCall, type RepositoryRoute } from '../router.ts';
import type { User } from '../state.ts';
import { ApiError, json, notFound, parseBody, type Reply } from '../wire.ts';

export const GIT_COMMIT_ROUTES: readonly RepositoryRoute[] = [
  { route: 'GET /git/commits/{sha}', needs: ['contents:read'], needsCommit: true, handle: getCommit },
  { route: 'POST /git/commits', needs: ['contents:write'], needsCommit: true, handle: createCommit },
];

const PERSON = z.object({ name: z.string(), email: z.string(), date: z.iso.datetime({ offset: true }).optional() });

const NEW_COMMIT = z.object({
  message: z.string(),
  tree: z.string(),
  parents: z.array(z.string()).default([]),
  author: PERSON.optional(),
  committer: PERSON.partial().optional(),
});

async function getCommit({ world, repository, params }: RepositoryCall): Promise<Reply> {
  const commit = await readCommit(repository.storage, getParam({ params }, 'sha'));
  if (!commit) throw notFound();
  return json(renderGitCommit(world, repository, commit));
}

async function createCommit(call: RepositoryCall): Promise<Reply> {
  const { world, repository, now } = call;
  const { message, tree, parents, ...people } = parseBody(call.body, NEW_COMMIT);
  await assertObjects(call, tree, parents);
  const author = dateSignature(people.author ?? makeSignature(requireUser(call.actor), now), now);
  // A committer that is given in part is filled up from the author.
  const { name = author.name, email = author.email, date = author.date } = people.committer ?? {};
  const committer = dateSignature({ name, email, date }, now);
  const id = await writeCommit(repository.storage, { tree, parents, author, committer, message });
  const commit = { id, tree, parents, author, committer, message };
  return json(renderGitCommit(world, repository, commit), 201);
}

async function assertObjects({ repository }: RepositoryCall, tree: string, parents: readonly string[]): Promise<void> {
  if (!(await readObject(repository.storage, tree, 'tree'))) throw new ApiError(422, 'Tree SHA does not exist');
  for (const parent of parents)
    if (!(await readCommit(repository.storage, parent)))
      throw new ApiError(422, 'Parent SHA does not exist or is not a commit object');
}

type GivenSignature = Omit<Signature, 'date'> & { readonly date?: string | undefined };

function dateSignature({ name, email, date }: GivenSignature, now: string): Signature {
  return { name, email, date: date === undefined ? now : renderTime(new Date(date)) };
}

/** How a user signs what is done through the API. */
export function makeSignature({ id, login }: User, date: string): Signature {
  return { name: login, email: `${id}+${login}@users.noreply.github.com`, date };
}

/** What a person may do in a repository on GitHub. */

import type { GitHub } from './client.ts';
import { readRefusal } from './refusals.ts';
import { openGitHubRepository } from './repository.ts';

const PERMISSIONS = { metadata: 'read' } as const;

/** Roles that may write, in the words of the REST interface; a maintainer counts as `write` there. */
const WRITERS: ReadonlySet<string> = new Set(['admin', 'write']);

/** Whether a user may write to a repository (`owner/repo`); someone who is no collaborator may not. */
export async function mayWrite(github: GitHub, fullName: string, user: string): Promise<boolean> {
  const repository = await openGitHubRepository(github, fullName, PERMISSIONS);
  const action = { doing: 'read who may write', needs: 'metadata: read' } as const;
  return repository.ask(action, async (octokit, place) => {
    try {
      const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({ ...place, username: user });
      return WRITERS.has(data.permission);
    } catch (error) {
      if (readRefusal(error)?.status === 404) return false;
      throw error;
    }
  });
}

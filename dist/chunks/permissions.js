import { i as readRefusal } from "./refusals.js";
import { t as openGitHubRepository } from "./repository.js";

// src/adapters/github/permissions.ts
const PERMISSIONS = { metadata: "read" };
/** Roles that may write, in the words of the REST interface; a maintainer counts as `write` there. */
const WRITERS = /* @__PURE__ */ new Set(["admin", "write"]);
/** Whether a user may write to a repository (`owner/repo`); someone who is no collaborator may not. */
async function mayWrite(github, fullName, user) {
	return (await openGitHubRepository(github, fullName, PERMISSIONS)).ask({
		doing: "read who may write",
		needs: "metadata: read"
	}, async (octokit, place) => {
		try {
			const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
				...place,
				username: user
			});
			return WRITERS.has(data.permission);
		} catch (error) {
			if (readRefusal(error)?.status === 404) return false;
			throw error;
		}
	});
}

export { mayWrite };
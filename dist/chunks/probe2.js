import { a as array, f as object, h as string, o as boolean } from "./schemas.js";
import { a as tellRefusal, i as readRefusal } from "./refusals.js";
import { t as openGitHubRepository } from "./repository.js";

// src/adapters/github/probe.ts
/** What a token may do in a repository, asked so that nothing stays: GitHub tells permissions only when one tries. */
/**
* @param branch That would be written.
* @throws {ConfigError} when the token does not see the repository.
*/
async function probeRepository(github, fullName, branch) {
	const repository = await openGitHubRepository(github, fullName, {
		metadata: "read",
		contents: "write",
		pull_requests: "write"
	});
	return {
		isArchived: repository.isArchived,
		noContents: await tryContents(repository),
		noPullRequests: await tryPullRequest(repository),
		actionsMayPropose: await askWorkflows(repository),
		rules: await readRules(repository, branch)
	};
}
/** An object that no commit holds: nobody sees it, and GitHub drops it in time. */
async function tryContents(repository) {
	return tellRefusal(repository.ask({
		doing: "write an object that no branch holds",
		needs: "contents: write"
	}, (octokit, place) => octokit.rest.git.createBlob({
		...place,
		content: "",
		encoding: "utf-8"
	})));
}
/** From a branch to itself none can be opened: who may not open any hears something else. */
async function tryPullRequest(repository) {
	const { defaultBranch: head } = repository;
	const action = {
		doing: "ask whether pull requests may be opened",
		needs: "pull_requests: write"
	};
	try {
		await repository.ask(action, (octokit, place) => octokit.rest.pulls.create({
			...place,
			head,
			base: head,
			title: "AMTS asks whether it may"
		}));
		return;
	} catch (error) {
		const refusal = error instanceof Error ? readRefusal(error.cause) : void 0;
		if (refusal === void 0) throw error;
		return refusal.status === 422 ? void 0 : refusal.message;
	}
}
const WorkflowPermissions = object({ can_approve_pull_request_reviews: boolean() });
/** A setting that only administrators read. */
async function askWorkflows(repository) {
	const action = {
		doing: "ask whether workflows may open pull requests",
		needs: "administration: read"
	};
	try {
		const { data } = await repository.ask(action, (octokit, place) => octokit.request("GET /repos/{owner}/{repo}/actions/permissions/workflow", place));
		return WorkflowPermissions.parse(data).can_approve_pull_request_reviews;
	} catch (error) {
		if ((error instanceof Error ? readRefusal(error.cause) : void 0) === void 0) throw error;
		return;
	}
}
const Rules = array(object({ type: string() }));
/** What would keep a run from making its branch and adding to it. */
const HINDERING = /* @__PURE__ */ new Set([
	"creation",
	"update",
	"pull_request",
	"required_signatures",
	"branch_name_pattern",
	"commit_author_email_pattern"
]);
async function readRules(repository, branch) {
	const action = {
		doing: "read the rules of a branch",
		needs: "metadata: read"
	};
	try {
		const { data } = await repository.ask(action, (octokit, place) => octokit.request("GET /repos/{owner}/{repo}/rules/branches/{branch}", {
			...place,
			branch
		}));
		const rules = Rules.parse(data).map(({ type }) => type);
		return [...new Set(rules)].filter((type) => HINDERING.has(type));
	} catch (error) {
		if (error instanceof Error && readRefusal(error.cause)?.status === 404) return [];
		throw error;
	}
}

export { probeRepository };
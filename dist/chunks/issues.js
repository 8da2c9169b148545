import { a as ServiceError } from "./errors.js";
import { t as openGitHubRepository } from "./repository.js";

// src/adapters/github/issues.ts
const PERMISSIONS = {
	metadata: "read",
	issues: "write"
};
/**
* @param fullName `owner/repo` of the source.
* @param label    Set on the issue; made when there is none.
*/
async function openGitHubIssues(github, fullName, label) {
	const repository = await openGitHubRepository(github, fullName, PERMISSIONS);
	const place = {
		repository,
		label
	};
	return {
		find: (marker) => findIssue(place, marker),
		open: (text) => openIssue(place, text),
		update: (number, text) => updateIssue(repository, number, text),
		close: (number, comment) => closeIssue(repository, number, comment)
	};
}
const READ = {
	doing: "read the issues",
	needs: "issues: read"
};
const WRITE = {
	doing: "tell of a failed run in an issue",
	needs: "issues: write"
};
/**
* By label, or, where the token could not set one, among those that were touched last. Only an issue that this token's
* user wrote counts: anyone can write a text with the marker, and would then be the author of what stands there.
*/
async function findIssue({ repository, label }, marker) {
	return await findAmong(repository, { labels: label }, marker) ?? findAmong(repository, { sort: "updated" }, marker);
}
async function findAmong({ ask, findLogin }, filter, marker) {
	const login = await findLogin();
	const { data } = await ask(READ, (octokit, place) => octokit.rest.issues.listForRepo({
		...place,
		...filter,
		state: "open",
		per_page: 100
	}));
	const found = data.find(({ body, user, pull_request: pull }) => pull === void 0 && user?.login === login && body?.includes(marker) === true);
	return found && {
		number: found.number,
		body: (found.body ?? "").replaceAll("\r\n", "\n")
	};
}
/** Not sent again blindly: when the answer is lost, the issue may be there. */
async function openIssue({ repository, label }, { title, body }) {
	try {
		const { data } = await repository.ask(WRITE, (octokit, place) => octokit.rest.issues.create({
			...place,
			title,
			body,
			labels: [label],
			request: { retries: 0 }
		}));
		return data.number;
	} catch (error) {
		if (!(error instanceof ServiceError) || !error.retryable) throw error;
		const found = await findAmong(repository, { sort: "updated" }, body);
		if (found === void 0) throw error;
		return found.number;
	}
}
async function updateIssue({ ask }, number, { title, body }) {
	await ask(WRITE, (octokit, place) => octokit.rest.issues.update({
		...place,
		issue_number: number,
		title,
		body
	}));
}
/** Closed first: a run that is cut off between the two leaves no issue that is commented again and again. */
async function closeIssue({ ask }, number, comment) {
	await ask(WRITE, async (octokit, place) => {
		await octokit.rest.issues.update({
			...place,
			issue_number: number,
			state: "closed",
			state_reason: "completed"
		});
		await octokit.rest.issues.createComment({
			...place,
			issue_number: number,
			body: comment,
			request: { retries: 0 }
		});
	});
}

export { openGitHubIssues };
import { a as ServiceError } from "./errors.js";
import { a as array, d as number, f as object, h as string, i as _enum, o as boolean } from "./schemas.js";
import { a as tellRefusal, i as readRefusal } from "./refusals.js";

// src/adapters/github/people.ts
const ADD = {
	doing: "complete the pull request",
	needs: "pull_requests: write"
};
/** @returns Warnings. */
async function addLabels({ ask }, pull, labels) {
	const there = new Set(pull.labels.map(({ name }) => name.toLowerCase()));
	const missing = labels.filter((label) => !there.has(label.toLowerCase()));
	if (missing.length === 0) return [];
	const refused = await tellRefusal(ask(ADD, (octokit, place) => octokit.rest.issues.addLabels({
		...place,
		issue_number: pull.number,
		labels: missing
	})));
	return refused === void 0 ? [] : [`labels ${missing.join(", ")} could not be set: ${refused}`];
}
/** Ask those who are not asked yet and have not reviewed. @returns Warnings. */
async function addReviewers(repository, pull, { reviewers, teamReviewers }) {
	const asked = new Set([...pull.requested_reviewers ?? [], pull.user].map(({ login }) => login.toLowerCase()));
	const teams = new Set((pull.requested_teams ?? []).map(({ slug }) => slug.toLowerCase()));
	const people = reviewers.filter((login) => !asked.has(login.toLowerCase()));
	const warnings = await requestReviews(repository, pull, {
		reviewers: people.length === 0 ? [] : await dropReviewers(repository, pull, people),
		team_reviewers: teamReviewers.map(readSlug).filter((team) => !teams.has(team.toLowerCase()))
	});
	return reviewers.some((login) => login.toLowerCase() === pull.user.login.toLowerCase()) ? [`${pull.user.login} is the author and cannot review`, ...warnings] : warnings;
}
/** A team may be written with its organisation. */
function readSlug(team) {
	return team.slice(team.lastIndexOf("/") + 1);
}
async function dropReviewers({ ask }, pull, people) {
	const reviews = await ask({
		doing: "read the reviews",
		needs: "pull_requests: read"
	}, (octokit, place) => octokit.paginate(octokit.rest.pulls.listReviews, {
		...place,
		pull_number: pull.number,
		per_page: 100
	}));
	const done = new Set(reviews.map(({ user }) => user?.login.toLowerCase()));
	return people.filter((login) => !done.has(login.toLowerCase()));
}
/** All at once; when GitHub refuses them, one by one. */
async function requestReviews({ ask }, pull, all) {
	const each = [...all.reviewers.map((login) => ({
		name: login,
		reviewers: [login],
		team_reviewers: []
	})), ...all.team_reviewers.map((team) => ({
		name: `team ${team}`,
		reviewers: [],
		team_reviewers: [team]
	}))];
	if (each.length === 0) return [];
	const request = ({ reviewers, team_reviewers }) => tellRefusal(ask(ADD, (octokit, place) => octokit.rest.pulls.requestReviewers({
		...place,
		pull_number: pull.number,
		reviewers,
		team_reviewers
	})));
	const refusedAll = await request(all);
	if (refusedAll === void 0) return [];
	const warnings = [];
	for (const one of each) {
		const refused = each.length === 1 ? refusedAll : await request(one);
		if (refused !== void 0) warnings.push(`${one.name} could not be asked for a review: ${refused}`);
	}
	return warnings;
}
/** @returns Warnings; GitHub leaves out who cannot be assigned, and says nothing. */
async function addAssignees({ ask }, pull, assignees) {
	const there = new Set((pull.assignees ?? []).map(({ login }) => login.toLowerCase()));
	const missing = assignees.filter((login) => !there.has(login.toLowerCase()));
	if (missing.length === 0) return [];
	const reason = await tellRefusal(ask(ADD, async (octokit, place) => {
		const issue = {
			...place,
			issue_number: pull.number
		};
		const { data } = await octokit.rest.issues.addAssignees({
			...issue,
			assignees: missing
		});
		for (const { login } of data.assignees ?? []) there.add(login.toLowerCase());
	})) ?? "no collaborator of the repository";
	return missing.filter((login) => !there.has(login.toLowerCase())).map((login) => `${login} could not be assigned: ${reason}`);
}

// src/adapters/github/reviews.ts
const READ = {
	doing: "read the review comments",
	needs: "pull_requests: read"
};
const WRITE = {
	doing: "comment on lines",
	needs: "pull_requests: write"
};
/** Our own comments on lines; one whose line is gone tells the line that it had. */
async function listReviewComments({ ask, findLogin }, number) {
	const login = await findLogin();
	return (await ask(READ, (octokit, place) => octokit.paginate(octokit.rest.pulls.listReviewComments, {
		...place,
		pull_number: number,
		per_page: 100
	}))).flatMap(({ user, path, line, original_line: oldLine, body }) => {
		const place = line ?? oldLine;
		return place === void 0 || user?.login !== login ? [] : [{
			path,
			line: place,
			body
		}];
	});
}
/** @returns A warning for each comment whose line the pull request does not show. */
async function reviewLines(repository, request) {
	const { number, comments } = request;
	if (comments.length === 0) return [];
	const shown = await listShownLines(repository, number);
	const isShown = ({ path, line }) => shown.get(path)?.has(line) ?? false;
	const wanted = await dropThere(repository, number, comments.filter(isShown));
	if (wanted.length > 0) await postReview(repository, {
		...request,
		comments: wanted
	});
	return comments.filter((comment) => !isShown(comment)).map(({ path, line }) => `${path}:${line} is not in the difference of the pull request, and has no comment`);
}
async function dropThere(repository, number, comments) {
	if (comments.length === 0) return [];
	const there = new Set((await listReviewComments(repository, number)).map(describeComment));
	return comments.filter((comment) => !there.has(describeComment(comment)));
}
function describeComment({ path, line, body }) {
	return JSON.stringify([
		path,
		line,
		body.replaceAll("\r\n", "\n").trim()
	]);
}
/** Not sent again blindly: when the answer is lost, the comments may be there. */
async function postReview(repository, { number, commit, comments }) {
	const post = (missing) => repository.ask(WRITE, (octokit, place) => octokit.rest.pulls.createReview({
		...place,
		pull_number: number,
		commit_id: commit,
		event: "COMMENT",
		comments: missing.map(({ path, line, body }) => ({
			path,
			line,
			body,
			side: "RIGHT"
		})),
		request: { retries: 0 }
	}));
	try {
		await post(comments);
	} catch (error) {
		if (!(error instanceof ServiceError) || !error.retryable) throw error;
		const missing = await dropThere(repository, number, comments);
		if (missing.length > 0) await post(missing);
	}
}
/** Lines of the new side that the pull request shows, by path. */
async function listShownLines({ ask }, number) {
	const files = await ask(READ, (octokit, place) => octokit.paginate(octokit.rest.pulls.listFiles, {
		...place,
		pull_number: number,
		per_page: 100
	}));
	return new Map(files.map(({ filename, patch }) => [filename, listPatchLines(patch ?? "")]));
}
function listPatchLines(patch) {
	const lines = /* @__PURE__ */ new Set();
	let line = 0;
	for (const text of patch.split("\n")) {
		const start = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(text)?.[1];
		if (start !== void 0) line = Number(start);
		else if (text.startsWith("+") || text.startsWith(" ")) lines.add(line++);
	}
	return lines;
}

// src/adapters/github/pull-requests.ts
/** The pull requests of a repository on GitHub: what a change says is made so, and what differs from it is left alone. */
/** Pull requests of a repository that is worked on. */
function createPullRequests(repository) {
	return {
		list: (head) => listPullRequests(repository, head),
		apply: (change) => applyChange(repository, change),
		listReviewComments: (number) => listReviewComments(repository, number),
		review: (number, commit, comments) => reviewLines(repository, {
			number,
			commit,
			comments
		})
	};
}
const Pulls = object({
	nodes: array(object({
		number: number(),
		url: string(),
		state: _enum([
			"OPEN",
			"MERGED",
			"CLOSED"
		]),
		headRepository: object({ nameWithOwner: string() }).nullable(),
		headRefName: string(),
		headRefOid: string(),
		baseRefName: string(),
		title: string(),
		body: string(),
		isDraft: boolean()
	})),
	pageInfo: object({
		hasNextPage: boolean(),
		endCursor: string().nullable()
	})
});
const FIELDS = "number url state headRepository { nameWithOwner } headRefName headRefOid baseRefName title body isDraft";
/** Newest first. */
async function listPullRequests({ together, fullName }, head) {
	const action = {
		doing: "list the pull requests",
		needs: "pull_requests: read"
	};
	const order = "orderBy: { field: CREATED_AT, direction: DESC }";
	const found = [];
	for (let after = null; after !== void 0;) {
		const { nodes, pageInfo } = await together(action, {
			field: `pullRequests(headRefName: $head, first: 100, after: $after, ${order}) { nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } }`,
			variables: {
				head: ["String", head],
				after: ["String", after]
			},
			answer: Pulls
		});
		found.push(...nodes);
		after = pageInfo.hasNextPage ? pageInfo.endCursor : void 0;
	}
	return found.filter((pull) => isSame(pull.headRepository?.nameWithOwner, fullName)).map(describePullRequest);
}
const STATES = {
	OPEN: "open",
	MERGED: "merged",
	CLOSED: "closed"
};
function describePullRequest(pull) {
	const { number, url, state, headRefName: head, headRefOid: headCommit, baseRefName: base, title, body } = pull;
	return {
		number,
		url,
		state: STATES[state],
		head,
		headCommit,
		base,
		title,
		body,
		isDraft: pull.isDraft
	};
}
/** A fork may have branches of the same names; one that was deleted has no name. */
function isSame(name, fullName) {
	return name?.toLowerCase() === fullName.toLowerCase();
}
const OPEN = {
	doing: "open the pull request",
	needs: "pull_requests: write"
};
const UPDATE = {
	doing: "update the pull request",
	needs: "pull_requests: write"
};
async function applyChange(repository, change) {
	const { pull, isNew } = change.number === void 0 ? await openPullRequest(repository, change) : {
		pull: await readPullRequest(repository, change.number),
		isNew: false
	};
	await updateTexts(repository, pull, change);
	const warnings = [
		...await updateDraft(repository, pull, change.isDraft),
		...await addLabels(repository, pull, change.labels),
		...await addReviewers(repository, pull, change),
		...await addAssignees(repository, pull, change.assignees)
	];
	return {
		number: pull.number,
		url: pull.html_url,
		isNew,
		warnings
	};
}
async function readPullRequest({ ask, fullName }, number) {
	const { data } = await ask(UPDATE, (octokit, place) => octokit.rest.pulls.get({
		...place,
		pull_number: number
	}));
	if (data.state === "open") return data;
	throw new ServiceError(`${fullName}: pull request #${number} was closed meanwhile; run again`, { retryable: true });
}
/** One whose answer was lost is there when GitHub is asked again. */
async function openPullRequest(repository, change) {
	const { head, base, title, body, isDraft } = change;
	const create = (draft) => repository.ask(OPEN, async (octokit, place) => {
		try {
			const { data } = await octokit.rest.pulls.create({
				...place,
				head,
				base,
				title,
				body,
				draft
			});
			return {
				pull: data,
				isNew: true
			};
		} catch (error) {
			const refusal = readRefusal(error);
			if (refusal?.status !== 422) throw error;
			if (draft && /draft/i.test(refusal.message)) return create(false);
			const adopted = /already exists/i.test(refusal.message) ? await findOpen(repository, change) : void 0;
			if (adopted === void 0) throw error;
			return {
				pull: adopted,
				isNew: isText(adopted.title, title) && isText(adopted.body, body)
			};
		}
	});
	return create(isDraft);
}
/** GitHub may give line ends back as a browser would have sent them. */
function isText(there, wanted) {
	return (there ?? "").replaceAll("\r\n", "\n") === wanted;
}
async function findOpen(repository, { head, base }) {
	const { data } = await repository.ask(OPEN, (octokit, place) => octokit.rest.pulls.list({
		...place,
		state: "open",
		head: `${place.owner}:${head}`,
		base
	}));
	const found = data.find((pull) => isSame(pull.head.repo?.full_name, repository.fullName));
	return found && readPullRequest(repository, found.number);
}
async function updateTexts({ ask }, pull, { title, body, base }) {
	const update = {
		...isText(pull.title, title) ? {} : { title },
		...isText(pull.body, body) ? {} : { body },
		...pull.base.ref === base ? {} : { base }
	};
	if (Object.keys(update).length === 0) return;
	await ask(UPDATE, (octokit, place) => octokit.rest.pulls.update({
		...place,
		pull_number: pull.number,
		...update
	}));
}
/** @returns A warning where drafts are not possible. */
async function updateDraft({ mutate }, pull, isDraft) {
	if ((pull.draft ?? false) === isDraft) return [];
	const refused = await tellRefusal(mutate(UPDATE, isDraft ? "convertPullRequestToDraft" : "markPullRequestReadyForReview", { pullRequestId: pull.node_id }));
	if (refused === void 0) return [];
	return [`the pull request could not be made ${isDraft ? "a draft" : "ready for review"}: ${refused}`];
}

export { createPullRequests };
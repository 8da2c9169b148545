import { a as array, f as object, h as string, o as boolean } from "./schemas.js";
import { t as findMerges } from "./merge-line.js";
import { t as openGitHubRepository } from "./repository.js";

// src/adapters/github/merges.ts
/**
* The merges into a branch of a repository on GitHub that changed a file: what came in at once, and when. All commits of
* the branch are read, a hundred at a time, back to where the file is not there yet.
*/
const History = object({
	nodes: array(object({
		oid: string(),
		committedDate: string(),
		authoredDate: string(),
		parents: object({ nodes: array(object({ oid: string() })) }),
		file: object({ oid: string() }).nullable()
	})),
	pageInfo: object({
		hasNextPage: boolean(),
		endCursor: string().nullable()
	})
});
const Answer = object({ object: object({ history: History.optional() }).nullable() });
/** Merges into a revision that changed a path, oldest first; the first commit of all is none. */
async function listGitHubMerges(github, fullName, { revision, path }) {
	const commits = await readCommits(await openGitHubRepository(github, fullName, {
		metadata: "read",
		contents: "read"
	}), revision, path);
	const isChanged = ({ parent, blob }) => blob !== commits.get(parent ?? "")?.blob;
	const line = [];
	for (let next = commits.get(revision); next !== void 0; next = commits.get(next.parent ?? "")) line.push(next);
	return findMerges(line.toReversed(), new Set(line.filter(isChanged).map(({ id }) => id))).map((merge) => {
		const known = collectAncestors(merge.before, commits);
		const [newest] = [...collectAncestors(merge.after, commits)].filter((commit) => !known.has(commit) && commit.parents.length === 1 && isChanged(commit)).toSorted((a, b) => Date.parse(b.time) - Date.parse(a.time));
		return {
			...merge,
			...newest === void 0 ? {} : { proposedAt: newest.written }
		};
	});
}
/** A commit and all before it, as far as they are known. */
function collectAncestors(id, commits) {
	const found = /* @__PURE__ */ new Set();
	const open = [id];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const commit = commits.get(next);
		if (commit === void 0 || found.has(commit)) continue;
		found.add(commit);
		open.push(...commit.parents);
	}
	return found;
}
const ACTION = {
	doing: "read the history",
	needs: "contents: read"
};
async function readCommits({ query }, revision, path) {
	const commits = /* @__PURE__ */ new Map();
	const history = `history(first: 100, after: $cursor) { nodes { oid committedDate authoredDate parents(first: 10) { nodes { oid } } file(path: \$path) { oid } } pageInfo { hasNextPage endCursor } }`;
	for (let cursor = null; cursor !== void 0;) {
		const page = (await query(ACTION, {
			declare: [
				"$revision: String!",
				"$path: String!",
				"$cursor: String"
			],
			select: `object(expression: $revision) { ... on Commit { ${history} } }`,
			variables: {
				revision,
				path,
				cursor
			},
			answer: Answer
		})).object?.history;
		for (const node of page?.nodes ?? []) commits.set(node.oid, describeCommit(node));
		cursor = (page?.nodes.every(({ file }) => file === null) ?? true) || page?.pageInfo.hasNextPage !== true ? void 0 : page.pageInfo.endCursor;
	}
	return commits;
}
function describeCommit(node) {
	const parents = node.parents.nodes.map(({ oid }) => oid);
	return {
		id: node.oid,
		parent: parents[0],
		parents,
		time: node.committedDate,
		written: node.authoredDate,
		blob: node.file?.oid
	};
}

export { listGitHubMerges };
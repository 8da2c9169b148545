import { a as ServiceError, r as ConfigError } from "./errors.js";
import { a as array, f as object, h as string, o as boolean, v as unknown } from "./schemas.js";
import { n as hashBlob } from "./blob-store.js";
import { n as createFileLists, r as createBlobReader, t as createHistories } from "./history.js";
import { i as readRefusal } from "./refusals.js";
import { t as openGitHubRepository } from "./repository.js";

// src/adapters/github/branch.ts
/**
* The proposal branch on GitHub: read once more right before it is written, and moved only from where it was read, so
* that a commit that came in between is never lost.
*/
const Ref = object({ target: object({ oid: string() }).nullable() }).nullable();
const READ$1 = {
	doing: "read the branches",
	needs: "contents: read"
};
const MOVE = {
	doing: "move the branch of the proposals",
	needs: "contents: write"
};
/** The heads of both branches as they are now. */
async function readHeads({ query, fullName }, base) {
	const { target, proposal, tree } = await query(READ$1, {
		declare: [
			"$target: String!",
			"$proposal: String!",
			"$tree: String!"
		],
		select: `target: ref(qualifiedName: $target) { target { oid } }
      proposal: ref(qualifiedName: $proposal) { target { oid } }
      tree: object(expression: $tree) { oid }`,
		variables: {
			target: `refs/heads/${base.targetBranch}`,
			proposal: `refs/heads/${base.proposalBranch}`,
			tree: `${base.tree}:`
		},
		answer: object({
			target: Ref,
			proposal: Ref,
			tree: object({ oid: string() }).nullable()
		})
	});
	if (tree === null) throw new ServiceError(`${fullName}: the tree ${base.tree} is gone; run again`, { retryable: true });
	return {
		target: target?.target?.oid,
		proposal: proposal?.target?.oid,
		rootTree: tree.oid
	};
}
/**
* Let the proposal branch show a commit.
*
* @throws {ServiceError} retryable, when the branch is no longer where `base` says.
*/
async function moveBranch(repository, base, commit) {
	try {
		await (base.proposalHead === void 0 ? createBranch(repository, base, commit) : base.isFresh ? restartBranch(repository, base, base.proposalHead, commit) : advanceBranch(repository, base, commit));
	} catch (error) {
		const heads = await readHeads(repository, base).catch(() => void 0);
		if (heads?.proposal === commit) return;
		if (heads === void 0 || heads.proposal === base.proposalHead) throw error;
		throw new ServiceError(`${repository.fullName}: ${base.proposalBranch} has moved since it was read; run again`, {
			cause: error,
			retryable: true
		});
	}
}
async function createBranch({ ask }, { proposalBranch }, sha) {
	await ask(MOVE, (octokit, place) => octokit.rest.git.createRef({
		...place,
		ref: `refs/heads/${proposalBranch}`,
		sha
	}));
}
async function advanceBranch({ ask }, { proposalBranch }, sha) {
	await ask(MOVE, (octokit, place) => octokit.rest.git.updateRef({
		...place,
		ref: `heads/${proposalBranch}`,
		sha,
		force: false
	}));
}
/** Not forward, but with nothing lost: all that the branch held is merged, and it moves only from that very commit. */
async function restartBranch({ mutate, nodeId }, { proposalBranch }, ...[beforeOid, afterOid]) {
	const update = {
		name: `refs/heads/${proposalBranch}`,
		beforeOid,
		afterOid,
		force: true
	};
	await mutate(MOVE, "updateRefs", {
		repositoryId: nodeId,
		refUpdates: [update]
	});
}

// src/adapters/github/tree.ts
const WRITE = {
	doing: "write files",
	needs: "contents: write"
};
/** GitHub takes 40 MB; what is far below it is also done in time. */
const MAX_REQUEST_BYTES = 5e6;
/** @returns Id of the new tree. */
async function createTree(repository, { base, before, edits }) {
	const stored = new Set([...before.values()].map(({ blob }) => blob));
	const entries = await Promise.all(edits.map((edit) => createEntry(repository, {
		edit,
		file: before.get(edit.path),
		stored
	})));
	let tree = base;
	for (const part of divideBySize(entries)) {
		const { data } = await repository.ask(WRITE, (octokit, place) => octokit.rest.git.createTree({
			...place,
			base_tree: tree,
			tree: part
		}));
		tree = data.sha;
	}
	return tree;
}
/** Old trees have modes that only git still reads; of a file's, it matters whether it is a program. */
function readMode(mode) {
	if (mode === "120000" || mode === "160000") return mode;
	return (Number.parseInt(mode, 8) & 64) === 0 ? "100644" : "100755";
}
async function createEntry(repository, { edit, file, stored }) {
	const { path, blob } = edit;
	const mode = readMode(edit.mode ?? (file?.kind === "file" ? file.mode : void 0) ?? "100644");
	const place = {
		path,
		mode,
		type: mode === "160000" ? "commit" : "blob"
	};
	if (blob === void 0) return {
		...place,
		sha: null
	};
	const content = stored.has(blob) ? void 0 : repository.github.blobs.contents.get(blob);
	if (content === void 0) return {
		...place,
		sha: blob
	};
	const text = tryDecode(content);
	return text === void 0 ? {
		...place,
		sha: await storeBytes(repository, blob, content)
	} : {
		...place,
		content: text
	};
}
const UTF8 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
/** A text that comes to GitHub as it is; `undefined` for other bytes, for none, and for zeros, which end a text. */
function tryDecode(content) {
	if (content.length === 0 || content.includes(0)) return void 0;
	try {
		return UTF8.decode(content);
	} catch {
		return;
	}
}
/** Store a content that was written before, and that no file of a tree holds. */
async function storeBlob(repository, blob) {
	const content = repository.github.blobs.contents.get(blob);
	if (content !== void 0) await storeBytes(repository, blob, content);
}
async function storeBytes({ ask, fullName }, blob, content) {
	const { data } = await ask(WRITE, (octokit, place) => octokit.rest.git.createBlob({
		...place,
		content: Buffer.from(content).toString("base64"),
		encoding: "base64"
	}));
	if (data.sha === blob) return blob;
	throw new ServiceError(`${fullName}: GitHub stored a file otherwise than it was sent; run again`, { retryable: true });
}
function divideBySize(entries) {
	const parts = [];
	let room = 0;
	for (const entry of entries) {
		const size = Buffer.byteLength(JSON.stringify(entry));
		const last = parts.at(-1);
		if (last === void 0 || size > room) {
			parts.push([entry]);
			room = MAX_REQUEST_BYTES - size;
		} else {
			last.push(entry);
			room -= size;
		}
	}
	return parts;
}

// src/adapters/github/commit.ts
/**
* @returns Id of the commit.
* @throws {ServiceError} retryable, when a branch has moved.
*/
async function commitEdits({ repository, listFiles }, request) {
	const { base, message, author, attached = [] } = request;
	const { rootTree, ...heads } = await readHeads(repository, base);
	assertUnmoved(repository, base, heads);
	const before = await listFiles(base.tree);
	const edits = request.edits.filter((edit) => changes(edit, before.get(edit.path)));
	const tree = await createTree(repository, {
		base: rootTree,
		before,
		edits
	});
	if (edits.length > 0) assertHolds(repository, await listFiles(tree), edits);
	await Promise.all(attached.map((blob) => storeBlob(repository, blob)));
	const [, name = "", email = ""] = /^(.*) <(.*)>$/.exec(author) ?? [];
	const { data } = await repository.ask({
		doing: "write a commit",
		needs: "contents: write"
	}, (octokit, place) => octokit.rest.git.createCommit({
		...place,
		message,
		tree,
		parents: [...base.parents],
		author: {
			name,
			email
		}
	}));
	await moveBranch(repository, base, data.sha);
	return data.sha;
}
function assertUnmoved({ fullName }, { targetBranch, targetHead, proposalBranch, proposalHead }, heads) {
	const moved = heads.target !== targetHead ? targetBranch : heads.proposal !== proposalHead ? proposalBranch : void 0;
	if (moved !== void 0) throw new ServiceError(`${fullName}: ${moved} has moved since it was read; run again`, { retryable: true });
}
/** GitHub refuses to remove what is not there. */
function changes({ blob, mode }, file) {
	return blob !== file?.blob || mode !== void 0 && mode !== file?.mode;
}
/** What was written must be what was meant, before any branch shows it. */
function assertHolds({ fullName }, after, edits) {
	const wrong = edits.find(({ path, blob }) => after.get(path)?.blob !== blob);
	if (wrong !== void 0) throw new ServiceError(`${fullName}: GitHub stored '${wrong.path}' otherwise than it was sent, and nothing was committed; run again`, { retryable: true });
}

// src/adapters/github/heads.ts
/**
* Where the branches of a repository on GitHub are. With the head of a branch comes the id of its tree, and what is
* read next: so it costs no request of its own.
*/
const READ = {
	doing: "read the branches",
	needs: "contents: read"
};
const LIST = {
	doing: "list the branches",
	needs: "contents: read"
};
const HEADS = "refs/heads/";
const Tip = object({
	oid: string(),
	tree: object({ oid: string() }).optional()
});
const Blob = object({
	oid: string(),
	object: object({ text: string().nullish() }).nullable()
}).nullish();
const Head = object({ target: Tip.catchall(unknown()).nullable() }).nullable();
/** @param along Paths of files that are read next. */
async function findHead(repository, branch, along = []) {
	const files = along.map((_, at) => `f${at}: file(path: $f${at}) { oid object { ... on Blob { text } } }`);
	const tip = (await repository.together(READ, {
		field: `ref(qualifiedName: $branch) { target { oid ... on Commit { tree { oid } ${files.join(" ")} } } }`,
		variables: {
			branch: ["String!", HEADS + branch],
			...Object.fromEntries(along.map((path, at) => [`f${at}`, ["String!", path]]))
		},
		answer: Head
	}))?.target ?? void 0;
	if (tip === void 0) return void 0;
	keepTree(repository, tip);
	for (const at of along.keys()) keepText(repository, Blob.parse(tip[`f${at}`]));
	return tip.oid;
}
function keepTree({ trees }, { oid, tree }) {
	if (tree !== void 0) trees.set(oid, tree.oid);
}
/** What GraphQL cannot give as it is, is read when it is asked for. */
function keepText({ github }, file) {
	const content = Buffer.from(file?.object?.text ?? "");
	if (file && hashBlob(content) === file.oid) github.blobs.contents.set(file.oid, content);
}
const Refs = object({
	nodes: array(object({
		prefix: string(),
		name: string(),
		target: Tip.nullable()
	})),
	pageInfo: object({ hasNextPage: boolean() })
}).nullable();
/** Heads by name of the branches whose name starts with a prefix. */
async function listHeads(repository, prefix) {
	if (prefix === "") return listMatching(repository, prefix);
	const refs = await repository.together(LIST, {
		field: `refs(refPrefix: $heads, query: $prefix, first: 100) { nodes { prefix name target { oid ... on Commit { tree { oid } } } } pageInfo { hasNextPage } }`,
		variables: {
			heads: ["String!", HEADS],
			prefix: ["String", prefix]
		},
		answer: Refs
	});
	if (refs?.pageInfo.hasNextPage === true) return listMatching(repository, prefix);
	const heads = /* @__PURE__ */ new Map();
	for (const { prefix: folder, name: rest, target: tip } of refs?.nodes ?? []) {
		const name = (folder + rest).slice(11);
		if (tip === null || !name.startsWith(prefix)) continue;
		keepTree(repository, tip);
		heads.set(name, tip.oid);
	}
	return heads;
}
async function listMatching({ ask }, prefix) {
	const refs = await ask(LIST, async (octokit, place) => {
		const request = {
			...place,
			ref: `heads/${prefix}`
		};
		const { data, headers } = await octokit.rest.git.listMatchingRefs(request);
		return !headers.link?.includes("rel=\"next\"") ? data : octokit.paginate(octokit.rest.git.listMatchingRefs, request);
	});
	return new Map(refs.map(({ ref, object }) => [ref.slice(11), object.sha]));
}

// src/adapters/github/target.ts
/** What AMTS does in a repository of translations. */
const PERMISSIONS = {
	metadata: "read",
	contents: "write",
	pull_requests: "write"
};
/**
* @param fullName `owner/repo`.
* @throws {ConfigError} when the token sees no such repository, or when it is archived.
*/
async function openGitHubTarget(github, fullName) {
	const repository = await openGitHubRepository(github, fullName, PERMISSIONS);
	if (repository.isArchived) throw new ConfigError(`${repository.fullName}: the repository is archived; unarchive it, or take it out of the configuration`);
	const listFiles = createFileLists(repository);
	const readHistory = createHistories(repository, listFiles);
	return {
		book: {
			location: repository.url,
			url: repository.url,
			listFiles,
			readBlobs: createBlobReader(repository),
			findDefaultBranch: () => Promise.resolve(repository.defaultBranch),
			findHead: (branch, along) => findHead(repository, branch, along),
			listHeads: (prefix) => listHeads(repository, prefix),
			findLastChange: async (commit, path) => (await readHistory(commit, path))[0]?.date,
			findMergeBase: (a, b) => findMergeBase(repository, a, b),
			listAncestors: (id) => listAncestors(repository, id),
			writeBlobs: (contents) => Promise.resolve(contents.map((content) => keepContent(github, content))),
			commit: (request) => commitEdits({
				repository,
				listFiles
			}, request)
		},
		repository
	};
}
async function findMergeBase({ ask }, a, b) {
	if (a === b) return a;
	return (await ask({
		doing: "compare two branches",
		needs: "contents: read"
	}, (octokit, place) => octokit.rest.repos.compareCommitsWithBasehead({
		...place,
		basehead: `${a}...${b}`,
		per_page: 1,
		page: 2
	}).catch((error) => {
		const refusal = readRefusal(error);
		if (refusal?.status === 404 && /no common ancestor/i.test(refusal.message)) return void 0;
		throw error;
	})))?.data.merge_base_commit.sha;
}
async function listAncestors({ ask }, id) {
	const { data } = await ask({
		doing: "list commits",
		needs: "contents: read"
	}, (octokit, place) => octokit.rest.repos.listCommits({
		...place,
		sha: id,
		per_page: 100
	}));
	const known = new Map(data.map((entry) => [entry.sha, entry]));
	const line = [];
	for (let next = known.get(id); next !== void 0; next = known.get(next.parents[0]?.sha ?? "")) line.push({
		id: next.sha,
		message: next.commit.message
	});
	return line;
}
/** The content is sent with the commit that needs it. @returns Its blob id. */
function keepContent({ blobs }, content) {
	const id = hashBlob(content);
	blobs.contents.set(id, content);
	return id;
}

export { openGitHubTarget };
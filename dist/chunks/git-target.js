import { r as ServiceError, t as ConfigError } from "./errors.js";
import { a as readGit, i as readBlobs, n as listFiles, o as runGit, r as openClone, t as findCommit } from "./git-reader.js";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { mkdtemp, rm, writeFile } from "node:fs/promises";

// src/adapters/git-target.ts
/**
* A local clone as the translation of a book. Commits are made of objects and a reference alone: work tree, index and
* HEAD of the clone stay as they are.
*/
/** @throws {ConfigError} when the folder is no clone. */
async function openGitTarget(folder) {
	const path = await openClone(folder);
	return {
		location: folder,
		listFiles: (tree) => listFiles(path, tree),
		readBlobs: (blobs) => readBlobs(path, blobs),
		readProposalBase: ({ targetBranch, proposalBranch }) => readProposalBase(path, targetBranch, proposalBranch),
		writeBlobs: (contents) => writeBlobs(path, contents),
		commit: (request) => commit(path, request)
	};
}
async function readProposalBase(folder, wantedBranch, proposalBranch) {
	const targetBranch = wantedBranch ?? await findCurrentBranch(folder);
	if (targetBranch === proposalBranch) throw new ConfigError(`${folder}: is on ${proposalBranch}, the branch of the proposals; check out another branch`);
	const targetHead = await findBranch(folder, targetBranch);
	if (targetHead === void 0) throw new ConfigError(`${folder}: has no branch '${targetBranch}'; correct 'branch'`);
	await assertNotCheckedOut(folder, proposalBranch);
	const proposalHead = await findBranch(folder, proposalBranch);
	return {
		targetBranch,
		targetHead,
		proposalBranch,
		proposalHead,
		...await joinBranches(folder, targetHead, proposalHead)
	};
}
async function findCurrentBranch(folder) {
	const { stdout } = await runGit(folder, [
		"symbolic-ref",
		"--quiet",
		"--short",
		"HEAD"
	], { answers: [1] });
	return stdout.toString().trim() || "HEAD";
}
/** Head of a branch; of a local one and the same one of the origin, the one that is ahead, or else the local one. */
async function findBranch(folder, branch) {
	if (branch === "HEAD") return findCommit(folder, "HEAD");
	const local = await findCommit(folder, `refs/heads/${branch}`);
	const remote = await findCommit(folder, `refs/remotes/origin/${branch}`);
	if (local === void 0 || remote === void 0) return local ?? remote;
	return await isAncestor(folder, local, remote) ? remote : local;
}
async function isAncestor(folder, older, newer) {
	return (await runGit(folder, [
		"merge-base",
		"--is-ancestor",
		older,
		newer
	], { answers: [1] })).exitCode === 0;
}
/** Moving a branch under a work tree that has it checked out would make that tree look changed. */
async function assertNotCheckedOut(folder, branch) {
	const place = await readGit(folder, [
		"for-each-ref",
		"--format=%(worktreepath)",
		`refs/heads/${branch}`
	]);
	if (place !== "") throw new ConfigError(`${place}: has ${branch}, the branch of the proposals, checked out; check out another branch`);
}
/**
* Where the next commit starts. The proposal branch is only ever moved forward: when the target branch has moved as
* well, it is merged in, and when the two conflict, the proposal branch is continued as it is.
*/
async function joinBranches(folder, target, proposal) {
	if (proposal === void 0 || await isAncestor(folder, proposal, target)) return {
		tree: await findTree(folder, target),
		parents: [target]
	};
	if (await isAncestor(folder, target, proposal)) return {
		tree: await findTree(folder, proposal),
		parents: [proposal]
	};
	const { exitCode, stdout } = await runGit(folder, [
		"merge-tree",
		"--write-tree",
		"--no-messages",
		proposal,
		target
	], { answers: [
		1,
		128,
		129
	] });
	if (exitCode === 0) return {
		tree: stdout.toString().trim(),
		parents: [proposal, target]
	};
	const warning = `the target branch and the open proposal ${exitCode === 1 ? "changed the same lines" : "cannot be merged by this git, which is older than 2.38"}; merge the target branch by hand`;
	return {
		tree: await findTree(folder, proposal),
		parents: [proposal],
		warning
	};
}
function findTree(folder, commitId) {
	return readGit(folder, [
		"rev-parse",
		"--verify",
		`${commitId}^{tree}`
	]);
}
async function commit(folder, { base, edits, message, author }) {
	if (await findBranch(folder, base.targetBranch) !== base.targetHead) throw new ServiceError(`${folder}: ${base.targetBranch} has moved since it was read; run again`, { retryable: true });
	const tree = await writeTree(folder, base.tree, edits);
	const parents = base.parents.flatMap((parent) => ["-p", parent]);
	const id = await readGit(folder, [
		"commit-tree",
		tree,
		...parents
	], {
		input: message,
		env: identify(author)
	});
	await moveBranch(folder, base, id);
	return id;
}
/** Store contents as they are, without the filters of the clone, by one process. */
async function writeBlobs(folder, contents) {
	if (contents.length === 0) return [];
	return withScratch(async (scratch) => {
		const paths = contents.map((_, at) => join(scratch, String(at)));
		await Promise.all(paths.map((path, at) => writeFile(path, contents[at] ?? "")));
		return (await readGit(folder, [
			"hash-object",
			"-w",
			"--no-filters",
			"--stdin-paths"
		], { input: paths.map((path) => `${path}\n`).join("") })).split("\n");
	});
}
async function withScratch(work) {
	const scratch = await mkdtemp(join(tmpdir(), "amts-git-"));
	try {
		return await work(scratch);
	} finally {
		await rm(scratch, {
			recursive: true,
			force: true
		});
	}
}
/** Build the tree in an index of its own. */
async function writeTree(folder, tree, edits) {
	return withScratch(async (scratch) => {
		const env = { GIT_INDEX_FILE: join(scratch, "index") };
		const modes = await readModes(folder, tree);
		await runGit(folder, ["read-tree", tree], { env });
		const lines = edits.map(({ path, blob }) => blob === void 0 ? `0 ${"0".repeat(tree.length)}\t${path}\0` : `${modes.get(path) ?? "100644"} ${blob}\t${path}\0`);
		await runGit(folder, [
			"update-index",
			"-z",
			"--index-info"
		], {
			env,
			input: lines.join("")
		});
		return readGit(folder, ["write-tree"], { env });
	});
}
async function readModes(folder, tree) {
	const { stdout } = await runGit(folder, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		tree
	]);
	return new Map(stdout.toString().split("\0").flatMap((line) => {
		const [, mode, path] = /^(100\d+) \w+ [\da-f]+\t([^]+)$/.exec(line) ?? [];
		return mode === void 0 || path === void 0 ? [] : [[path, mode]];
	}));
}
function identify(author) {
	const [, name = "", email = ""] = /^(.*) <(.*)>$/.exec(author) ?? [];
	return {
		GIT_AUTHOR_NAME: name,
		GIT_AUTHOR_EMAIL: email,
		GIT_COMMITTER_NAME: name,
		GIT_COMMITTER_EMAIL: email
	};
}
/** Only from where it was read: a commit that came in between is never lost. */
async function moveBranch(folder, base, id) {
	const reference = `refs/heads/${base.proposalBranch}`;
	const expected = await findCommit(folder, reference) ?? "0".repeat(id.length);
	if (!(base.proposalHead === void 0 ? /^0+$/.test(expected) : await isAncestorOrNone(folder, expected, base))) throw new ServiceError(`${folder}: ${base.proposalBranch} has moved since it was read; run again`, { retryable: true });
	await runGit(folder, [
		"update-ref",
		"-m",
		"amts: proposal",
		"--create-reflog",
		reference,
		id,
		expected
	]);
}
/** The local branch may be missing or behind its copy of the origin, which is then the head that was read. */
async function isAncestorOrNone(folder, local, { proposalHead = "" }) {
	return /^0+$/.test(local) || isAncestor(folder, local, proposalHead);
}

export { openGitTarget };
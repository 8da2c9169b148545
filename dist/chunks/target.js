import { i as ServiceError, n as ConfigError } from "./errors.js";
import { a as openClone, c as runGit, i as listFiles, n as findWebUrl, o as readBlobs, r as isShallow, s as readGit, t as findCommit } from "./reader.js";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { mkdtemp, rm, writeFile } from "node:fs/promises";

// src/adapters/git/target.ts
/**
* A local clone as the translation of a book. Commits are made of objects and a reference alone: work tree, index and
* HEAD of the clone stay as they are.
*/
/** @throws {ConfigError} when the folder is no clone. */
async function openGitTarget(folder) {
	const path = await openClone(folder);
	return {
		location: folder,
		url: await findWebUrl(path),
		listFiles: (tree) => listFiles(path, tree),
		readBlobs: (blobs) => readBlobs(path, blobs),
		findDefaultBranch: () => findCurrentBranch(path),
		listHeads: (prefix) => listHeads(path, prefix),
		findLastChange: (revision, page) => findLastChange(path, revision, page),
		findMergeBase: (one, other) => findMergeBase(path, one, other),
		writeBlobs: (contents) => writeBlobs(path, contents),
		commit: (request) => commit(path, request)
	};
}
/** The oldest commit of a shallow clone seems to have changed every file. */
async function findLastChange(folder, revision, path) {
	if (await isShallow(folder)) return void 0;
	const seconds = await readGit(folder, [
		"log",
		"-1",
		"--format=%ct",
		"--no-show-signature",
		revision,
		"--",
		path
	]);
	return seconds === "" ? void 0 : Number(seconds) * 1e3;
}
async function findCurrentBranch(folder) {
	const { stdout } = await runGit(folder, [
		"symbolic-ref",
		"--quiet",
		"--short",
		"HEAD"
	], { answers: [1] });
	return stdout.toString().trim() || DETACHED;
}
/** What stands for the branch where a clone is on none. */
const DETACHED = "HEAD";
/** Branches below are moved by commits of proposals. */
const PROPOSALS = "amts/";
async function listHeads(folder, prefix) {
	const places = ["refs/heads/", "refs/remotes/origin/"];
	const lines = (await readGit(folder, [
		"for-each-ref",
		"--format=%(refname)%00%(worktreepath)",
		...places
	])).split("\n");
	const names = new Set(prefix === DETACHED ? [DETACHED] : []);
	for (const line of lines) {
		const [reference = "", workTree = ""] = line.split("\0");
		const name = places.reduce((rest, place) => rest.startsWith(place) ? rest.slice(place.length) : rest, reference);
		if (name === "" || !name.startsWith(prefix)) continue;
		if (name.startsWith(PROPOSALS)) assertNotCheckedOut(name, workTree);
		names.add(name);
	}
	const heads = await Promise.all([...names].map(async (name) => [name, await findHead(folder, name)]));
	return new Map(heads.flatMap(([name, head]) => head === void 0 ? [] : [[name, head]]));
}
/** Moving a branch under a work tree that has it checked out would make that tree look changed. */
function assertNotCheckedOut(branch, workTree) {
	if (workTree === "") return;
	throw new ConfigError(`${workTree}: has ${branch}, the branch of the proposals, checked out; check out another branch`);
}
/** Head of a branch; of a local one and the same one of the origin, the one that is ahead, or else the local one. */
async function findHead(folder, branch) {
	if (branch === DETACHED) return findCommit(folder, DETACHED);
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
async function findMergeBase(folder, one, other) {
	const { stdout } = await runGit(folder, [
		"merge-base",
		one,
		other
	], { answers: [1] });
	return stdout.toString().trim() || void 0;
}
async function commit(folder, { base, edits, message, author }) {
	await assertUnmoved(folder, base.targetBranch, base.targetHead);
	await assertUnmoved(folder, base.proposalBranch, base.proposalHead);
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
async function assertUnmoved(folder, branch, head) {
	if (await findHead(folder, branch) !== head) throw moved(folder, branch);
}
function moved(folder, branch, cause) {
	return new ServiceError(`${folder}: ${branch} has moved since it was read; run again`, {
		retryable: true,
		cause
	});
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
/** Build the tree in an index of its own. Removals come first, since a folder may take the place of a file. */
async function writeTree(folder, tree, edits) {
	return withScratch(async (scratch) => {
		const env = { GIT_INDEX_FILE: join(scratch, "index") };
		const files = await listFiles(folder, tree);
		await runGit(folder, ["read-tree", tree], { env });
		const nothing = "0".repeat(tree.length);
		const removals = edits.flatMap(({ path, blob }) => blob === void 0 ? [`0 ${nothing}\t${path}\0`] : []);
		const additions = edits.flatMap(({ path, blob, mode = files.get(path)?.mode ?? "100644" }) => blob === void 0 ? [] : [`${mode} ${blob}\t${path}\0`]);
		await runGit(folder, [
			"update-index",
			"-z",
			"--index-info"
		], {
			env,
			input: [...removals, ...additions].join("")
		});
		return readGit(folder, ["write-tree"], { env });
	});
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
/**
* Move the local branch, which may be missing or behind its copy of the origin, to the new commit. Git moves it only
* from where it was seen here, so a commit that comes in between is never lost.
*/
async function moveBranch(folder, { proposalBranch, proposalHead }, id) {
	const reference = `refs/heads/${proposalBranch}`;
	const local = await findCommit(folder, reference);
	if (!(local === void 0 || proposalHead !== void 0 && await isAncestor(folder, local, proposalHead))) throw moved(folder, proposalBranch);
	const args = [
		"update-ref",
		"-m",
		"amts: proposal",
		"--create-reflog",
		reference,
		id
	];
	try {
		await runGit(folder, [...args, local ?? "0".repeat(id.length)]);
	} catch (error) {
		throw await findCommit(folder, reference) === local ? error : moved(folder, proposalBranch, error);
	}
}

export { openGitTarget };
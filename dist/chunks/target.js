import { a as ServiceError, r as ConfigError } from "./errors.js";
import { n as encodeName, r as showName } from "./path-bytes.js";
import { t as keepRecent } from "./recent.js";
import { a as listFiles, c as readOrigin, d as readGitLines, f as runGit, i as listAncestorIds, l as folderOf, n as findWebUrl, o as openClone, r as isShallow, s as readBlobs, t as findCommit, u as readGit } from "./reader.js";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";

// src/adapters/git/target.ts
/**
* A local clone as the translation of a book. Commits are made of objects and a reference alone: work tree, index and
* HEAD of the clone stay as they are.
*/
/** @throws {ConfigError} when the folder is no clone. */
async function openGitTarget(folder) {
	const place = await openClone(folder);
	const readRefs = shareCalls(() => listRefs(place));
	const readFiles = keepRecent(4, (tree) => listFiles(place, tree));
	return {
		location: folder,
		url: findWebUrl(await readOrigin(place)),
		root: await realpath(folderOf(place)),
		listFiles: readFiles,
		readBlobs: (blobs) => readBlobs(place, blobs),
		listAncestorIds: (id) => listAncestorIds(place, id),
		findDefaultBranch: shareCalls(() => findCurrentBranch(place)),
		findHead: (branch) => findHead(place, branch, readRefs),
		listHeads: (prefix) => listHeads(place, prefix, readRefs),
		findLastChange: (revision, page) => findLastChange(place, revision, page),
		findMergeBase: (one, other) => findMergeBase(place, one, other),
		listAncestors: (id) => listAncestors(place, id),
		writeBlobs: (contents) => writeBlobs(place, contents),
		commit: (request) => commit(place, request, {
			readRefs,
			readFiles
		})
	};
}
/** The oldest commit of a shallow clone seems to have changed every file. */
async function findLastChange(place, revision, path) {
	if (await isShallow(place)) return void 0;
	const [seconds] = await readGitLines(place, [
		"log",
		"-1",
		"--format=%ct",
		"--no-show-signature",
		revision,
		"--",
		path
	]);
	return seconds === void 0 || seconds === "" ? void 0 : Number(seconds) * 1e3;
}
async function findCurrentBranch(place) {
	const { stdout } = await runGit(place, [
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
async function listRefs(place) {
	const places = ["refs/heads/", "refs/remotes/origin/"];
	return (await readGitLines(place, [
		"for-each-ref",
		"--format=%(refname)%00%(objectname)%00%(worktreepath)",
		...places
	])).flatMap((line) => {
		const [reference = "", id = "", workTree = ""] = line.split("\0");
		const name = places.reduce((rest, start) => rest.startsWith(start) ? rest.slice(start.length) : rest, reference);
		return name === "" ? [] : [{
			name,
			id,
			workTree
		}];
	});
}
/** Calls that come while one runs get its answer. */
function shareCalls(call) {
	let running;
	return () => {
		running ??= call().finally(() => {
			running = void 0;
		});
		return running;
	};
}
async function findHead(place, branch, readRefs) {
	if (branch === DETACHED) return findCommit(place, DETACHED);
	return findAhead(place, takeRefs(await readRefs(), (name) => name === branch).get(branch) ?? []);
}
async function listHeads(place, prefix, readRefs) {
	const heads = [...takeRefs(await readRefs(), (name) => name.startsWith(prefix))].map(async ([name, ids]) => [name, await findAhead(place, ids)]);
	return new Map((await Promise.all(heads)).flatMap(([name, head]) => head === void 0 ? [] : [[name, head]]));
}
/** Object ids by name, that of the clone first. */
function takeRefs(refs, isWanted) {
	const idsOf = /* @__PURE__ */ new Map();
	for (const { name, id, workTree } of refs) {
		if (!isWanted(name)) continue;
		if (name.startsWith(PROPOSALS)) assertNotCheckedOut(name, workTree);
		idsOf.set(name, [...idsOf.get(name) ?? [], id]);
	}
	return idsOf;
}
/** Moving a branch under a work tree that has it checked out would make that tree look changed. */
function assertNotCheckedOut(branch, workTree) {
	if (workTree === "") return;
	throw new ConfigError(`${workTree}: has ${branch}, the branch of the proposals, checked out; check out another branch`);
}
/** Of a local branch and the same one of the origin, the head that is ahead, or else the local one. */
async function findAhead(place, [local, remote]) {
	if (local === void 0 || remote === void 0 || local === remote) return local;
	return await isAncestor(place, local, remote) ? remote : local;
}
async function isAncestor(place, older, newer) {
	return (await runGit(place, [
		"merge-base",
		"--is-ancestor",
		older,
		newer
	], { answers: [1] })).exitCode === 0;
}
async function findMergeBase(place, one, other) {
	const { stdout } = await runGit(place, [
		"merge-base",
		one,
		other
	], { answers: [1] });
	return stdout.toString().trim() || void 0;
}
async function commit(place, { base, edits, message, author }, { readRefs, readFiles }) {
	const [target, proposal] = await Promise.all([findHead(place, base.targetBranch, readRefs), findHead(place, base.proposalBranch, readRefs)]);
	if (target !== base.targetHead) throw moved(place, base.targetBranch);
	if (proposal !== base.proposalHead) throw moved(place, base.proposalBranch);
	const tree = await writeTree(place, {
		tree: base.tree,
		files: await readFiles(base.tree)
	}, edits);
	assertHolds(place, await readFiles(tree), edits);
	const parents = base.parents.flatMap((parent) => ["-p", parent]);
	const id = await readGit(place, [
		"commit-tree",
		tree,
		...parents
	], {
		input: message,
		env: identify(author)
	});
	await assertWhole(place, id, base.parents);
	await moveBranch(place, base, id);
	return id;
}
/** Something that tidies up at the same time may have removed what no branch names yet (`git gc --prune=now`). */
async function assertWhole(place, id, parents) {
	const args = [
		"rev-list",
		"--objects",
		"--no-object-names",
		"--quiet",
		id,
		...parents.map((parent) => `^${parent}`)
	];
	try {
		await runGit(place, args);
	} catch (cause) {
		throw new ServiceError(`${folderOf(place)}: what was written is gone again, before it was committed; run again`, {
			retryable: true,
			cause
		});
	}
}
function moved(place, branch, cause) {
	return new ServiceError(`${folderOf(place)}: ${branch} has moved since it was read; run again`, {
		retryable: true,
		cause
	});
}
async function listAncestors(place, id) {
	return (await runGit(place, [
		"log",
		"--first-parent",
		"-100",
		"-z",
		"--format=%H%n%B",
		"--no-show-signature",
		id
	])).stdout.toString().split("\0").flatMap((entry) => {
		const [, sha, message = ""] = /^([\da-f]{40,64})\n([^]*)$/.exec(entry) ?? [];
		return sha === void 0 ? [] : [{
			id: sha,
			message
		}];
	});
}
/** Store contents as they are, without the filters of the clone, by one process. */
async function writeBlobs(place, contents) {
	if (contents.length === 0) return [];
	return withScratch(async (scratch) => {
		const paths = contents.map((_, at) => join(scratch, String(at)));
		await Promise.all(paths.map((path, at) => writeFile(path, contents[at] ?? "")));
		return readGitLines(place, [
			"hash-object",
			"-w",
			"--no-filters",
			"--stdin-paths"
		], { input: paths.map((path) => `${path}\n`).join("") });
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
async function writeTree(place, { tree, files }, edits) {
	return withScratch(async (scratch) => {
		const env = { GIT_INDEX_FILE: join(scratch, "index") };
		await runGit(place, ["read-tree", tree], { env });
		const nothing = "0".repeat(tree.length);
		const removals = edits.flatMap(({ path, blob }) => blob === void 0 ? [`0 ${nothing}\t${path}\0`] : []);
		const additions = edits.flatMap(({ path, blob, mode = files.get(path)?.mode ?? "100644" }) => blob === void 0 ? [] : [`${mode} ${blob}\t${path}\0`]);
		const input = encodeName([...removals, ...additions].join(""));
		await runGit(place, [
			"update-index",
			"-z",
			"--index-info"
		], {
			env,
			input
		});
		return readGit(place, ["write-tree"], { env });
	});
}
/** Git leaves out paths that it does not take, and says nothing: what was written must be what was asked for. */
function assertHolds(place, after, edits) {
	const wrong = edits.find(({ path, blob }) => after.get(path)?.blob !== blob);
	if (wrong !== void 0) throw new ServiceError(`${folderOf(place)}: git does not take the path '${showName(wrong.path)}', and nothing was committed; correct 'paths' or 'base'`, { retryable: false });
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
async function moveBranch(place, { proposalBranch, proposalHead }, id) {
	const reference = `refs/heads/${proposalBranch}`;
	const local = await findCommit(place, reference);
	if (!(local === void 0 || proposalHead !== void 0 && await isAncestor(place, local, proposalHead))) throw moved(place, proposalBranch);
	const args = [
		"update-ref",
		"-m",
		"amts: proposal",
		"--create-reflog",
		reference,
		id
	];
	try {
		await runGit(place, [...args, local ?? "0".repeat(id.length)]);
	} catch (error) {
		throw await findCommit(place, reference) === local ? error : moved(place, proposalBranch, error);
	}
}

export { openGitTarget };
import { a as ServiceError, r as ConfigError } from "./errors.js";
import { t as decodeName } from "./path-bytes.js";
import { t as createGate } from "./concurrent.js";
import { t as pickEnvironment } from "./child-environment.js";
import { dirname, join, relative, resolve } from "node:path";
import { spawn } from "node:child_process";
import { realpath, stat } from "node:fs/promises";

// src/adapters/git/process.ts
/**
* The `git` program: arguments in, bytes out. No shell, no prompt, no hook or monitor that a repository brings along,
* no bare repository that lies among the files of another one, no setting of the caller's environment that points to
* another repository, and none of the caller's secrets.
*/
/** Variables by which a hook or a caller ties git to one repository. */
const TIES = /* @__PURE__ */ new Set([
	"GIT_DIR",
	"GIT_WORK_TREE",
	"GIT_INDEX_FILE",
	"GIT_OBJECT_DIRECTORY",
	"GIT_COMMON_DIR",
	"GIT_PREFIX",
	"GIT_NAMESPACE",
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
	"GIT_LITERAL_PATHSPECS"
]);
const SETTINGS = [...[
	"safe.bareRepository=explicit",
	"core.hooksPath=/dev/null",
	"core.fsmonitor=false"
], "core.quotePath=false"].flatMap((setting) => ["-c", setting]);
const enter = createGate(16);
/**
* Run git in a place.
*
* @throws {ServiceError} with git's own message, when it exits with another code than 0 and `answers`.
*/
function runGit(place, args, options = {}) {
	return enter(() => spawnGit(place, args, options));
}
async function spawnGit(place, args, options) {
	const folder = folderOf(place);
	const where = [
		"-C",
		folder,
		...typeof place === "string" ? [] : [`--git-dir=${folder}`]
	];
	const child = spawn("git", [
		...where,
		...SETTINGS,
		"--literal-pathspecs",
		...args
	], {
		env: {
			...readEnvironment(),
			...options.env
		},
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		]
	});
	const stdout = [];
	const stderr = [];
	child.stdout.on("data", (chunk) => stdout.push(chunk));
	child.stderr.on("data", (chunk) => stderr.push(chunk));
	child.stdin.on("error", () => void 0);
	child.stdin.end(options.input ?? "");
	const exitCode = await new Promise((resolve, reject) => {
		child.on("error", (cause) => reject(new ServiceError("git cannot be run; install it", {
			cause,
			retryable: false
		})));
		child.on("close", (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
	});
	if (exitCode !== 0 && !options.answers?.includes(exitCode)) {
		const reason = Buffer.concat(stderr).toString().trim() || `exit code ${exitCode}`;
		throw new ServiceError(`git ${args[0]} in ${folder}: ${reason}`, { retryable: false });
	}
	return {
		exitCode,
		stdout: Buffer.concat(stdout)
	};
}
/** The folder, for messages. */
function folderOf(place) {
	return typeof place === "string" ? place : place.bare;
}
/** {@link runGit} for commands that answer with text; white space at its end is dropped. */
async function readGit(place, args, options = {}) {
	const { stdout } = await runGit(place, args, options);
	return stdout.toString().trimEnd();
}
/** {@link readGit} for commands that answer with lines, which end as the system's do. */
async function readGitLines(place, args, options = {}) {
	return (await readGit(place, args, options)).split(/\r?\n/);
}
/** What is meant for git alone is let through, such as the place of its configuration or the agent that holds a key. */
function readEnvironment() {
	return {
		...pickEnvironment(process.env, (name) => /^(?:GIT|SSH)_/.test(name) && !TIES.has(name)),
		LC_ALL: "C",
		GIT_TERMINAL_PROMPT: "0"
	};
}

// src/adapters/git/reader.ts
/**
* Reading from a local clone: trees, contents, revisions. Only objects are read, never the work tree.
*/
/**
* Check that a folder is the root of a clone, or a bare repository.
*
* A folder inside a clone is refused: paths of pages count from the root, and a test folder that lies in some other
* repository would have that repository changed. So is a bare repository in the work tree of another one: it came with
* its files, and so do its configuration and its hooks.
*
* @throws {ConfigError}
*/
async function openClone(folder) {
	const path = await realpath(folder).catch((cause) => {
		throw new ConfigError(`${folder}: no such folder`, { cause });
	});
	if (await isBare(path)) return openBare(folder, path);
	const up = (await askWhere(folder, path, []))[1] ?? "";
	if (up !== "") {
		const root = resolve(path, up);
		throw new ConfigError(`${folder}: is the folder '${relative(root, path)}' of the repository ${root}; give its root`);
	}
	return path;
}
/** Whether a folder holds what git takes for a repository (gitrepository-layout) instead of a work tree. */
async function isBare(path) {
	return (await Promise.all([
		".git",
		"HEAD",
		"objects",
		"refs"
	].map((name) => stat(join(path, name)).then(() => true, () => false)))).join() === "false,true,true,true";
}
async function openBare(folder, path) {
	const around = await runGit(dirname(path), ["rev-parse", "--show-toplevel"], { answers: [128] });
	if (around.exitCode === 0) throw new ConfigError(`${folder}: is a bare repository among the files of ${around.stdout.toString().trim()}, and came with them; make a clone at another place`);
	await askWhere(folder, path, ["-c", "safe.bareRepository=all"]);
	return { bare: path };
}
async function askWhere(folder, path, options) {
	const args = [
		...options,
		"rev-parse",
		"--is-bare-repository",
		"--show-cdup"
	];
	return readGitLines(path, args).catch((cause) => {
		const reason = cause instanceof ServiceError ? ` (${cause.message})` : "";
		throw new ConfigError(`${folder}: is no git repository; clone one there${reason}`, { cause });
	});
}
/** `https://host/owner/repo`, `git@host:owner/repo` or `ssh://git@host/owner/repo`, with or without `.git`. */
const REMOTE = /^(?:(https?):\/\/(?:[^@/]*@)?([^/]+)\/|ssh:\/\/[^@/]*@([^/:]+)(?::\d+)?\/|[^@/:]+@([^/:]+):)([^/]+\/[^/]+?)(?:\.git)?\/?$/;
/** Address of the origin as git has it; `''` where there is none. */
async function readOrigin(place) {
	const { stdout } = await runGit(place, [
		"config",
		"--get",
		"remote.origin.url"
	], { answers: [1] });
	return stdout.toString().trim();
}
/** Address of an origin for people, without what logs in; `undefined` where the origin is no such service. */
function findWebUrl(origin) {
	const [, scheme = "https", web, ssh, short, name] = REMOTE.exec(origin) ?? [];
	const host = web ?? ssh ?? short;
	return host === void 0 || name === void 0 ? void 0 : `${scheme}://${host}/${name}`;
}
/** Commit id of a revision, or `undefined`. A revision that looks like an option is none. */
async function findCommit(place, revision) {
	const args = [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${revision}^{commit}`
	];
	const { exitCode, stdout } = await runGit(place, args, { answers: [1, 128] });
	return exitCode === 0 ? stdout.toString().trim() : void 0;
}
/** Whether older commits are missing. */
async function isShallow(place) {
	return (await readGitLines(place, ["rev-parse", "--is-shallow-repository"]))[0] === "true";
}
const KINDS = {
	"120000": "link",
	"160000": "submodule"
};
/** Mode of a plain file, which is not told. */
const PLAIN = "100644";
/** Files of a tree or commit, by path. */
async function listFiles(place, tree) {
	const { stdout } = await runGit(place, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		tree
	]);
	const text = decodeName(stdout);
	const files = /* @__PURE__ */ new Map();
	for (let at = 0, end = 0; (end = text.indexOf("\0", at)) !== -1; at = end + 1) {
		const tab = text.indexOf("	", at);
		const [mode = "", , blob = ""] = text.slice(at, tab).split(" ");
		const path = text.slice(tab + 1, end);
		files.set(path, {
			path,
			blob,
			kind: KINDS[mode] ?? "file",
			...mode === PLAIN ? {} : { mode }
		});
	}
	return files;
}
/** Contents by blob id, read by one process. */
async function readBlobs(place, blobs) {
	const contents = /* @__PURE__ */ new Map();
	if (blobs.length === 0) return contents;
	const { stdout } = await runGit(place, ["cat-file", "--batch"], { input: `${[...new Set(blobs)].join("\n")}\n` });
	for (let at = 0; at < stdout.length;) {
		const lineEnd = stdout.indexOf(10, at);
		const [id = "", type, size] = stdout.subarray(at, lineEnd).toString().split(" ");
		const start = lineEnd + 1;
		const end = type === "missing" ? start : start + Number(size) + 1;
		if (type === "blob") contents.set(id, stdout.subarray(start, end - 1));
		at = end;
	}
	return contents;
}
/** A commit and all before it, newest first. */
function listAncestorIds(place, commit) {
	return readGitLines(place, [
		"rev-list",
		"--topo-order",
		commit
	]);
}

export { listFiles as a, readOrigin as c, readGitLines as d, runGit as f, listAncestorIds as i, folderOf as l, findWebUrl as n, openClone as o, isShallow as r, readBlobs as s, findCommit as t, readGit as u };
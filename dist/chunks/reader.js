import { i as ServiceError, n as ConfigError } from "./errors.js";
import { relative, resolve } from "node:path";
import { spawn } from "node:child_process";
import { realpath } from "node:fs/promises";

// src/adapters/git/process.ts
/**
* The `git` program: arguments in, bytes out. No shell, no prompt, no setting of the caller's environment that points
* to another repository.
*/
/** Variables by which a hook or a caller ties git to one repository. */
const TIES = [
	"GIT_DIR",
	"GIT_WORK_TREE",
	"GIT_INDEX_FILE",
	"GIT_OBJECT_DIRECTORY",
	"GIT_COMMON_DIR",
	"GIT_PREFIX"
];
/**
* Run git in a folder.
*
* @throws {ServiceError} with git's own message, when it exits with another code than 0 and `answers`.
*/
async function runGit(folder, args, options = {}) {
	const child = spawn("git", [
		"-C",
		folder,
		"-c",
		"core.quotePath=false",
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
/** {@link runGit} for commands that answer with text; white space at its end is dropped. */
async function readGit(folder, args, options = {}) {
	const { stdout } = await runGit(folder, args, options);
	return stdout.toString().trimEnd();
}
function readEnvironment() {
	const env = {
		...process.env,
		LC_ALL: "C",
		GIT_TERMINAL_PROMPT: "0"
	};
	for (const name of TIES) delete env[name];
	return env;
}

// src/adapters/git/reader.ts
/**
* Reading from a local clone: trees, contents, revisions. Only objects are read, never the work tree.
*/
/**
* Check that a folder is the root of a clone, or a bare repository.
*
* A folder inside a clone is refused: paths of pages count from the root, and a test folder that lies in some other
* repository would have that repository changed.
*
* @returns The folder as an absolute path.
* @throws {ConfigError}
*/
async function openClone(folder) {
	const path = await realpath(folder).catch((cause) => {
		throw new ConfigError(`${folder}: no such folder`, { cause });
	});
	const up = (await readGit(path, [
		"rev-parse",
		"--is-bare-repository",
		"--show-cdup"
	]).catch((cause) => {
		const reason = cause instanceof ServiceError ? ` (${cause.message})` : "";
		throw new ConfigError(`${folder}: is no git repository; clone one there${reason}`, { cause });
	})).split("\n")[1] ?? "";
	if (up !== "") {
		const root = resolve(path, up);
		throw new ConfigError(`${folder}: is the folder '${relative(root, path)}' of the repository ${root}; give its root`);
	}
	return path;
}
/** `https://host/owner/repo`, `git@host:owner/repo` or `ssh://git@host/owner/repo`, with or without `.git`. */
const REMOTE = /^(?:(https?):\/\/(?:[^@/]*@)?([^/]+)\/|ssh:\/\/[^@/]*@([^/:]+)(?::\d+)?\/|[^@/:]+@([^/:]+):)([^/]+\/[^/]+?)(?:\.git)?\/?$/;
/** Address of the origin for people, without what logs in; `undefined` where the origin is no such service. */
async function findWebUrl(folder) {
	const { stdout } = await runGit(folder, [
		"config",
		"--get",
		"remote.origin.url"
	], { answers: [1] });
	const [, scheme = "https", web, ssh, short, name] = REMOTE.exec(stdout.toString().trim()) ?? [];
	const host = web ?? ssh ?? short;
	return host === void 0 || name === void 0 ? void 0 : `${scheme}://${host}/${name}`;
}
/** Commit id of a revision, or `undefined`. A revision that looks like an option is none. */
async function findCommit(folder, revision) {
	const args = [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${revision}^{commit}`
	];
	const { exitCode, stdout } = await runGit(folder, args, { answers: [1, 128] });
	return exitCode === 0 ? stdout.toString().trim() : void 0;
}
/** Whether older commits are missing. */
async function isShallow(folder) {
	return (await readGit(folder, ["rev-parse", "--is-shallow-repository"])).trim() === "true";
}
const KINDS = {
	"120000": "link",
	"160000": "submodule"
};
/** Mode of a plain file, which is not told. */
const PLAIN = "100644";
/** Files of a tree or commit, by path. */
async function listFiles(folder, tree) {
	const { stdout } = await runGit(folder, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		tree
	]);
	const files = /* @__PURE__ */ new Map();
	for (const line of stdout.toString().split("\0")) {
		const [, mode, blob, path] = /^(\d+) \w+ ([\da-f]+)\t([^]+)$/.exec(line) ?? [];
		if (mode !== void 0 && blob !== void 0 && path !== void 0) files.set(path, {
			path,
			blob,
			kind: KINDS[mode] ?? "file",
			...mode === PLAIN ? {} : { mode }
		});
	}
	return files;
}
/** Contents by blob id, read by one process. */
async function readBlobs(folder, blobs) {
	const contents = /* @__PURE__ */ new Map();
	if (blobs.length === 0) return contents;
	const { stdout } = await runGit(folder, ["cat-file", "--batch"], { input: `${[...new Set(blobs)].join("\n")}\n` });
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

export { openClone as a, runGit as c, listFiles as i, findWebUrl as n, readBlobs as o, isShallow as r, readGit as s, findCommit as t };
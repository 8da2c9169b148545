import { n as encodeName, t as decodeName } from "./path-bytes.js";
import { t as keepRecent } from "./recent.js";
import { a as listFiles, c as readOrigin, d as readGitLines, f as runGit, i as listAncestorIds, l as folderOf, n as findWebUrl, o as openClone, r as isShallow, s as readBlobs, t as findCommit } from "./reader.js";
import { basename } from "node:path";
import { realpath } from "node:fs/promises";

// src/adapters/git/histories.ts
/** Files of one walk: git holds every changed entry against each of them. */
const FILES_AT_ONCE = 200;
const FORMAT = [
	"-z",
	"--format=%H %ct %P",
	"--raw",
	"--no-abbrev",
	"--no-renames",
	"--full-history"
];
const PLAIN = ["--no-color", "--no-show-signature"];
/**
* The versions of files that a commit can see, newest first; a file without any is absent. A merge has none of its own.
*/
async function walkHistories(place, commit, paths) {
	const histories = /* @__PURE__ */ new Map();
	const names = paths.filter((path) => !path.includes("\n"));
	for (let at = 0; at < names.length; at += FILES_AT_ONCE) {
		const input = encodeName([
			"--",
			...names.slice(at, at + FILES_AT_ONCE),
			""
		].join("\n"));
		const { stdout } = await runGit(place, [
			"log",
			...FORMAT,
			...PLAIN,
			"--stdin",
			commit
		], { input });
		readWalk(decodeName(stdout), histories);
	}
	return histories;
}
function readWalk(output, histories) {
	const fields = output.split("\0");
	let current = {
		commit: "",
		date: 0,
		hasParents: false
	};
	for (let at = 0; at < fields.length; at += 1) {
		const field = fields[at]?.trimStart() ?? "";
		const [, id = "", seconds, parents = ""] = /^([\da-f]{40,}) (\d+) ([\da-f ]*)$/.exec(field) ?? [];
		if (seconds !== void 0) current = {
			commit: id,
			date: Number(seconds) * 1e3,
			hasParents: parents !== ""
		};
		const [, blob, status] = /^:\d+ \d+ [\da-f]+ ([\da-f]+) (\w)/.exec(field) ?? [];
		if (blob === void 0) continue;
		const path = fields[at += 1] ?? "";
		if (status === "D") continue;
		const { hasParents, ...revision } = current;
		const history = histories.get(path) ?? [];
		history.push({
			...revision,
			blob,
			isDoubtful: status === "A" && hasParents
		});
		histories.set(path, history);
	}
}
/** A history, when it is sure that the file had a version of it under its present name. */
function takeUntil(history, until) {
	const last = history.findLast(({ blob }) => blob === until);
	if (last === void 0 || last.isDoubtful) return void 0;
	return history.map(({ commit, blob, date }) => ({
		commit,
		blob,
		date
	}));
}
/** The histories of a clone; those of the commit that was asked for last are kept. */
function openHistories(place) {
	let last = "";
	let walks = /* @__PURE__ */ new Map();
	return {
		prepare(commit, paths) {
			if (commit !== last) {
				last = commit;
				walks = /* @__PURE__ */ new Map();
			}
			const missing = paths.filter((path) => !walks.has(path));
			if (missing.length === 0) return;
			const walk = walkHistories(place, commit, missing);
			walk.catch(() => void 0);
			for (const path of missing) walks.set(path, walk);
		},
		async find(commit, path, until) {
			const history = commit === last ? (await walks.get(path))?.get(path) : void 0;
			return history && takeUntil(history, until);
		}
	};
}

// src/adapters/git/source.ts
/** A local clone as the source of a book. */
/** @throws {ConfigError} when the folder is no clone. */
async function openGitSource(folder) {
	const place = await openClone(folder);
	const origin = await readOrigin(place);
	const histories = openHistories(place);
	return {
		location: folder,
		url: findWebUrl(origin),
		root: await realpath(folderOf(place)),
		name: readName(place, origin),
		findCommit: (revision) => findCommit(place, revision),
		listFiles: keepRecent(4, (tree) => listFiles(place, tree)),
		readBlobs: (blobs) => readBlobs(place, blobs),
		listChanges: (from, to) => listChanges(place, from, to),
		listVersions: (commit, page) => listVersions(place, commit, page),
		followPage: async (commit, page, until) => (until === void 0 ? void 0 : await histories.find(commit, page, until)) ?? followPage(place, commit, page),
		prepareHistories: histories.prepare,
		findBlob: (commit, page) => findBlob(place, commit, page),
		listAncestorIds: (commit) => listAncestorIds(place, commit),
		isShallow: () => isShallow(place)
	};
}
async function findBlob(place, commit, path) {
	const args = [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${commit}:${path}`
	];
	const { exitCode, stdout } = await runGit(place, args, { answers: [1, 128] });
	return exitCode === 0 ? stdout.toString().trim() : void 0;
}
/** The last part of the origin's address, else the name of the folder. */
function readName(place, origin) {
	const address = origin.replace(/(?<![/\\])[/\\]+$/, "");
	return cleanName(basename((address === "" ? folderOf(place) : address).replaceAll(/[:\\]/g, "/")).replace(/\.git$/, ""));
}
/** What git and GitHub take as one part of a branch name. */
function cleanName(name) {
	const clean = name.replaceAll(/[^\w.-]+/g, "-").replaceAll(/\.{2,}/g, ".").replaceAll(/^[-.]+|(?<![-.])[-.]+$/g, "").replace(/\.lock$/, "");
	return clean === "" ? "source" : clean;
}
/** Renames count from half of the lines in common on, and are looked for in pushes of any size (`-l0`). */
async function listChanges(place, from, to) {
	if (from === to) return [];
	const fields = decodeName((await runGit(place, [
		"diff-tree",
		"-r",
		"-z",
		"--raw",
		"--no-abbrev",
		"-M50%",
		"-l0",
		from,
		to
	])).stdout).split("\0");
	const changes = [];
	for (let at = 0; at + 1 < fields.length;) {
		const status = fields[at]?.split(" ").at(-1)?.[0] ?? "";
		const path = fields[at + 1] ?? "";
		if (status === "R") changes.push({
			kind: "renamed",
			from: path,
			path: fields[at + 2] ?? ""
		});
		else changes.push({
			kind: status === "A" ? "added" : status === "D" ? "removed" : "changed",
			path
		});
		at += status === "R" ? 3 : 2;
	}
	return changes;
}
async function listVersions(place, commit, path) {
	const lines = await readGitLines(place, [
		"log",
		...[
			"--format=%H",
			"--raw",
			"--no-abbrev",
			"--no-renames",
			"-m",
			"--no-color",
			"--no-show-signature"
		],
		commit,
		"--",
		path
	]);
	const versions = /* @__PURE__ */ new Map();
	let current = "";
	for (const line of lines) {
		if (/^[\da-f]{40,}$/.test(line)) current = line;
		const [, blob, status] = /^:\d+ \d+ [\da-f]+ ([\da-f]+) (\w)/.exec(line) ?? [];
		if (blob !== void 0 && !versions.has(`${current} ${blob}`)) versions.set(`${current} ${blob}`, {
			commit: current,
			blob: status === "D" ? void 0 : blob
		});
	}
	return [...versions.values()];
}
/** Renames as in {@link listChanges}. A merge counts only when git takes it for a change of its own. */
async function followPage(place, commit, path) {
	const lines = await readGitLines(place, [
		"log",
		...[
			"--format=%H %ct",
			"--raw",
			"--no-abbrev",
			"--follow",
			"-M50%",
			"--no-color",
			"--no-show-signature"
		],
		commit,
		"--",
		path
	]);
	const revisions = [];
	let current = {
		commit: "",
		date: 0
	};
	for (const line of lines) {
		const [, id, seconds] = /^([\da-f]{40,}) (\d+)$/.exec(line) ?? [];
		if (id !== void 0) current = {
			commit: id,
			date: Number(seconds) * 1e3
		};
		const [, blob, status] = /^:\d+ \d+ [\da-f]+ ([\da-f]+) (\w)/.exec(line) ?? [];
		if (blob !== void 0 && status !== "D") revisions.push({
			...current,
			blob
		});
	}
	return revisions;
}

export { openGitSource as n, cleanName as t };
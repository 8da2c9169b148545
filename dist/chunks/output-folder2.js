import { r as ConfigError } from "./errors.js";
import { a as orExplain, i as makeFolder, s as replaceFile, t as checkWritable } from "./disk2.js";
import { isAbsolute, join, relative, sep } from "node:path";
import { lstat, readdir, rm } from "node:fs/promises";

// src/adapters/output-folder.ts
/**
* A folder that only AMTS writes to. It may lie in a workspace that somebody else has filled: nothing is written through
* a link that leads out of it.
*/
/**
* Make a folder, and find out whether files can be written there.
*
* @param path      Absolute.
* @param workspace Folder whose links are not trusted; those above it, and outside of it, belong to the machine.
* @throws {ConfigError} when it cannot be written to, or a link stands on the way or in it.
*/
async function openOutputFolder(path, workspace) {
	await assertNoLinks(path, workspace);
	await orExplain(path, () => makeFolder(path));
	const link = (await readdir(path, { withFileTypes: true })).find((entry) => entry.isSymbolicLink());
	if (link !== void 0) throw explainLink(join(path, link.name));
	await checkWritable(join(path, ".gitignore"));
	return {
		path,
		write: (name, text) => orExplain(join(path, name), () => replaceFile(join(path, name), text)),
		remove: (name) => orExplain(join(path, name), () => rm(join(path, name), { force: true })),
		list: () => orExplain(path, () => readdir(path))
	};
}
/** @throws {ConfigError} when a part of a path below the workspace is a link. */
async function assertNoLinks(path, workspace) {
	const below = relative(workspace, path);
	if (below === "" || isAbsolute(below) || below.split(sep)[0] === "..") return;
	const parts = below.split(sep);
	const places = parts.map((_, at) => join(workspace, ...parts.slice(0, at + 1)));
	const at = (await Promise.all(places.map((place) => lstat(place).catch(() => void 0)))).findIndex((entry) => entry?.isSymbolicLink());
	if (at !== -1) throw explainLink(places[at] ?? path);
}
function explainLink(path) {
	return new ConfigError(`${path}: is a link, and what is written there would leave its folder; remove it`);
}

export { openOutputFolder as n, assertNoLinks as t };
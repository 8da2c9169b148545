import { r as ConfigError } from "./errors.js";
import { join, relative, sep } from "node:path";
import { readdir } from "node:fs/promises";

// src/adapters/list-files.ts
/** Files of a folder of this machine. */
/**
* @returns Paths from the folder, with `/`, in the order of their characters; links to folders are not followed, and
*   folders that start with a point (`.git`) are left out.
* @throws {ConfigError} when the folder cannot be read.
*/
async function listFolder(folder) {
	return (await readdir(folder, {
		recursive: true,
		withFileTypes: true
	}).catch((cause) => {
		throw new ConfigError(`${folder}: is no folder that can be read`, { cause });
	})).filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")).filter((path) => !/(?:^|\/)(?:\.|node_modules\/)/.test(path)).toSorted((a, b) => a < b ? -1 : 1);
}

export { listFolder as t };
import { r as ConfigError } from "./errors.js";
import { o as replaceFile, r as makeFolder } from "./disk2.js";
import { dirname, join, relative, sep } from "node:path";
import { readFile, readdir, rm } from "node:fs/promises";

// src/adapters/disk-store.ts
/** Text objects in a folder of this machine, under keys with `/`; each is put in place whole. */
/** @param folder Made when it is first written to. */
function createDiskStore(folder) {
	return {
		async put(key, text) {
			const path = join(folder, key);
			try {
				await makeFolder(dirname(path));
				await replaceFile(path, text);
			} catch (cause) {
				throw new ConfigError(`${folder}: cannot be written; choose another folder with --cache`, { cause });
			}
		},
		get: (key) => readFile(join(folder, key), "utf8").catch(() => void 0),
		async list(prefix) {
			const start = prefix.slice(0, prefix.lastIndexOf("/") + 1);
			return (await readdir(join(folder, start), {
				recursive: true,
				withFileTypes: true
			}).catch(() => [])).filter((entry) => entry.isFile() && !entry.name.endsWith(".new")).map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/")).filter((key) => key.startsWith(prefix)).toSorted();
		},
		async remove(keys) {
			await Promise.all(keys.map((key) => rm(join(folder, key), { force: true })));
		}
	};
}

export { createDiskStore };
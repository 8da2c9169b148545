import { r as ConfigError } from "./errors.js";
import { c as writeDraft, i as makeFolder, n as codeOf, s as replaceFile } from "./disk2.js";
import { basename, dirname, join, relative, sep } from "node:path";
import { constants, copyFile, link, readFile, readdir, rm } from "node:fs/promises";

// src/adapters/disk-versions.ts
/**
* A text that several processes write, each only over the version that it has read: a file for each version, which is
* made where there is none of its number, and never changed. The one with the highest number is the text.
*
* A file system has no way to replace a file only if it is as it was; that a name can be taken once, every one has.
*/
/** Versions below the newest that stay, so that who lists a folder while one is added does not miss them all. */
const KEPT = 1;
/** @returns `undefined` when there is no version. */
async function readNewest(path) {
	for (;;) {
		const newest = (await listVersions(path)).at(-1);
		if (newest === void 0) return void 0;
		const text = await readFile(fileOf(path, newest), "utf8").catch((error) => {
			if (codeOf(error) === "ENOENT") return void 0;
			throw error;
		});
		if (text !== void 0) return {
			text,
			version: String(newest)
		};
	}
}
/** @returns The new version; `undefined` when another one stands there. */
async function replaceVersion(path, text, version) {
	const next = Number(version ?? 0) + 1;
	if (!await create(fileOf(path, next), text)) return void 0;
	const numbers = await listVersions(path);
	const isOutrun = numbers.some((number) => number > next);
	const old = numbers.filter((number) => isOutrun ? number === next : number < next - KEPT);
	await Promise.all(old.map((number) => rm(fileOf(path, number), { force: true })));
	return isOutrun ? void 0 : String(next);
}
async function removeVersions(path) {
	const numbers = await listVersions(path);
	await Promise.all(numbers.map((number) => rm(fileOf(path, number), { force: true })));
}
function fileOf(path, number) {
	return `${path}.version-${number}`;
}
/** Name of the text that a file is a version of. */
function withoutVersion(name) {
	return name.replace(/\.version-\d+$/, "");
}
/** Numbers of the versions that are there, the newest last. */
async function listVersions(path) {
	const start = `${basename(path)}.version-`;
	return (await readdir(dirname(path)).catch(() => [])).filter((name) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length))).map((name) => Number(name.slice(start.length))).toSorted((a, b) => a - b);
}
/** How file systems without hard links refuse one. */
const NO_LINKS = /* @__PURE__ */ new Set([
	"EPERM",
	"ENOSYS",
	"ENOTSUP",
	"EOPNOTSUPP",
	"EMLINK"
]);
/** @returns Whether it was made, whole; else a file stands there. */
async function create(path, text) {
	const draft = await writeDraft(path, text);
	try {
		await link(draft, path).catch((error) => {
			if (!NO_LINKS.has(codeOf(error))) throw error;
			return copyFile(draft, path, constants.COPYFILE_EXCL);
		});
		return true;
	} catch (error) {
		if (codeOf(error) === "EEXIST") return false;
		throw error;
	} finally {
		await rm(draft, { force: true });
	}
}

// src/adapters/disk-store.ts
/**
* Text objects in a folder of this machine, under keys with `/`; each is put in place whole. What is written with
* `replace` stands in files of its own, one a version.
*/
/** @param folder Made when it is first written to. */
function createDiskStore(folder) {
	async function write(key, work) {
		const path = join(folder, key);
		try {
			await makeFolder(dirname(path));
			return await work(path);
		} catch (cause) {
			throw new ConfigError(`${folder}: cannot be written; choose another folder with --cache`, { cause });
		}
	}
	return {
		put: (key, text) => write(key, (path) => replaceFile(path, text)),
		async get(key) {
			const path = join(folder, key);
			return await readFile(path, "utf8").catch(() => void 0) ?? (await readNewest(path))?.text;
		},
		async list(prefix) {
			const start = prefix.slice(0, prefix.lastIndexOf("/") + 1);
			const keys = (await readdir(join(folder, start), {
				recursive: true,
				withFileTypes: true
			}).catch(() => [])).filter((entry) => entry.isFile() && !entry.name.endsWith(".new")).map((entry) => relative(folder, join(entry.parentPath, withoutVersion(entry.name))).replaceAll(sep, "/")).filter((key) => key.startsWith(prefix));
			return [...new Set(keys)].toSorted();
		},
		async remove(keys) {
			await Promise.all(keys.map((key) => rm(join(folder, key), { force: true })));
			await Promise.all(keys.map((key) => removeVersions(join(folder, key))));
		},
		read: (key) => readNewest(join(folder, key)),
		replace: (key, text, version) => write(key, (path) => replaceVersion(path, text, version))
	};
}

export { createDiskStore };
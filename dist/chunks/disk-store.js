import { r as ConfigError } from "./errors.js";
import { c as writeDraft, i as makeFolder, n as codeOf, s as replaceFile } from "./disk2.js";
import { basename, dirname, join, relative, sep } from "node:path";
import { constants, copyFile, link, readFile, readdir, rm, stat } from "node:fs/promises";

// src/adapters/disk-versions.ts
/**
* A text that several processes write, each only over the version that it has read: a file for each version, which is
* made where there is none of its number, and never changed. The one with the highest number is the text.
*
* A file system has no way to replace a file only if it is as it was; that a name can be taken once, every one has.
*/
/** How long a version stays that another one has replaced, so that its number is not taken anew by who read it late. */
const STAY_MS = 36e5;
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
	if (!await isChain(path, numbers.filter((number) => number >= next))) {
		await rm(fileOf(path, next), { force: true });
		return;
	}
	await clearOld(path, numbers);
	return String(next);
}
/**
* Whether versions were written one over the other. Else the number of the first had been used long ago and was cleared
* away: one above it is gone too, or is older.
*/
async function isChain(path, numbers) {
	const times = await Promise.all(numbers.map((number) => timeOf(fileOf(path, number))));
	return numbers.every((number, at) => {
		const [own, above] = [times[at], times[at + 1]];
		if (at === numbers.length - 1) return own !== void 0;
		return numbers[at + 1] === number + 1 && own !== void 0 && above !== void 0 && above >= own;
	});
}
/** Clear away versions that were replaced long ago, the oldest first. */
async function clearOld(path, numbers) {
	const limit = Date.now() - STAY_MS;
	for (const [at, number] of numbers.entries()) {
		const above = numbers[at + 1];
		if (above === void 0 || (await timeOf(fileOf(path, above)) ?? 0) >= limit) return;
		await rm(fileOf(path, number), { force: true });
	}
}
/** When a file was written, milliseconds since 1970; `undefined` when there is none. */
async function timeOf(path) {
	return stat(path).then((entry) => entry.mtimeMs, () => void 0);
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
import { r as ConfigError } from "./errors.js";
import { basename, dirname, join } from "node:path";
import { chmod, lstat, mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";

// src/adapters/disk.ts
/**
* Files of this machine. What is written is there whole or not at all: it is put in place under its name when all of it
* is on the disk.
*/
async function isFolder(path) {
	return stat(path).then((entry) => entry.isDirectory(), () => false);
}
/**
* @returns `undefined` when there is no such file.
* @throws {ConfigError} when it cannot be read for another reason.
*/
async function readDiskFile(path) {
	try {
		return await readFile(path);
	} catch (cause) {
		const code = codeOf(cause);
		if (code === "ENOENT" || code === "ENOTDIR") return void 0;
		const reason = code === "EISDIR" ? "is a folder, not a file; name a file in it" : `cannot be read (${code})`;
		throw new ConfigError(`${path}: ${reason}`, { cause });
	}
}
/** @throws {ConfigError} when the place cannot be written. */
async function writeText(path, text) {
	await orExplain(path, async () => {
		await makeFolder(dirname(path));
		if (await isReplaceable(path)) await replaceFile(path, text);
		else await writeFile(path, text);
	});
}
/**
* Find out whether {@link writeText} will do, before work is done for it. What stands there stays.
*
* @throws {ConfigError} when the place cannot be written.
*/
async function checkWritable(path) {
	await orExplain(path, async () => {
		await makeFolder(dirname(path));
		if (await isReplaceable(path)) await rm(await writeDraft(path, ""));
		else await (await open(path, "a")).close();
	});
}
/**
* Make a folder, and those above it. Node's own way, `recursive`, never ends where a folder takes no other and the system
* says that there is none, as it does for `/proc`.
*/
async function makeFolder(path) {
	try {
		await makeOne(path);
	} catch (error) {
		const parent = dirname(path);
		if (codeOf(error) !== "ENOENT" || parent === path) throw error;
		await makeFolder(parent);
		await makeOne(path);
	}
}
/** Somebody else may have made it. */
async function makeOne(path) {
	await mkdir(path).catch(async (error) => {
		if (!await isFolder(path)) throw error;
	});
}
/** Put a file in place of what is there, with its permissions; a link is replaced, not followed. */
async function replaceFile(path, text) {
	const draft = await writeDraft(path, text);
	const before = await lstat(path).catch(() => void 0);
	if (before?.isFile()) await chmod(draft, before.mode & 511);
	await rename(draft, path).catch(async (error) => {
		await rm(draft, { force: true });
		throw error;
	});
}
/** Two may write one file at once, in this process too: each has a draft of its own. */
let drafts = 0;
/** @returns Path of the draft, beside the file. */
async function writeDraft(path, text) {
	drafts += 1;
	const draft = join(dirname(path), `.${basename(path)}.${process.pid}-${drafts}.new`);
	await rm(draft, { force: true });
	try {
		await writeFile(draft, text, { flag: "wx" });
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
	return draft;
}
/** Whether a new file may take the place of what is there; a device or a link that somebody named is written to. */
async function isReplaceable(path) {
	return lstat(path).then((entry) => entry.isFile(), () => true);
}
/** @throws {ConfigError} that names the path, for whatever the system refuses. */
async function orExplain(path, work) {
	try {
		return await work();
	} catch (cause) {
		throw new ConfigError(`${path}: cannot be written (${codeOf(cause)}); choose another place`, { cause });
	}
}
/** Name that the system gives an error, such as `ENOSPC`. */
function codeOf(error) {
	return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

export { orExplain as a, writeDraft as c, makeFolder as i, writeText as l, codeOf as n, readDiskFile as o, isFolder as r, replaceFile as s, checkWritable as t };
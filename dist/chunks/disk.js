import { n as ConfigError } from "./errors.js";
import { dirname } from "node:path";
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";

// src/adapters/disk.ts
/** Files of this machine. */
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
		const reason = code === "EISDIR" ? "is a folder, not a file" : `cannot be read (${code})`;
		throw new ConfigError(`${path}: ${reason}`, { cause });
	}
}
/** @throws {ConfigError} when the place cannot be written. */
async function writeText(path, text) {
	try {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text);
	} catch (cause) {
		throw new ConfigError(`${path}: cannot be written (${codeOf(cause)}); choose another place`, { cause });
	}
}
async function removeFile(path) {
	await rm(path, { force: true });
}
function codeOf(error) {
	return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

export { isFolder, readDiskFile, removeFile, writeText };
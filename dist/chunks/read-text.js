import { r as ConfigError } from "./errors.js";
import { n as decodePage, r as decodeText } from "./page-text.js";

// src/commands/steps/data/read-text.ts
/** Files that the command line names. */
/**
* A page.
*
* @throws {ConfigError} when there is no such file.
* @throws {ContentError} when it is not UTF-8, or over a limit.
*/
async function readText(path, disk, limits) {
	return decodePage(path, await readBytes(path, disk), limits);
}
/**
* What is no page, such as a list, a table or the configuration: it may be as long as it is. A byte order mark before it
* says how it is written, and is none of it.
*
* @throws {ConfigError} when there is no such file.
* @throws {ContentError} when it is not UTF-8.
*/
async function readDataText(path, disk) {
	return decodeText(path, await readBytes(path, disk)).replace(/^\uFEFF/, "");
}
/** @throws {ConfigError} when there is no such file. */
async function readBytes(path, disk) {
	const bytes = await disk.readFile(path);
	if (bytes === void 0) throw new ConfigError(`${path}: no such file; correct the path`);
	return bytes;
}

export { readDataText as n, readText as r, readBytes as t };
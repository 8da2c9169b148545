import { n as ConfigError, r as ContentError } from "./errors.js";

// src/shared/page-text.ts
/** Bytes of a page to text and back, without loss; a byte order mark is a character. */
const decoder = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
/** @throws {ContentError} naming the line of the first byte that is not UTF-8. */
function decodePage(path, bytes) {
	try {
		return decoder.decode(bytes);
	} catch (cause) {
		const line = findBadLine(bytes);
		throw new ContentError(path, "is not UTF-8; save it in that encoding", {
			cause,
			line
		});
	}
}
/** The text of bytes that may be no page, or `undefined` when they are not UTF-8. */
function tryDecodePage(bytes) {
	try {
		return decoder.decode(bytes);
	} catch {
		return;
	}
}
function encodePage(text) {
	return new TextEncoder().encode(text);
}
function findBadLine(bytes) {
	let line = 1;
	for (let start = 0; start < bytes.length; line += 1) {
		const end = bytes.indexOf(10, start);
		const stop = end === -1 ? bytes.length : end + 1;
		try {
			decoder.decode(bytes.subarray(start, stop));
		} catch {
			return line;
		}
		start = stop;
	}
	return line;
}

// src/commands/steps/data/read-text.ts
/** Files that the command line names. */
/**
* @throws {ConfigError} when there is no such file.
* @throws {ContentError} when it is not UTF-8.
*/
async function readText(path, disk) {
	const bytes = await disk.readFile(path);
	if (bytes === void 0) throw new ConfigError(`${path}: no such file`);
	return decodePage(path, bytes);
}

export { tryDecodePage as i, decodePage as n, encodePage as r, readText as t };
import { i as ContentError } from "./errors.js";
import { n as assertPageFits } from "./page-limits.js";

// src/shared/page-text.ts
/** Bytes of a page to text and back, without loss; a byte order mark is a character. */
const decoder = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
/** @throws {ContentError} naming the line of the first byte that is not UTF-8, or the limit that the page is over. */
function decodePage(path, bytes, limits) {
	const text = decodeText(path, bytes);
	assertPageFits(path, text, limits);
	return text;
}
/**
* The text of a file that is no page, such as a list or a table: it may be as long as it is.
*
* @throws {ContentError} naming the line of the first byte that is not UTF-8.
*/
function decodeText(path, bytes) {
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
/** The text of bytes that may be no page, or `undefined` when they are not UTF-8 or over a limit. */
function tryDecodePage(bytes, limits) {
	return tryDecode(() => decodePage("", bytes, limits));
}
/** The text of bytes that nobody parses as a page, or `undefined` when they are not UTF-8. */
function tryDecodeText(bytes) {
	return tryDecode(() => decodeText("", bytes));
}
function tryDecode(decode) {
	try {
		return decode();
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
/** @throws {ContentError} when a glossary is not UTF-8, or has more bytes than it may. */
function decodeGlossary(path, bytes, maxBytes) {
	if (bytes.length > maxBytes) throw new ContentError(path, `has ${bytes.length.toLocaleString("en-US")} bytes; limits.glossary-bytes is ${maxBytes.toLocaleString("en-US")}: divide it, or raise the limit`);
	return decodeText(path, bytes);
}

export { tryDecodePage as a, encodePage as i, decodePage as n, tryDecodeText as o, decodeText as r, decodeGlossary as t };
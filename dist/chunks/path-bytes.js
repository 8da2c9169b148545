import { Buffer } from "node:buffer";

// src/shared/path-bytes.ts
/**
* Names of files to text and back, without loss. A name is bytes to git; a byte that is no UTF-8 becomes half a
* character, U+DC80 to U+DCFF, which no UTF-8 gives (as in PEP 383, so that two such names stay two).
*/
const STRICT = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
/** A character of UTF-8, each byte as a character of Latin-1 (Unicode 16, table 3-7). */
const CHARACTERS = /(?:[\0-\x7F]|[\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]{2}|\xED[\x80-\x9F][\x80-\xBF]|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2})+|[^]/g;
const FIRST_HALF = 56320;
/** Half a character that stands for a byte. */
const BYTE = /[\uDC80-\uDCFF]/gu;
/** Text of one name, or of many with something between them. */
function decodeName(bytes) {
	try {
		return STRICT.decode(bytes);
	} catch {
		return Buffer.from(bytes).toString("latin1").replaceAll(CHARACTERS, (part) => {
			return part.length === 1 && part >= "" ? String.fromCharCode(FIRST_HALF + part.charCodeAt(0)) : Buffer.from(part, "latin1").toString("utf8");
		});
	}
}
/** The bytes that {@link decodeName} gave the text of. */
function encodeName(name) {
	const texts = name.split(BYTE);
	const bytes = [...name.matchAll(BYTE)].map(([half]) => Buffer.from([half.charCodeAt(0) - FIRST_HALF]));
	return Buffer.concat(texts.flatMap((text, at) => [Buffer.from(text), ...bytes.slice(at, at + 1)]));
}
/** The name for people: bytes that are no UTF-8 as `\xff`. */
function showName(name) {
	return name.replaceAll(BYTE, (half) => `\\x${(half.charCodeAt(0) - FIRST_HALF).toString(16)}`);
}

export { encodeName as n, showName as r, decodeName as t };
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

// src/adapters/web/inflate.ts
/** Compressed bytes to bytes, with an end: a few kilobytes can hold gigabytes. */
/** @returns `undefined` when the bytes are damaged, in an unknown encoding, or give more than `mostBytes`. */
function decodeContent(body, encoding, mostBytes) {
	const options = { maxOutputLength: mostBytes };
	let bytes = body;
	try {
		for (const name of encoding.toLowerCase().split(/(?:(?<!\s)\s+)?,\s*/).toReversed()) if (name === "gzip" || name === "x-gzip") bytes = gunzipSync(bytes, options);
		else if (name === "br") bytes = brotliDecompressSync(bytes, options);
		else if (name === "deflate") bytes = inflateEither(bytes, options);
		else if (name !== "" && name !== "identity") return void 0;
		return bytes;
	} catch {
		return;
	}
}
/** Servers disagree on what `deflate` means: with or without the head of zlib. */
function inflateEither(bytes, options) {
	return (bytes[0] ?? 0) % 16 === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
}
const GZIP_HEAD = 10;
const GZIP_TAIL = 8;
/**
* Inflate the member that starts a buffer.
*
* @returns `cut` when the buffer ends before it does, `bad` when it is damaged or larger than `mostBytes`.
*/
function inflateMember(buffer, mostBytes) {
	const head = measureHead(buffer);
	if (head === "cut" || head === "bad") return head;
	try {
		const { buffer: bytes, engine } = inflateInfo(buffer.subarray(head), mostBytes);
		const size = head + engine.bytesWritten + GZIP_TAIL;
		return size > buffer.length ? "cut" : {
			bytes,
			size
		};
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "Z_BUF_ERROR" ? "cut" : "bad";
	}
}
function inflateInfo(bytes, maxOutputLength) {
	const result = inflateRawSync(bytes, {
		info: true,
		maxOutputLength
	});
	if (typeof result !== "object" || result === null || !("buffer" in result) || !("engine" in result)) throw new Error("zlib gives no account of what it read");
	const { buffer, engine } = result;
	if (!(buffer instanceof Uint8Array) || typeof engine !== "object" || engine === null || !("bytesWritten" in engine)) throw new Error("zlib gives no account of what it read");
	return {
		buffer,
		engine: { bytesWritten: Number(engine.bytesWritten) }
	};
}
/** RFC 1952, 2.3: ten bytes, and what their flags announce. */
function measureHead(buffer) {
	if (buffer.length < GZIP_HEAD) return "cut";
	if (buffer[0] !== 31 || buffer[1] !== 139 || buffer[2] !== 8) return "bad";
	const flags = buffer[3] ?? 0;
	let at = GZIP_HEAD;
	if (flags & 4) at += 2 + (buffer[at] ?? 0) + 256 * (buffer[at + 1] ?? 0);
	for (const flag of [8, 16]) if (flags & flag) {
		const end = buffer.indexOf(0, at);
		if (end === -1) return "cut";
		at = end + 1;
	}
	return flags & 2 ? at + 2 : at;
}

export { inflateMember as n, decodeContent as t };
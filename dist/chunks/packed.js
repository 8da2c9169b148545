import { deflateSync, inflateSync } from "node:zlib";

// src/commands/steps/plan/packed.ts
/** Plain values as few bytes, for what a run holds of thousands of pages until it is needed again. */
/** Pack a value of JSON. */
function packValue(value) {
	return { bytes: Uint8Array.from(deflateSync(JSON.stringify(value), { level: 1 })) };
}
/** The value, anew each time. */
function unpackValue({ bytes }) {
	return JSON.parse(inflateSync(bytes).toString());
}

export { unpackValue as n, packValue as t };
import { createHash } from "node:crypto";

// src/adapters/github/blob-store.ts
/** Contents by blob id, kept for a run: what one repository has given need not be read from another. */
/** Nothing is known at first. */
function createBlobStore() {
	return {
		contents: /* @__PURE__ */ new Map(),
		sizes: /* @__PURE__ */ new Map()
	};
}
/** Whether a text is an object id of GitHub, whose repositories are all of SHA-1. */
function isObjectId(text) {
	return /^[\da-f]{40}$/.test(text);
}
/** Git's id of a content. */
function hashBlob(content) {
	return createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex");
}

export { hashBlob as n, isObjectId as r, createBlobStore as t };
import { o as tryDecodeText } from "./page-text.js";

// src/base/closest-revision.ts
/**
* @param versions Newest first.
* @returns Of equally close revisions the newest; `undefined` when none can be read.
*/
async function findClosestRevision(source, versions, text) {
	const contents = await source.readBlobs(versions.map(({ blob }) => blob));
	let closest;
	for (const { commit, blob, date } of versions) {
		const bytes = contents.get(blob);
		const version = bytes && tryDecodeText(bytes);
		if (version === void 0) continue;
		const likeness = measureLikeness(text, version);
		if (closest === void 0 || likeness > closest.likeness) closest = {
			commit,
			blob,
			date,
			likeness
		};
	}
	return closest;
}
/** The share of lines that two texts have in common, 0 to 1; blank lines and white space around a line do not count. */
function measureLikeness(a, b) {
	return compareLines(countLines(a), countLines(b));
}
function countLines(text) {
	const counts = /* @__PURE__ */ new Map();
	for (const raw of text.split("\n")) {
		const line = raw.trim();
		if (line !== "") counts.set(line, (counts.get(line) ?? 0) + 1);
	}
	return counts;
}
/** Dice's coefficient of two multisets of lines. */
function compareLines(a, b) {
	let common = 0;
	let total = 0;
	for (const [line, count] of a) {
		common += Math.min(count, b.get(line) ?? 0);
		total += count;
	}
	for (const count of b.values()) total += count;
	return total === 0 ? 0 : 2 * common / total;
}

export { measureLikeness as n, findClosestRevision as t };
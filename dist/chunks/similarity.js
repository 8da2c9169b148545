import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";

// src/shared/similarity.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** Texts that differ over more UTF-16 units than this are compared by their words: the distance takes quadratic time. */
const MOST_COMPARED = 2e4;
/**
* 1 minus the Levenshtein distance over the longer length; 1 for equal texts, 0 for nothing in common. Of texts that
* differ over more than 20,000 units the part that differs counts by the words it has in common.
*/
function similarity(a, b) {
	if (a === b) return 1;
	const longest = Math.max(a.length, b.length);
	const [x, y] = withoutCommonEnds(a, b);
	const rest = Math.max(x.length, y.length);
	return 1 - (rest <= MOST_COMPARED ? (0, import_fastest_levenshtein.distance)(x, y) : rest * (1 - wordOverlap(countWords(x), countWords(y)))) / longest;
}
/** What is left of two texts without what they begin and end with in common; the distance is the same. */
function withoutCommonEnds(a, b) {
	const most = Math.min(a.length, b.length);
	let start = 0;
	while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
	let end = 0;
	while (end < most - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end += 1;
	return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
/** Share of words in common (Dice), a cheap upper hint for {@link similarity}. */
function wordOverlap(a, b) {
	let common = 0;
	let total = 0;
	for (const [word, count] of a) {
		common += Math.min(count, b.get(word) ?? 0);
		total += count;
	}
	for (const count of b.values()) total += count;
	return total === 0 ? 1 : 2 * common / total;
}
/** The words of a text with their counts, lower case. */
function countWords(text) {
	const counts = /* @__PURE__ */ new Map();
	for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

export { similarity as n, wordOverlap as r, countWords as t };
import { t as diffArrays } from "./libesm.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";

// src/shared/similarity.ts
/**
* How alike two texts are, and which items of two lists are versions of each other.
*/
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
/** Longest common subsequence of two key lists, as position pairs in order. */
function matchEqual(oldKeys, newKeys) {
	const pairs = [];
	let i = 0;
	let j = 0;
	for (const part of diffArrays([...oldKeys], [...newKeys])) if (part.removed) i += part.value.length;
	else if (part.added) j += part.value.length;
	else for (const _ of part.value) pairs.push([i++, j++]);
	return pairs;
}
/**
* Pair what is left of two ordered lists by likeness, keeping the order, so that the sum of `likeness - threshold`
* is greatest.
*
* @param likeness Answers 0 to 1 for positions in the two lists.
*/
function matchSimilar(old, fresh, options) {
	const width = fresh.length + 1;
	const best = new Float64Array((old.length + 1) * width);
	const likeness = new Float64Array(old.length * fresh.length);
	for (let i = old.length - 1; i >= 0; i -= 1) for (let j = fresh.length - 1; j >= 0; j -= 1) {
		const alike = options.likeness(old[i] ?? 0, fresh[j] ?? 0);
		likeness[i * fresh.length + j] = alike;
		const paired = alike > options.threshold ? alike - options.threshold + (best[(i + 1) * width + j + 1] ?? 0) : 0;
		best[i * width + j] = Math.max(paired, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
	}
	const versions = [];
	for (let i = 0, j = 0; i < old.length && j < fresh.length;) {
		const here = best[i * width + j] ?? 0;
		const alike = likeness[i * fresh.length + j] ?? 0;
		if (here === 0) break;
		if (here === best[(i + 1) * width + j]) i += 1;
		else if (here === best[i * width + j + 1]) j += 1;
		else versions.push({
			old: old[i++] ?? 0,
			new: fresh[j++] ?? 0,
			similarity: alike
		});
	}
	return versions;
}

export { wordOverlap as a, similarity as i, matchEqual as n, matchSimilar as r, countWords as t };
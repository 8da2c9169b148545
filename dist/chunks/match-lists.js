import { t as diffArrays } from "./libesm.js";
import { t as longestIncreasing } from "./increasing.js";

// src/shared/match-lists.ts
/**
* Which items of two lists are versions of each other. What takes the square of the lists is bounded: two versions of a
* page that have nothing in common, however long they are, are compared in time that grows with the page.
*/
/** Edits up to which the longest common subsequence is sought. */
const MOST_EDITS = 1e3;
/** Items of both lists between two that are matched; of more, nothing is matched there. */
const MOST_BETWEEN = 200;
/**
* Longest common subsequence of two key lists, as position pairs in order. Of lists that differ by more than a thousand
* edits what stands once in each is matched, and what lies close between.
*/
function matchEqual(oldKeys, newKeys) {
	return findCommon(oldKeys, newKeys, MOST_EDITS) ?? matchUnique(oldKeys, newKeys);
}
function findCommon(old, fresh, most) {
	const parts = diffArrays([...old], [...fresh], { maxEditLength: most });
	if (parts === void 0) return void 0;
	const pairs = [];
	let [i, j] = [0, 0];
	for (const part of parts) if (part.removed) i += part.value.length;
	else if (part.added) j += part.value.length;
	else for (const _ of part.value) pairs.push([i++, j++]);
	return pairs;
}
/** Keys that each list has once, in the order that most of them have, and what is common between two of them. */
function matchUnique(old, fresh) {
	const others = placeOnce(fresh);
	const once = [...placeOnce(old)].flatMap(([key, at]) => {
		const other = others.get(key) ?? -1;
		return at < 0 || other < 0 ? [] : [[at, other]];
	});
	const anchors = longestIncreasing(once.map(([, at]) => at)).flatMap((place) => once.slice(place, place + 1));
	const pairs = [];
	let [from, otherFrom] = [0, 0];
	for (const [at, other] of [...anchors, [old.length, fresh.length]]) {
		if (at - from + other - otherFrom <= MOST_BETWEEN) for (const [i, j] of findCommon(old.slice(from, at), fresh.slice(otherFrom, other), MOST_BETWEEN) ?? []) pairs.push([from + i, otherFrom + j]);
		if (at < old.length) pairs.push([at, other]);
		[from, otherFrom] = [at + 1, other + 1];
	}
	return pairs;
}
/** Where each key stands, -1 where it stands more than once. */
function placeOnce(keys) {
	const places = /* @__PURE__ */ new Map();
	for (const [at, key] of keys.entries()) places.set(key, places.has(key) ? -1 : at);
	return places;
}
/** Pairs that are all compared: time and memory grow with their number. */
const MOST_PAIRS = 1e6;
/** Longest side of a part that longer lists are cut in. */
const PART = 250;
/**
* Pair what is left of two ordered lists by likeness, keeping the order, so that the sum of `likeness - threshold`
* is greatest. Lists of more than a million pairs are cut in as many parts each, and paired part by part.
*/
function matchSimilar(old, fresh, options) {
	if (old.length * fresh.length <= MOST_PAIRS) return matchWhole(old, fresh, options);
	const parts = Math.ceil(Math.max(old.length, fresh.length) / PART);
	const cut = (list, at) => list.slice(Math.floor(at * list.length / parts), Math.floor((at + 1) * list.length / parts));
	return Array.from({ length: parts }, (_, at) => matchWhole(cut(old, at), cut(fresh, at), options)).flat();
}
function matchWhole(old, fresh, options) {
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

export { matchSimilar as n, matchEqual as t };
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";

// src/shared/nearest.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** From so many letters on, the beginning of a name is enough. */
const MIN_PREFIX = 3;
/**
* The candidate nearest to `name`, letter case aside.
*
* @returns `undefined` when nothing is near: `name` begins none of them, and more than a third of its letters (at
* least one) would have to change.
*/
function findNearest(name, candidates) {
	const wanted = name.toLowerCase();
	let nearest;
	let fewest = Math.max(1, Math.floor(name.length / 3)) + 1;
	for (const candidate of candidates) {
		const edits = wanted.length >= MIN_PREFIX && candidate.toLowerCase().startsWith(wanted) ? .5 : (0, import_fastest_levenshtein.distance)(wanted, candidate.toLowerCase());
		if (edits >= fewest) continue;
		fewest = edits;
		nearest = candidate;
	}
	return nearest;
}

export { findNearest as t };
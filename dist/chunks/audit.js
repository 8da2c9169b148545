import { o as collectPieces, r as readStatements } from "./code.js";
import { r as evidenceOf, t as blockTraits } from "./registry.js";

// src/base/audit.ts
/**
* Whether a translation was made from its recorded source revision, or from a later one: each revision is measured by
* what survives translation, and the recorded one stands unless another explains the page clearly better.
*
* Asymmetric on purpose: what only the translation has, such as a tab of its own, counts against no revision.
*/
/**
* Count what survives translation: formulas (words in them aside), roles, code spans, slide marks, headings by level,
* list items, images, links, code cells without comments and strings.
*/
function profilePage(page) {
	const profile = /* @__PURE__ */ new Map();
	const add = (key) => profile.set(key, (profile.get(key) ?? 0) + 1);
	for (const block of page.blocks) {
		if (block.kind === "heading") add(`heading ${block.level}`);
		if (block.kind === "item") add("item");
		if (blockTraits(block.kind).isCode === true) add(`code ${readStatements(page.text.slice(block.start, block.end))}`);
		for (const { kind, key } of collectPieces(page, block)) {
			const evidence = evidenceOf(kind);
			if (evidence === "number") add(kind);
			else if (evidence === "sure" || evidence === "likely") add(`${kind} ${key}`);
		}
	}
	return profile;
}
/**
* Fewer differences than the recorded revision by this number and this share are clearly fewer: with them 61 of 139
* Chinese pages of Dive into Deep Learning fit a later revision, and no Turkish one, whose bases are true.
*/
const CLEARLY_FEWER = 3;
/**
* Find the revision that a translation was made from.
*
* @param target     Profile of the translation.
* @param candidates Profiles of revisions, the recorded one first, then later ones in their order; not `[]`.
* @returns The recorded revision, or of those that fit clearly better the best; of equally good ones the earliest.
*/
function auditBase(target, candidates) {
	const known = highestCounts(candidates);
	const differences = candidates.map((candidate) => countDifferences(target, candidate, known));
	const [recorded = 0] = differences;
	const limit = Math.min(recorded - CLEARLY_FEWER, recorded * .75);
	const fewest = Math.min(...differences);
	return {
		best: fewest <= limit ? differences.indexOf(fewest) : 0,
		differences
	};
}
/**
* Whether any page at all could fit one of the candidates clearly better than the recorded one: what they explain
* otherwise of a page is no more than what they have otherwise themselves.
*/
function couldFitBetter(recorded, candidates) {
	return candidates.some((candidate) => countApart(recorded, candidate) >= CLEARLY_FEWER);
}
function countApart(a, b) {
	let apart = 0;
	for (const key of /* @__PURE__ */ new Set([...a.keys(), ...b.keys()])) apart += Math.abs((a.get(key) ?? 0) - (b.get(key) ?? 0));
	return apart;
}
/** What any of the revisions has: only that can tell them apart. */
function highestCounts(profiles) {
	const highest = /* @__PURE__ */ new Map();
	for (const profile of profiles) for (const [key, count] of profile) highest.set(key, Math.max(count, highest.get(key) ?? 0));
	return highest;
}
/** What the revision has and the page lacks, and what the page has that another revision explains and this does not. */
function countDifferences(target, candidate, known) {
	let differences = 0;
	for (const [key, highest] of known) {
		const explained = Math.min(target.get(key) ?? 0, highest);
		differences += Math.abs((candidate.get(key) ?? 0) - explained);
	}
	return differences;
}

export { couldFitBetter as n, profilePage as r, auditBase as t };
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { r as listSentences } from "./page.js";
import { i as proseOf, l as tokenizeSentence } from "./tokens.js";
import { n as resample } from "./significance.js";

// src/evaluate/work/work-saved.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** Measure the work on one page. */
function measureWork({ old, proposal, final, sentences }) {
	const [before, written, after] = [
		old,
		proposal,
		final
	].map((page) => page === void 0 ? [] : listProse(page));
	const left = sentences.filter(({ isLeft }) => isLeft);
	const offered = (written ?? []).filter((prose) => !left.some((range) => isInside(prose, range)));
	return {
		editsOnOld: countEdits(joinProse(before), joinProse(after)),
		editsOnProposal: countEdits(joinProse(offered), joinProse(after)),
		sentences: sentences.length,
		marked: sentences.filter(({ isMarked }) => isMarked).length,
		missed: countMissed(sentences, offered, after ?? [])
	};
}
function isInside(prose, { start, end }) {
	return prose.start >= start && prose.start < end;
}
/** Prose of each sentence: no code, no formula, nothing that is copied. */
function listProse(page) {
	return listSentences(page).map((sentence) => ({
		start: sentence.start,
		text: proseOf(tokenizeSentence(page, sentence))
	}));
}
function joinProse(list = []) {
	return list.map(({ text }) => text).filter((text) => text !== "").join("\n");
}
/** Levenshtein distance in code points. */
function countEdits(a, b) {
	const [left, right] = trimEqual(Array.from(a), Array.from(b));
	const code = createCode();
	return (0, import_fastest_levenshtein.distance)(left.map(code).join(""), right.map(code).join(""));
}
/** What two lists do not have in common at their ends. */
function trimEqual(a, b) {
	const most = Math.min(a.length, b.length);
	let start = 0;
	while (start < most && a[start] === b[start]) start += 1;
	let end = 0;
	while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
	return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
/** One UTF-16 unit for each code point: those that have two get one of the private area. */
function createCode() {
	const codes = /* @__PURE__ */ new Map();
	return (character) => {
		if (character.length === 1) return character;
		const code = codes.get(character) ?? String.fromCharCode(57344 + codes.size % 6400);
		codes.set(character, code);
		return code;
	};
}
/** Sentences that nobody was told of, and that the final page does not have. */
function countMissed(sentences, offered, after) {
	const left = /* @__PURE__ */ new Map();
	for (const { text } of after) left.set(text, (left.get(text) ?? 0) + 1);
	const isGone = ({ text }) => {
		const count = left.get(text) ?? 0;
		if (count > 0) left.set(text, count - 1);
		return text !== "" && count === 0;
	};
	const gone = offered.filter(isGone);
	return sentences.filter((sentence) => !sentence.isMarked && gone.some((prose) => isInside(prose, sentence))).length;
}
/** Sum up the work on pages. @param groups Pages that belong together, such as versions of one, are drawn together. */
function sumUpWork(groups) {
	const all = groups.flat();
	const savedInterval = resample(groups, (drawn) => saveOf(drawn.flat()) ?? NaN);
	const total = Math.max(1, sum(all, ({ sentences }) => sentences));
	return {
		pages: all.length,
		saved: saveOf(all),
		...savedInterval === void 0 ? {} : { savedInterval },
		toRead: sum(all, ({ marked }) => marked) / total,
		missed: sum(all, ({ missed }) => missed) / total
	};
}
function saveOf(works) {
	const old = sum(works, ({ editsOnOld }) => editsOnOld);
	return old === 0 ? void 0 : 1 - sum(works, ({ editsOnProposal }) => editsOnProposal) / old;
}
function sum(works, value) {
	return works.reduce((total, work) => total + value(work), 0);
}

// src/commands/steps/evaluate/shallow-past.ts
/** @param history Of the translation. */
async function warnOfShallowPast(history) {
	if (!await history.isShallow()) return [];
	return [`${history.location} is a shallow clone, whose past is not there to be measured: git fetch --unshallow (actions/checkout: fetch-depth: 0)`];
}

export { measureWork as n, sumUpWork as r, warnOfShallowPast as t };
import { t as diffArrays } from "./libesm.js";

// src/report/review/word-diff.ts
/**
* Two versions of a text to pieces that are the same or changed: words, or characters where a script writes no spaces
* between words; a protected span is always one piece.
*/
/** Sentences that differ in more pieces than this are not compared: nobody would read the difference. */
const MAX_EDITS = 600;
/** Compare two texts. */
function diffTexts(old, fresh) {
	const [before, after] = [tokenize(old), tokenize(fresh)];
	const changes = diffArrays(before, after, {
		comparator: (a, b) => a.key === b.key,
		maxEditLength: MAX_EDITS
	});
	if (changes === void 0) return {
		old: mark(before, true),
		fresh: mark(after, true)
	};
	const result = {
		old: [],
		fresh: []
	};
	let [i, j] = [0, 0];
	for (const { value, added, removed } of changes) {
		const isChanged = added || removed;
		if (!added) result.old.push(...mark(before.slice(i, i += value.length), isChanged));
		if (!removed) result.fresh.push(...mark(after.slice(j, j += value.length), isChanged));
	}
	return {
		old: joinSpaces(result.old),
		fresh: joinSpaces(result.fresh)
	};
}
/** A text without anything to compare it with. */
function plainPieces(text) {
	return mark(tokenize(text), false);
}
function mark(tokens, isChanged) {
	return tokens.map(({ text, span }) => ({
		text,
		isChanged,
		...span === void 0 ? {} : { span }
	}));
}
/** A space between two changed words belongs to the change, so that it reads as one. */
function joinSpaces(pieces) {
	return pieces.map((piece, at) => {
		return pieces[at - 1]?.isChanged === true && pieces[at + 1]?.isChanged === true && piece.text === " " ? {
			...piece,
			isChanged: true
		} : piece;
	});
}
function tokenize({ text, spans }) {
	const tokens = [];
	let at = 0;
	for (const { start, end, kind, place } of spans) {
		tokens.push(...splitWords(text.slice(at, start)));
		const raw = text.slice(start, end);
		tokens.push({
			text: raw,
			key: `${kind} ${raw}`,
			span: {
				kind,
				place
			}
		});
		at = end;
	}
	return [...tokens, ...splitWords(text.slice(at))];
}
const WORDS = new Intl.Segmenter("und", { granularity: "word" });
const CHARACTERS = new Intl.Segmenter("und", { granularity: "grapheme" });
/** Scripts whose readers compare characters. */
const BY_CHARACTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
/** A line end is laid out as a space, and compares as one. */
function splitWords(text) {
	return [...WORDS.segment(text)].flatMap(({ segment }) => {
		return (BY_CHARACTER.test(segment) ? [...CHARACTERS.segment(segment)] : [{ segment }]).map((part) => ({
			text: part.segment,
			key: /^[ \n\r]+$/.test(part.segment) ? " " : part.segment
		}));
	});
}

export { plainPieces as n, diffTexts as t };
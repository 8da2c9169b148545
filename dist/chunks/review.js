import { t as TALLY_KEYS } from "./tally.js";

// src/report/review/review.ts
/** Count what a page shows. */
function countSentences(sentences) {
	return {
		sentences: sentences.length,
		changed: sentences.filter((sentence) => !isSettled(sentence)).length,
		due: sentences.filter(needsReader).length
	};
}
/** A page that is there already as an entry. */
function makeEntry(page) {
	const { target, text, sentences } = page;
	return {
		target,
		length: text.length,
		...countSentences(sentences),
		open: () => page
	};
}
/** Treatments that leave a person nothing to do. */
const SETTLED = /* @__PURE__ */ new Set(["kept", "moved"]);
/** Whether the sentence is the same as before. */
function isSettled({ treatment }) {
	return SETTLED.has(treatment);
}
/** Whether a person has to decide: it is not translated, stays for a changed source, or something was found in it. */
function needsReader({ treatment, findings }) {
	return treatment === "failed" || treatment === "flagged" || findings.some(({ severity }) => severity === "error");
}
/** Treatments that occur, with their counts. */
function countTreatments(review) {
	const all = review.pages.flatMap(({ sentences }) => sentences.map(({ treatment }) => treatment));
	return TALLY_KEYS.flatMap((key) => {
		const number = all.filter((treatment) => treatment === key).length;
		return number === 0 ? [] : [[key, number]];
	});
}
/** Name of the file of a language in the report of a run. */
function nameReviewFile(language) {
	return `review-${language}.html`;
}
/** Name of the file of a part, from 1; no language has a point in its name, while `es-2` might be one. */
function nameReviewPart(name, part) {
	return part === 1 ? name : name.replace(/(\.\w+)?$/, (extension) => `.${part}${extension}`);
}
/** Whether a file is a later part of a review. @param name Of its first part. */
function isLaterPart(file, name) {
	const number = /\.(\d+)(?:\.\w+)?$/.exec(file)?.[1];
	return number !== void 0 && file === nameReviewPart(name, Number(number));
}

export { makeEntry as a, needsReader as c, isSettled as i, countTreatments as n, nameReviewFile as o, isLaterPart as r, nameReviewPart as s, countSentences as t };
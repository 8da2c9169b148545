import { t as TALLY_KEYS } from "./tally.js";

// src/report/review/review.ts
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

export { needsReader as i, isSettled as n, nameReviewFile as r, countTreatments as t };
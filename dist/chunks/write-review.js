// src/commands/steps/review/write-review.ts
/** Where the name of the file holds the language. */
const LANGUAGE = "{language}";
/** Whether a path that somebody gave has a place for the language. */
function namesLanguage(path) {
	return path.includes(LANGUAGE);
}
/** The path for one language. */
function fillLanguage(path, language) {
	return path.replaceAll(LANGUAGE, () => language);
}
/** Render the file; what draws formulas is only loaded here. Without it, which is told, the page shows their sources. */
async function renderReviewFile(review, { openMath, log }) {
	const { renderReview } = await import("./render-review.js");
	return renderReview(review, await openMath().catch((error) => {
		log.warn(`the review page shows formulas as their sources: ${String(error)}`);
	}));
}

export { namesLanguage as n, renderReviewFile as r, fillLanguage as t };
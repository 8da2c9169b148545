import { basename, dirname, join } from "node:path";

// src/commands/steps/review/write-review.ts
/** A review to the texts of its files, with formulas drawn. */
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
/**
* Render the files, one in most cases; what draws formulas is only loaded here. Without it, which is told, the page
* shows their sources.
*
* @param name Of the first file.
* @returns Names of all.
*/
async function renderReviewFiles(review, name, { openMath, log, write }) {
	const parts = await import("./parts.js");
	const math = await openMath().catch((error) => {
		log.warn(`the review page shows formulas as their sources: ${String(error)}`);
	});
	return parts.renderReviewFiles(review, name, {
		math,
		write
	});
}
/** Render a review and write its files. @param path Of the first. @returns Paths of all. */
async function writeReview(review, path, ports) {
	const write = ({ name, text }) => ports.disk.writeText(join(dirname(path), name), text);
	return (await renderReviewFiles(review, basename(path), {
		...ports,
		write
	})).map((name) => join(dirname(path), name));
}

export { writeReview as i, namesLanguage as n, renderReviewFiles as r, fillLanguage as t };
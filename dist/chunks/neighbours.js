import { t as listAnchorLinks } from "./links.js";
import { t as parsePage } from "./parse.js";
import { i as ContentError } from "./errors.js";

// src/commands/steps/data/neighbours.ts
/**
* Pages beside a page that its links with anchors lead to, read when a link does.
*/
/**
* The pages that the links of a page lead to, by the paths that stand in the links.
*
* @param read Text of the page at such a path; `undefined` where there is none.
*/
async function readNeighbours(page, read) {
	const paths = [...new Set(listAnchorLinks(page).map(({ path }) => path))].filter((path) => path !== "");
	const { language, dialect } = page;
	const found = await Promise.all(paths.map(async (path) => {
		const text = await read(path).catch(ignoreUnreadable);
		return text === void 0 ? [] : [[path, parsePage(text, {
			language,
			dialect
		})]];
	}));
	return new Map(found.flat());
}
/** What is wrong with another page is told where that is checked. */
function ignoreUnreadable(error) {
	if (!(error instanceof ContentError)) throw error;
}

export { readNeighbours as t };
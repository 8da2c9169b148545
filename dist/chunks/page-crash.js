import { i as ContentError } from "./errors.js";

// src/shared/page-crash.ts
/**
* What a page does to the program that no limit on its size foresaw: it ends as an error of that page, by its name,
* and not as a fault of the program.
*/
const REMEDY = "write it flatter, divide it, or take it out of source.pages";
/** Why the program could not go on, in words; `undefined` for any other error. */
function explainCrash(error) {
	if (!(error instanceof Error)) return void 0;
	if (error instanceof RangeError && error.message.includes("call stack")) return `is nested too deep to be read; ${REMEDY}`;
	if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return `needs more memory than a thread may have; ${REMEDY}`;
}
/**
* Do work on one page.
*
* @throws {ContentError} naming the page, when it is what the program cannot go on for.
*/
function onPage(path, work) {
	try {
		return work();
	} catch (error) {
		const reason = explainCrash(error);
		throw reason === void 0 ? error : new ContentError(path, reason, { cause: error });
	}
}

export { onPage as n, explainCrash as t };
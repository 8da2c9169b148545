import { a as ServiceError, i as ContentError, n as CancelledError, o as UnfinishedError, r as ConfigError, t as BudgetError } from "./errors.js";
import { t as explainCrash } from "./page-crash.js";
import { t as VERSION } from "./version.js";

// src/main.ts
/** What both shells share: the name, and what an error means to the caller. */
/** Name and version, for example `amts 1.2.3`. */
function renderVersion() {
	return `amts ${VERSION}`;
}
const ENDS_RED = [
	ContentError,
	ServiceError,
	BudgetError,
	UnfinishedError,
	CancelledError
];
/** A bug is told with its place in the program; any other error says in its message what to do. */
function describeError(error) {
	if (error instanceof ConfigError) return {
		kind: error.name,
		message: error.message,
		exitCode: 2
	};
	if (ENDS_RED.some((kind) => error instanceof kind) && error instanceof Error) return {
		kind: error.name,
		message: error.message,
		exitCode: 1
	};
	const crash = explainCrash(error);
	if (crash !== void 0) return {
		kind: "ContentError",
		message: `a page ${crash}`,
		exitCode: 1
	};
	return {
		kind: "Error",
		message: `unexpected error, please report it: ${error instanceof Error ? error.stack ?? error.message : String(error)}`,
		exitCode: 1
	};
}

export { renderVersion as n, describeError as t };
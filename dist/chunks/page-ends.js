import { a as ServiceError, i as ContentError, n as CancelledError, r as ConfigError, s as withoutPlace } from "./errors.js";
import { t as explainCrash } from "./page-crash.js";

// src/commands/steps/plan/page-ends.ts
/** A page that a later run brings: nothing has failed, and nothing is proposed. */
function describeWaiting({ source, target }, message) {
	return {
		source,
		target,
		status: "unchanged",
		reason: `waits for the engine: ${message}`
	};
}
const TOLD = [
	ContentError,
	ServiceError,
	ConfigError,
	CancelledError
];
/** Errors that say what to do are told as they are; anything else is a bug, told with its place. */
function describeFailure({ source, target }, error) {
	return {
		source,
		target,
		status: "failed",
		reason: withoutPlace(explainError(error), target)
	};
}
/** Why something failed; see {@link describeFailure}. */
function explainError(error) {
	const crash = explainCrash(error);
	if (crash !== void 0) return crash;
	const isKnown = TOLD.some((kind) => error instanceof kind);
	const text = error instanceof Error ? isKnown ? error.message : error.stack ?? error.message : String(error);
	return isKnown ? text : `unexpected error, please report it: ${text}`;
}

export { describeWaiting as n, explainError as r, describeFailure as t };
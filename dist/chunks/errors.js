// src/shared/errors.ts
/**
* Errors, grouped by who must act. A message says what failed, on which thing, and what to do; a bug is any other
* error. No secret may enter a message.
*/
/** The author of the workflow, the command or the configuration must act. */
var ConfigError = class extends Error {
	name = "ConfigError";
};
/** The owner of the page must act; `file` and, where known, `line` (from 1) name the place. */
var ContentError = class extends Error {
	name = "ContentError";
	file;
	line;
	constructor(file, message, options = {}) {
		super(`${file}${options.line === void 0 ? "" : `:${options.line}`}: ${message}`, options);
		this.file = file;
		this.line = options.line;
	}
};
/** A message without the page at its head, for where the page is named anyway. */
function withoutPlace(message, page) {
	return message.startsWith(`${page}: `) ? message.slice(page.length + 2) : message;
}
/**
* A program or service outside failed; `retryable` says whether the same call may succeed later, `code` is the name
* that the service gives the error.
*/
var ServiceError = class extends Error {
	name = "ServiceError";
	retryable;
	code;
	constructor(message, options) {
		super(message, options);
		this.retryable = options.retryable;
		this.code = options.code;
	}
};
/** The owner of the budget must act: a limit on characters or cost would be passed. Nothing was sent. */
var BudgetError = class extends Error {
	name = "BudgetError";
};
/** Some of the work is done and stands, the rest could not be: whatever stopped it, it is not as if nothing was done. */
var UnfinishedError = class extends Error {
	name = "UnfinishedError";
	constructor(cause) {
		super(`${cause instanceof Error ? cause.message : String(cause)} (what was done before stands)`, { cause });
	}
};
/** Somebody ended the run; what it had done by then stands. */
var CancelledError = class extends Error {
	name = "CancelledError";
};

export { ServiceError as a, ContentError as i, CancelledError as n, UnfinishedError as o, ConfigError as r, withoutPlace as s, BudgetError as t };
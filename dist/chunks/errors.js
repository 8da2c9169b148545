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
/** A program or service outside failed; `retryable` says whether the same call may succeed later. */
var ServiceError = class extends Error {
	name = "ServiceError";
	retryable;
	constructor(message, options) {
		super(message, options);
		this.retryable = options.retryable;
	}
};

export { ContentError as n, ServiceError as r, ConfigError as t };
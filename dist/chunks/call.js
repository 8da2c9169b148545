import { a as ServiceError, r as ConfigError } from "./errors.js";
import { n as retry, t as backoff } from "./retry.js";

// src/adapters/aws/errors.ts
/**
* Errors of the AWS clients in words for who must act. They are told apart by name, never by status: the documents of
* the services disagree on that. The request id is in every message, secrets in none.
*/
/** Names are compared without the `Exception` that only some of the services append. */
const MOMENTARY = /* @__PURE__ */ new Set([
	"Throttling",
	"TooManyRequests",
	"InternalServer",
	"InternalError",
	"ServiceUnavailable",
	"SlowDown",
	"RequestTimeout",
	"TimeoutError"
]);
const BROKEN_CONNECTION = /^(?:ECONNRESET|ECONNREFUSED|ECONNABORTED|ETIMEDOUT|EPIPE|EAI_AGAIN|ENETUNREACH)$/;
const DENIED = /* @__PURE__ */ new Set(["AccessDenied", "Unauthorized"]);
const EXPIRED = /* @__PURE__ */ new Set(["ExpiredToken", "RequestExpired"]);
const NOT_KNOWN = /* @__PURE__ */ new Set([
	"CredentialsProviderError",
	"UnrecognizedClient",
	"InvalidClientTokenId",
	"InvalidAccessKeyId",
	"InvalidSignature",
	"SignatureDoesNotMatch",
	"IncompleteSignature",
	"MissingAuthenticationToken"
]);
/** Name of what has none: an answer that is not written as the service writes. */
const UNREADABLE = "UnreadableAnswer";
const ELSEWHERE = /* @__PURE__ */ new Set(["PermanentRedirect", "NoSuchBucket"]);
/** The error to throw instead; a `ServiceError` has the service's name for it as `code`. */
function explainAwsError(error, action) {
	if (!(error instanceof Error)) return /* @__PURE__ */ new TypeError(`${action.name}: ${String(error)}`);
	const fault = readFault(error);
	if (fault.status === 0 && fault.code === "" && !isKnown(fault)) return error;
	const ids = [fault.name, fault.requestId].filter((id) => id !== "").join(", request ");
	const remedy = findRemedy(fault, action);
	const message = `${action.name}: ${fault.message} (${ids})${remedy === void 0 ? "" : `; ${remedy.text}`}`;
	if (remedy?.isForAuthor === true) return new ConfigError(message, { cause: error });
	return new ServiceError(message, {
		cause: error,
		retryable: isMomentary(fault),
		code: fault.name
	});
}
function findRemedy(fault, action) {
	if (DENIED.has(fault.kind)) return {
		text: remedyForDenial(fault, action),
		isForAuthor: true
	};
	if (NOT_KNOWN.has(fault.kind)) return {
		text: NO_CREDENTIALS,
		isForAuthor: true
	};
	if (EXPIRED.has(fault.kind)) return {
		text: CREDENTIALS_EXPIRED,
		isForAuthor: false
	};
	if (fault.code !== "ENOTFOUND" && !ELSEWHERE.has(fault.kind)) return void 0;
	return {
		text: `check engine.region (${action.region}) and engine.bucket`,
		isForAuthor: true
	};
}
const NO_CREDENTIALS = "no valid AWS credentials: in a workflow, aws-actions/configure-aws-credentials gives them (permissions: id-token: write); elsewhere set AWS_PROFILE or log in";
const CREDENTIALS_EXPIRED = "the AWS credentials have run out: get new ones (role-duration-seconds makes them last) and run again; jobs that run are found and not paid twice";
function readFault(error) {
	const metadata = "$metadata" in error ? error.$metadata : void 0;
	const [status, requestId] = [memberOf(metadata, "httpStatusCode"), memberOf(metadata, "requestId")];
	const code = "code" in error && typeof error.code === "string" ? error.code : "";
	const told = isUnreadable(error) ? {
		name: UNREADABLE,
		message: tellUnreadable(status)
	} : error;
	return {
		name: told.name,
		kind: told.name.replace(/Exception$/, ""),
		message: told.message,
		code,
		status: typeof status === "number" ? status : 0,
		requestId: typeof requestId === "string" ? requestId : ""
	};
}
/** The clients tell a body that they cannot read in the words of their parser; what a service says has a `$fault`. */
function isUnreadable(error) {
	return "$response" in error && !("$fault" in error);
}
function tellUnreadable(status) {
	return `the answer (status ${String(status)}) is none of the service: a proxy may stand between, or it was cut on the way`;
}
function memberOf(value, name) {
	return typeof value === "object" && value !== null ? Reflect.get(value, name) : void 0;
}
/** Errors without an answer of the service. */
function isKnown({ kind, name }) {
	return name === UNREADABLE || MOMENTARY.has(kind) || NOT_KNOWN.has(kind);
}
function isMomentary({ kind, name, status, code }) {
	if (name === UNREADABLE) return status < 400 || status >= 500;
	return MOMENTARY.has(kind) || status >= 500 || BROKEN_CONNECTION.test(code);
}
/** The service names the action that is missing, which need not be the one that was called. */
function remedyForDenial({ message }, action) {
	const missing = /not authorized to perform: ([\w:*]+)/.exec(message)?.[1] ?? action.name;
	const told = / on resource: "?([^\s"]+)/.exec(message)?.[1];
	const resource = told === void 0 || told === "*" ? action.resource : told;
	const condition = missing === "iam:PassRole" ? ", with iam:PassedToService translate.amazonaws.com as its condition" : "";
	return `allow ${missing} on ${missing === action.name ? resource : told ?? "*"} in the policy of the role that runs AMTS${condition}`;
}

// src/adapters/aws/call.ts
/** Settings of every client: its own retries off, and no call without an end. */
const CLIENT_DEFAULTS = {
	maxAttempts: 1,
	requestHandler: {
		connectionTimeout: 1e4,
		requestTimeout: 12e4,
		throwOnRequestTimeout: true
	}
};
const ATTEMPTS = 8;
const DELAY_MS = backoff(500, 2e4);
/**
* @throws {ServiceError} or {@link ConfigError}, as {@link explainAwsError} says.
*/
async function callAws(action, send, { clock, log, attempts = ATTEMPTS }) {
	async function attempt() {
		try {
			return await send();
		} catch (error) {
			throw explainAwsError(error, action);
		}
	}
	return retry(action.name, attempt, {
		attempts,
		delayMs: DELAY_MS,
		isWorthwhile: (error) => error instanceof ServiceError && error.retryable,
		sleep: (ms) => clock.sleep(ms),
		log
	});
}

export { callAws as n, CLIENT_DEFAULTS as t };
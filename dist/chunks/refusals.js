import { _ as union, a as array, d as number, f as object, h as string, l as literal, p as record, v as unknown } from "./schemas.js";

// src/adapters/github/refusals.ts
/** What GitHub says when it refuses, read from the errors of Octokit, of REST and of GraphQL alike. */
const RefusedRequest = object({
	status: number(),
	message: string(),
	response: object({ headers: record(string(), unknown()) }).optional()
});
const RefusedQuery = object({
	name: literal("GraphqlResponseError"),
	headers: record(string(), unknown()),
	data: unknown(),
	errors: array(object({
		type: string().optional(),
		message: string(),
		path: array(union([string(), number()])).optional()
	}))
});
/** Types of GraphQL errors, as HTTP says it. */
const QUERY_STATUS = {
	NOT_FOUND: 404,
	FORBIDDEN: 403,
	INSUFFICIENT_SCOPES: 403,
	RATE_LIMITED: 429,
	UNPROCESSABLE: 422,
	STALE_DATA: 409,
	RESOURCE_LIMITS_EXCEEDED: 503
};
/** The refusal that an error of Octokit holds; `undefined` for any other error. */
function readRefusal(error) {
	const query = RefusedQuery.safeParse(error);
	if (query.success) {
		const { errors, headers } = query.data;
		return {
			status: QUERY_STATUS[errors[0]?.type ?? ""] ?? 422,
			message: errors.map((one) => one.message).join("; "),
			headers
		};
	}
	const request = RefusedRequest.safeParse(error);
	if (!request.success) return void 0;
	const { status, message, response } = request.data;
	return {
		status,
		message,
		headers: response?.headers ?? {}
	};
}
/**
* The data of a query of which only some fields could not be found, as when a commit lacks a file.
*
* @returns `undefined` when more is wrong, or the repository itself was not found.
*/
function readFoundData(error) {
	const query = RefusedQuery.safeParse(error);
	if (!query.success) return void 0;
	return query.data.errors.every(({ type, path = [] }) => type === "NOT_FOUND" && path.length > 1) ? query.data.data : void 0;
}
/** Whether GitHub itself failed, for example at a query that took too long. */
function isFailure(error) {
	const refusal = error instanceof Error ? readRefusal(error.cause) : void 0;
	return refusal !== void 0 && refusal.status >= 500;
}
/** Whether GitHub refused since it was asked too often. */
function isLimit({ message, headers }) {
	return /rate limit/i.test(message) || headers["x-ratelimit-remaining"] === "0";
}
/**
* Wait for what need not succeed.
*
* @returns Why GitHub refused it; `undefined` when it did not.
* @throws What failed for another reason than a refusal of this very thing.
*/
async function tellRefusal(work) {
	try {
		await work;
		return;
	} catch (error) {
		const refusal = error instanceof Error ? readRefusal(error.cause) : void 0;
		if (refusal === void 0 || ![
			403,
			404,
			422
		].includes(refusal.status) || isLimit(refusal)) throw error;
		return refusal.message;
	}
}

export { tellRefusal as a, readRefusal as i, isLimit as n, readFoundData as r, isFailure as t };
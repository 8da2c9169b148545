import { r as ConfigError } from "./errors.js";
import { a as array, f as object, h as string, o as boolean, v as unknown, w as prettifyError } from "./schemas.js";
import { o as isLanguage } from "./languages.js";

// src/commands/read-event.ts
/**
* The event that started a workflow to what it narrows or widens in a run. Outside data: nothing of it is trusted
* before its form is checked, and a comment does nothing unless its author may write.
*/
/**
* Options with what the event asks for. What the workflow itself sets wins, but for a comment, which names its own
* pages.
*/
function applyEvent(options, event) {
	if (event.kind === "none") return options;
	const { changes } = event;
	if (event.kind === "comment") return {
		...options,
		...changes,
		since: void 0,
		repository: event.comment.repository
	};
	return {
		...options,
		pushedFrom: changes.pushedFrom,
		full: options.full || (changes.full ?? false),
		languages: preferSet(options.languages, changes.languages),
		pages: preferSet(options.pages, changes.pages)
	};
}
function preferSet(set = [], asked = []) {
	return set.length > 0 ? set : asked;
}
const Push = object({
	before: string(),
	deleted: boolean().optional()
});
const PullRequest = object({ pull_request: object({ base: object({ sha: string() }) }) });
const Dispatch = object({ client_payload: object({
	full: boolean().optional(),
	languages: array(string()).optional(),
	pages: array(string()).optional()
}).nullish() });
const Comment = object({
	action: string(),
	issue: object({ pull_request: unknown().optional() }),
	comment: object({
		body: string(),
		user: object({ login: string() })
	}),
	repository: object({ full_name: string() })
});
/**
* A push or a pull request names the pages to look at, a dispatch or a comment may choose languages and pages; any other event changes
* nothing.
*
* @throws {ConfigError} when the payload is not what GitHub sends.
*/
function readEvent({ name, payload }) {
	switch (name) {
		case "push": return readPush(parse(Push, name, payload));
		case "pull_request": return readPullRequest(parse(PullRequest, name, payload));
		case "repository_dispatch": return readDispatch(parse(Dispatch, name, payload));
		case "issue_comment": return readComment(parse(Comment, name, payload));
		default: return {
			kind: "run",
			changes: {}
		};
	}
}
function parse(schema, name, payload) {
	const result = schema.safeParse(payload);
	if (result.success) return result.data;
	throw new ConfigError(`event ${name}: its payload is not what GitHub sends (${prettifyError(result.error)})`);
}
function readPush({ before, deleted = false }) {
	if (deleted) return {
		kind: "none",
		reason: "the push deleted its branch"
	};
	return {
		kind: "run",
		changes: { pushedFrom: before }
	};
}
function readPullRequest({ pull_request: { base } }) {
	return {
		kind: "run",
		changes: { pushedFrom: base.sha }
	};
}
function readDispatch({ client_payload: payload }) {
	const { full, languages, pages } = payload ?? {};
	return {
		kind: "run",
		changes: {
			...full === void 0 ? {} : { full },
			...languages === void 0 ? {} : { languages },
			...pages === void 0 ? {} : { pages }
		}
	};
}
/** The first line of a comment. */
const COMMAND = /^\/amts\b(.*)$/;
function readComment({ action, issue, comment, repository }) {
	const [first = ""] = comment.body.trim().split(/\r?\n/);
	const words = COMMAND.exec(first)?.[1]?.trim().split(/\s+/);
	if (action !== "created" || issue.pull_request === void 0 || words === void 0) return {
		kind: "none",
		reason: "the comment is no command to AMTS on a pull request"
	};
	const [verb = "", ...rest] = words;
	if (verb !== "resync") throw new ConfigError(`comment: unknown command '/amts ${verb}'; known: /amts resync [language] [path]`);
	const [language, path] = rest[0] !== void 0 && isLanguage(rest[0]) ? rest : [void 0, ...rest];
	if (rest.length > (language === void 0 ? 1 : 2)) throw new ConfigError(`comment: '/amts resync ${rest.join(" ")}' should read /amts resync [language] [path]`);
	return {
		kind: "comment",
		comment: {
			repository: repository.full_name,
			author: comment.user.login
		},
		changes: {
			full: true,
			...language === void 0 ? {} : { languages: [language] },
			...path === void 0 ? {} : { pages: [path] }
		}
	};
}

export { applyEvent, readEvent };
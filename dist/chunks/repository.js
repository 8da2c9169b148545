import { a as ServiceError, r as ConfigError } from "./errors.js";
import { f as object, h as string, p as record, v as unknown } from "./schemas.js";
import { i as readRefusal, n as isLimit, r as readFoundData } from "./refusals.js";

// src/adapters/github/errors.ts
/**
* What GitHub answers when it refuses, as an error that says who must do what. Every message names the repository and,
* where GitHub tells it, the id of the request.
*/
const ADVICE = [
	{
		fits: (refusal) => refusal.status === 429 || refusal.status === 403 && isLimit(refusal),
		isPassing: true,
		advise: () => "a rate limit of GitHub is reached; run again later"
	},
	{
		fits: ({ status }) => status === 401,
		advise: () => "GitHub does not take the token; it is wrong or has ended"
	},
	{
		fits: ({ status, message }) => status === 403 && /archived/i.test(message),
		advise: () => "the repository is archived; unarchive it, or take it out of the configuration"
	},
	{
		fits: ({ status, message }) => status === 403 && /actions is not permitted/i.test(message),
		advise: () => "the settings of the repository keep workflows from it; allow it under Settings, Actions, General, or give the token of someone else"
	},
	{
		fits: ({ status }) => status === 403,
		advise: describeNeed
	},
	{
		fits: ({ status }) => status === 404,
		advise: (action, refusal) => `there is none, or the token may not see it; correct the name, or see to the token: ${describeNeed(action, refusal)}`
	},
	{
		fits: ({ status, message }) => status === 409 && /empty/i.test(message),
		advise: () => "the repository has no commit yet; push the book first"
	}
];
/** The error to throw for one that came from Octokit; a bug comes back as it is. */
function explainRefusal(error, repository, action) {
	const refusal = readRefusal(error);
	if (refusal === void 0) return error;
	const { status, message } = refusal;
	const what = `${repository}: cannot ${action.doing}`;
	const said = `${message} (${status}${describeId(refusal)})`;
	const advice = ADVICE.find(({ fits }) => fits(refusal));
	if (advice === void 0) return new ServiceError(`${what}: ${said}`, {
		cause: error,
		retryable: status >= 500 || status === 409
	});
	const text = `${what}: ${advice.advise(action, refusal)}; ${said}`;
	return advice.isPassing === true ? new ServiceError(text, {
		cause: error,
		retryable: true
	}) : new ConfigError(text, { cause: error });
}
function describeId({ headers }) {
	const id = headers["x-github-request-id"];
	return typeof id === "string" ? `, request ${id}` : "";
}
const NEED_NAMES = {
	metadata: "Metadata",
	contents: "Contents",
	pull_requests: "Pull requests",
	issues: "Issues"
};
/** GitHub names the permission of newer tokens itself, in a header. */
function describeNeed({ needs }, { headers }) {
	const told = headers["x-accepted-github-permissions"];
	const exact = typeof told === "string" && told !== "" ? told.replaceAll("=", ": ") : needs;
	const [name = "", level = ""] = needs.split(": ");
	return `it needs the permission '${exact}' (fine-grained token: ${NEED_NAMES[name] ?? name}, ${level === "write" ? "read and write" : "read-only"}; classic token: repo; workflow: permissions)`;
}

// src/adapters/github/together.ts
/**
* Questions to one repository that are asked in the same turn of the event loop go to GitHub as one GraphQL query. When
* it refuses that, each is asked by itself, so that every refusal is of one question.
*/
/** @param query Asks one query. */
function askTogether(query) {
	let waiting = [];
	const send = () => {
		const all = waiting;
		waiting = [];
		answerAll(query, all);
	};
	return async (action, question) => {
		const answer = await new Promise((resolve, reject) => {
			if (waiting.length === 0) setImmediate(send);
			waiting.push({
				action,
				question,
				resolve,
				reject
			});
		});
		return question.answer.parse(answer);
	};
}
async function answerAll(query, waiting) {
	const [first] = waiting;
	if (first === void 0) return;
	try {
		const answers = await query(first.action, joinQuestions(waiting.map(({ question }) => question)));
		for (const [at, { resolve }] of waiting.entries()) resolve(answers[`q${at}`]);
	} catch (error) {
		if (waiting.length === 1 || !isOwnRefusal(error)) for (const { reject } of waiting) reject(error);
		else await Promise.all(waiting.map((one) => answerAll(query, [one])));
	}
}
/** Whether one of the questions may be refused, and the others be answered: neither a limit nor a failure. */
function isOwnRefusal(error) {
	const refusal = error instanceof Error ? readRefusal(error.cause) : void 0;
	if (refusal === void 0 || isLimit(refusal)) return false;
	return !(error instanceof ServiceError && error.retryable);
}
function joinQuestions(questions) {
	const parts = questions.map(({ field, variables }, at) => {
		const rename = (name) => `q${at}${name}`;
		const known = Object.entries(variables);
		return {
			select: `q${at}: ${field.replaceAll(/\$(\w+)/g, (_, name) => `$${rename(name)}`)}`,
			declare: known.map(([name, [type]]) => `$${rename(name)}: ${type}`),
			variables: known.map(([name, [, value]]) => [rename(name), value])
		};
	});
	return {
		select: parts.map(({ select }) => select).join(" "),
		declare: parts.flatMap(({ declare }) => declare),
		variables: Object.fromEntries(parts.flatMap(({ variables }) => variables)),
		answer: record(string(), unknown())
	};
}

// src/adapters/github/repository.ts
/**
* One repository on GitHub: its facts, and the two ways to ask it, REST and GraphQL. What GitHub refuses comes out as
* an error that says what to do.
*/
/**
* Look a repository up. One that was renamed or moved is followed, with a warning.
*
* @param fullName `owner/repo`.
* @throws {ConfigError} when there is no such repository for the token.
*/
async function openGitHubRepository(github, fullName, permissions) {
	const place = parseName(fullName);
	const octokit = github.connect(fullName, permissions);
	const { data } = await explain(fullName, {
		doing: "open the repository",
		needs: "metadata: read"
	}, () => octokit.rest.repos.get(place));
	if (data.full_name.toLowerCase() !== fullName.toLowerCase()) github.warn(`${fullName}: is ${data.full_name} now; write the new name in the configuration`);
	return {
		fullName: data.full_name,
		name: data.name,
		url: data.html_url,
		nodeId: data.node_id,
		defaultBranch: data.default_branch,
		isArchived: data.archived,
		github,
		trees: /* @__PURE__ */ new Map(),
		...createAsking(octokit, data.full_name)
	};
}
function parseName(fullName) {
	const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName) ?? [];
	if (owner === void 0 || repo === void 0) throw new ConfigError(`'${fullName}' is no name of a GitHub repository; write it as owner/repo`);
	return {
		owner,
		repo
	};
}
async function explain(repository, action, work) {
	try {
		return await work();
	} catch (error) {
		throw explainRefusal(error, repository, action);
	}
}
function createAsking(octokit, fullName) {
	const place = parseName(fullName);
	let login;
	const query = (action, asked) => explain(fullName, action, () => queryRepository(octokit, place, asked));
	return {
		findLogin: () => login ??= explain(fullName, {
			doing: "read whose token it is",
			needs: "metadata: read"
		}, async () => {
			const data = await octokit.graphql("{ viewer { login } }");
			return object({ viewer: object({ login: string() }) }).parse(data).viewer.login;
		}),
		ask: (action, call) => explain(fullName, action, () => call(octokit, place)),
		query,
		together: askTogether(query),
		mutate: (action, mutation, input) => explain(fullName, action, async () => {
			const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
			await octokit.graphql(`mutation($input: ${type}) { ${mutation}(input: $input) { clientMutationId } }`, { input });
		})
	};
}
async function queryRepository(octokit, { owner, repo }, { declare = [], select, variables = {}, answer }) {
	const text = `query(${[
		"$owner: String!",
		"$name: String!",
		...declare
	].join(", ")}) { repository(owner: $owner, name: $name) { ${select} } }`;
	const data = await octokit.graphql(text, {
		...variables,
		owner,
		name: repo
	}).catch((error) => {
		const found = readFoundData(error);
		if (found === void 0) throw error;
		return found;
	});
	return object({ repository: answer }).parse(data).repository;
}

export { openGitHubRepository as t };
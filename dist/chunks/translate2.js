import { r as addUsage } from "./budget.js";
import { a as ServiceError } from "./errors.js";
import { t as describeStyle } from "./style.js";

// src/commands/steps/translate/translate.ts
/** What pages need through an engine: what came back for each page, or why nothing did. */
const NOTHING = {
	status: "done",
	results: /* @__PURE__ */ new Map(),
	charactersBilled: 0,
	warnings: [],
	jobs: []
};
/** What an engine has to translate; a page that needs nothing is not in it. */
function planBatch(questions, context) {
	return makeBatch(questions.map(({ name, requests, style }) => ({
		name,
		segments: requests,
		style: describeStyle(style)
	})), context);
}
/**
* Ask the engine; what it damaged is asked once more in smaller pieces.
*
* A service that fails, fails every document: no document is without an answer.
*/
async function askForPages(engine, questions, { context, wait }) {
	const first = await askEngine(engine, planBatch(questions, context), wait);
	if (first.status === "running") return first;
	const second = await askEngine(engine, makeBatch(await Promise.all(questions.map(async ({ name, style, retry }) => {
		const result = first.results.get(name);
		return {
			name,
			segments: result !== void 0 && "segments" in result ? await retry(result.segments) : [],
			style: describeStyle(style)
		};
	})), context), wait);
	return second.status === "running" ? second : joinAnswers(first, second);
}
function makeBatch(documents, context) {
	const { sourceLanguage, targetLanguage } = context;
	const toDocument = ({ style = [], ...document }) => ({
		...document,
		sourceLanguage,
		targetLanguage,
		...style.length === 0 ? {} : { style }
	});
	return {
		...context,
		documents: documents.filter(({ segments }) => segments.length > 0).map(toDocument)
	};
}
async function askEngine(engine, batch, wait) {
	if (batch.documents.length === 0) return NOTHING;
	try {
		const job = await engine.submit(batch);
		return describeAnswer(await engine.collect(job, { wait }), job);
	} catch (error) {
		if (!(error instanceof ServiceError)) throw error;
		const results = batch.documents.map(({ name }) => [name, {
			name,
			error: error.message
		}]);
		return {
			...NOTHING,
			results: new Map(results)
		};
	}
}
function describeAnswer(collected, job) {
	if (collected.status === "running") return collected;
	const { results, charactersBilled = 0, warnings = [], tokens } = collected;
	return {
		status: "done",
		results: new Map(results.map((result) => [result.name, result])),
		charactersBilled,
		warnings,
		jobs: [job],
		...tokens === void 0 ? {} : { tokens }
	};
}
/**
* The answers of the first time, with the pieces that were asked again where these came back; a page whose pieces wait
* for a later run, waits.
*/
function joinAnswers(first, second) {
	const results = new Map(first.results);
	for (const [name, result] of second.results) {
		const known = results.get(name);
		if (known !== void 0 && "segments" in known && "segments" in result) results.set(name, {
			name,
			segments: [...known.segments, ...result.segments]
		});
		if ("waiting" in result) results.set(name, result);
	}
	return {
		status: "done",
		results,
		charactersBilled: first.charactersBilled + second.charactersBilled,
		warnings: [.../* @__PURE__ */ new Set([...first.warnings, ...second.warnings])],
		jobs: [...first.jobs, ...second.jobs],
		...addTokens(first.tokens, second.tokens)
	};
}
function addTokens(first, second) {
	if (first === void 0 || second === void 0) {
		const tokens = first ?? second;
		return tokens === void 0 ? {} : { tokens };
	}
	return { tokens: {
		...addUsage(first, second),
		costUsd: first.costUsd + second.costUsd
	} };
}

export { planBatch as n, askForPages as t };
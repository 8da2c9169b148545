import { n as accountFor } from "./budget.js";
import { t as once } from "./once.js";
import { t as openTranslation } from "./open-translation.js";
import { n as planBatch } from "./translate2.js";

// src/commands/steps/plan/plan-languages.ts
/** Every translation of a run opened and planned: what is to be done and sent, with nothing done or sent yet. */
/** Read a translation as it is now, and plan its pages. */
async function planLanguage(target, context) {
	const { run, ports, pages, exchange } = context;
	const opened = await openTranslation(run, target, context.sourceFiles);
	const { warnings, ...tasks } = await planPages(run, opened, {
		...ports,
		pages,
		exchange
	});
	const { base } = opened;
	const warned = {
		...opened,
		base: {
			...base,
			warnings: [...base.warnings, ...warnings]
		}
	};
	const { translation, planned } = exchange === void 0 ? {
		translation: warned,
		...tasks
	} : dropUntouched(warned, tasks.planned, exchange);
	const questions = planned.map((page) => askPlanned(page, pages));
	const batch = planBatch(questions, {
		book: run.source.name,
		sourceLanguage: run.settings.source.language,
		targetLanguage: target.settings.language,
		...loadLater(translation, context)
	});
	return {
		translation,
		planned,
		failed: tasks.failed,
		questions,
		batch
	};
}
/** What works on pages is loaded where there are some. */
async function planPages(...args) {
	const [, { scope }] = args;
	if (scope.tasks.length === 0) return {
		planned: [],
		failed: [],
		warnings: []
	};
	return (await import("./update-pages2.js")).planTasks(...args);
}
/** What reads a book as parallel data is loaded when an engine asks for it. */
function loadLater(translation, context) {
	const load = once(async () => (await import("./load-resources2.js")).makeLoaders(translation, context));
	return {
		loadResources: async () => (await load()).loadResources(),
		loadGuidance: async () => (await load()).loadGuidance()
	};
}
/** A page of which nothing is new in its file is left as it is: it is no task any more. */
function dropUntouched(translation, planned, { tell }) {
	const { scope, settings } = translation;
	for (const { task, plan } of planned) if (plan.received !== void 0) tell(settings.language, task.source, plan.received);
	const dropped = new Set(planned.filter(({ plan }) => (plan.received?.taken ?? 0) === 0).map(({ task }) => task));
	const reason = "its file has nothing new";
	const settled = [...dropped].map(({ source, target }) => ({
		status: "unchanged",
		source,
		target,
		reason
	}));
	const tasks = scope.tasks.filter((task) => !dropped.has(task));
	return {
		translation: {
			...translation,
			scope: {
				...scope,
				tasks,
				settled: [...scope.settled, ...settled]
			}
		},
		planned: planned.filter(({ task }) => !dropped.has(task))
	};
}
/** Only a page of which an answer could be damaged is asked whether it was. */
function askPlanned({ task, plan: { requests, style }, work }, pages) {
	const retry = async (answers) => answers.some(({ origin }) => origin === "machine") ? pages.run({
		kind: "retry",
		work,
		answers
	}) : [];
	return {
		name: task.target,
		requests,
		style,
		retry
	};
}
/** What each language will send and cost; one that has nothing to send is not in it. */
async function estimateLanguages(languages, engine, options = {}) {
	const asked = languages.filter(({ batch }) => batch.documents.length > 0);
	const list = await Promise.all(asked.map(async ({ batch }) => ({
		language: batch.targetLanguage,
		estimate: await engine.estimate(batch, options)
	})));
	return accountFor(list);
}

export { planLanguage as n, estimateLanguages as t };
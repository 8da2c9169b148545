import { a as renderAccount, i as assertWithinBudget } from "./budget.js";
import { r as ConfigError } from "./errors.js";
import { r as renderRecord, t as nameRecord } from "./run-record2.js";
import { n as describeSource, o as withRun, t as assertAllOpen } from "./open-run.js";
import { n as planLanguage, t as estimateLanguages } from "./plan-languages.js";

// src/commands/submit.ts
/**
* `amts submit`: the first half of `sync`. Plans the run, gives what is to be translated to the engine, and leaves a
* record with which `amts collect` finishes, in whatever process.
*/
/**
* Start the jobs of a run.
*
* @throws {ConfigError} before anything is done, when options, settings or repositories are not fit for it.
* @throws {BudgetError} before anything is sent.
* @throws {ServiceError} when the engine does not take the documents of a language; jobs of other languages go on, and
* are found by their content when the run is started again.
*/
async function submit(options, ports) {
	ports.log.step("Read the books");
	return withRun(options, ports, async (context) => {
		const { run } = context;
		assertAllOpen(run);
		const { kind } = run.settings.engine;
		if (options.isKept !== true && await ports.openRecords(run.settings.engine, options) === void 0) throw new ConfigError(`engine ${kind}: has no store for records of runs, so that nothing could collect what is submitted; run amts sync, or keep the record with --record FILE`);
		const engine = await ports.openEngine(run.settings.engine, options);
		const languages = await Promise.all(run.targets.map((target) => planLanguage(target, context)));
		const account = await estimateLanguages(languages, engine);
		assertWithinBudget(account, run.settings.engine);
		ports.log.step("Start the jobs");
		const record = describeRecord(run, options, (await startAll(languages.filter(({ planned }) => planned.length > 0), engine)).map(({ language, ...rest }) => ({
			language,
			...rest,
			characters: account.languages.find((entry) => entry.language === language)?.characters ?? 0
		})));
		return {
			record,
			account,
			name: await keep(record, run, {
				options,
				ports
			})
		};
	});
}
/** All have ended before an error is thrown, so that none starts after the run is over. */
async function startAll(languages, engine) {
	const started = languages.map(async ({ batch }) => {
		const { targetLanguage: language, documents } = batch;
		const job = documents.length === 0 ? void 0 : await engine.submit(batch);
		return {
			language,
			documents: documents.length,
			details: job?.details ?? null
		};
	});
	await Promise.allSettled(started);
	return Promise.all(started);
}
function describeRecord(run, { full, pages }, languages) {
	const { name: book, commit, since } = describeSource(run);
	const submitted = (/* @__PURE__ */ new Date()).toISOString();
	const { kind: engine } = run.settings.engine;
	return {
		version: 1,
		book,
		commit,
		since,
		full,
		pages: [...pages],
		engine,
		submitted,
		languages
	};
}
async function keep(record, { settings }, { options, ports }) {
	const records = await ports.openRecords(settings.engine, options);
	if (records === void 0 || record.languages.length === 0) return void 0;
	const name = nameRecord(record);
	await records.write(name, renderRecord(record));
	return name;
}
/** What `submit` tells at a terminal. */
function renderSubmission({ record, account, name }) {
	const { languages } = record;
	if (languages.length === 0) return ["nothing to do: every page is up to date"];
	const lines = languages.map(({ language, documents }) => documents === 0 ? `${language}: nothing to translate; amts collect delivers what changed` : `${language}: ${documents} ${documents === 1 ? "document" : "documents"} with the engine`);
	const cost = account.total.charactersAtMost === 0 ? [] : renderAccount(account);
	return [
		...lines,
		...cost,
		...name === void 0 ? [] : [`record: ${name}`]
	];
}

export { renderSubmission, submit };
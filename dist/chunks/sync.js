import { a as renderAccount, i as assertWithinBudget, t as NO_TOKENS } from "./budget.js";
import { t as limitAnswers } from "./limit-answers.js";
import { a as isDelivered, n as addTotals, r as countPages } from "./ledger2.js";
import { o as nameReviewFile } from "./review.js";
import { a as ServiceError, r as ConfigError } from "./errors.js";
import { u as findPricesDay } from "./settings.js";
import { n as describeSource, o as withRun, u as openEach } from "./open-run.js";
import { t as isAhead } from "./proposal-start.js";
import { r as explainError, t as describeFailure } from "./page-ends.js";
import { n as planLanguage, t as estimateLanguages } from "./plan-languages.js";
import { t as askForPages } from "./translate2.js";
import { n as writeReport, t as openReport } from "./write-report2.js";
import { i as writeReview, n as namesLanguage, r as renderReviewFiles, t as fillLanguage } from "./write-review.js";
import { resolve } from "node:path";

// src/engine/remember.ts
/** @returns An engine whose jobs live in this process only. */
function rememberAnswers(engine) {
	const answers = /* @__PURE__ */ new Map();
	const inner = /* @__PURE__ */ new WeakMap();
	const find = (document, html) => answers.get(nameAnswer(document, html));
	const dropKnown = (documents) => documents.map((document) => ({
		...document,
		segments: document.segments.filter(({ html }) => !find(document, html))
	})).filter(({ segments }) => segments.length > 0);
	return {
		kind: engine.kind,
		estimate: (batch, options) => engine.estimate({
			...batch,
			documents: dropKnown(batch.documents)
		}, options),
		async submit(batch) {
			const documents = dropKnown(batch.documents);
			const job = {
				version: 1,
				engine: engine.kind,
				documents: batch.documents
			};
			if (documents.length > 0) inner.set(job, await engine.submit({
				...batch,
				documents
			}));
			return job;
		},
		async collect(job, options) {
			const asked = inner.get(job);
			if (asked === void 0) return {
				status: "done",
				results: job.documents.map((document) => recall(document))
			};
			const collected = await engine.collect(asked, options);
			if (collected.status === "running") return collected;
			const fresh = new Map(collected.results.map((result) => [result.name, result]));
			const results = job.documents.map((document) => recall(document, fresh.get(document.name)));
			for (const document of job.documents) remember(document, fresh.get(document.name));
			return {
				...collected,
				results
			};
		},
		async settle(job) {
			const asked = inner.get(job);
			if (asked !== void 0) await engine.settle(asked);
		}
	};
	/** What came back now, with what was known before. */
	function recall(document, fresh) {
		if (fresh !== void 0 && !("segments" in fresh)) return fresh;
		const known = document.segments.flatMap(({ id, html }) => {
			const answer = find(document, html);
			return answer === void 0 ? [] : [{
				id,
				origin: "machine",
				html: answer
			}];
		});
		return {
			name: document.name,
			segments: [...fresh?.segments ?? [], ...known]
		};
	}
	function remember(document, result) {
		if (result === void 0 || !("segments" in result)) return;
		const asked = new Map(document.segments.map(({ id, html }) => [id, html]));
		for (const segment of result.segments) {
			const html = asked.get(segment.id);
			if (segment.origin === "machine" && html !== void 0) answers.set(nameAnswer(document, html), segment.html);
		}
	}
}
function nameAnswer({ sourceLanguage, targetLanguage }, html) {
	return `${sourceLanguage} ${targetLanguage} ${html}`;
}

// src/commands/steps/review/build-review.ts
/** A language of a run with the pages of its proposal to the review that is shown of it. */
/** @returns `undefined` when no page is proposed. */
function buildReview(report, pages, { source, url: runUrl, from, language, macros }) {
	const delivered = new Set(report.pages.filter(isDelivered).map(({ target }) => target));
	const shown = pages.filter(({ target }) => delivered.has(target)).toSorted((a, b) => a.target < b.target ? -1 : 1);
	if (shown.length === 0) return void 0;
	const { language: to, repository, url, proposalBranch: branch, commit, pullRequest } = report;
	return {
		source,
		from,
		to,
		language,
		macros,
		repository,
		branch,
		...url === void 0 ? {} : { url },
		...commit === null ? {} : { commit },
		...pullRequest === void 0 ? {} : { pullRequest },
		...runUrl === void 0 ? {} : { runUrl },
		pages: shown,
		failed: report.pages.flatMap((page) => page.status === "failed" ? [{
			target: page.target,
			reason: page.reason
		}] : [])
	};
}

// src/commands/steps/deliver/sync-language.ts
/** One translation of a run, from its plan to its ledger: ask the engine, make the proposals, deliver them. */
/** Branches that move while a run writes to them are read again so many times. */
const ATTEMPTS = 3;
/**
* Bring one translation up to date.
*
* Whatever goes wrong fails the pages of this language alone.
*/
async function syncLanguage(language, context) {
	try {
		return await tryOften(language, context);
	} catch (error) {
		const { translation, planned, failed } = language;
		return {
			report: closeLedger(language, {
				commit: null,
				pages: [
					...translation.scope.settled,
					...failed,
					...planned.map(({ task }) => describeFailure(task, error))
				]
			}, context),
			open: translation.branch.open
		};
	}
}
/**
* A branch that moves between reading and writing is read again, and the pages planned again on what it holds then;
* what the engine has answered already is not asked again.
*/
async function tryOften(language, context) {
	let planned = language;
	for (let attempt = 1;; attempt += 1) {
		const result = await tryLanguage(planned, context, attempt === ATTEMPTS);
		if (result !== "moved") return {
			...result,
			open: planned.translation.branch.open
		};
		context.ports.log.info(`${planned.translation.settings.language}: a branch has moved meanwhile; reading it again`);
		planned = await planLanguage(planned.translation, context);
	}
}
async function tryLanguage(language, context, isLast) {
	const { translation, planned, questions, batch } = language;
	const { run, ports, engine, pages: workers, wait } = context;
	await ports.pause();
	const translated = await askForPages(engine, questions, {
		context: batch,
		wait
	});
	if (translated.status === "running") {
		const { message: waiting } = translated;
		return { report: closeLedger(language, {
			commit: null,
			pages: describeWaiting(language, waiting, wait),
			waiting
		}, context) };
	}
	const outcome = await finishPages(planned, translated.results, {
		run,
		opened: translation,
		pages: workers
	});
	if (outcome.updated.length > 0) await ports.pause();
	const delivery = context.dryRun ? {
		...NOT_DELIVERED,
		pages: outcome.updated.map(({ report }) => report)
	} : await deliver(run, translation, outcome.updated);
	if (delivery.hasMoved && !isLast) return "moved";
	const pages = [
		...translation.scope.settled,
		...language.failed,
		...outcome.failed,
		...outcome.waiting,
		...outcome.unknown,
		...delivery.pages
	];
	const unsettled = delivery.isDone ? await settleJobs(translated.jobs, engine) : [];
	const [waiting] = outcome.waiting;
	const report = closeLedger(language, {
		commit: delivery.commit,
		pages,
		translated,
		warnings: unsettled,
		...waiting === void 0 ? {} : { waiting: waiting.reason }
	}, context);
	const source = describeSource(run);
	const { dryRun, runUrl } = context;
	const told = dryRun ? report : await tell(translation, report, {
		source,
		runUrl
	});
	const { language: from, macros } = run.settings.source;
	const shown = outcome.updated.map((page) => page.review);
	const { language: reader } = translation.settings.pullRequest;
	return {
		report: told,
		review: buildReview(told, shown, {
			source,
			from,
			macros,
			language: reader,
			...runUrl === void 0 ? {} : { url: runUrl }
		})
	};
}
const NO_PAGES = {
	updated: [],
	failed: [],
	waiting: [],
	unknown: []
};
/** What works on pages is loaded where there are some. */
async function finishPages(...args) {
	if (args[0].length === 0) return NO_PAGES;
	return (await import("./update-pages2.js")).applyAnswers(...args);
}
/** What is committed stands, whatever becomes of the records of what was paid. @returns What to tell. */
async function settleJobs(jobs, engine) {
	return (await Promise.allSettled(jobs.map((job) => engine.settle(job)))).flatMap((end) => end.status === "rejected" ? [`delivered, but ${engine.kind} could not be told so: ${explainError(end.reason)}; its records of the job stay, and nothing is paid again`] : []);
}
const NOT_DELIVERED = {
	commit: null,
	isDone: false,
	hasMoved: false
};
/** A commit that is refused, because a branch has moved say, fails every page that it would have delivered. */
async function deliver(run, translation, updated) {
	const reports = updated.map(({ report }) => report);
	try {
		if (updated.length === 0 && !translation.base.isJoinDue) return {
			commit: null,
			pages: [],
			isDone: true,
			hasMoved: false
		};
		const { deliverPages } = await import("./deliver2.js");
		return {
			commit: await deliverPages(run, translation, updated),
			pages: reports,
			isDone: true,
			hasMoved: false
		};
	} catch (error) {
		if (!(error instanceof ServiceError)) throw error;
		const reason = error.message;
		const pages = reports.map((page) => {
			const { source, target } = page;
			return isDelivered(page) ? {
				source,
				target,
				status: "failed",
				reason
			} : page;
		});
		return {
			...NOT_DELIVERED,
			pages,
			hasMoved: error.retryable
		};
	}
}
/** What writes to translators is loaded where there is a proposal, of this run or of one before it. */
async function tell(translation, report, context) {
	const { base, branch } = translation;
	if (report.commit === null && branch.open === void 0 && !isAhead(base)) return report;
	return (await import("./propose2.js")).propose(translation, report, context);
}
/** Pages of a job that still runs: when it was waited for as long as the settings allow, that is a failure. */
function describeWaiting({ translation, planned, failed }, message, wait) {
	const status = wait ? "failed" : "unchanged";
	const reason = `waits for the engine: ${message}`;
	const waiting = planned.map(({ task: { source, target } }) => ({
		source,
		target,
		status,
		reason
	}));
	return [
		...translation.scope.settled,
		...failed,
		...waiting
	];
}
function closeLedger({ translation: { settings, book, base, scope } }, { commit, pages: unordered, translated, waiting, warnings = [] }, { run, engine, account }) {
	const pages = unordered.toSorted((a, b) => a.target < b.target ? -1 : 1);
	const inScope = scope.tasks.length + scope.settled.length;
	if (pages.length !== inScope) throw new Error(`${settings.language}: ${inScope} pages in scope, ${pages.length} told`);
	const figures = account.languages.find(({ language }) => language === settings.language);
	return {
		language: settings.language,
		repository: book.location,
		...book.url === void 0 ? {} : { url: book.url },
		targetBranch: base.targetBranch,
		proposalBranch: base.proposalBranch,
		commit,
		...waiting === void 0 ? {} : { waiting },
		warnings: [
			...base.warnings,
			...translated?.warnings ?? [],
			...warnings
		],
		...figures === void 0 || figures.charactersAtMost + figures.charactersPaid === 0 ? {} : { engine: describeEngine(figures, translated, {
			run,
			engine
		}) },
		pages,
		inStep: scope.inStep,
		totals: countPages(pages)
	};
}
function describeEngine({ characters, charactersAtMost, charactersPaid, costUsd: cost, costAtMostUsd: costAtMost, tokens }, translated, { run, engine }) {
	const counts = {
		characters,
		charactersAtMost,
		charactersPaid,
		charactersBilled: translated?.charactersBilled ?? 0
	};
	const figures = {
		kind: engine.kind,
		...counts,
		cost,
		costAtMost,
		pricesRead: findPricesDay(run.settings.engine)
	};
	if (tokens === void 0) return figures;
	const { costUsd: usedCost, ...used } = translated?.tokens ?? {
		...NO_TOKENS,
		costUsd: 0
	};
	return {
		...figures,
		tokens: {
			foreseen: tokens,
			used,
			usedCost
		}
	};
}

// src/commands/sync.ts
/** `amts sync`: the whole job. Select, plan, count, translate, propose, commit, tell. */
/**
* Bring every translation up to date with the source.
*
* @throws {ConfigError} before anything is done, when options, settings or repositories are not fit for it.
* @throws {BudgetError} before anything is sent, when more would be sent than the settings allow.
*/
async function sync(options, ports) {
	const folder = await openReport(options, ports);
	ports.log.step("Read the books");
	return withRun(options, ports, async (opened) => {
		const context = {
			...opened,
			exchange: options.exchange
		};
		const { run } = context;
		await checkReviewPath(options, run.settings, ports);
		const { engine: engineSettings, limits } = run.settings;
		const engine = rememberAnswers(limitAnswers(await ports.openEngine(engineSettings, options), limits.answerGrowth));
		const { synced, refused } = await updateLanguages(options, {
			...context,
			engine
		});
		await context.pages.close();
		ports.log.step("Write the report");
		const report = describeRun({
			languages: synced.map((language) => language.report),
			refused
		}, options, context);
		const open = new Map(synced.flatMap((language) => language.open ? [[language.report.language, language.open]] : []));
		return {
			report,
			...await writeReport(report, folder, {
				run,
				open,
				renderReview: makeRenderer(synced, ports)
			}),
			...await copyReviews(synced, options, ports)
		};
	});
}
/** Plan, count and update every translation. The plans, which are as large as the pages, are gone when all is done. */
async function updateLanguages({ dryRun, wait = true, runUrl }, context) {
	const { engine, ports } = context;
	ports.log.step("Plan the update");
	const { opened: languages, refused } = await planLanguages(context);
	const account = await countCost(languages, engine, context);
	ports.log.step("Update the translations");
	return {
		synced: await runAll(languages, (planned) => syncLanguage(planned, {
			...context,
			account,
			dryRun,
			wait,
			runUrl
		})),
		refused
	};
}
/** @throws {ConfigError} when pages of several languages would be written to one file, or one cannot be written. */
async function checkReviewPath({ review, folder }, { targets }, { disk }) {
	if (review === void 0) return;
	if (targets.length > 1 && !namesLanguage(review)) throw new ConfigError(`--review: ${targets.length} translations, one file; put {language} into '${review}'`);
	const paths = targets.map(({ language }) => resolve(folder, fillLanguage(review, language)));
	await Promise.all(paths.map((path) => disk.checkWritable(path)));
}
/** Renders the review pages of a language; none for one without a proposal. */
function makeRenderer(synced, ports) {
	const reviews = new Map(synced.map(({ report, review }) => [report.language, review]));
	return async (language, write) => {
		const review = reviews.get(language);
		return review === void 0 ? [] : renderReviewFiles(review, nameReviewFile(language), {
			...ports,
			write
		});
	};
}
/** By then the run has done its work: what cannot be written is told. */
async function copyReviews(synced, { review: path, folder }, ports) {
	if (path === void 0) return {};
	try {
		for (const { review } of synced) if (review !== void 0) await writeReview(review, resolve(folder, fillLanguage(path, review.to)), ports);
		return {};
	} catch (error) {
		return { unwritten: error instanceof Error ? error.message : String(error) };
	}
}
/** Plan every translation; see {@link openEach} for those that cannot be planned. */
function planLanguages(context) {
	const { targets, refused } = context.run;
	const candidates = targets.map((target) => ({
		settings: target.settings,
		isOnGitHub: target.pullRequests !== void 0,
		input: target
	}));
	return openEach(candidates, (target) => planLanguage(target, context), refused);
}
/** Hold what will be sent against the limits, and tell it where it costs something. */
async function countCost(languages, engine, { run, ports }) {
	const account = await estimateLanguages(languages, engine);
	assertWithinBudget(account, run.settings.engine);
	if (account.total.charactersAtMost > 0) for (const line of renderAccount(account)) ports.log.info(line);
	return account;
}
/** All at once, and all have ended before an error is thrown, so that nothing is committed after the run is over. */
async function runAll(languages, work) {
	const results = languages.map(work);
	await Promise.allSettled(results);
	return Promise.all(results);
}
function describeRun({ languages, refused }, { dryRun, wait = true, runUrl }, { run }) {
	return {
		version: 1,
		command: wait ? "sync" : "collect",
		dryRun,
		...runUrl === void 0 ? {} : { url: runUrl },
		source: describeSource(run),
		languages,
		...refused.length === 0 ? {} : { refused },
		totals: addTotals(languages.map(({ totals }) => totals))
	};
}

export { sync as t };
import { a as renderAccount, i as assertWithinBudget, t as NO_TOKENS } from "./budget.js";
import { a as isDelivered, n as addTotals, r as countPages } from "./ledger2.js";
import { a as findPricesDay } from "./settings.js";
import { a as ServiceError, r as ConfigError } from "./errors.js";
import { i as openEach, n as describeSource, r as withRun } from "./open-run.js";
import { i as describeFailure, n as planLanguage, r as applyAnswers, t as estimateLanguages } from "./plan-languages.js";
import { t as askForPages } from "./translate2.js";
import { a as renderState, n as STATE_PATH } from "./read-state.js";
import { o as encodePage } from "./read-text.js";
import { r as renderBasePath } from "./page-paths.js";
import { a as assignFindings, c as listChanges, d as readDue, f as normaliseLines, i as findTexts, l as renderMessage$1, n as writeReport, o as describeChange, r as writePullRequest, s as isError, t as openReport, u as renderBox } from "./write-report.js";
import { t as renderCode } from "./inert-text2.js";
import { r as isPatched } from "./tally.js";
import { t as groupBy } from "./group.js";
import { createHash } from "node:crypto";

// src/engine/limit-answers.ts
/** Characters that any answer may have. */
const FREE_LENGTH = 1e3;
/** @param growth How many times as long as its source a translation may be, beside 1,000 characters. */
function limitAnswers(engine, growth) {
	return {
		...engine,
		async collect(job, options) {
			const collected = await engine.collect(job, options);
			if (collected.status === "running") return collected;
			const documents = new Map(job.documents.map((document) => [document.name, document]));
			const limited = collected.results.map((result) => limitResult(result, documents.get(result.name), growth));
			const warnings = limited.flatMap(({ warning }) => warning ?? []);
			return {
				...collected,
				results: limited.map(({ result }) => result),
				...warnings.length === 0 ? {} : { warnings: [...collected.warnings ?? [], ...warnings] }
			};
		}
	};
}
function limitResult(result, document, growth) {
	if (!("segments" in result)) return { result };
	const sources = new Map(document?.segments.map(({ id, html }) => [id, html.length]));
	const fitting = result.segments.filter((segment) => !("html" in segment) || segment.html.length <= growth * (sources.get(segment.id) ?? 0) + FREE_LENGTH);
	const over = result.segments.length - fitting.length;
	if (over === 0) return { result };
	const warning = `${result.name}: ${over} of ${result.segments.length} answers of the engine are over limits.answer-growth (${growth} times their source), and are not taken`;
	return {
		result: {
			name: result.name,
			segments: fitting
		},
		warning
	};
}

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

// src/commands/steps/deliver/deliver.ts
/**
* Proposals to one commit on the proposal branch: pages, their bases and the state together, so that they advance
* together when the proposal is merged.
*/
/**
* Commit the delivered pages. The base of a page whose translation needs no change advances along with them, but is
* never worth a commit of its own; the join of two branches that changed the same file is.
*
* @returns The commit, or `null` when nothing is worth one.
* @throws {ServiceError} when a branch has moved meanwhile.
*/
async function deliverPages(run, translation, pages) {
	const { book, base } = translation;
	const delivered = pages.filter(({ report }) => report.status === "delivered");
	if (delivered.length === 0 && !base.isJoinDue) return null;
	const edits = delivered.length === 0 ? base.edits : await joinEdits(translation, await editPages(run, translation, pages));
	const message = delivered.length === 0 ? renderJoin(base) : renderMessage(run, delivered);
	return book.commit({
		base,
		edits,
		message,
		author: run.settings.commit.author
	});
}
/** What the pages, their bases and the state come to. */
async function editPages(run, { book, translation }, pages) {
	const state = new Map(translation.state);
	for (const { task } of pages) if (task.from !== void 0) state.delete(task.from.target);
	const blobs = await writePages(book, pages);
	for (const [page, { targetBlob }] of blobs) state.set(page.task.target, describeState(page, run.commit, targetBlob));
	const [stateBlob] = await book.writeBlobs([encodePage(renderState(state))]);
	const written = [...blobs].flatMap(([{ task }, { targetBlob, baseBlob }]) => [{
		path: task.target,
		blob: targetBlob
	}, ...task.basePath === void 0 ? [] : [{
		path: task.basePath,
		blob: baseBlob
	}]]);
	return [
		...listRemovals(pages, translation.files),
		...written,
		{
			path: STATE_PATH,
			blob: stateBlob
		}
	];
}
/** The edits of the pages over those of the join; what the tree does not have need not be removed from it. */
async function joinEdits({ book, base }, own) {
	const edits = new Map(base.edits.map((edit) => [edit.path, edit]));
	for (const edit of own) edits.set(edit.path, {
		...edits.get(edit.path),
		...edit
	});
	const files = base.edits.length === 0 ? base.files : await book.listFiles(base.tree);
	return [...edits.values()].filter(({ path, blob }) => blob !== void 0 || files.has(path));
}
async function writePages(book, pages) {
	const contents = pages.flatMap(({ content, sourceContent }) => [content, sourceContent]);
	const ids = await book.writeBlobs(contents);
	return new Map(pages.map((page, at) => [page, {
		targetBlob: ids[2 * at] ?? "",
		baseBlob: ids[2 * at + 1] ?? ""
	}]));
}
/** Where renamed pages and their bases stood; a page that is written there all the same is set later, and wins. */
function listRemovals(pages, files) {
	return pages.flatMap(({ task: { from } }) => [from?.target, from?.basePath]).flatMap((path) => path !== void 0 && files.has(path) ? [{
		path,
		blob: void 0
	}] : []);
}
function describeState({ task }, commit, targetBlob) {
	return {
		source: task.source,
		commit,
		sourceBlob: task.sourceBlob,
		targetBlob
	};
}
/** More pages than this are not listed in a commit message. */
const MAX_LISTED = 30;
function renderMessage({ source, commit }, pages) {
	const count = pages.length === 1 ? "1 page" : `${pages.length} pages`;
	const listed = pages.slice(0, MAX_LISTED).map(({ task }) => describePage(task));
	const more = pages.length > MAX_LISTED ? [`… and ${pages.length - MAX_LISTED} more`] : [];
	return [
		`Update ${count} from ${source.name}`,
		"",
		...listed,
		...more,
		"",
		`Source-Commit: ${commit}`,
		""
	].join("\n");
}
function renderJoin({ targetBranch, proposalBranch }) {
	return `Merge ${targetBranch} into ${proposalBranch}\n`;
}
function describePage({ target, kind, from }) {
	const how = from === void 0 ? kind === "new" ? " (new)" : "" : ` (was ${quiet(from.target)})`;
	return `- ${quiet(target)}${how}`;
}
/** GitHub reads `#1`, `GH-1` and `@name` in a message: a path must close no issue and call nobody. */
function quiet(path) {
	return path.replaceAll(/[#@\p{Cc}]/gu, (character) => encodeURIComponent(character)).replaceAll(/(GH)-(?=\d)/gi, "$1%2D");
}

// src/pull-request/plan.ts
/** What the pull request to the translators of one language is to be, as data; what is so already is left alone. */
/** Plan the pull request; `undefined` when nothing is proposed, or all is told already. */
function planPullRequest(input) {
	const { report, open, options } = input;
	const text = writePullRequest(input);
	if (text === void 0) return void 0;
	const { title, body } = text;
	const place = {
		number: open?.number,
		head: report.proposalBranch,
		base: report.targetBranch,
		title,
		body
	};
	if (open === void 0) {
		const { draft: isDraft, labels, reviewers, teamReviewers, assignees } = options;
		return {
			...place,
			isDraft,
			labels,
			reviewers,
			teamReviewers,
			assignees
		};
	}
	if (open.base === place.base && open.title === title && isSameText(open.body, body)) return void 0;
	return {
		...place,
		isDraft: open.isDraft,
		labels: [],
		reviewers: [],
		teamReviewers: [],
		assignees: []
	};
}
function isSameText(a, b) {
	return normaliseLines(a).trim() === normaliseLines(b).trim();
}

// src/pull-request/plan-review.ts
/**
* Comments on the lines of a proposal that need a decision of a translator, as data: damage first, then what is not
* translated, what stays for a changed source, what was recalled, and what the check is not sure of. A hidden mark that
* comes from the texts, not from the line, keeps a comment from being made twice.
*/
/** Comments of one rank, so that one kind does not crowd out the others, and nobody gets a hundred mails. */
const MAX_PER_RANK = 10;
const RANKS = [
	"error",
	"failed",
	"flagged",
	"memory",
	"warning"
];
/** Plan one review, most important comments first; `[]` when there is nothing to decide, or all is asked already. */
function planReview({ report, language, known, findBasePath = () => void 0 }) {
	const texts = findTexts(language);
	const asked = new Set(known.flatMap(({ body }) => readKeys(body)));
	const drafts = report.pages.filter(isDelivered).flatMap((page) => numberDrafts(draftPage(page, texts), page)).filter(({ keys }) => !keys.some((key) => asked.has(key)));
	return RANKS.flatMap((rank) => drafts.filter((draft) => draft.rank === rank).flatMap((draft) => placeDraft(draft, findBasePath)).slice(0, MAX_PER_RANK));
}
function draftPage(page, texts) {
	return [
		...draftFindings(page, "error"),
		...draftChanges(page, texts),
		...draftFindings(page, "warning")
	];
}
/** Sentences that are not settled by themselves. A new page is all new; what it lacks is plain to see. */
function draftChanges(page, texts) {
	const changes = listChanges(page);
	const findings = assignFindings(changes, page.findings);
	return changes.flatMap((change) => {
		const rank = rankChange(change);
		if (rank === void 0) return [];
		const { line, sourceLine, outcome, oldSource = "", newSource = "", oldTarget = "", proposal } = change;
		const notes = (findings.get(change) ?? []).filter((finding) => !isError(finding));
		return {
			rank,
			page,
			line,
			sourceLine,
			isUnchanged: oldTarget === proposal,
			about: [
				outcome,
				oldSource,
				newSource
			],
			text: `${describeChange(change, notes, texts)}\n\n${renderBox(change)}`
		};
	});
}
function rankChange(change) {
	if (change.outcome === "failed") return "failed";
	if (change.outcome === "memory") return change.reason === "similar" ? "memory" : void 0;
	return isPatched(change) && change.reason !== "token-patched" ? "flagged" : void 0;
}
/** Damage, or what is not told with a sentence; the same of the same line once. */
function draftFindings(page, rank) {
	const told = new Set([...assignFindings(listChanges(page), page.findings).values()].flat());
	const findings = page.findings.filter((finding) => rank === "error" ? isError(finding) : !isError(finding) && !told.has(finding) && page.kind !== "new");
	return [...groupBy(findings, ({ line, rule, message }) => JSON.stringify([
		line,
		rule,
		message
	])).values()].flatMap((group) => group.slice(0, 1)).map(({ line, rule, message }) => ({
		rank,
		page,
		line,
		about: [rule, message],
		text: renderMessage$1(message)
	}));
}
/** Two drafts of a page about the same are told apart by their number. */
function numberDrafts(drafts, { target, renamedFrom = target }) {
	return [...groupBy(drafts, ({ about }) => JSON.stringify(about)).values()].flatMap((group) => group.map((draft, at) => ({
		...draft,
		keys: [target, renamedFrom].map((path) => hash([
			path,
			...draft.about,
			String(at)
		]))
	})));
}
function hash(parts) {
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 20);
}
/** What stands as it was has no line in the difference; the change of the source has, in the base beside the page. */
function placeDraft(draft, findBasePath) {
	const { page, line, sourceLine, isUnchanged = false, text, keys } = draft;
	const body = (parts) => [...parts, renderKey(keys[0] ?? "")].join("\n\n");
	if (!isUnchanged) return [{
		path: page.target,
		line,
		body: body([text])
	}];
	const path = findBasePath(page.target);
	if (path === void 0 || sourceLine === void 0) return [];
	return [{
		path,
		line: sourceLine,
		body: body([renderCode(`${page.target}:${line}`), text])
	}];
}
function renderKey(key) {
	return `<!-- amts:comment ${key} -->`;
}
/** Comments that are not among those there are, whatever line they stand on now. */
function dropKnown(comments, known) {
	const asked = new Set(known.flatMap(({ body }) => readKeys(body)));
	return comments.filter(({ body }) => !readKeys(body).some((key) => asked.has(key)));
}
function readKeys(body) {
	return [...body.matchAll(/^<!-- amts:comment ([\da-f]+) -->\r?$/gm)].flatMap(([, key]) => key ?? []);
}

// src/commands/steps/deliver/propose.ts
/**
* A delivered proposal to its pull request: opened or brought up to date, with comments on the lines that need a
* decision. What fails here is made good by the next run, since the commit is there.
*/
/**
* Tell the translators of a proposal.
*
* @returns The report with its pull request. When GitHub refuses, the pages of the proposal have failed.
*/
async function propose(translation, report, context) {
	const { pullRequests } = translation;
	if (pullRequests === void 0) return report;
	try {
		return await applyPlan(translation, report, {
			...context,
			pullRequests
		});
	} catch (error) {
		if (!(error instanceof ServiceError || error instanceof ConfigError)) throw error;
		return failPages(report, describeLoss(translation, report, error.message));
	}
}
async function applyPlan({ base, branch: { open }, settings }, report, { source, runUrl, pullRequests }) {
	const isAhead = base.proposalHead !== void 0 && !base.isFresh;
	const input = {
		source,
		report,
		options: settings.pullRequest,
		open,
		isAhead,
		runUrl
	};
	const due = await planComments({
		report,
		open
	}, settings, pullRequests);
	const change = planPullRequest({
		...input,
		due
	});
	const applied = change === void 0 ? void 0 : await pullRequests.apply(change);
	const { number, url } = applied ?? open ?? {};
	if (number === void 0 || url === void 0) return report;
	const told = [];
	for (const { commit, comments } of due) told.push(...await pullRequests.review(number, commit, comments));
	const last = due.length === 0 ? void 0 : planPullRequest(input);
	if (last !== void 0) await pullRequests.apply({
		...last,
		number,
		...NOBODY
	});
	return {
		...report,
		pullRequest: {
			number,
			url,
			isNew: applied?.isNew ?? false
		},
		warnings: [
			...report.warnings,
			...applied?.warnings ?? [],
			...told
		]
	};
}
/** Who was asked when the pull request was opened is not asked again. */
const NOBODY = {
	labels: [],
	reviewers: [],
	teamReviewers: [],
	assignees: []
};
/** Comments of this run, and those that an earlier one has noted and not made. */
async function planComments({ report, open }, { base, pullRequest: { language } }, pullRequests) {
	const left = await readLeft(open, pullRequests);
	if (report.commit === null && left.length === 0) return [];
	const known = open === void 0 ? [] : await pullRequests.listReviewComments(open.number);
	const findBasePath = (target) => base === null ? void 0 : renderBasePath(base, target);
	const own = report.commit === null ? [] : planReview({
		report,
		language,
		known,
		findBasePath
	});
	return [...left.map(({ commit, comments }) => ({
		commit,
		comments: dropKnown(comments, [...known, ...own])
	})), {
		commit: report.commit ?? "",
		comments: own
	}].filter(({ comments }) => comments.length > 0);
}
/** Read once more: a run beside this one may have made them meanwhile. */
async function readLeft(open, pullRequests) {
	if (open === void 0 || readDue(open.body).length === 0) return [];
	const now = (await pullRequests.list(open.head)).find(({ number }) => number === open.number);
	return now === void 0 ? [] : readDue(now.body);
}
/** The commit stands: the next run opens the pull request for it, and one that is open shows its changes. */
function describeLoss({ branch: { open } }, report, message) {
	const what = open === void 0 ? "but its pull request was not opened, the next run tries again" : `and so in #${open.number}, but the text there does not tell it`;
	return `committed on ${report.proposalBranch}, ${what}: ${message}`;
}
function failPages(report, reason) {
	const pages = report.pages.map((page) => {
		const { source, target } = page;
		return isDelivered(page) ? {
			source,
			target,
			status: "failed",
			reason
		} : page;
	});
	return {
		...report,
		warnings: [...report.warnings, reason],
		pages,
		totals: countPages(pages)
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
	let planned = context.isStale ? await planLanguage(language.translation, context) : language;
	for (let attempt = 1;; attempt += 1) {
		const result = await tryLanguage(planned, context, attempt === ATTEMPTS);
		if (result !== "moved") return {
			report: result,
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
		return closeLedger(language, {
			commit: null,
			pages: describeWaiting(language, waiting, wait),
			waiting
		}, context);
	}
	const outcome = await applyAnswers(planned, translated.results, workers);
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
		...delivery.pages
	];
	if (delivery.isDone) await Promise.all(translated.jobs.map((job) => engine.settle(job)));
	const [waiting] = outcome.waiting;
	const report = closeLedger(language, {
		commit: delivery.commit,
		pages,
		translated,
		...waiting === void 0 ? {} : { waiting: waiting.reason }
	}, context);
	if (context.dryRun) return report;
	return propose(translation, report, {
		source: describeSource(run),
		runUrl: context.runUrl
	});
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
function closeLedger({ translation: { settings, book, base, scope } }, { commit, pages: unordered, translated, waiting }, { run, engine, account }) {
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
		warnings: [...base.warnings, ...translated?.warnings ?? []],
		...figures === void 0 || figures.charactersAtMost + figures.charactersPaid === 0 ? {} : { engine: describeEngine(figures, translated, {
			run,
			engine
		}) },
		pages,
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
	return withRun(options, ports, async (context) => {
		const { run } = context;
		const { engine: engineSettings, limits } = run.settings;
		const engine = rememberAnswers(limitAnswers(await ports.openEngine(engineSettings, options), limits.answerGrowth));
		ports.log.step("Plan the update");
		const { opened: languages, refused } = await planLanguages(context);
		const account = await countCost(languages, engine, context);
		ports.log.step("Update the translations");
		const { dryRun, wait = true, runUrl } = options;
		const synced = await runByRepository(languages, (planned, isFirst) => syncLanguage(planned, {
			...context,
			engine,
			account,
			dryRun,
			wait,
			runUrl,
			isStale: !isFirst
		}));
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
				open
			})
		};
	});
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
/**
* All at once, but translations that share a repository one after the other: they share its proposal branch. All have
* ended before an error is thrown, so that nothing is committed after the run is over.
*/
async function runByRepository(languages, work) {
	const last = /* @__PURE__ */ new Map();
	const results = languages.map(async (language) => {
		const { location } = language.translation.book;
		const before = last.get(location);
		const result = before === void 0 ? work(language, true) : before.then(() => work(language, false));
		last.set(location, result);
		return result;
	});
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
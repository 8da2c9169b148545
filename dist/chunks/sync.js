import { a as isDelivered, n as addTotals, r as countPages } from "./ledger2.js";
import { r as ServiceError } from "./errors.js";
import { r as encodePage } from "./read-text.js";
import { a as STATE_PATH, c as openRun, i as openTranslation, n as readPageSettings, o as renderState, r as updateTasks, s as describeSource, t as planTasks } from "./update-pages.js";
import { t as openEngine } from "./translate.js";
import { n as renderFence, r as shorten, t as renderCode } from "./inert-text2.js";
import { o as tallySegments, t as TALLY_KEYS } from "./tally.js";
import { t as groupBy } from "./group.js";
import { join, resolve } from "node:path";

// src/commands/deliver.ts
/**
* Commit the delivered pages. The base of a page whose translation needs no change advances along with them, but is
* never worth a commit of its own.
*
* @returns The commit, or `null` when no page is delivered.
* @throws {ServiceError} when a branch has moved meanwhile.
*/
async function deliverPages(run, { book, base, translation }, pages) {
	const delivered = pages.filter(({ report }) => report.status === "delivered");
	if (delivered.length === 0) return null;
	const state = new Map(translation.state);
	for (const { task } of pages) if (task.from !== void 0) state.delete(task.from.target);
	const blobs = await writePages(book, pages);
	for (const [page, { targetBlob }] of blobs) state.set(page.task.target, describeState(page, run.commit, targetBlob));
	const [stateBlob] = await book.writeBlobs([encodePage(renderState(state))]);
	const edits = new Map(listRemovals(pages, translation.files));
	for (const [{ task }, { targetBlob, baseBlob }] of blobs) {
		edits.set(task.target, targetBlob);
		if (task.basePath !== void 0) edits.set(task.basePath, baseBlob);
	}
	edits.set(STATE_PATH, stateBlob);
	const message = renderMessage$1(run, delivered);
	const list = [...edits].map(([path, blob]) => ({
		path,
		blob
	}));
	return book.commit({
		base,
		edits: list,
		message,
		author: run.settings.commit.author
	});
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
	return pages.flatMap(({ task: { from } }) => [from?.target, from?.basePath].flatMap((path) => path !== void 0 && files.has(path) ? [[path, void 0]] : []));
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
function renderMessage$1({ source, commit }, pages) {
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
function describePage({ target, kind, from }) {
	return `- ${target}${from === void 0 ? kind === "new" ? " (new)" : "" : ` (was ${from.target})`}`;
}

// src/pull-request/body.ts
/**
* The text of the pull request, for a reviewer: what may be damaged, what became of each page, where to look, and each
* changed sentence before and after. Text of pages is inert (`report/inert-text.ts`).
*/
/** GitHub takes 65,536 characters; the rest is left to what a later step may add. */
const MAX_LENGTH = 6e4;
const MAX_SENTENCE = 300;
const MAX_MESSAGE = 200;
/** Characters of one table or list. */
const MAX_LIST_LENGTH = 12e3;
/** Render the body; it is never longer than GitHub takes. */
function renderBody(source, report, texts) {
	const pages = report.pages.filter(isDelivered);
	const warning = report.warning === void 0 ? [] : [`**${texts.warning}:** ${renderCode(report.warning)}`];
	const head = [
		texts.intro(renderCode(source.name), renderCode(source.commit.slice(0, 10))),
		...warning,
		...renderErrors(pages, texts),
		`## ${texts.pages}`,
		renderTable(pages, texts),
		...renderOthers(report, texts)
	];
	const tail = [`## ${texts.howTo}`, texts.howToText(renderCode(report.proposalBranch))];
	return `${limitLength({
		head,
		pages: pages.map((page) => renderPage(page, texts)),
		tail,
		texts
	}).join("\n\n")}\n`;
}
/** What the update may have damaged, in all pages. */
function renderErrors(pages, texts) {
	const list = pages.flatMap(({ target, findings }) => findings.filter(isError).map(({ line, rule, message }) => `- ${renderCode(`${target}:${line}`)} ${renderMessage(message)} (${rule})`));
	if (list.length === 0) return [];
	const lines = limitLines(list, (more) => `- ${texts.morePlaces(more)}`);
	return [`## ${texts.lookFirst}`, `${texts.lookFirstText}\n\n${lines.join("\n")}`];
}
function isError({ severity }) {
	return severity === "error";
}
function renderMessage(message) {
	return renderCode(shorten(message, MAX_MESSAGE));
}
/** One row a page; an outcome that no sentence has needs no column. */
function renderTable(pages, texts) {
	const all = tallySegments(pages.flatMap(({ segments }) => segments));
	const keys = TALLY_KEYS.filter((key) => key === "kept" || all[key] > 0);
	const renderCells = (name, tally, findings) => renderRow([
		name,
		...keys.map((key) => tally[key]),
		findings
	]);
	const rows = pages.map((page) => renderCells(nameRow(page, texts), tallySegments(page.segments), page.findings.length));
	const total = pages.reduce((sum, { findings }) => sum + findings.length, 0);
	const columns = [
		texts.page,
		...keys.map((key) => texts.columns[key]),
		texts.toLookAt
	];
	const rule = columns.map((_, at) => at === 0 ? "---" : "--:");
	const shown = limitLines(rows, (more) => renderRow([texts.morePages(more), ...rule.slice(1).map(() => "")]));
	const sum = pages.length === 1 ? [] : [renderCells(`**${texts.total}**`, all, total)];
	return [
		renderRow(columns),
		renderRow(rule),
		...shown,
		...sum
	].join("\n");
}
function renderRow(cells) {
	return `| ${cells.join(" | ")} |`;
}
/** As many lines as there is room for, and one that says how many more there are. */
function limitLines(lines, renderMore) {
	let room = MAX_LIST_LENGTH;
	const end = lines.findIndex((line) => {
		room -= line.length + 1;
		return room < 0;
	});
	return end === -1 ? [...lines] : [...lines.slice(0, end), renderMore(lines.length - end)];
}
function nameRow({ target, kind, renamedFrom }, texts) {
	const name = renderCode(target, true);
	if (renamedFrom !== void 0) return `${name} (${texts.renamedFrom(renderCode(renamedFrom, true))})`;
	return kind === "new" ? `${name} (${texts.newPage})` : name;
}
function renderOthers({ pages }, texts) {
	const others = pages.filter((page) => page.status === "failed");
	if (others.length === 0) return [];
	const list = others.map((page) => `- ${renderCode(page.target)}: ${renderCode(shorten(page.reason, MAX_MESSAGE))}`);
	return [`## ${texts.notDelivered}`, limitLines(list, (more) => `- ${texts.morePages(more)}`).join("\n")];
}
/** Everything about one page, its title first; `[]` when there is nothing to look at. */
function renderPage(page, texts) {
	const changes = page.kind === "new" ? [] : page.changes;
	const notes = assignNotes(changes, page.findings);
	const told = new Set([...notes.values()].flat());
	const list = limitLines(renderFindings(page.findings.filter((finding) => !isError(finding) && !told.has(finding)), texts), (more) => `- ${texts.morePlaces(more)}`);
	const parts = [
		...renderBase(page, texts),
		...list.length === 0 ? [] : [`${texts.lookHere}:\n\n${list.join("\n")}`],
		...changes.map((change) => renderChange(change, notes.get(change) ?? [], texts))
	];
	return parts.length === 0 ? [] : [`### ${renderCode(page.target)}`, ...parts];
}
function renderBase({ base }, texts) {
	const renderCommit = (commit = "") => renderCode(commit.slice(0, 10));
	if (base?.origin === "closest") return [texts.guessedBase(renderCommit(base.commit))];
	if (base?.audited === void 0) return [];
	const { recordedCommit, differences } = base.audited;
	return [texts.staleBase({
		recorded: renderCommit(recordedCommit),
		used: renderCommit(base.commit),
		differences
	})];
}
/**
* What the update says of changed sentences is told with them. Sentences of one line that became the same have their
* findings in the same order; what is left belongs to the last.
*/
function assignNotes(changes, findings) {
	const known = groupBy(findings, ({ line, rule }) => `${line} ${rule}`);
	const groups = groupBy(changes, ({ line, reason, outcome }) => `${line} ${reason ?? outcome}`);
	return new Map([...groups].flatMap(([key, group]) => {
		const notes = known.get(key) ?? [];
		return group.map((change, at) => [change, notes.slice(at, at === group.length - 1 ? void 0 : at + 1)]);
	}));
}
/** More lines than this are not listed for one message. */
const MAX_LINES = 20;
/** One line a message, with every line of the page that it is about. */
function renderFindings(findings, texts) {
	return [...groupBy(findings, ({ rule, message }) => `${rule} ${message}`).values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		const lines = [...new Set(group.map(({ line }) => line))];
		const shown = lines.slice(0, MAX_LINES).join(", ") + (lines.length > MAX_LINES ? ", …" : "");
		return [`- ${lines.length === 1 ? texts.line(first.line) : texts.lines(shown)}: ${renderMessage(first.message)} (${first.rule})`];
	});
}
/** As a diff: old and new source, an empty line, old translation and proposal. */
function renderChange(change, findings, texts) {
	const { oldSource, newSource, oldTarget, proposal, outcome, reason, line } = change;
	const notes = [...new Set(findings.map(({ message }) => message))].map(renderMessage);
	const what = outcome === "kept" && reason === "token-patched" ? texts.patched : texts.outcomes[outcome];
	const title = `**${outcome === "removed" ? texts.oldLine(line) : texts.line(line)}**: ${[what, ...notes].join("; ")}`;
	const translated = renderPair(oldTarget, outcome === "failed" && proposal !== void 0 && isSameText(proposal, newSource) ? void 0 : proposal);
	const lines = [renderPair(oldSource, newSource), translated].filter((pair) => pair.length > 0).flatMap((pair, at) => at === 0 ? pair : ["", ...pair]);
	return `${title}\n\n${renderFence(lines, "diff")}`;
}
/** A sentence that was left in the source language is not shown twice. */
function isSameText(text, other = "") {
	return shorten(text, 1e400) === shorten(other, 1e400);
}
function renderPair(old, fresh) {
	const [before, after] = old === void 0 || fresh === void 0 ? [old, fresh] : dropCommonStart(old, fresh);
	if (before === after) return before === void 0 ? [] : [`  ${shorten(before, MAX_SENTENCE)}`];
	return [...before === void 0 ? [] : [`- ${shorten(before, MAX_SENTENCE)}`], ...after === void 0 ? [] : [`+ ${shorten(after, MAX_SENTENCE)}`]];
}
/** Characters that are left in front of a difference. */
const LEAD = 60;
/** So much of two long texts that the difference is not beyond what is shown. */
function dropCommonStart(old, fresh) {
	if (Math.max(old.length, fresh.length) <= MAX_SENTENCE || old === fresh) return [old, fresh];
	let at = 0;
	while (at < old.length && old[at] === fresh[at]) at += 1;
	const start = old.slice(Math.max(0, at - LEAD)).search(/(?<=\s)\S/);
	const from = at - LEAD + (start >= 0 && start < LEAD ? start : 0);
	return from <= 0 ? [old, fresh] : [`…${old.slice(from)}`, `…${fresh.slice(from)}`];
}
/** As many parts of pages as fit, and a word on the pages that are not told to the end. */
function limitLength({ head, pages, tail, texts }) {
	const told = pages.filter((parts) => parts.length > 0);
	const title = told.length === 0 ? [] : [`## ${texts.changes}`];
	let room = MAX_LENGTH - [
		...head,
		...title,
		...tail,
		texts.cut(told.length)
	].join("\n\n").length;
	const shown = [];
	for (const [at, parts] of told.entries()) for (const part of parts) {
		room -= part.length + 2;
		if (room < 0) return [
			...head,
			...title,
			...shown,
			texts.cut(told.length - at),
			...tail
		];
		shown.push(part);
	}
	return [
		...head,
		...title,
		...shown,
		...tail
	];
}

// src/pull-request/texts.ts
const ENGLISH = {
	title: (source) => `Translation update from ${source}`,
	intro: (source, commit) => `The source book ${source} has changed (now at ${commit}); this proposal carries the change over. Where the source did not change, your words stay, byte for byte.`,
	pages: "Pages",
	page: "Page",
	columns: {
		kept: "Kept",
		moved: "Moved",
		patched: "Patched or flagged",
		memory: "From memory",
		translated: "Translated",
		failed: "Not translated"
	},
	toLookAt: "To look at",
	total: "All",
	newPage: "new",
	renamedFrom: (path) => `was ${path}`,
	warning: "Note",
	lookFirst: "Please look at these first",
	lookFirstText: "The update may have damaged something here:",
	lookHere: "Places to look at",
	changes: "Changed sentences",
	line: (line) => `line ${line}`,
	lines: (lines) => `lines ${lines}`,
	oldLine: (line) => `line ${line} of the old page`,
	outcomes: {
		kept: "your sentence stays",
		moved: "your sentence moved",
		memory: "taken from an earlier translation",
		translated: "translated by machine",
		failed: "please translate",
		removed: "removed from the source"
	},
	patched: "your sentence stays; its marks, formulas, links or numbers follow the source",
	guessedBase: (commit) => `It was not recorded what this page was translated from; the source at ${commit} is the closest to it.`,
	staleBase: ({ recorded, used, differences }) => `The recorded base is older than the translation: this page fits the source at ${used} clearly better than at ${recorded} (${differences.used} differences in formulas, references, marks and the like, not ${differences.recorded}). So only what changed after ${used} is proposed.`,
	notDelivered: "Pages in scope that are not in this proposal",
	howTo: "How to correct",
	howToText: (branch) => `Edit the pages on the branch ${branch}, or suggest changes in the review: your commits are kept, and the next update starts from them. Leave \`*_origin.md\` and \`.amts/state.json\` as they are; they record what each page was translated from. Merge when the pages read well; squashing is fine.`,
	morePages: (count) => `… and ${count} more pages`,
	morePlaces: (count) => `… and ${count} more places: see the report of the run`,
	cut: (pages) => `The rest of the details (${pages === 1 ? "1 page" : `${pages} pages`}) is in the report of the run: this text would be too long for GitHub.`
};
/** The texts in a language; in English until that language has its own. */
function findTexts(_language) {
	return ENGLISH;
}

// src/pull-request/plan.ts
/** Plan the pull request; `undefined` when no page is delivered. */
function planPullRequest(source, report, options) {
	if (report.totals.delivered === 0) return void 0;
	const { language, ...rest } = options;
	const texts = findTexts(language);
	return {
		base: report.targetBranch,
		head: report.proposalBranch,
		title: texts.title(source.name),
		body: renderBody(source, report, texts),
		...rest
	};
}
/** The plan as a file for people: settings first, then title and body. */
function renderPullRequest({ title, body }) {
	return `# ${title}\n\n${body}`;
}

// src/commands/write-report.ts
/** The report of a run as files: the ledger, and the text of each pull request. */
/**
* Write `report.json` and `pull-request-<language>.md`; the text of a language without a proposal, from a run
* before, is removed. The folder tells git to leave it alone.
*
* @returns Path of `report.json`.
*/
async function writeReport(report, { run, options, disk }) {
	const folder = resolve(options.folder, options.reportDir);
	const path = join(folder, "report.json");
	await disk.writeText(join(folder, ".gitignore"), "*\n");
	await disk.writeText(path, `${JSON.stringify(report, void 0, 2)}\n`);
	await Promise.all(report.languages.map((language) => {
		const settings = run.settings.targets.find((target) => target.language === language.language);
		const plan = settings && planPullRequest(report.source, language, settings.pullRequest);
		const file = join(folder, `pull-request-${language.language}.md`);
		return plan === void 0 ? disk.removeFile(file) : disk.writeText(file, renderPullRequest(plan));
	}));
	return path;
}

// src/commands/sync.ts
/**
* Bring every translation up to date with the source.
*
* @throws {ConfigError} before anything is done, when options, settings or repositories are not fit for it.
*/
async function sync(options, ports) {
	ports.log.step("Read the books");
	const run = await openRun(options, ports);
	const engine = openEngine(run.settings.engine, ports);
	const sourceFiles = await run.source.listFiles(run.commit);
	const open = (target) => openTranslation(run, target, sourceFiles);
	const opened = new Map(await Promise.all(run.targets.map(async (target) => [target, await open(target)])));
	ports.log.step("Update the translations");
	const context = {
		run,
		engine,
		dryRun: options.dryRun,
		log: ports.log
	};
	const languages = await runByRepository(run.targets, async (target, isFirst) => syncLanguage((isFirst ? opened.get(target) : void 0) ?? await open(target), context));
	const report = {
		version: 1,
		command: "sync",
		dryRun: options.dryRun,
		source: describeSource(run),
		languages,
		totals: addTotals(languages.map(({ totals }) => totals))
	};
	ports.log.step("Write the report");
	return {
		report,
		reportPath: await writeReport(report, {
			run,
			options,
			disk: ports.disk
		})
	};
}
/**
* All at once, but targets that share a repository one after the other: they share its proposal branch. All have
* ended before an error is thrown, so that nothing is committed after the run is over.
*/
async function runByRepository(targets, work) {
	const last = /* @__PURE__ */ new Map();
	const results = targets.map(async (target) => {
		const { location } = target.book;
		const before = last.get(location);
		const result = before === void 0 ? work(target, true) : before.then(() => work(target, false));
		last.set(location, result);
		return result;
	});
	await Promise.allSettled(results);
	return Promise.all(results);
}
async function syncLanguage(translation, context) {
	const { run, engine, log } = context;
	const { planned, failed } = await planTasks(run, translation, log);
	const outcome = await updateTasks(planned, engine, readPageSettings(run, translation));
	const { commit, pages } = context.dryRun ? {
		commit: null,
		pages: outcome.updated.map(({ report }) => report)
	} : await tryDelivery(run, translation, outcome.updated);
	return closeLedger(translation, commit, [
		...translation.scope.settled,
		...failed,
		...outcome.failed,
		...pages
	]);
}
/** A commit that is refused, because a branch has moved say, fails every page that it would have delivered. */
async function tryDelivery(run, translation, updated) {
	const reports = updated.map(({ report }) => report);
	try {
		return {
			commit: await deliverPages(run, translation, updated),
			pages: reports
		};
	} catch (error) {
		if (!(error instanceof ServiceError)) throw error;
		const reason = error.message;
		return {
			commit: null,
			pages: reports.map((page) => {
				const { source, target } = page;
				return isDelivered(page) ? {
					source,
					target,
					status: "failed",
					reason
				} : page;
			})
		};
	}
}
function closeLedger({ settings, book, base, scope }, commit, unordered) {
	const pages = unordered.toSorted((a, b) => a.target < b.target ? -1 : 1);
	const inScope = scope.tasks.length + scope.settled.length;
	if (pages.length !== inScope) throw new Error(`${settings.language}: ${inScope} pages in scope, ${pages.length} told`);
	return {
		language: settings.language,
		repository: book.location,
		targetBranch: base.targetBranch,
		proposalBranch: base.proposalBranch,
		commit,
		...base.warning === void 0 ? {} : { warning: base.warning },
		pages,
		totals: countPages(pages)
	};
}

export { sync };
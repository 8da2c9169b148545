import { r as shorten, t as renderCode } from "./inert-text2.js";
import { a as isDelivered } from "./ledger2.js";
import { a as array, c as int, f as object, g as tuple, h as string, i as _enum, l as literal } from "./schemas.js";
import { i as renderLink, n as findCompareUrl, r as findPageUrl, t as findCommitUrl } from "./links2.js";
import { o as nameReviewFile } from "./review.js";
import { i as tellPage } from "./word-diff.js";
import { r as fillTemplate } from "./placeholders.js";
import { n as limitLines, r as renderPageTable } from "./page-table.js";
import { C as joinBody, D as readPageTexts, E as parseHidden, O as renderPageMark, a as listChanges, b as setReviewed, c as renderPageNotes, d as isAdopted, f as isAdoption, g as readReviewed, i as isError, k as splitBody, l as shortenMessage, m as findAdoptionTexts, o as listMainErrors, p as renderAdoption, s as renderMessage, t as findTexts, w as measureRest, x as escapeHidden } from "./find-texts.js";
import { a as isPatched, l as tallyPage, t as TALLY_KEYS } from "./tally.js";
import { t as nameFullText } from "./text-files.js";

// src/pull-request/first-steps.ts
/** What a reviewer does first: how many sentences wait for a decision, where the first is, and the page that shows all. */
/** Render them; `''` when the run delivers no page. */
function renderFirstSteps({ pages }, options) {
	const { texts, findTarget, reviewPage } = options;
	const delivered = pages.filter(isDelivered);
	if (delivered.length === 0) return "";
	const places = delivered.toSorted(compareWork$1).flatMap(listDue);
	const [first] = places;
	const start = first && renderLink(renderCode(`${first.target}:${first.line}`), findTarget(first.target, first.line));
	return [...start === void 0 ? [] : [texts.due(places.length, start)], texts.reviewPage(reviewPage)].join(" ");
}
/** Damage, what is not translated, and what stays for a changed source; each line once. */
function listDue(page) {
	const errors = page.findings.filter(isError).map(({ line }) => line);
	const changes = listChanges(page).filter((change) => change.outcome === "failed" || isPatched(change) && change.reason !== "token-patched").map(({ line }) => line);
	return [.../* @__PURE__ */ new Set([...errors, ...changes])].map((line) => ({
		target: page.target,
		line
	}));
}
/** Pages with more to decide come first, then in the order of their paths. */
function compareWork$1(a, b) {
	const weigh = (page) => page.findings.some(isError) ? 2 : listDue(page).length > 0 ? 1 : 0;
	return weigh(b) - weigh(a) || (a.target < b.target ? -1 : 1);
}

// src/pull-request/page-sections.ts
/**
* The pages of a proposal in detail, as many as there is room for: first those that this run has updated. A mark in
* front of each page lets a later run find its text again.
*/
/** A page with more boxes than this shows them when they are asked for. */
const MAX_OPEN_BOXES = 5;
/** Render the sections in the order of the pages. */
function renderPageSections(pages, options) {
	const { texts, limit, renderCut } = options;
	const told = pages.map((page) => draftSection(page, options)).filter((draft) => draft.parts.length > 0 || draft.isCut);
	if (told.length === 0) return {
		text: "",
		cut: /* @__PURE__ */ new Set()
	};
	const hasBoxes = told.some(({ parts }) => parts.some(({ kind }) => kind !== "note"));
	const head = [`## ${texts.changes}`, ...hasBoxes ? [texts.changesText] : []].join("\n\n");
	const shown = chooseParts(told, limit - head.length - renderCut(told.length).length - 4);
	const listParts = (draft) => shown.get(draft) ?? [];
	const cut = told.filter((draft) => draft.isCut || listParts(draft).length < draft.parts.length);
	const sections = told.flatMap((draft) => renderSection(draft, listParts(draft), texts));
	return {
		text: [
			head,
			...cut.length === 0 ? [] : [renderCut(cut.length)],
			...sections
		].join("\n\n"),
		cut: new Set(cut.map(({ target }) => target))
	};
}
/** As many parts as there is room for, of the pages of this run first. */
function chooseParts(drafts, limit) {
	let room = limit;
	const shown = /* @__PURE__ */ new Map();
	for (const draft of drafts.toSorted((a, b) => Number(b.isFresh) - Number(a.isFresh))) {
		const fitting = takeFitting(draft, room);
		if (fitting.length > 0) room -= measure(draft, fitting);
		shown.set(draft, fitting);
	}
	return shown;
}
function draftSection(page, options) {
	const { target, now, isCut } = page;
	return {
		target,
		isCut,
		heading: `${renderPageMark(target)}\n### ${renderLink(renderCode(target), options.findTarget(target))}`,
		isFresh: now !== void 0,
		parts: [
			...(now?.notes ?? []).map((text) => ({
				kind: "note",
				text
			})),
			...(now?.boxes ?? []).map((text) => ({
				kind: "box",
				text
			})),
			...renderEarlier(page, options).map((text) => ({
				kind: "earlier",
				text
			}))
		]
	};
}
/** What earlier runs said of the page stands as it was; below that of this run it needs a title. */
function renderEarlier({ now, earlier }, { texts, sourceUrl }) {
	if (earlier === void 0) return [];
	if (now === void 0) return [earlier.text];
	const { commit, text } = earlier;
	return [`${texts.earlier(renderLink(renderCode(commit.slice(0, 10)), findCommitUrl(sourceUrl, commit)))}\n\n${text}`];
}
/** What folding takes; the text of earlier runs is folded already. */
const FOLD_LENGTH = 120;
function takeFitting(draft, room) {
	let left = room - measureFrame(draft);
	const end = draft.parts.findIndex(({ text }) => {
		left -= text.length + 2;
		return left < 0;
	});
	return end === -1 ? draft.parts : draft.parts.slice(0, end);
}
function measure(draft, parts) {
	return parts.reduce((sum, { text }) => sum + text.length + 2, measureFrame(draft));
}
function measureFrame({ heading, isFresh }) {
	return heading.length + 2 + (isFresh ? FOLD_LENGTH : 0);
}
function renderSection({ heading }, parts, texts) {
	if (parts.length === 0) return [];
	const pick = (kind) => parts.filter((part) => part.kind === kind).map(({ text }) => text);
	return [
		heading,
		...pick("note"),
		...foldBoxes(pick("box"), texts),
		...pick("earlier")
	];
}
function foldBoxes(boxes, texts) {
	if (boxes.length <= MAX_OPEN_BOXES) return boxes;
	return [
		`<details>\n<summary>${texts.changedSentences(boxes.length)}</summary>`,
		...boxes,
		"</details>"
	];
}

// src/pull-request/record.ts
/**
* The record of a proposal, hidden in the body of its pull request: what each page of it came to. A later run reads it
* back, so that the body tells the whole proposal and not one run.
*/
const MARK = /^<!-- amts:record (\{.*\}) -->$/m;
/** Pages are rows of values, and refer to commits by number: a record of a book has to fit into a body. */
const PageRow = tuple([
	string(),
	string(),
	_enum([
		"new",
		"update",
		"rename"
	]),
	string(),
	int().nonnegative(),
	array(int().nonnegative()).length(TALLY_KEYS.length),
	int().nonnegative(),
	array(tuple([
		int(),
		string().regex(/^[a-z-]+$/),
		string()
	])),
	int().nonnegative(),
	literal([0, 1])
]);
const RecordSchema = object({
	version: literal(1),
	title: string(),
	commits: array(string().regex(/^[\da-f]+$/)),
	pages: array(PageRow),
	more: int().nonnegative()
});
/** @returns `undefined` when there is no record of this version, or a person has edited it. */
function parseRecord(own) {
	const [, json] = MARK.exec(own) ?? [];
	const parsed = RecordSchema.safeParse(json === void 0 ? void 0 : parseHidden(json));
	if (!parsed.success) return void 0;
	const { title, commits, pages, more } = parsed.data;
	return {
		title,
		pages: pages.map((row) => readRow(row, commits)),
		more
	};
}
function readRow(row, commits) {
	const [target, source, kind, renamedFrom, commit, counts, findings, errors, moreErrors, isCut] = row;
	const count = (key) => counts[TALLY_KEYS.indexOf(key)] ?? 0;
	return {
		target,
		source: source === "" ? target : source,
		kind,
		...renamedFrom === "" ? {} : { renamedFrom },
		commit: commits[commit] ?? "",
		tally: {
			kept: count("kept"),
			moved: count("moved"),
			patched: count("patched"),
			flagged: count("flagged"),
			memory: count("memory"),
			translated: count("translated"),
			failed: count("failed"),
			removed: count("removed")
		},
		findings,
		errors: errors.map(([line, rule, message]) => ({
			line,
			rule,
			message
		})),
		moreErrors,
		isCut: isCut === 1
	};
}
/** As a comment of one line, with as many pages as `limit` characters take. */
function renderRecord({ title, pages, more }, limit) {
	const commits = [...new Set(pages.map(({ commit }) => commit))];
	const rows = pages.map((page) => renderRow(page, commits));
	let room = limit - escapeHidden({
		title,
		commits
	}).length;
	const end = rows.findIndex((row) => {
		room -= escapeHidden(row).length + 1;
		return room < 0;
	});
	const kept = end === -1 ? rows : rows.slice(0, end);
	const record = {
		version: 1,
		title,
		commits,
		pages: kept,
		more: more + rows.length - kept.length
	};
	return `<!-- amts:record ${escapeHidden(record)} -->`;
}
function renderRow(page, commits) {
	const { target, source, kind, renamedFrom = "", commit, tally, findings, errors, moreErrors, isCut } = page;
	return [
		target,
		source === target ? "" : source,
		kind,
		renamedFrom,
		commits.indexOf(commit),
		TALLY_KEYS.map((key) => tally[key]),
		findings,
		errors.map(({ line, rule, message }) => [
			line,
			rule,
			shortenMessage(message)
		]),
		moreErrors,
		isCut ? 1 : 0
	];
}

// src/pull-request/body.ts
/**
* The text of the pull request, for a reviewer: what may be damaged, what became of each page, each changed sentence
* before and after. Text of pages is inert (`report/inert-text.ts`). The layout is a template; a team may have its own.
*/
const DEFAULT_TEMPLATE = "{intro}\n\n{review}\n\n{notes}\n\n{findings}\n\n{table}\n\n{cost}\n\n{failed}\n\n{changes}\n\n{how-to}";
const MAX_MESSAGE = 200;
/** Render our part of the body, with the hidden record of the proposal at its end. */
function renderBody(proposal, options) {
	const { template = DEFAULT_TEMPLATE, limit, texts } = options;
	const { source, title, more } = proposal;
	const pages = proposal.pages.toSorted(compareWork);
	const parts = renderParts(proposal, options);
	const rest = fill(template, parts).length + renderRecord({
		title,
		pages,
		more
	}, limit / 4).length + 2;
	const times = template.split("{changes}").length - 1;
	const { text: changes, cut } = renderPageSections(pages, {
		texts,
		findTarget: (path) => findTarget(proposal, path),
		sourceUrl: source.url,
		limit: times === 0 ? 0 : (limit - rest) / times,
		renderCut: (count) => texts.cut(count, options.fullText)
	});
	const told = pages.map((page) => ({
		...page,
		isCut: cut.has(page.target)
	}));
	return `${fill(template, {
		...parts,
		changes
	})}\n\n${renderRecord({
		title,
		pages: told,
		more
	}, limit / 4)}`;
}
/** In the order of work: what may be damaged, what waits for a person, what a machine wrote, the rest. */
function compareWork(a, b) {
	return weighWork(b) - weighWork(a) || (a.target < b.target ? -1 : 1);
}
function weighWork({ errors, tally }) {
	if (errors.length > 0) return 3;
	if (tally.failed + tally.flagged > 0) return 2;
	return tally.translated + tally.memory > 0 ? 1 : 0;
}
/** Parts with nothing to say leave no gap. */
function fill(template, parts) {
	return fillTemplate(template, parts).replaceAll(/\n{3,}/g, "\n\n").trim();
}
/** Every part but the changes, which get the room that the others leave. */
function renderParts(proposal, options) {
	const { source, report, pages } = proposal;
	const { texts, language, limit } = options;
	const name = renderLink(renderCode(source.name), source.url);
	const commit = renderLink(renderCode(source.commit.slice(0, 10)), findChangeUrl(source));
	return {
		source: name,
		commit,
		language: report.language,
		pages: String(pages.length),
		intro: isFirst(proposal) ? findAdoptionTexts(language).intro(name) : texts.intro(name, commit),
		review: renderFirstSteps(report, {
			texts,
			findTarget: (path, line) => findTarget(proposal, path, line),
			reviewPage: options.reviewPage
		}),
		notes: renderNotes(proposal, texts, limit / 16),
		findings: renderErrors(proposal, texts, limit / 8),
		table: [renderAdopted(proposal, options), renderTable(proposal, texts, limit / 4)].filter(Boolean).join("\n\n"),
		cost: renderCost(report, texts, language),
		failed: renderFailed(report, texts, limit / 8),
		changes: "",
		"how-to": `## ${texts.howTo}\n\n${texts.howToText(renderCode(report.proposalBranch))}`
	};
}
/** What was pushed, when the run was asked for a push; else the commit. */
function findChangeUrl({ url, since, commit }) {
	return since === null ? findCommitUrl(url, commit) : findCompareUrl(url, since, commit);
}
function renderNotes({ report, isRecordLost }, texts, limit) {
	const lost = isRecordLost ? [texts.lostRecord] : [];
	const warnings = report.warnings.map((warning) => renderCode(shorten(warning, MAX_MESSAGE)));
	const notes = [...lost, ...warnings].map((note) => `> **${texts.warning}:** ${note}`);
	return limitLines(notes, limit, (more) => `> ${texts.morePlaces(more)}`).join("\n>\n");
}
/** What the update may have damaged, in all pages. */
function renderErrors(proposal, texts, limit) {
	const list = proposal.pages.flatMap(({ target, errors, moreErrors }) => [...errors.map(({ line, rule, message }) => {
		return `- ${renderLink(renderCode(`${target}:${line}`), findTarget(proposal, target, line))} ${renderMessage(message)} (${rule})`;
	}), ...moreErrors === 0 ? [] : [`- ${renderCode(target)} ${texts.morePlaces(moreErrors)}`]]);
	if (list.length === 0) return "";
	const lines = limitLines(list, limit, (more) => `- ${texts.morePlaces(more)}`);
	return `## ${texts.lookFirst}\n\n${texts.lookFirstText}\n\n${lines.join("\n")}`;
}
/** Whether the proposal does nothing but record what its pages were translated from. */
function isFirst({ report, pages, more }) {
	return more === 0 && isAdoption(report) && pages.length === report.pages.filter(isDelivered).length;
}
function renderAdopted(proposal, { language, limit, texts }) {
	const { source, report } = proposal;
	const pages = report.pages.filter(isDelivered);
	const findPage = (path) => findTarget(proposal, path);
	return renderAdoption({
		source,
		pages,
		language,
		limit: limit / 4,
		morePages: texts.morePages,
		findTarget: findPage
	});
}
/** Links are left out where they would cost rows; pages that only got a record have a table of their own. */
function renderTable(proposal, texts, limit) {
	const { more, report } = proposal;
	const adopted = new Set(report.pages.filter((page) => isDelivered(page) && isAdopted(page)).map(({ target }) => target));
	const pages = proposal.pages.filter(({ target, findings }) => findings > 0 || !adopted.has(target));
	if (pages.length === 0) return "";
	const ordered = pages.toSorted(compareWork);
	const linked = ordered.map((page) => ({
		...page,
		name: renderLinkedName(page, proposal, texts)
	}));
	const whole = renderPageTable(linked, texts, 1e400);
	const plain = ordered.map((page) => ({
		...page,
		name: renderName(page, texts)
	}));
	const table = whole.length <= limit ? whole : renderPageTable(plain, texts, limit);
	const beyond = more === 0 ? [] : [texts.morePages(more)];
	return [
		`## ${texts.pages}`,
		table,
		...beyond
	].join("\n\n");
}
/** A new page has no changed sentences that would lead to its source. */
function renderLinkedName(page, proposal, texts) {
	const { source: path, target, commit: revision } = page;
	return renderName(page, texts, {
		target: findTarget(proposal, target),
		source: findPageUrl({
			url: proposal.source.url,
			revision,
			path
		})
	});
}
function renderName({ target, kind, renamedFrom }, texts, urls = {}) {
	const name = renderLink(renderCode(target, true), urls.target);
	if (renamedFrom !== void 0) return `${name} (${texts.renamedFrom(renderCode(renamedFrom, true))})`;
	return kind === "new" ? `${name} (${renderLink(texts.newPage, urls.source)})` : name;
}
function renderCost({ engine }, texts, language) {
	if (engine === void 0 || engine.charactersAtMost === 0) return "";
	const format = new Intl.NumberFormat(language);
	return texts.cost({
		engine: renderCode(engine.kind),
		foreseen: format.format(engine.characters),
		...engine.charactersBilled === 0 ? {} : { counted: format.format(engine.charactersBilled) },
		...engine.cost === 0 ? {} : { dollars: engine.cost.toFixed(engine.cost < .01 ? 4 : 2) }
	});
}
function renderFailed({ pages }, texts, limit) {
	const list = pages.filter((page) => page.status === "failed").map(({ target, reason }) => `- ${renderCode(target)}: ${renderCode(shorten(reason, MAX_MESSAGE))}`);
	if (list.length === 0) return "";
	const lines = limitLines(list, limit, (more) => `- ${texts.morePages(more)}`);
	return `## ${texts.notDelivered}\n\n${lines.join("\n")}`;
}
/** Address of a page of the proposal. */
function findTarget({ report }, path, line) {
	return findPageUrl({
		url: report.url,
		revision: report.commit ?? report.proposalBranch,
		path,
		line
	});
}

// src/pull-request/proposed-pages.ts
/** Join the pages of this run with those of earlier ones, in the order of their paths. */
function joinPages(delivered, { pages, texts: earlierTexts }, { texts, places }) {
	const earlier = new Map(pages.map((page) => [page.target, withText(page, earlierTexts.get(page.target))]));
	const joined = delivered.map((page) => {
		const fresh = {
			...recordPage(page, places.sourceCommit),
			now: renderPageNotes(page, texts, places)
		};
		const before = earlier.get(page.target) ?? earlier.get(page.renamedFrom ?? "");
		if (before === void 0) return fresh;
		return before.commit === fresh.commit && before.target === fresh.target ? before : joinPage(before, fresh);
	});
	const replaced = new Set(delivered.flatMap(({ target, renamedFrom }) => [target, renamedFrom]));
	const rest = [...earlier.values()].filter(({ target }) => !replaced.has(target));
	return [...joined, ...rest].toSorted((a, b) => a.target < b.target ? -1 : 1);
}
function withText(page, text) {
	return text === void 0 || text === "" ? page : {
		...page,
		earlier: {
			commit: page.commit,
			text
		}
	};
}
function recordPage(page, commit) {
	const { source, target, kind, renamedFrom, findings } = page;
	const errors = listMainErrors(page).map(({ line, rule, message }) => ({
		line,
		rule,
		message
	}));
	return {
		source,
		target,
		kind,
		...renamedFrom === void 0 ? {} : { renamedFrom },
		commit,
		tally: tallyPage(page),
		findings: findings.length,
		errors,
		moreErrors: findings.filter(isError).length - errors.length,
		isCut: false
	};
}
/** The page as it was named and made first, with what both updates did. */
function joinPage(before, fresh) {
	const renamedFrom = before.renamedFrom ?? fresh.renamedFrom;
	return {
		...fresh,
		kind: before.kind === "update" ? fresh.kind : before.kind,
		...renamedFrom === void 0 ? {} : { renamedFrom },
		tally: joinTallies(before.tally, fresh.tally),
		findings: before.findings + fresh.findings,
		errors: [...fresh.errors, ...before.errors],
		moreErrors: before.moreErrors + fresh.moreErrors,
		isCut: before.isCut,
		...before.earlier === void 0 ? {} : { earlier: before.earlier }
	};
}
/** What the first update changed, the second found there and kept. */
function joinTallies(before, fresh) {
	const joined = { ...fresh };
	for (const key of TALLY_KEYS) {
		if (key === "kept") continue;
		joined[key] += before[key];
		if (key !== "removed") joined.kept -= before[key];
	}
	return {
		...joined,
		kept: Math.max(0, joined.kept)
	};
}

// src/pull-request/write-text.ts
/**
* Title and body of the pull request of one language. The text tells the whole open proposal: pages of earlier runs are
* read back from the body that there is. What people wrote or named there stays.
*/
/** GitHub takes 65,536 characters (the limit that its error message names). */
const MAX_LENGTH = 65e3;
/** GitHub takes 256 characters. */
const MAX_TITLE = 250;
/** Write title and body; `undefined` when nothing is proposed. A run that delivers no page changes no text. */
function writePullRequest(input) {
	const { report, open, isAhead = false } = input;
	const hasPages = report.pages.some(isDelivered);
	if (!hasPages && open !== void 0) return {
		title: open.title,
		body: setReviewed(open.body, findReviewed(input))
	};
	if (!hasPages && !isAhead) return void 0;
	const places = findPlaces(input);
	const linked = writeText(input, places);
	if (linked.fullBody === void 0) return linked;
	return writeText(input, {
		...places,
		sourceUrl: void 0,
		targetUrl: void 0
	});
}
/** The text as a file for people: the title, then the body. */
function renderPullRequest({ title, body }) {
	return `# ${title}\n\n${body}`;
}
function findPlaces({ source, report }) {
	return {
		sourceUrl: source.url,
		sourceCommit: source.commit,
		targetUrl: report.url,
		targetCommit: report.commit ?? report.proposalBranch
	};
}
function writeText(input, places) {
	const { open } = input;
	const { own = "", ...frame } = splitBody(open?.body ?? "");
	const record = parseRecord(own);
	const proposal = createProposal(input, {
		own,
		record,
		places
	});
	return {
		title: open === void 0 || open.title === record?.title ? proposal.title : open.title,
		...writeBodies(proposal, frame, input)
	};
}
function createProposal(input, { own, record, places }) {
	const { source, report, open, options } = input;
	const delivered = report.pages.filter(isDelivered).map((page) => tellPage(page, options.language));
	const texts = findTexts(options.language);
	const earlier = {
		pages: record?.pages ?? [],
		texts: readPageTexts(own)
	};
	const pages = joinPages(delivered, earlier, {
		texts,
		places
	});
	return {
		source,
		report,
		pages,
		more: record?.more ?? 0,
		isRecordLost: record === void 0 && (open !== void 0 || delivered.length === 0),
		title: isFirst({
			report,
			pages,
			more: record?.more ?? 0
		}) ? shorten(findAdoptionTexts(options.language).title(source.name), MAX_TITLE) : writeTitle(input, pages.length)
	};
}
function writeTitle({ source, report, options }, pages) {
	const values = {
		source: source.name,
		commit: source.commit.slice(0, 10),
		language: report.language,
		pages: String(pages)
	};
	const title = options.title === void 0 ? findTexts(options.language).title(source.name) : fillTemplate(options.title, values);
	return shorten(title, MAX_TITLE);
}
function findReviewed({ reviewed, open }) {
	return reviewed ?? (open === void 0 ? void 0 : readReviewed(open.body));
}
function writeBodies(proposal, frame, input) {
	const { options, report, runUrl } = input;
	const artifacts = runUrl && `${runUrl}#artifacts`;
	const fullText = renderLink(renderCode(nameFullText(report.language)), artifacts);
	const { language, body: template } = options;
	const reviewPage = renderLink(renderCode(nameReviewFile(report.language)), artifacts);
	const common = {
		texts: findTexts(language),
		language,
		template,
		fullText,
		reviewPage
	};
	const limit = MAX_LENGTH - measureRest(frame) - 100;
	const own = renderBody(proposal, {
		...common,
		limit
	});
	const all = renderBody(proposal, {
		...common,
		limit: 1e400
	});
	const body = setReviewed(joinBody(frame, own), findReviewed(input));
	return own === all ? { body } : {
		body,
		fullBody: joinBody(frame, all)
	};
}

export { writePullRequest as n, renderPullRequest as t };
import { u as findPricesDay } from "./settings.js";
import { n as renderBadgeSvg, t as renderBadgeJson } from "./badge.js";
import { r as html, t as Html } from "./html3.js";
import { t as LOOK } from "./look.js";
import { a as renderStatusMarkdown, c as describeStatusBadge, i as orderPages, n as describeTotals, r as listCells, s as countStatus, t as STATUS_COLUMNS } from "./status-text.js";
import { n as describeSource, o as withRun, u as openEach } from "./open-run.js";
import { t as openTranslation } from "./open-translation.js";
import { r as readPairs } from "./text-records.js";
import { t as findBase } from "./translated-pages.js";
import { n as accountFor } from "./budget.js";
import { c as renderSegmentHtml } from "./html2.js";
import { t as parsePage } from "./parse.js";
import { n as hasWords } from "./tokens.js";
import { r as mapConcurrently } from "./concurrent.js";
import { n as decodePage } from "./page-text.js";
import { o as isSameWording, r as describePage, t as compareSources } from "./changes.js";
import { r as readMerged } from "./load-resources.js";
import { join } from "node:path";
import { createHash } from "node:crypto";

// src/report/status/status-style.ts
/** The rules of the status page, after those of every file. */
/** Style sheet of a status page. */
const STATUS_STYLE = `${LOOK}
body { margin: 0 auto; max-width: 80rem; padding: 1rem 1.5rem; }
table { width: 100%; } th { white-space: nowrap; } td { overflow-wrap: break-word; } td:first-child { overflow-wrap: anywhere; min-width: 16rem; } td:nth-child(3) { min-width: 11rem; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.note { color: var(--quiet); }
.current { color: var(--good); } .behind, .proposed, .missing { color: var(--warn); } .failed, .unknown { color: var(--bad); }
progress { width: 12rem; max-width: 100%; accent-color: var(--good); }
@media (max-width: 48rem) { main { overflow-x: auto; } td:first-child, td:nth-child(3) { min-width: 9rem; } }
`;

// src/report/status/status-page.ts
/** The status of a book as one HTML file, without scripts and without anything to load. */
/** Render the page. Every text in it is escaped. */
function renderStatusPage({ source, languages, refused }) {
	const title = `Translations of ${source.name}`;
	const hash = createHash("sha256").update(STATUS_STYLE).digest("base64");
	const faults = refused.map(({ language, reason }) => html`<p class="failed">${language}: ${reason}</p>\n`);
	return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(STATUS_STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>Source at ${source.commit.slice(0, 10)}.</p>
${faults}${languages.map(renderLanguage)}</main>
</body>
</html>
`.markup;
}
function renderLanguage(status) {
	const { language, totals, pullRequest, warnings, pages } = status;
	const link = pullRequest === void 0 || !pullRequest.url.startsWith("https://") ? void 0 : html` <a href="${pullRequest.url}" rel="noopener noreferrer">#${pullRequest.number}</a>`;
	const id = `language-${language}`;
	const head = [
		"page",
		...STATUS_COLUMNS,
		"note"
	].map((name, at) => html`<th scope="col"${isNumber(at) ? NUMBER : void 0}>${name}</th>`);
	return html`<section aria-labelledby="${id}">
<h2 id="${id}">${language}${link}</h2>
<p><progress max="1" value="${totals.share.toFixed(3)}" aria-label="Share of pages that are current"></progress> ${describeTotals(status)}</p>
${warnings.map((warning) => html`<p class="note">${warning}</p>`)}<table>
<thead><tr>${head}</tr></thead>
<tbody>
${orderPages(pages).map(renderPage)}</tbody>
</table>
</section>
`;
}
const NUMBER = html` class="number"`;
/** Revisions, sentences, characters and price. */
function isNumber(column) {
	return column >= 3 && column <= 6;
}
function renderPage(page) {
	const cells = [
		page.target,
		...listCells(page),
		page.note ?? ""
	];
	const classes = [
		"",
		page.state.replace(" ", "-"),
		"note",
		"number",
		"number",
		"number",
		"number",
		"note"
	];
	return html`<tr>${cells.map((cell, at) => renderCell(cell, classes[at] ?? ""))}</tr>
`;
}
function renderCell(text, kind) {
	return kind === "" ? html`<td>${text}</td>` : html`<td class="${kind}">${text}</td>`;
}

// src/commands/steps/status/page-status.ts
/**
* How far the pages of one translation are behind. Texts are read for those that are behind alone, and sources are
* compared with sources: no page is aligned, so that a whole book takes seconds.
*/
/** Processes or queries for histories at a time. */
const AT_ONCE = 10;
/** The status of every page of a translation; its scope has them all. */
async function readPages(open, context, engine) {
	const { scope } = open;
	const merged = await readMerged(open, context);
	const works = await readWorks(open, context);
	return [...await mapConcurrently(works, AT_ONCE, (work) => describeWork(work, {
		open,
		context,
		engine
	})), ...scope.settled.map((page) => describeSettled(page, {
		open,
		merged,
		context
	}))].toSorted((a, b) => a.source < b.source ? -1 : 1);
}
async function readWorks({ scope, book }, { run }) {
	const { tasks } = scope;
	const recorded = tasks.flatMap(({ base }) => base === void 0 ? [] : [{ base }]);
	const [sources, pairs] = await Promise.all([run.source.readBlobs(tasks.map(({ sourceBlob }) => sourceBlob)), readPairs(recorded, {
		source: run.source,
		target: book,
		limits: run.settings.limits
	})]);
	const baseOf = new Map(recorded.map(({ base }, at) => [base, pairs[at]?.base ?? ""]));
	return tasks.map((task) => {
		const bytes = sources.get(task.sourceBlob);
		return {
			task,
			source: bytes === void 0 ? "" : decodePage(task.source, bytes, run.settings.limits),
			base: task.base === void 0 ? "" : baseOf.get(task.base) ?? ""
		};
	});
}
async function describeWork(work, { open, context, engine }) {
	const { task, base, source } = work;
	const { run, ports } = context;
	await ports.pause();
	const { language: from, dialect } = run.settings.source;
	const describe = (text) => describePage(parsePage(text, {
		language: from,
		dialect
	}));
	const [old, fresh] = [describe(base), describe(source)];
	const changes = compareSources(old, fresh);
	const changed = fresh.sentences.filter((_, at) => changes.sentences[at]?.similarity !== 1);
	const worded = changed.filter((sentence) => {
		const former = old.sentences[changes.sentences[sentence.placed.index]?.base ?? -1];
		return hasWords(sentence.tokens) && (former === void 0 || !isSameWording(former.prose, sentence.prose));
	});
	const revisions = task.base === void 0 ? void 0 : await countRevisions(task, task.base, run);
	return {
		...describeBase(task.from?.target ?? task.target, open.translation),
		source: task.source,
		target: task.target,
		state: task.kind === "new" ? "missing" : "behind",
		...revisions === void 0 ? {} : { revisions },
		sentences: changed.length,
		characters: worded.reduce((sum, { prose }) => sum + prose.length, 0),
		costUsd: await estimateCost(worded, task.target, {
			open,
			context,
			engine
		}),
		...task.from === void 0 ? {} : { note: `renamed from ${task.from.target}` }
	};
}
/** Versions of the source page that came after its base; `undefined` when its path never had that. */
async function countRevisions({ source }, { blob }, run) {
	const at = (await run.source.listVersions(run.commit, source)).findIndex((version) => version.blob === blob);
	return at === -1 ? void 0 : at;
}
/** What the engine would charge for sentences, asked of nobody. */
async function estimateCost(sentences, name, { open, context: { run }, engine }) {
	if (sentences.length === 0) return 0;
	const segments = sentences.map(({ tokens }, at) => ({
		id: `u${at}`,
		html: renderSegmentHtml(tokens)
	}));
	const languages = {
		sourceLanguage: run.settings.source.language,
		targetLanguage: open.settings.language
	};
	const documents = [{
		name,
		segments,
		...languages
	}];
	const batch = {
		book: run.source.name,
		...languages,
		documents,
		loadResources: async () => ({})
	};
	const estimate = await engine.estimate(batch, { offline: true });
	return accountFor([{
		language: open.settings.language,
		estimate
	}]).total.costUsd;
}
/** Where the base of a page is recorded, and how sure it is. */
function describeBase(target, translation) {
	const record = findBase(translation, target);
	if (record === void 0) return { certainty: "none" };
	const known = translation.state.get(target);
	const certainty = known?.sourceBlob === record.blob && known.targetBlob === translation.files.get(target)?.blob ? "certain" : "recorded";
	return {
		base: record.origin,
		certainty
	};
}
/** A page with nothing to do now: it is up to date here or in the proposal, or something keeps it. */
function describeSettled({ source, target, status, reason }, { open: { translation }, merged, context: { sourceFiles } }) {
	const blob = sourceFiles.get(source)?.blob;
	const page = {
		source,
		target,
		...describeBase(target, translation),
		sentences: 0,
		characters: 0,
		costUsd: 0
	};
	const isUpToDate = (one) => blob !== void 0 && one.files.has(target) && findBase(one, target)?.blob === blob;
	if (status === "failed") return {
		...page,
		state: page.base === void 0 ? "unknown" : "failed",
		note: reason
	};
	if (isUpToDate(merged)) return {
		...page,
		state: "current"
	};
	return isUpToDate(translation) ? {
		...page,
		state: "proposed"
	} : {
		...page,
		state: "set aside",
		note: reason
	};
}

// src/commands/status.ts
/** `amts status`: where every page of every translation stands, without planning or sending anything. */
/**
* Read the status of a book.
*
* @throws {ConfigError} when options, settings or repositories are not fit for a run.
*/
async function readStatus(options, ports) {
	return withRun({
		...options,
		upToDate: "told"
	}, ports, async (context) => {
		const { run } = context;
		const engine = await ports.openEngine(run.settings.engine, options);
		const candidates = run.targets.map((target) => ({
			settings: target.settings,
			isOnGitHub: target.pullRequests !== void 0,
			input: target
		}));
		const { opened, refused } = await openEach(candidates, (target) => readLanguage(target, context, engine), run.refused);
		return {
			version: 1,
			command: "status",
			source: describeSource(run),
			engine: engine.kind,
			pricesRead: findPricesDay(run.settings.engine),
			languages: opened,
			refused
		};
	});
}
async function readLanguage(target, context, engine) {
	const open = await openTranslation(context.run, target, context.sourceFiles);
	const { settings, book, base, branch } = open;
	const pages = await readPages(open, context, engine);
	const { number, url } = branch.open ?? {};
	return {
		language: settings.language,
		repository: book.location,
		...book.url === void 0 ? {} : { url: book.url },
		targetBranch: base.targetBranch,
		...number === void 0 || url === void 0 ? {} : { pullRequest: {
			number,
			url
		} },
		warnings: base.warnings,
		pages,
		totals: countStatus(pages)
	};
}
/** Write the report as JSON, Markdown and HTML, and a badge for each language. */
async function writeStatus(report, folder, disk) {
	const badges = report.languages.flatMap((language) => [[`badge-${language.language}.json`, renderBadgeJson(describeStatusBadge(language))], [`badge-${language.language}.svg`, renderBadgeSvg(describeStatusBadge(language))]]);
	const files = [
		["status.json", `${JSON.stringify(report, void 0, 2)}\n`],
		["status.md", renderStatusMarkdown(report)],
		["status.html", renderStatusPage(report)],
		...badges
	];
	await Promise.all(files.map(([name = "", text = ""]) => disk.writeText(join(folder, name), text)));
}

export { readStatus, writeStatus };
import { o as renderState } from "./state.js";
import { n as renderBasePath } from "./page-paths.js";
import { a as listChanges, i as isError, n as assignFindings, r as describeChange, s as renderMessage$1, t as findTexts, u as renderBox, v as renderComments, y as renderTrailer } from "./find-texts.js";
import { n as phrase } from "./message.js";
import { t as renderCode } from "./inert-text2.js";
import { a as isDelivered } from "./ledger2.js";
import { a as isPatched } from "./tally.js";
import { i as tellPage } from "./word-diff.js";
import { t as groupBy } from "./group.js";
import { i as encodePage } from "./page-text.js";
import { createHash } from "node:crypto";

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
	const drafts = report.pages.filter(isDelivered).map((page) => tellPage(page, language)).flatMap((page) => numberDrafts(draftPage(page, texts), page)).filter(({ keys }) => !keys.some((key) => asked.has(key)));
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
			text: `${describeChange(change, findings.get(change) ?? [], texts)}\n\n${renderBox(change)}`
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
	])).values()].flatMap((group) => group.slice(0, 1)).map(({ line, rule, message, said }) => {
		return {
			rank,
			page,
			line,
			about: [rule, said === void 0 ? message : phrase(said)],
			text: renderMessage$1(message)
		};
	});
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
	return [...body.matchAll(/^<!-- amts:comment ([\da-f]+) -->$/gm)].flatMap(([, key]) => key ?? []);
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
	const attached = await writeComments(translation, delivered);
	const message = delivered.length === 0 ? renderJoin(base) : renderMessage(run, delivered, attached);
	return book.commit({
		base,
		edits,
		message,
		attached,
		author: run.settings.commit.author
	});
}
/** The comments on lines that the commit asks for, where there is a pull request to make them in. */
async function writeComments({ book, settings, pullRequests }, delivered) {
	if (pullRequests === void 0) return [];
	const report = { pages: delivered.map((page) => page.report) };
	const { language } = settings.pullRequest;
	const comments = planReview({
		report,
		language,
		known: [],
		findBasePath: makeFindBasePath(settings)
	});
	return comments.length === 0 ? [] : book.writeBlobs([renderComments(comments)]);
}
/** Where the base of a translated page stands; `undefined` where none is kept beside it. */
function makeFindBasePath({ base }) {
	return (target) => base === null ? void 0 : renderBasePath(base, target);
}
/** What the pages, their bases and the state come to. */
async function editPages(run, { book, translation, statePath }, pages) {
	const state = new Map(translation.state);
	for (const { task } of pages) if (task.from !== void 0) state.delete(task.from.target);
	const blobs = await writePages(book, pages);
	for (const [page, { targetBlob }] of blobs) state.set(page.task.target, describeState(page, run.commit, targetBlob));
	const records = pages.flatMap((page) => page.records);
	const [stateBlob, ...recordBlobs] = await book.writeBlobs([renderState(state), ...records.map(({ text }) => text)].map(encodePage));
	const written = [...blobs].flatMap(([{ task }, { targetBlob, baseBlob }]) => [{
		path: task.target,
		blob: targetBlob
	}, ...task.basePath === void 0 ? [] : [{
		path: task.basePath,
		blob: baseBlob
	}]]);
	const advanced = records.map(({ path }, at) => ({
		path,
		blob: recordBlobs[at]
	}));
	return [
		...listRemovals(pages, translation.files),
		...written,
		...advanced,
		{
			path: statePath,
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
/** Pages whose contents are written together; those of all of them would be held twice. */
const WRITTEN_AT_ONCE = 100;
async function writePages(book, pages) {
	const ids = [];
	for (let at = 0; at < pages.length; at += WRITTEN_AT_ONCE) {
		const contents = pages.slice(at, at + WRITTEN_AT_ONCE).flatMap(({ content, sourceText }) => [content, encodePage(sourceText)]);
		ids.push(...await book.writeBlobs(contents));
	}
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
function renderMessage({ source, commit }, pages, attached) {
	const count = pages.length === 1 ? "1 page" : `${pages.length} pages`;
	const listed = pages.slice(0, MAX_LISTED).map(({ task }) => describePage(task));
	const more = pages.length > MAX_LISTED ? [`… and ${pages.length - MAX_LISTED} more`] : [];
	const trailers = [`Source-Commit: ${commit}`, ...attached.map(renderTrailer)];
	return [
		`Update ${count} from ${source.name}`,
		"",
		...listed,
		...more,
		"",
		...trailers,
		""
	].join("\n");
}
function renderJoin({ targetBranch, proposalBranch }) {
	return `Merge ${targetBranch} into ${proposalBranch}\n`;
}
function describePage({ target, kind, from }) {
	const how = from === void 0 ? kind === "new" ? " (new)" : "" : ` (was ${quietPath(from.target)})`;
	return `- ${quietPath(target)}${how}`;
}
/** GitHub reads `#1`, `GH-1` and `@name` in a message: a path must close no issue and call nobody. */
function quietPath(path) {
	return path.replaceAll(/[#@\p{Cc}]/gu, (character) => encodeURIComponent(character)).replaceAll(/(GH)-(?=\d)/gi, "$1%2D");
}

export { dropKnown as a, quietPath as i, joinEdits as n, planReview as o, makeFindBasePath as r, deliverPages as t };
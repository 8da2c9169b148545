import { t as TEXT_RECORDS } from "./text-records.js";
import { i as listTranslated } from "./translated-pages.js";
import { r as mapConcurrently } from "./concurrent.js";
import { t as once } from "./once.js";
import { o as tryDecodeText } from "./page-text.js";

// src/base/joint-commits.ts
/**
* The source that a translation has come to by commits that changed both: each takes it from the source before the
* commit to the one after. One that was behind stays so, since a link mended in all languages at once says nothing of
* what else had changed.
*
* @param source Versions of the source page, newest first.
* @param target Versions of the translation, newest first.
* @param known  Where it stood; `undefined` where nothing says so, and it must have been added together with its source.
* @returns The blob of the source; `undefined` when no such commit is there.
*/
function followJointCommits(source, target, known) {
	const delivered = known === void 0 ? -1 : target.findIndex(({ blob }) => blob === known.targetBlob);
	const since = delivered === -1 ? target : target.slice(0, delivered);
	const commits = new Set(since.map(({ commit }) => commit));
	const added = known === void 0 ? target.at(-1)?.commit : void 0;
	let [blob, found] = [known?.sourceBlob, void 0];
	for (const [at, version] of [...source.entries()].toReversed()) {
		const isStart = version.commit === added;
		const isNext = blob !== void 0 && commits.has(version.commit) && source[at + 1]?.blob === blob;
		if (version.blob === void 0 || !(isStart || isNext)) continue;
		blob = version.blob;
		found = version;
	}
	return found;
}

// src/base/resolve-record.ts
/** @returns `undefined` when the source has no such revision, or the page was not there: the record is not believed. */
async function resolveMention(page, { id, kind }) {
	const { source, path } = page;
	if (kind === "blob") return findBlob(page, id);
	const commit = await source.findCommit(id);
	if (commit === void 0) return void 0;
	const blob = await source.findBlob(commit, path) ?? await findElsewhere(page, commit);
	return blob === void 0 ? void 0 : {
		blob,
		commit
	};
}
async function findBlob({ source, commit, path }, id) {
	const found = (await source.followPage(commit, path)).find(({ blob }) => blob.startsWith(id));
	if (found !== void 0) return {
		blob: found.blob,
		commit: found.commit
	};
	return (await source.readBlobs([id])).has(id) ? { blob: id } : void 0;
}
/** The page had another path at that commit: it is the file whose text its history holds. */
async function findElsewhere({ source, commit, path }, then) {
	const blobs = new Set((await source.followPage(commit, path)).map(({ blob }) => blob));
	return [...(await source.listFiles(then)).values()].find(({ kind, blob }) => kind === "file" && blobs.has(blob))?.blob;
}
/** The page as it was when its translation was last changed, as far as dates tell. */
async function resolveDate({ source, commit, path }, targetDate) {
	if (targetDate === void 0) return void 0;
	return (await source.followPage(commit, path)).find(({ date }) => date <= targetDate);
}

// src/commands/steps/open/read-records.ts
/**
* The bases of translated pages that neither a copy beside them nor the state file knows, from what the project itself
* records, each kind of record asked in the order of trust; and those that people have carried further since.
*/
/** Pages whose histories are asked for at once. */
const AT_ONCE = 4;
/** Read the records. @returns Bases by path of the translated page, where the project knows one. */
async function readRecords(run, target, request) {
	const pages = listPages(run, request);
	if (pages.length === 0) return /* @__PURE__ */ new Map();
	const findMentions = await readMentions(pages, target, request.translation);
	const context = {
		run,
		target,
		request,
		findMergeBase: once(() => findSharedCommit(run, target, request.head))
	};
	const bases = await mapConcurrently(pages, AT_ONCE, async (page) => {
		const named = await resolveFirst(describePage(run, page), findMentions(page));
		if (page.known === void 0) return named ?? await resolveOther(page, context) ?? findAdded(page, context);
		return named !== void 0 && await isLater(describePage(run, page), named.blob, page.known.sourceBlob) ? named : target.isOwn ? followJoint(page, run) : void 0;
	});
	return new Map(pages.flatMap(({ target: path }, at) => bases[at] === void 0 ? [] : [[path, bases[at]]]));
}
/** What stands beside its copy, or as it was delivered, is known already. */
function listPages({ isPage }, { translation, touched }) {
	return listTranslated(translation, isPage).flatMap(({ source, target, blob, hasSibling }) => {
		const known = translation.state.get(target);
		const isTouched = touched === void 0 || touched.has(source);
		return hasSibling || known?.targetBlob === blob || !isTouched ? [] : [{
			source,
			target,
			blob,
			known
		}];
	});
}
function describePage({ source, commit }, { source: path }) {
	return {
		source,
		commit,
		path
	};
}
/** Read all texts that may hold a record, in one call. */
async function readMentions(pages, { book, records }, { files }) {
	const asked = TEXT_RECORDS.filter(({ name }) => records.includes(name));
	const findPlace = (record, page) => record.listPlaces(page.target).map((path) => files.get(path)).find((entry) => entry?.kind === "file")?.blob;
	const blobs = pages.flatMap((page) => asked.flatMap((record) => findPlace(record, page) ?? []));
	const contents = await book.readBlobs([...new Set(blobs)]);
	return (page) => asked.flatMap((record) => {
		const bytes = contents.get(findPlace(record, page) ?? "");
		const text = bytes === void 0 ? void 0 : tryDecodeText(bytes);
		const [mention] = text === void 0 ? [] : record.find(text, page.source);
		return mention === void 0 ? [] : [{
			name: record.name,
			mention
		}];
	});
}
/** A record that names nothing in the source is passed over. */
async function resolveFirst(page, mentions) {
	for (const { name, mention } of mentions) {
		const found = await resolveMention(page, mention);
		if (found !== void 0) return {
			origin: name,
			...found
		};
	}
}
/** By the histories of the two repositories, where the configuration asks for that. */
async function resolveOther(page, { run, target: { book, records }, request, findMergeBase }) {
	if (records.includes("merge-base")) {
		const commit = await findMergeBase();
		const blob = commit && await run.source.findBlob(commit, page.source);
		if (commit !== void 0 && blob !== void 0) return {
			origin: "merge-base",
			blob,
			commit
		};
	}
	if (!records.includes("date")) return void 0;
	const found = await resolveDate(describePage(run, page), await book.findLastChange(request.head, page.target));
	return found && {
		origin: "date",
		blob: found.blob,
		commit: found.commit
	};
}
/** The newest commit that the histories of a book and of its fork have in common; not known on GitHub. */
async function findSharedCommit({ source, commit }, { book, isOwn }, head) {
	if (isOwn || source.listAncestorIds === void 0 || book.listAncestorIds === void 0) return void 0;
	const [ours, theirs] = await Promise.all([source.listAncestorIds(commit), book.listAncestorIds(head)]);
	const known = new Set(ours);
	return theirs.find((id) => known.has(id));
}
/** Whether one version of a page came after another. */
async function isLater({ source, commit, path }, blob, other) {
	const versions = (await source.followPage(commit, path)).map((version) => version.blob);
	const [at, otherAt] = [versions.indexOf(blob), versions.indexOf(other)];
	return at !== -1 && otherAt !== -1 && at < otherAt;
}
/** A page and its translation that the same push has brought, perhaps in one commit. */
async function findAdded(page, { run, target, request }) {
	return target.isOwn && request.touched?.has(page.target) === true ? followJoint(page, run) : void 0;
}
async function followJoint({ source: path, target, known }, { source, commit }) {
	const [versions, translated] = await Promise.all([source.listVersions(commit, path), source.listVersions(commit, target)]);
	const found = followJointCommits(versions, translated, known);
	return found?.blob === void 0 ? void 0 : {
		origin: "commit",
		blob: found.blob,
		commit: found.commit
	};
}

export { readRecords as t };
import { f as object, h as string } from "./schemas.js";
import { t as cleanName } from "./source.js";
import { n as createFileLists, r as createBlobReader, t as createHistories } from "./history.js";
import { i as readRefusal } from "./refusals.js";
import { t as openGitHubRepository } from "./repository.js";

// src/adapters/github/renames.ts
/** Git's own limits: half of a file is the same, and not too many pairs are compared. */
const MIN_LIKENESS = .5;
const MAX_PAIRS = 1e4;
/** Longer files are renamed only when nothing else changed in them. */
const MAX_BYTES = 3e5;
/** @returns For each file that is a renamed one, the file that it was; none is given twice. */
async function findRenames(contents, removed, added) {
	const renames = /* @__PURE__ */ new Map();
	const free = new Set(removed);
	for (const file of added) {
		const same = [...free].find(({ blob }) => blob === file.blob);
		if (same !== void 0 && free.delete(same)) renames.set(file, same);
	}
	const changed = added.filter((file) => !renames.has(file));
	const pairs = await listLikePairs(contents, [...free], changed);
	for (const { from, to } of pairs.toSorted((a, b) => b.likeness - a.likeness)) if (!renames.has(to) && free.delete(from)) renames.set(to, from);
	return renames;
}
async function listLikePairs({ sizes, readBlobs }, removed, added) {
	const isComparable = ({ kind, blob }) => kind === "file" && (sizes.get(blob) ?? 0) <= MAX_BYTES;
	const [sources, targets] = [removed.filter(isComparable), added.filter(isComparable)];
	if (sources.length * targets.length === 0 || sources.length * targets.length > MAX_PAIRS) return [];
	const ids = [...sources, ...targets].map(({ blob }) => blob);
	const lines = new Map([...await readBlobs(ids)].map(([id, content]) => [id, countLines(content)]));
	return sources.flatMap((from) => targets.flatMap((to) => {
		const likeness = compareLines(lines.get(from.blob), lines.get(to.blob));
		return likeness >= MIN_LIKENESS ? [{
			from,
			to,
			likeness
		}] : [];
	}));
}
function countLines(content) {
	const lines = /* @__PURE__ */ new Map();
	for (const line of Buffer.from(content).toString("latin1").split(/(?<=\n)/)) lines.set(line, (lines.get(line) ?? 0) + line.length);
	return lines;
}
/** The share of the bytes of the longer one that the other has too. */
function compareLines(a = /* @__PURE__ */ new Map(), b = /* @__PURE__ */ new Map()) {
	let common = 0;
	for (const [line, bytes] of a) common += Math.min(bytes, b.get(line) ?? 0);
	const longer = Math.max(sum(a), sum(b));
	return longer === 0 ? 0 : common / longer;
}
function sum(lines) {
	return [...lines.values()].reduce((total, bytes) => total + bytes, 0);
}

// src/adapters/github/changes.ts
/** GitHub lists no more files of a comparison. */
const MAX_FILES = 300;
/** Renames are found from half of a file in common on, by GitHub as well as here. */
function createChangeLists(reader) {
	const known = /* @__PURE__ */ new Map();
	return (from, to) => {
		const key = `${from} ${to}`;
		const changes = known.get(key) ?? listChanges(reader, from, to);
		known.set(key, changes);
		changes.catch(() => known.delete(key));
		return changes;
	};
}
async function listChanges(reader, from, to) {
	return await compareCommits(reader.repository, from, to) ?? await compareFiles(reader, from, to);
}
/** @returns `undefined` when GitHub compares with another commit than `from`, or has not listed all. */
async function compareCommits({ ask }, from, to) {
	const answer = await ask({
		doing: "compare two commits",
		needs: "contents: read"
	}, (octokit, place) => octokit.rest.repos.compareCommitsWithBasehead({
		...place,
		basehead: `${from}...${to}`,
		per_page: 1
	}).catch((error) => {
		if (readRefusal(error)?.status === 404) return void 0;
		throw error;
	}));
	if (answer === void 0) return void 0;
	const { status, files = [] } = answer.data;
	return (status === "ahead" || status === "identical") && files.length < MAX_FILES ? files.flatMap(describeFile) : void 0;
}
function describeFile({ filename: path, status, previous_filename: from }) {
	if (status === "unchanged") return [];
	if (status === "renamed" && from !== void 0) return [{
		kind: "renamed",
		path,
		from
	}];
	if (status === "added" || status === "copied") return [{
		kind: "added",
		path
	}];
	return [{
		kind: status === "removed" ? "removed" : "changed",
		path
	}];
}
async function compareFiles({ repository, listFiles, readBlobs }, from, to) {
	const [before, after] = await Promise.all([listFiles(from), listFiles(to)]);
	const removed = [...before.values()].filter(({ path }) => !after.has(path));
	const added = [...after.values()].filter(({ path }) => !before.has(path));
	const changed = [...after.values()].filter(({ path, blob, mode }) => {
		const old = before.get(path);
		return old !== void 0 && (old.blob !== blob || old.mode !== mode);
	});
	const renames = await findRenames({
		sizes: repository.github.blobs.sizes,
		readBlobs
	}, removed, added);
	const sources = new Set(renames.values());
	return [
		...changed.map(({ path }) => ({
			kind: "changed",
			path
		})),
		...removed.filter((file) => !sources.has(file)).map(({ path }) => ({
			kind: "removed",
			path
		})),
		...added.map((file) => {
			const source = renames.get(file);
			return source === void 0 ? {
				kind: "added",
				path: file.path
			} : {
				kind: "renamed",
				path: file.path,
				from: source.path
			};
		})
	];
}

// src/adapters/github/source.ts
/** A repository on GitHub as the source of a book. */
/**
* @param fullName `owner/repo`.
* @throws {ConfigError} when the token sees no such repository.
*/
async function openGitHubSource(github, fullName) {
	const repository = await openGitHubRepository(github, fullName, {
		metadata: "read",
		contents: "read"
	});
	const listFiles = createFileLists(repository);
	const readBlobs = createBlobReader(repository);
	const listChanges = createChangeLists({
		repository,
		listFiles,
		readBlobs
	});
	const readHistory = createHistories(repository, listFiles);
	return {
		location: repository.url,
		url: repository.url,
		name: cleanName(repository.name),
		findCommit: (revision) => findCommit(repository, revision),
		listFiles,
		readBlobs,
		listChanges,
		listVersions: async (commit, path) => (await readHistory(commit, path)).map(describeVersion),
		followPage: (commit, path) => followPage({
			readHistory,
			listChanges
		}, commit, path),
		findBlob: async (commit, path) => (await listFiles(commit)).get(path)?.blob,
		isShallow: () => Promise.resolve(false)
	};
}
const Commit = object({
	oid: string(),
	tree: object({ oid: string() })
}).partial();
/** GitHub takes what `git rev-parse` takes, but nothing for an option. */
async function findCommit({ query, trees }, revision) {
	const { object: object$1 } = await query({
		doing: `look up the revision '${revision}'`,
		needs: "contents: read"
	}, {
		declare: ["$revision: String!"],
		select: "object(expression: $revision) { ... on Commit { oid tree { oid } } ... on Tag { target { ... on Commit { oid tree { oid } } } } }",
		variables: { revision },
		answer: object({ object: Commit.extend({ target: Commit.nullish() }).nullable() })
	});
	const { oid, tree } = object$1?.target ?? object$1 ?? {};
	if (oid !== void 0 && tree !== void 0) trees.set(oid, tree.oid);
	return oid;
}
function describeVersion({ commit, blob }) {
	return {
		commit,
		blob
	};
}
async function followPage(reader, commit, path) {
	const revisions = [];
	let place = {
		commit,
		path
	};
	while (place !== void 0) {
		const history = await reader.readHistory(place.commit, place.path);
		const { until, from } = await findOrigin(reader, history, place.path);
		for (const { commit: id, blob, date } of history.slice(0, until)) if (blob !== void 0) revisions.push({
			commit: id,
			blob,
			date
		});
		place = from;
	}
	return revisions;
}
/**
* The newest commit that made a path by renaming another one.
*
* @returns `until`: how many commits are of this path; `from`: where the history goes on.
*/
async function findOrigin({ listChanges }, history, path) {
	for (const [at, { commit, parent, blob }] of history.entries()) {
		if (!(blob !== void 0 && history[at + 1]?.blob === void 0) || parent === void 0) continue;
		const rename = (await listChanges(parent, commit)).find((change) => change.kind === "renamed" && change.path === path);
		if (rename?.kind === "renamed") return {
			until: at + 1,
			from: {
				commit: parent,
				path: rename.from
			}
		};
	}
	return {
		until: history.length,
		from: void 0
	};
}

export { openGitHubSource };
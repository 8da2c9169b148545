import { a as ServiceError } from "./errors.js";
import { a as array, f as object, h as string, o as boolean, p as record } from "./schemas.js";
import { i as readRefusal, t as isFailure } from "./refusals.js";
import { n as hashBlob, r as isObjectId } from "./blob-store.js";
import { posix } from "node:path";

// src/adapters/github/batch.ts
/**
* One request for what many ask at the same time. Callers ask for one thing each and wait; what was asked in the same
* turn of the event loop is loaded together, and what was loaded is kept.
*/
/**
* @param load Loads some keys, each given once; a key that it leaves out is answered with `undefined` and asked for
*   again the next time. When it throws, so does every call that waits for it.
*/
function createLoader(load) {
	const known = /* @__PURE__ */ new Map();
	let batch;
	function join(key) {
		if (batch === void 0) {
			const keys = /* @__PURE__ */ new Set();
			batch = {
				keys,
				values: nextTurn().then(() => {
					batch = void 0;
					return load([...keys]);
				})
			};
		}
		batch.keys.add(key);
		return batch.values;
	}
	async function ask(key) {
		try {
			const value = (await join(key)).get(key);
			if (value === void 0) known.delete(key);
			return value;
		} catch (error) {
			known.delete(key);
			throw error;
		}
	}
	return (key) => {
		const value = known.get(key) ?? ask(key);
		known.set(key, value);
		return value;
	};
}
function nextTurn() {
	return new Promise((resolve) => setImmediate(resolve));
}
/** Do work on many things at once; where GitHub fails at so many, on half as many. */
async function workInParts(items, work) {
	try {
		await work(items);
	} catch (error) {
		if (items.length < 2 || !isFailure(error)) throw error;
		const middle = Math.ceil(items.length / 2);
		await workInParts(items.slice(0, middle), work);
		await workInParts(items.slice(middle), work);
	}
}

// src/adapters/github/blobs.ts
/**
* Contents of files, many in one query. Every content is checked against its id, so that whatever GraphQL cannot give
* as it is (what is not UTF-8, or too long) is known, and read one by one.
*/
/** A query of more is slow enough to fail; GitHub gives a query 10 seconds. */
const MAX_BATCH$1 = 100;
const MAX_BATCH_BYTES = 1e6;
/** Taken for the size of a content that no list of files has told. */
const USUAL_BYTES = 2e4;
/** GraphQL cuts texts of more than 512,000 bytes. */
const MAX_TEXT_BYTES = 5e5;
const READ = {
	doing: "read files",
	needs: "contents: read"
};
/** What was read once is not asked for again; calls that are made together are answered together. */
function createBlobReader(repository) {
	const { contents } = repository.github.blobs;
	const load = createLoader(async (blobs) => {
		await loadBlobs(repository, blobs);
		return contents;
	});
	return async (blobs) => {
		const wanted = [...new Set(blobs)].filter(isObjectId);
		await Promise.all(wanted.filter((blob) => !contents.has(blob)).map(load));
		return new Map(wanted.flatMap((blob) => {
			const content = contents.get(blob);
			return content === void 0 ? [] : [[blob, content]];
		}));
	};
}
async function loadBlobs(repository, blobs) {
	const { sizes } = repository.github.blobs;
	const [long, short] = divide(blobs, (blob) => (sizes.get(blob) ?? 0) > MAX_TEXT_BYTES);
	const odd = [];
	const read = async (batch) => void odd.push(...await readTexts(repository, batch));
	await Promise.all(packBlobs(short, sizes).map((batch) => workInParts(batch, read)));
	await Promise.all([...long, ...odd].map((blob) => readBytes(repository, blob)));
}
function divide(items, isFirst) {
	return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
/** Batches that are small enough by number and by size. */
function packBlobs(blobs, sizes) {
	const batches = [];
	let room = 0;
	for (const blob of blobs) {
		const size = sizes.get(blob) ?? USUAL_BYTES;
		const last = batches.at(-1);
		if (last === void 0 || last.length >= MAX_BATCH$1 || size > room) {
			batches.push([blob]);
			room = MAX_BATCH_BYTES - size;
		} else {
			last.push(blob);
			room -= size;
		}
	}
	return batches;
}
const Texts = record(string(), object({ text: string().nullish() }).nullable());
/** @returns Ids of contents that cannot be had as texts. */
async function readTexts({ query, github }, blobs) {
	const select = blobs.map((blob, at) => `b${at}: object(oid: "${blob}") { ... on Blob { text } }`).join(" ");
	const texts = await query(READ, {
		select,
		answer: Texts
	});
	return blobs.filter((blob, at) => {
		const object = texts[`b${at}`];
		if (object === void 0 || object === null) return false;
		const content = Buffer.from(object.text ?? "");
		if (hashBlob(content) !== blob) return true;
		github.blobs.contents.set(blob, content);
		return false;
	});
}
async function readBytes({ ask, fullName, github }, blob) {
	const answer = await ask(READ, (octokit, place) => octokit.rest.git.getBlob({
		...place,
		file_sha: blob
	}).catch((error) => {
		if (readRefusal(error)?.status === 404) return void 0;
		throw error;
	}));
	if (answer === void 0) return;
	const content = Buffer.from(answer.data.content, "base64");
	if (hashBlob(content) !== blob) throw new ServiceError(`${fullName}: the file with the id ${blob} came back damaged; run again`, { retryable: true });
	github.blobs.contents.set(blob, content);
}

// src/adapters/github/files.ts
const KINDS = {
	"120000": "link",
	"160000": "submodule"
};
const FOLDER = "040000";
/** A plain file, whose mode is not told. */
const PLAIN = "100644";
/** The sizes that a list tells are kept with the contents, for whoever reads them. */
function createFileLists(repository) {
	const known = /* @__PURE__ */ new Map();
	return (tree) => {
		const files = known.get(tree) ?? readFiles(repository, tree);
		if (isObjectId(tree)) known.set(tree, files);
		files.catch(() => known.delete(tree));
		return files;
	};
}
async function readFiles(repository, tree) {
	const files = /* @__PURE__ */ new Map();
	for (const { path, mode, sha, size } of await readEntries(repository, repository.trees.get(tree) ?? tree)) {
		if (mode === FOLDER) continue;
		const name = findFreeName(path, files);
		files.set(name, {
			path: name,
			blob: sha,
			kind: KINDS[mode] ?? "file",
			...mode === PLAIN ? {} : { mode }
		});
		if (size !== void 0) repository.github.blobs.sizes.set(sha, size);
	}
	return files;
}
/** GitHub tells names that are no UTF-8 with U+FFFD in them, so that two may look alike; they are two files all the same. */
function findFreeName(path, files) {
	return files.has(path) ? findFreeName(`${path}\uFFFD`, files) : path;
}
/** All files below a tree. What GitHub does not list at once is put together of its folders, each kept by its id. */
async function readEntries(repository, tree) {
	const { isDivided, entries } = await readKept(repository, tree) ?? await readList(repository, tree);
	if (!isDivided) return entries;
	const below = await Promise.all(entries.filter(({ mode }) => mode === FOLDER).map(async ({ path, sha }) => (await readEntries(repository, sha)).map((entry) => ({
		...entry,
		path: `${path}/${entry.path}`
	}))));
	return [...entries, ...below.flat()];
}
async function readKept({ github }, tree) {
	return isObjectId(tree) ? github.treeCache?.read(tree) : void 0;
}
async function readList(repository, tree) {
	const whole = await readTree(repository, tree, true);
	const list = whole.truncated ? await readFolder(repository, tree) : {
		isDivided: false,
		entries: whole.entries
	};
	if (isObjectId(tree)) await repository.github.treeCache?.write(tree, list);
	return list;
}
async function readFolder(repository, tree) {
	const top = await readTree(repository, tree, false);
	if (top.truncated) throw new ServiceError(`${repository.fullName}: a folder has more files than GitHub lists; divide it`, { retryable: false });
	return {
		isDivided: true,
		entries: top.entries
	};
}
async function readTree({ ask }, tree, isRecursive) {
	const { data } = await ask({
		doing: "list the files",
		needs: "contents: read"
	}, (octokit, place) => octokit.rest.git.getTree({
		...place,
		tree_sha: tree,
		...isRecursive ? { recursive: "1" } : {}
	}));
	return {
		entries: data.tree,
		truncated: data.truncated
	};
}

// src/adapters/github/history.ts
/** The commits that changed a path, many paths in one query. */
/** Each costs GitHub a walk through the history; it gives a query 10 seconds. */
const MAX_BATCH = 10;
const History = object({
	nodes: array(object({
		oid: string(),
		committedDate: string(),
		parents: object({ nodes: array(object({ oid: string() })) }),
		file: object({ oid: string() }).nullable()
	})),
	pageInfo: object({
		hasNextPage: boolean(),
		endCursor: string().nullable()
	})
});
const Histories = record(string(), object({ history: History.optional() }).nullable());
/**
* Histories are kept, for the other translations of the run. Pages are mostly asked for one by one, in their order, so
* each is read with those around it: that costs no more requests.
*/
function createHistories(repository, listFiles) {
	const load = createLoader(async (keys) => {
		const walks = keys.map((key) => ({
			key,
			...parseKey(key),
			commits: [],
			cursor: null
		}));
		const batches = Array.from({ length: Math.ceil(walks.length / MAX_BATCH) }, (_, at) => walks.slice(at * MAX_BATCH, (at + 1) * MAX_BATCH));
		await Promise.all(batches.map((batch) => walk(repository, batch)));
		return new Map(walks.map(({ key, commits }) => [key, commits]));
	});
	return async (commit, path) => {
		const around = listAround(await listFiles(commit), path).map((neighbour) => load(`${commit} ${neighbour}`));
		const [history] = await Promise.all([load(`${commit} ${path}`), ...around]);
		return history ?? [];
	};
}
/** The files of a kind in blocks; those in the block of one. */
function listAround(files, path) {
	const kind = posix.extname(path);
	const alike = [...files.keys()].filter((file) => posix.extname(file) === kind).toSorted();
	const at = alike.indexOf(path);
	const start = at - at % MAX_BATCH;
	return at === -1 ? [] : alike.slice(start, start + MAX_BATCH);
}
/** A revision holds no space. */
function parseKey(key) {
	const at = key.indexOf(" ");
	return {
		commit: key.slice(0, at),
		path: key.slice(at + 1)
	};
}
async function walk(repository, walks) {
	for (let open = walks; open.length > 0; open = open.filter(({ cursor }) => cursor !== void 0)) await workInParts(open, (part) => readPages(repository, part));
}
async function readPages({ query }, walks) {
	const declare = walks.map((_, at) => `$r${at}: String!, $p${at}: String!, $c${at}: String`);
	const select = walks.map((_, at) => {
		return `h${at}: object(expression: $r${at}) { ... on Commit { ${`history(first: 100, path: $p${at}, after: $c${at}) { ${`nodes { oid committedDate parents(first: 1) { nodes { oid } } file(path: $p${at}) { oid } }`} pageInfo { hasNextPage endCursor } }`} } }`;
	});
	const variables = Object.fromEntries(walks.flatMap(({ commit, path, cursor }, at) => [
		[`r${at}`, commit],
		[`p${at}`, path],
		[`c${at}`, cursor]
	]));
	const answer = await query({
		doing: "read the history",
		needs: "contents: read"
	}, {
		declare,
		select: select.join(" "),
		variables,
		answer: Histories
	});
	for (const [at, one] of walks.entries()) takePage(one, answer[`h${at}`]?.history);
}
function takePage(one, page) {
	for (const { oid, committedDate, parents, file } of page?.nodes ?? []) {
		const parent = parents.nodes[0]?.oid;
		one.commits.push({
			commit: oid,
			parent,
			blob: file?.oid,
			date: Date.parse(committedDate)
		});
	}
	one.cursor = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : void 0;
}

export { createFileLists as n, createBlobReader as r, createHistories as t };
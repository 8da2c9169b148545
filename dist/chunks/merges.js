import { l as readGit, o as openClone } from "./reader.js";

// src/adapters/git/merges.ts
/** Commits of a rebase have the time of the merge. */
const AT_ONCE_MS = 15e3;
/** Merges into a revision that changed a path, oldest first; the first commit of all is none. */
async function listMerges(folder, revision, path) {
	const clone = await openClone(folder);
	const [line, changes] = await Promise.all([readLine(clone, revision, []), readLine(clone, revision, [path])]);
	const changed = new Set(changes.map(({ id }) => id));
	const oldestFirst = line.toReversed();
	const merges = oldestFirst.map(async (first, at) => {
		if (first.parent === void 0 || !changed.has(first.id)) return [];
		const last = findLast(first, oldestFirst.slice(at + 1), changed);
		const proposedAt = await findProposalTime(clone, {
			from: first.parent,
			to: last.id,
			path
		});
		const times = {
			mergedAt: last.time,
			...proposedAt === void 0 ? {} : { proposedAt }
		};
		return [{
			before: first.parent,
			after: last.id,
			...times
		}];
	});
	return (await Promise.all(merges)).flat();
}
/** The last commit that came in with another one. */
function findLast(first, after, changed) {
	const end = after.findIndex(({ id, time, written }) => changed.has(id) || Date.parse(written) > Date.parse(first.time) || Date.parse(time) - Date.parse(first.time) > AT_ONCE_MS);
	return (end === -1 ? after : after.slice(0, end)).at(-1) ?? first;
}
/** The branch's own line, newest first; with a path, the commits of it that changed the path. */
async function readLine(clone, revision, path) {
	return (await readGit(clone, [
		"log",
		"--first-parent",
		"--format=%H %cI %aI %P",
		"--end-of-options",
		revision,
		"--",
		...path
	])).split("\n").filter((line) => line !== "").map((line) => {
		const [id = "", time = "", written = "", parent] = line.split(" ");
		return {
			id,
			time,
			written,
			parent: parent === "" ? void 0 : parent
		};
	});
}
/** When the file was last written on the branch that was merged; a squash does not tell. */
async function findProposalTime(clone, { from, to, path }) {
	const args = [
		"log",
		"--format=%aI%x00%b",
		"--end-of-options",
		`${from}..${to}`,
		"--",
		path
	];
	const [newest] = (await readGit(clone, args)).split("\n");
	const [time] = newest?.split("\0") ?? [];
	return time === void 0 || time === "" ? void 0 : time;
}

export { listMerges };
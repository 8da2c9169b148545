import { t as findMerges } from "./merge-line.js";
import { o as openClone, u as readGit } from "./reader.js";

// src/adapters/git/merges.ts
/** Merges into a revision that changed a path, oldest first; the first commit of all is none. */
async function listMerges(folder, revision, path) {
	const clone = await openClone(folder);
	const [line, changes] = await Promise.all([readLine(clone, revision, []), readLine(clone, revision, [path])]);
	const merges = findMerges(line.toReversed(), new Set(changes.map(({ id }) => id)));
	return Promise.all(merges.map(async (merge) => {
		const proposedAt = await findProposalTime(clone, {
			from: merge.before,
			to: merge.after,
			path
		});
		return {
			...merge,
			...proposedAt === void 0 ? {} : { proposedAt }
		};
	}));
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
		"--no-merges",
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
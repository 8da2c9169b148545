// src/adapters/merge-line.ts
/** Commits of a rebase have the time of the merge. */
const AT_ONCE_MS = 15e3;
/** @param line Oldest first. @param changed Commits that changed what is asked about; the first of all merges nothing. */
function findMerges(line, changed) {
	return line.flatMap((first, at) => {
		if (first.parent === void 0 || !changed.has(first.id)) return [];
		const last = findLast(first, line.slice(at + 1), changed);
		return [{
			before: first.parent,
			after: last.id,
			mergedAt: last.time
		}];
	});
}
/** The last commit that came in with another one. */
function findLast(first, after, changed) {
	const end = after.findIndex(({ id, time, written }) => changed.has(id) || Date.parse(written) > Date.parse(first.time) || Date.parse(time) - Date.parse(first.time) > AT_ONCE_MS);
	return (end === -1 ? after : after.slice(0, end)).at(-1) ?? first;
}

export { findMerges as t };
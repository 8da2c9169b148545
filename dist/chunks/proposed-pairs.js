import { r as ConfigError } from "./errors.js";
import { a as readRecord } from "./translated-pages.js";
import { r as readPairs } from "./text-records.js";
import { n as readPageRules } from "./open-translation.js";
import { n as readState } from "./read-state.js";

// src/commands/steps/review/open-proposal.ts
/** Whether a translation has a proposal that is still to be merged. */
/** Whether the branch of proposals holds what is not merged. */
function isOpenProposal({ base }) {
	return base.proposalHead !== void 0 && !base.isFresh;
}
/** @throws {ConfigError} when there is nothing to correct. */
function assertOpen({ base, book }) {
	if (isOpenProposal({ base })) return;
	throw new ConfigError(`${book.location}: has no open proposal on ${base.proposalBranch}: it is merged, or gone; correct the pages on ${base.targetBranch}`);
}

// src/commands/steps/review/proposed-pairs.ts
/** The pages of an open proposal with all that a review needs: the source and the translation, before and now. */
/** Read the pages that the proposal changes, in the order of their paths. */
async function readProposedPairs(run, translation) {
	const { book, base } = translation;
	const rules = readPageRules(run, translation);
	const targetFiles = await book.listFiles(base.targetHead);
	const before = {
		files: targetFiles,
		state: await readState(book, targetFiles, translation),
		rules
	};
	const now = {
		files: base.files,
		state: translation.translation.state,
		rules
	};
	const paths = listPages(now).filter((path) => before.files.get(path)?.blob !== now.files.get(path)?.blob);
	const readers = {
		source: run.source,
		target: book,
		limits: run.settings.limits
	};
	const [fresh, old] = await Promise.all([readPairs(paths.map((path) => findPair(path, now)), readers), readPairs(paths.map((path) => findPair(path, before)), readers)]);
	return paths.flatMap((target, at) => {
		const { base: source, target: proposal } = fresh[at] ?? {};
		if (proposal === void 0) return [];
		const { base: oldBase, target: oldTarget } = old[at] ?? {};
		const former = oldBase === void 0 || oldTarget === void 0 ? {} : { old: {
			base: oldBase,
			target: oldTarget
		} };
		return [{
			target,
			sourcePath: now.state.get(target)?.source ?? rules.layout.findSource(target) ?? target,
			proposal,
			source,
			...former
		}];
	});
}
/** A base beside its page is no page, whatever the globs say. */
function listPages({ files, rules }) {
	const bases = new Set([...files.keys()].map((path) => rules.findBasePath(path)));
	return [...files.keys()].filter((path) => rules.isPage(path) && !bases.has(path)).toSorted();
}
const NO_RECORD = {
	origin: "state",
	blob: ""
};
function findPair(path, { files, state, rules }) {
	const basePath = rules.findBasePath(path);
	const sibling = basePath === void 0 ? void 0 : files.get(basePath);
	return {
		target: files.get(path)?.blob ?? "",
		base: readRecord(sibling, state.get(path)) ?? NO_RECORD
	};
}

export { assertOpen as n, isOpenProposal as r, readProposedPairs as t };
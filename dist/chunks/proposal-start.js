import { r as ConfigError } from "./errors.js";

// src/pull-request/plan-branch.ts
/** Plan the branch of the next proposal. */
function planBranch(situation) {
	const { name, targetBranch } = situation;
	const pullRequests = situation.pullRequests.filter(({ head }) => numberOf(head, name) !== void 0);
	const open = pullRequests.filter(({ state, head }) => state === "open" && situation.heads.has(head));
	const current = open[0];
	const known = {
		...situation,
		pullRequests
	};
	const { branch, ...start } = current === void 0 ? chooseBranch(known) : continueBranch(current.head, known);
	return {
		branch,
		...start,
		open: current,
		declined: pullRequests.filter(({ state }) => state === "closed"),
		warnings: [...warnOfMove(current, targetBranch), ...warnOfOthers(open)]
	};
}
/**
* Without an open pull request: a branch with work that no pull request has taken in, of several the last, since a
* number is only used when the branches before are left alone; else one that can start anew; else a free name.
*/
function chooseBranch(situation) {
	const { name, heads } = situation;
	const starts = [...heads.keys()].filter((branch) => numberOf(branch, name) !== void 0).toSorted((a, b) => (numberOf(b, name) ?? 0) - (numberOf(a, name) ?? 0)).filter((branch) => findLatest(branch, situation)?.state !== "closed").map((branch) => continueBranch(branch, situation));
	return starts.find(({ isFresh }) => !isFresh) ?? starts.at(-1) ?? startAt$1(findFreeName(name, heads));
}
/** After a merge that is all of the branch, it starts anew, also where a squash or a rebase left other commits. */
function continueBranch(branch, situation) {
	const head = situation.heads.get(branch);
	const latest = findLatest(branch, situation);
	const merged = latest?.state === "merged" && latest.base === situation.targetBranch ? latest.headCommit : void 0;
	return {
		branch,
		head,
		isFresh: head !== void 0 && head === merged,
		merged
	};
}
function startAt$1(branch) {
	return {
		branch,
		head: void 0,
		isFresh: false,
		merged: void 0
	};
}
function findLatest(branch, { pullRequests }) {
	return pullRequests.find(({ head }) => head === branch);
}
/** Name of the branch of this number, from 1: a number is used only while pull requests from those before it are closed. */
function nameBranch(name, number) {
	return number === 1 ? name : `${name}-${number}`;
}
function findFreeName(name, heads) {
	for (let number = 1;; number += 1) {
		const branch = nameBranch(name, number);
		if (!heads.has(branch)) return branch;
	}
}
/** 1 for the first name; `undefined` for another branch, also one of a book whose name only starts alike. */
function numberOf(branch, name) {
	if (branch === name) return 1;
	const [, digits] = branch.startsWith(name) ? /^-([2-9]|[1-9]\d+)$/.exec(branch.slice(name.length)) ?? [] : [];
	return digits === void 0 ? void 0 : Number(digits);
}
function warnOfMove(open, targetBranch) {
	if (open === void 0 || open.base === targetBranch) return [];
	return [`#${open.number} was opened for ${open.base}; it is now for ${targetBranch}`];
}
function warnOfOthers([current, ...others]) {
	return others.map(({ number }) => `#${number} is open beside #${current?.number}, which is continued; merge or close one of them`);
}

// src/commands/steps/open/proposal-start.ts
/** What the names of all branches of proposals start with. */
const PROPOSALS = "amts/";
/** Whether the branch of the proposal holds work that is not merged. */
function isAhead({ proposalHead, isFresh }) {
	return proposalHead !== void 0 && !isFresh;
}
/**
* Read the heads of both branches, decide, and join them.
*
* @throws {ConfigError} when a branch is missing or cannot be worked on.
*/
async function readProposalStart(book, request) {
	const { proposalName: name, along, rules } = request;
	const targetBranch = request.targetBranch ?? await book.findDefaultBranch();
	const [targetHead, all, pullRequests] = await Promise.all([
		findTargetHead(book, {
			branch: targetBranch,
			along
		}, name),
		book.listHeads(name.slice(0, name.indexOf("/"))),
		request.listPullRequests()
	]);
	const heads = new Map([...all].filter(([head]) => head.startsWith(name)));
	const branch = planBranch({
		name,
		heads,
		pullRequests,
		targetBranch
	});
	assertFree(branch.branch, {
		heads: all,
		location: book.location
	});
	const work = await findWork(book, branch, {
		targetBranch,
		targetHead
	});
	const start = await (work === void 0 ? startAt(book, targetHead) : continueWork(book, work, rules));
	return {
		base: {
			targetBranch,
			targetHead,
			proposalBranch: branch.branch,
			proposalHead: branch.head,
			isFresh: branch.head !== void 0 && work === void 0,
			...start,
			warnings: [
				...branch.warnings,
				...start.warnings,
				...listRivals([...all.keys()], request)
			]
		},
		branch
	};
}
/**
* Another branch of proposals is most often this book under another name, as when a clone was called otherwise: then
* there are two pull requests with the same changes.
*/
function listRivals(heads, { proposalName: name, ownPrefix }) {
	return heads.filter((head) => head.startsWith(PROPOSALS) && !head.startsWith(ownPrefix)).map((head) => `there is another branch of proposals, '${head}', beside '${name}': if it is of this book, under another name, close its pull request and remove it (source.name fixes the name)`);
}
/** Git keeps branches as files: one called `amts` leaves no room for `amts/book`, nor `amts/book/x`. */
function assertFree(branch, { heads, location }) {
	const rival = [...heads.keys()].find((head) => branch.startsWith(`${head}/`) || head.startsWith(`${branch}/`));
	if (rival === void 0) return;
	throw new ConfigError(`${location}: the branch '${rival}' stands in the way of '${branch}', the branch of the proposals; rename or remove it`);
}
async function findTargetHead(book, { branch, along }, proposalName) {
	const { location } = book;
	if (branch === proposalName) throw new ConfigError(`${location}: is on ${branch}, the branch of the proposals; check out another branch`);
	const head = await book.findHead(branch, along);
	if (head !== void 0) return head;
	const standard = await book.findDefaultBranch();
	if (standard === branch) throw new ConfigError(`${location}: has no commit on '${branch}' yet; commit a page first`);
	const renamed = `correct 'branch', or remove it for the default branch, '${standard}'`;
	throw new ConfigError(`${location}: has no branch '${branch}'; ${renamed}`);
}
/** The work on the proposal branch that the target branch lacks; `undefined` when there is none. */
async function findWork(book, { branch, head, isFresh, merged }, { targetBranch, targetHead }) {
	if (head === void 0 || isFresh) return void 0;
	const base = await book.findMergeBase(head, targetHead);
	if (base === head) return void 0;
	if (base === void 0) throw new ConfigError(`${book.location}: ${branch} and ${targetBranch} have no commit in common; fetch the whole history (actions/checkout: fetch-depth: 0), or remove the branch ${branch}`);
	return {
		base: await findMerged(book, {
			head,
			base,
			merged
		}) ?? base,
		proposal: head,
		target: targetHead
	};
}
/**
* After a squash or a rebase git does not know that the target branch holds the proposal up to the commit that was
* merged; the commits after it are the work.
*/
async function findMerged(book, { head, base, merged }) {
	if (merged === void 0 || await book.findMergeBase(merged, head) !== merged) return void 0;
	return await book.findMergeBase(base, merged) === base ? merged : void 0;
}
async function startAt(book, commit) {
	return {
		tree: commit,
		files: await book.listFiles(commit),
		edits: [],
		isJoinDue: false,
		parents: [commit],
		warnings: []
	};
}
async function continueWork(book, work, rules) {
	if (work.base === work.target) return startAt(book, work.proposal);
	const { joinBranches } = await import("./join-branches.js");
	const joined = await joinBranches(book, work, rules);
	return {
		tree: work.target,
		...joined,
		parents: [work.proposal, work.target]
	};
}

export { readProposalStart as n, nameBranch as r, isAhead as t };
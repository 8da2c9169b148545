import { S as insertMark, T as normaliseLines, _ as readTrailer, g as readReviewed, h as parseComments } from "./find-texts.js";
import { n as writePullRequest } from "./write-text.js";
import { a as dropKnown, o as planReview, r as makeFindBasePath } from "./deliver.js";
import { a as isDelivered, r as countPages } from "./ledger2.js";
import { t as isAhead } from "./proposal-start.js";
import { r as explainError } from "./page-ends.js";

// src/pull-request/plan.ts
/** What the pull request to the translators of one language is to be, as data; what is so already is left alone. */
/**
* Plan the pull request; `undefined` when nothing is proposed, or all is told already. People and labels are asked for
* once, when it is opened: who takes one off is not overruled by the next run. Until all are asked its body says so.
*/
function planPullRequest(input) {
	const { report, open, options, isAsked = false } = input;
	const text = writePullRequest(input);
	if (text === void 0) return void 0;
	const asks = !isAsked && (open === void 0 ? asksAnyone(options) : isUnasked(open.body));
	const { draft, labels, reviewers, teamReviewers, assignees } = options;
	const change = {
		number: open?.number,
		head: report.proposalBranch,
		base: report.targetBranch,
		title: text.title,
		body: setUnasked(text.body, asks),
		isDraft: open?.isDraft ?? draft,
		...asks ? {
			labels,
			reviewers,
			teamReviewers,
			assignees
		} : NOBODY
	};
	return open?.base === change.base && isSameText(open.body, change.body) && !asks ? void 0 : change;
}
const NOBODY = {
	labels: [],
	reviewers: [],
	teamReviewers: [],
	assignees: []
};
/** Stands in a body until labels are set and everyone is asked. */
const UNASKED = "<!-- amts:unasked -->";
/** Whether a label is to be set, or somebody is to be asked. */
function asksAnyone({ labels, reviewers, teamReviewers, assignees }) {
	return [
		labels,
		reviewers,
		teamReviewers,
		assignees
	].some(({ length }) => length > 0);
}
function isUnasked(body) {
	return normaliseLines(body).split("\n").includes(UNASKED);
}
function setUnasked(body, asks) {
	if (isUnasked(body) === asks) return body;
	return asks ? insertMark(body, UNASKED) : normaliseLines(body).replace(`${UNASKED}\n`, "");
}
function isSameText(a, b) {
	return normaliseLines(a).trim() === normaliseLines(b).trim();
}

// src/commands/steps/deliver/due-comments.ts
/**
* The comments of commits whose run was cut off before it made them: read back from the commits of the proposal branch
* that the pull request does not tell as reviewed.
*/
/** What earlier runs have left, the oldest commit first; `[]` when the head of the branch is told as reviewed. */
async function readLeftComments({ book, base, branch }, body) {
	const { proposalHead: head, isFresh, targetHead } = base;
	const reviewed = body === void 0 ? void 0 : readReviewed(body);
	if (head === void 0 || isFresh || head === reviewed) return [];
	const blobs = /* @__PURE__ */ new Map();
	for (const { id, message } of await book.listAncestors(head)) {
		if (id === reviewed || id === branch.merged) break;
		const blob = readTrailer(message);
		if (blob === void 0) continue;
		if (await book.findMergeBase(id, targetHead) === id) break;
		blobs.set(id, blob);
	}
	if (blobs.size === 0) return [];
	const contents = await book.readBlobs([...blobs.values()]);
	return [...blobs].toReversed().map(([commit, blob]) => ({
		commit,
		comments: parseComments(contents.get(blob) ?? Buffer.of())
	}));
}

// src/commands/steps/deliver/propose.ts
/**
* Tell the translators of a proposal.
*
* @returns The report with its pull request. When GitHub refuses, the pages of the proposal have failed.
*/
async function propose(translation, report, context) {
	const { pullRequests } = translation;
	if (pullRequests === void 0) return report;
	try {
		return await applyPlan(translation, report, {
			...context,
			pullRequests
		});
	} catch (error) {
		return failPages(report, describeLoss(translation, report, explainError(error)));
	}
}
async function applyPlan(translation, report, { source, runUrl, pullRequests }) {
	const { base, branch, settings } = translation;
	const { open } = branch;
	const input = {
		source,
		report,
		options: settings.pullRequest,
		open,
		isAhead: isAhead(base),
		runUrl
	};
	const { due, reviewed } = await planComments(translation, report, pullRequests);
	const change = planPullRequest({
		...input,
		...due.length === 0 ? { reviewed } : {}
	});
	const applied = change === void 0 ? void 0 : await pullRequests.apply(change);
	const { number, url } = applied ?? open ?? {};
	if (number === void 0 || url === void 0) return report;
	const pullRequest = {
		number,
		url,
		isNew: applied?.isNew ?? false
	};
	const proposed = {
		...report,
		pullRequest,
		warnings: [...report.warnings, ...applied?.warnings ?? []]
	};
	if (due.length === 0 && (change === void 0 || !asksAnyone(change))) return proposed;
	try {
		const told = [];
		for (const { commit, comments } of due) told.push(...await pullRequests.review(number, commit, comments));
		const last = planPullRequest({
			...input,
			reviewed,
			isAsked: true
		});
		if (last !== void 0) await pullRequests.apply({
			...last,
			number
		});
		return {
			...proposed,
			warnings: [...proposed.warnings, ...told]
		};
	} catch (error) {
		return failPages(proposed, `${`proposed in #${number}, but not all comments on its lines are made, the next run makes them`}: ${explainError(error)}`);
	}
}
/** Comments of this run, and before them those that earlier ones have not come to. */
async function planComments(translation, report, pullRequests) {
	const { branch: { open }, settings } = translation;
	const left = await readLeftComments(translation, open?.body);
	if (report.commit === null && left.length === 0) return {
		due: [],
		reviewed: void 0
	};
	const known = open === void 0 ? [] : await pullRequests.listReviewComments(open.number);
	const { language } = settings.pullRequest;
	const findBasePath = makeFindBasePath(settings);
	const own = report.commit === null ? [] : planReview({
		report,
		language,
		known,
		findBasePath
	});
	return {
		due: [...left.map(({ commit, comments }) => ({
			commit,
			comments: dropKnown(comments, [...known, ...own])
		})), {
			commit: report.commit ?? "",
			comments: own
		}].filter(({ comments }) => comments.length > 0),
		reviewed: report.commit ?? left.at(-1)?.commit
	};
}
/** The commit stands: the next run opens the pull request for it, and one that is open shows its changes. */
function describeLoss({ branch: { open } }, report, message) {
	const what = open === void 0 ? "but its pull request is not there or not complete, the next run tries again" : `and so in #${open.number}, but the text there does not tell it`;
	return `committed on ${report.proposalBranch}, ${what}: ${message}`;
}
function failPages(report, reason) {
	const pages = report.pages.map((page) => {
		const { source, target } = page;
		return isDelivered(page) ? {
			source,
			target,
			status: "failed",
			reason
		} : page;
	});
	return {
		...report,
		warnings: [...report.warnings, reason],
		pages,
		totals: countPages(pages)
	};
}

export { propose as t };
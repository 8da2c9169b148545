import { n as alignPages } from "./pages.js";
import { n as checkPage, r as newFindings, t as CHECK_RULES } from "./check.js";
import { n as findUnprovenChanges } from "./audit-findings.js";

// src/commands/steps/review/review-proposal.ts
/**
* What a reviewer of a proposal should look at: what the update itself says, and what the check finds in the proposal
* that the page did not have before.
*/
/**
* Review a proposal.
*
* @param page The proposal, read.
* @returns Findings by line of the proposal, each told once.
*/
function reviewProposal(plan, proposal, page) {
	const own = [
		...findDoubt(plan),
		...proposal.findings,
		...findUnprovenChanges(plan, proposal)
	];
	const added = dropTold(newFindings(checkBefore(plan), checkAfter(plan, page)), own);
	return [...own, ...added].map(addSeverity).toSorted((a, b) => a.line - b.line);
}
function findDoubt({ old }) {
	return old?.doubt === void 0 ? [] : [{
		rule: "base-unsure",
		line: 1,
		message: `${old.doubt}.`
	}];
}
/**
* What the check says of the old pair; where the base was replaced, of the pair as it is recorded. Where it is not sure
* that the base is the base, nothing counts as known before: all that contradicts is told.
*/
function checkBefore({ source: { dialect }, old }) {
	if (old === void 0 || old.doubt !== void 0) return [];
	const { base, recorded, target, alignment, lexicon } = old;
	return recorded === void 0 ? checkPage(base, target, {
		alignment,
		dialect
	}) : checkPage(recorded, target, {
		alignment: alignPages(recorded, target, { lexicon }),
		dialect
	});
}
function checkAfter({ source, old }, page) {
	const alignment = alignPages(source, page, old === void 0 ? {} : { lexicon: old.lexicon });
	return checkPage(source, page, {
		alignment,
		dialect: source.dialect
	});
}
const UNTRANSLATED = /^(?:untranslated|unusual-length|term-not-used|heading-swallowed)$/;
/** By rule of the update, the rules of the check that say the same of the same line. */
const TOLD = {
	"source-left": UNTRANSLATED,
	"old-translation-left": UNTRANSLATED,
	"changed-but-omitted": /-lost$/
};
function dropTold(findings, own) {
	return findings.filter(({ rule, line }) => !own.some((other) => other.line === line && TOLD[other.rule]?.test(rule)));
}
/** A finding with what it means for the page. */
function addSeverity(finding) {
	const severity = CHECK_RULES.find(({ name }) => name === finding.rule)?.severity ?? "warning";
	return {
		...finding,
		severity
	};
}

export { reviewProposal as n, addSeverity as t };
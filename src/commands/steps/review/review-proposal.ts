/**
 * What a reviewer of a proposal should look at: what the update itself says, and what the check finds in the proposal
 * that the page did not have before.
 */
import type { PageAlignment } from '../../../align/bead.ts';
import { carryAlignment } from '../../../align/carry.ts';
import { alignPages } from '../../../align/pages.ts';
import { CHECK_RULES, type CheckedPair, checkUpdate } from '../../../check/check.ts';
import type { Finding } from '../../../check/finding.ts';
import type { Page } from '../../../markdown/page.ts';
import type { ReviewFinding } from '../../../report/ledger.ts';
import type { Proposal } from '../../../update/proposal.ts';
import type { PagePlan } from '../plan/plan-page.ts';
import { findUnprovenChanges } from './audit-findings.ts';

type Old = NonNullable<PagePlan['old']>;

/**
 * Review a proposal.
 *
 * @param page The proposal, read.
 * @returns Findings by line of the proposal, each told once.
 */
export function reviewProposal(plan: PagePlan, proposal: Proposal, page: Page): ReviewFinding[] {
  const own = [...findDoubt(plan), ...proposal.findings, ...findUnprovenChanges(plan, proposal)];
  const { old } = plan;
  // Where it is not sure that the base is the base, nothing counts as known before: all that contradicts is told.
  const isKnown = old !== undefined && old.doubt === undefined;
  const before = isKnown ? () => describeBefore(old, plan) : undefined;
  const added = dropTold(checkUpdate(describeAfter(plan, page), before), own);
  return [...own, ...added].map(addSeverity).toSorted((a, b) => a.line - b.line);
}

function findDoubt({ old }: PagePlan): Finding[] {
  return old?.doubt === undefined ? [] : [{ rule: 'base-unsure', line: 1, message: `${old.doubt}.` }];
}

/** The old pair; where the base was replaced, as it is recorded. */
function describeBefore(old: Old, { source: { dialect } }: PagePlan): CheckedPair {
  const { base, recorded, target, alignment } = old;
  return recorded === undefined
    ? { source: base, target, alignment, dialect }
    : { source: recorded, target, alignment: alignAgain(recorded, target, old), dialect };
}

function describeAfter({ source, old }: PagePlan, page: Page): CheckedPair {
  const alignment = old === undefined ? alignPages(source, page) : alignAgain(source, page, old);
  return { source, target: page, alignment, dialect: source.dialect };
}

/** Align later versions of the two pages that a plan has aligned. */
function alignAgain(source: Page, target: Page, old: Old): PageAlignment {
  const { base, target: former, alignment, lexicon } = old;
  return carryAlignment({ source, target }, { source: base, target: former, alignment }, { lexicon });
}

const UNTRANSLATED = /^(?:untranslated|unusual-length|term-not-used|heading-swallowed)$/;

/** By rule of the update, the rules of the check that say the same of the same line. */
const TOLD: Readonly<Record<string, RegExp>> = {
  'source-left': UNTRANSLATED,
  'old-translation-left': UNTRANSLATED,
  'changed-but-omitted': /-lost$/,
  'anchor-lost': /^anchor-lost$/,
};

function dropTold(findings: readonly Finding[], own: readonly Finding[]): Finding[] {
  return findings.filter(({ rule, line }) => !own.some((other) => other.line === line && TOLD[other.rule]?.test(rule)));
}

/** A finding with what it means for the page. */
export function addSeverity(finding: Finding): ReviewFinding {
  const severity = CHECK_RULES.find(({ name }) => name === finding.rule)?.severity ?? 'warning';
  return { ...finding, severity };
}

/**
 * A planned page as an exchange file, with what there is to say of sentences that stand in an open proposal: that nobody
 * has confirmed them yet, what they were on the target branch, and what the check finds in them.
 */

import { checkPage } from '../../../check/check.ts';
import type { Finding } from '../../../check/finding.ts';
import type { Dialect } from '../../../config/choices.ts';
import { codeSource, codeTarget } from '../../../exchange/codes.ts';
import { describeExchange, describeFormer, type Remarks } from '../../../exchange/describe-page.ts';
import type { ExchangePage } from '../../../exchange/document.ts';
import { phrase } from '../../../messages/message.ts';
import { tokensOf, type Unit } from '../../../update/page/units.ts';
import type { UpdatePlan } from '../../../update/plan/plan.ts';
import { type PagePlan, type PageSettings, planPage } from '../plan/plan-page.ts';

/** What stands on the target branch for a page that the open proposal changes; `null` where it has none. */
export type MergedTexts = { readonly base: string; readonly target: string } | null;

export interface DescribeRequest {
  /** Path of the source page. */
  readonly path: string;
  readonly settings: PageSettings;
  /** Absent for a page that no proposal changes. */
  readonly merged: MergedTexts | undefined;
}

/** The page as an exchange file has it, with remarks on what the proposal brings. */
export function describeProposed(plan: PagePlan, { path, settings, merged }: DescribeRequest): ExchangePage {
  if (merged === undefined) return describeExchange(plan.update, { path });
  const old = merged === null ? undefined : planPage({ source: plan.source.text, old: merged }, settings);
  return describeExchange(plan.update, { path, remark: remarkPage(plan, old, settings) });
}

type RemarkUnit = (unit: Unit) => Remarks | undefined;

function remarkPage(plan: PagePlan, old: PagePlan | undefined, { dialect }: PageSettings): RemarkUnit {
  const known = new Set(old?.update.input.target.sentences.map(({ full }) => full));
  const formerOf = new Map(old?.update.input.units.map((unit) => [unit.fresh[0], unit]));
  const findings = findFindings(plan, dialect);
  const { target } = plan.update.input;
  return (unit) => {
    const isOpen = unit.target.some((at) => !known.has(target.sentences[at]?.full ?? ''));
    if (!isOpen) return undefined;
    const former = formerOf.get(unit.fresh[0]);
    const before = old === undefined || former === undefined ? {} : remember(former, old.update);
    return { isOpen, ...before, notes: [...new Set([...listNotes(former, old), ...findings(unit)])] };
  };
}

function remember(unit: Unit, plan: UpdatePlan): ReturnType<typeof describeFormer> {
  const source = codeSource(tokensOf(plan.input.source, unit.fresh));
  return describeFormer(unit, plan, { source, standing: codeTarget(tokensOf(plan.input.target, unit.target), source) });
}

function listNotes(unit: Unit | undefined, plan: PagePlan | undefined): readonly string[] {
  const treatment = plan?.update.treatments[unit?.id ?? -1];
  return treatment !== undefined && 'notes' in treatment ? treatment.notes.map((note) => phrase(note)) : [];
}

/** What the check finds in the lines of a unit. */
function findFindings({ old }: PagePlan, dialect: Dialect): (unit: Unit) => string[] {
  if (old === undefined) return () => [];
  const { base, target, alignment } = old;
  const findings = checkPage(base, target, { alignment, dialect });
  const byLine = new Map<number, Finding[]>();
  for (const finding of findings) byLine.set(finding.line, [...(byLine.get(finding.line) ?? []), finding]);
  const starts = [0, ...[...target.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const lineOf = (offset: number) => starts.findLastIndex((start) => start <= offset) + 1;
  const sentences = target.blocks.flatMap(({ segments }) => segments.flatMap((segment) => segment.sentences));
  return ({ target: list }) =>
    list.flatMap((at) => (byLine.get(lineOf(sentences[at]?.start ?? 0)) ?? []).map(({ message }) => message));
}

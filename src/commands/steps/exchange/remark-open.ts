/**
 * What an exchange file says of sentences that stand in an open proposal: that nobody has confirmed them yet, what
 * they were on the target branch, and what the check finds in them.
 */
import { readPairs } from '../../../base/read-pairs.ts';
import { findBase } from '../../../book/translated-pages.ts';
import { checkPage } from '../../../check/check.ts';
import type { Finding } from '../../../check/finding.ts';
import type { Dialect } from '../../../config/choices.ts';
import { codeSource, codeTarget } from '../../../exchange/codes.ts';
import { describeFormer, type Remarks } from '../../../exchange/describe-page.ts';
import { tokensOf, type Unit } from '../../../update/page/units.ts';
import type { UpdatePlan } from '../../../update/plan/plan.ts';
import type { RunContext } from '../open/open-run.ts';
import type { PlannedLanguage } from '../plan/plan-languages.ts';
import { type PagePlan, type PageSettings, planPage } from '../plan/plan-page.ts';
import { type PlannedTask, readPageSettings } from '../plan/update-pages.ts';
import { readMerged } from '../translate/load-resources.ts';

type RemarkUnit = (unit: Unit) => Remarks | undefined;

/** Makes the remarks of a planned page; a page that the proposal leaves as it is has none. */
export type RemarkPage = (page: PlannedTask) => RemarkUnit;

/** Read the pages of the target branch that the open proposal changes. */
export async function loadRemarks(
  { translation, planned }: Pick<PlannedLanguage, 'translation' | 'planned'>,
  { run }: RunContext,
): Promise<RemarkPage> {
  const merged = await readMerged(translation);
  const proposed = planned.flatMap(({ task }) => {
    const path = task.from?.target ?? task.target;
    const [old, now] = [merged.files.get(path), translation.translation.files.get(path)];
    return now === undefined || old?.blob === now.blob ? [] : [{ task, blob: old?.blob, base: findBase(merged, path) }];
  });
  const pairs = proposed.flatMap(({ task, blob, base }) =>
    blob === undefined || base === undefined ? [] : [{ task, target: blob, base }],
  );
  const texts = await readPairs(pairs, { source: run.source, target: translation.book });
  const settings = readPageSettings(run, translation);
  const isProposed = new Set(proposed.map(({ task }) => task));
  const oldOf = new Map(pairs.map(({ task }, at) => [task, texts[at]]));
  return ({ task, texts: { source }, plan }) => {
    if (!isProposed.has(task)) return () => undefined;
    const { base, target } = oldOf.get(task) ?? {};
    const old =
      base === undefined || target === undefined ? undefined : planPage({ source, old: { base, target } }, settings);
    return remarkPage(plan, old, settings);
  };
}

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
  return treatment !== undefined && 'notes' in treatment ? treatment.notes : [];
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

/**
 * What differs between a source page and its translation, for a person to look at.
 *
 * Each family of rules stands in its own file of `rules/`. The check changes nothing and demands nothing of
 * what only the translation has: a human translation is free, and a finding should nearly always be worth a look.
 */
import type { PageAlignment } from '../align/bead.ts';
import { alignPages } from '../align/pages.ts';
import type { Dialect } from '../markdown/dialects/names.ts';
import type { Page } from '../markdown/page.ts';
import { makeContext, type Neighbours, type Terminology } from './context.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleFamily } from './rule.ts';
import { anchors } from './rules/anchors.ts';
import { code } from './rules/code.ts';
import { copiedPieces } from './rules/copied.ts';
import { formulas } from './rules/formulas.ts';
import { leaks } from './rules/leaks.ts';
import { marks } from './rules/marks.ts';
import { notes } from './rules/notes.ts';
import { numbers } from './rules/numbers.ts';
import { omissions } from './rules/omissions.ts';
import { punctuation } from './rules/punctuation.ts';
import { roles } from './rules/roles.ts';
import { structure } from './rules/structure.ts';
import { tabs } from './rules/tabs.ts';
import { terminology } from './rules/terminology.ts';
import { untranslated } from './rules/untranslated.ts';
import { validity } from './rules/validity.ts';

const FAMILIES: readonly RuleFamily[] = [
  validity,
  structure,
  tabs,
  code,
  formulas,
  copiedPieces,
  roles,
  marks,
  notes,
  anchors,
  leaks,
  omissions,
  untranslated,
  numbers,
  punctuation,
  terminology,
];

/** Every rule, in the order in which they are explained. */
export const CHECK_RULES: readonly Rule[] = FAMILIES.flatMap(({ rules }) => rules);

export interface CheckOptions {
  /** Source terms in lower case, each with the target terms that are accepted. */
  readonly terminology?: Terminology;
  /** What reads the pages; default: d2l. */
  readonly dialect?: Dialect;
  /** The alignment of the two pages, when the caller has it; else the pages are aligned here. */
  readonly alignment?: PageAlignment;
  /** Pages beside the two that their links lead to. */
  readonly neighbours?: Neighbours;
}

/**
 * Compare a translation with its source.
 *
 * @returns Findings by line of the target page; where something is missing, the line where it should stand.
 */
export function checkPage(source: Page, target: Page, options: CheckOptions = {}): Finding[] {
  return joinFindings(runFamilies({ ...options, source, target }, FAMILIES));
}

/** Two pages to be compared. */
export interface CheckedPair extends CheckOptions {
  readonly source: Page;
  readonly target: Page;
}

/**
 * What the check says of a pair of pages that it did not say of the pair that they were made from. That one is only
 * looked at for what is found in the pair itself.
 *
 * @param before Gives the former pair; absent where there was none, or nothing of it counts as known.
 */
export function checkUpdate(pair: CheckedPair, before?: () => CheckedPair): Finding[] {
  const found = runFamilies(pair, FAMILIES);
  const findings = joinFindings(found);
  if (findings.length === 0 || before === undefined) return findings;
  const hasFound = (family: RuleFamily) => (found.get(family)?.length ?? 0) > 0;
  const isNeeded = (family: RuleFamily) => hasFound(family) || (SILENCED.get(family)?.some(hasFound) ?? false);
  return newFindings(joinFindings(runFamilies(before(), FAMILIES.filter(isNeeded))), findings);
}

/** Families of which a finding silences those of others, see {@link dropRepeats}. */
const SILENCED: ReadonlyMap<RuleFamily, readonly RuleFamily[]> = new Map([[untranslated, [omissions]]]);

function runFamilies(
  { source, target, ...options }: CheckedPair,
  families: readonly RuleFamily[],
): ReadonlyMap<RuleFamily, readonly Finding[]> {
  const alignment = options.alignment ?? alignPages(source, target);
  const { terminology: terms = new Map(), dialect = 'd2l', neighbours } = options;
  const context = makeContext(source, target, { alignment, terminology: terms, dialect, neighbours });
  return new Map(families.map((family) => [family, family.check(context)]));
}

function joinFindings(found: ReadonlyMap<RuleFamily, readonly Finding[]>): Finding[] {
  return dropRepeats([...found.values()].flat()).toSorted((a, b) => a.line - b.line);
}

/** Leave out what another finding has told: the same thing twice, the length of a text that is not translated. */
function dropRepeats(findings: readonly Finding[]): Finding[] {
  const foreign = new Set(findings.filter(({ rule }) => rule === 'untranslated').map(({ line }) => line));
  const told = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.line} ${keyOf(finding)}`;
    if (told.has(key) || (finding.rule === 'unusual-length' && foreign.has(finding.line))) return false;
    told.add(key);
    return true;
  });
}

/** Whether one of the findings breaks the page; a rule that is not of {@link CHECK_RULES} counts as a warning. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ rule }) => CHECK_RULES.find(({ name }) => name === rule)?.severity === 'error');
}

/**
 * What an update adds: the findings of the new pair of pages that the old pair did not have. Lines move, so rule
 * and message decide; of equal findings as many are new as there are more of them.
 */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Map<string, number>();
  for (const finding of before) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  return after.filter((finding) => {
    const left = known.get(keyOf(finding)) ?? 0;
    if (left > 0) known.set(keyOf(finding), left - 1);
    return left === 0;
  });
}

/** Rule and message, without the source lines that messages name. */
function keyOf({ rule, message }: Finding): string {
  return `${rule} ${message.replaceAll(/source line \d+/g, 'source line')}`;
}

/** A run over the example's repositories: its report, and the texts before and after it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RunReport } from '../../src/report/ledger.ts';
import { nameTarget, runGit, SOURCE_NAME } from './books.ts';
import type { Outcome } from './verdicts.ts';

const Report = z.custom<RunReport>((value) => typeof value === 'object' && value !== null && 'languages' in value);

/** Read `report.json`. */
export function readReport(path: string): RunReport {
  return Report.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** What the run made of each language, by the repositories in `folder`. */
export function openOutcomes(folder: string, report: RunReport): Outcome[] {
  const source = join(folder, SOURCE_NAME);
  return report.languages.map((language) => {
    const target = join(folder, nameTarget(language.language));
    return {
      report: language,
      readSource: (edition, path) => runGit(source, ['show', `${edition === 'old' ? 'HEAD~1' : 'HEAD'}:${path}`]),
      readTarget: (edition, path) => {
        const revision = edition === 'old' ? language.targetBranch : language.proposalBranch;
        const isThere = runGit(target, ['ls-tree', '--name-only', revision, path]) !== '';
        return isThere ? runGit(target, ['show', `${revision}:${path}`]) : undefined;
      },
    };
  });
}

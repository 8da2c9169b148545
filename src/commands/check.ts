/** `amts check`: structural differences between a source page and its translation. */

import { checkPage } from '../check/check.ts';
import type { Finding } from '../check/finding.ts';
import type { Dialect } from '../config/choices.ts';
import { assertLanguage } from '../config/languages.ts';
import { parsePage } from '../markdown/parse.ts';
import type { Disk } from './ports.ts';
import { readLimits } from './steps/data/read-limits.ts';
import { readText } from './steps/data/read-text.ts';

export interface CheckOptions {
  readonly source: string;
  readonly target: string;
  readonly from: string;
  readonly to: string;
  readonly dialect: Dialect;
  /** Configuration with the limits; default: that of the current folder, if there is one. */
  readonly config?: string | undefined;
}

/** The findings; lines are those of `file`. */
export interface CheckReport {
  /** The translation. */
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** @throws {ConfigError} when a file is missing or a language unknown. */
export async function check(options: CheckOptions, disk: Disk): Promise<CheckReport> {
  const { source, target, from, to, dialect } = options;
  assertLanguage(from, '--from');
  assertLanguage(to, '--to');
  const limits = await readLimits(options.config, disk);
  const sourcePage = parsePage(await readText(source, disk, limits), { language: from, dialect });
  const targetPage = parsePage(await readText(target, disk, limits), { language: to, dialect });
  return { file: target, findings: checkPage(sourcePage, targetPage, { dialect }) };
}

/** `amts check`: structural differences between a source page and its translation. */

import { checkPage } from '../check/check.ts';
import type { Finding } from '../check/finding.ts';
import type { Dialect } from '../config/choices.ts';
import { assertLanguages } from '../config/languages.ts';
import { parsePage } from '../markdown/parse.ts';
import type { Disk } from './ports.ts';
import { readText } from './steps/data/read-text.ts';

export interface CheckOptions {
  readonly source: string;
  readonly target: string;
  readonly from: string;
  readonly to: string;
  readonly dialect: Dialect;
}

/** The findings; lines are those of `file`. */
export interface CheckReport {
  /** The translation. */
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** @throws {ConfigError} when a file is missing or a language unknown. */
export async function check({ source, target, from, to, dialect }: CheckOptions, disk: Disk): Promise<CheckReport> {
  assertLanguages(from, to);
  const sourcePage = parsePage(await readText(source, disk), { language: from, dialect });
  const targetPage = parsePage(await readText(target, disk), { language: to, dialect });
  return { file: target, findings: checkPage(sourcePage, targetPage, { dialect }) };
}

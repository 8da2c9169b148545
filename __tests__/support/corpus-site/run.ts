/** `amts corpus` in this process, with the usual options; its report is as its schema says. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkWritable, isFolder, readDiskFile, writeText } from '../../../src/adapters/disk.ts';
import { type CorpusOptions, type CorpusReport, makeCorpus } from '../../../src/commands/corpus.ts';
import { CorpusRow } from '../../../src/corpus/corpus-rows.ts';
import { createWebPorts } from '../../../src/create-web.ts';
import { findMisfits } from '../documents.ts';
import { jobsHere } from '../jobs-here.ts';

export const disk = { checkWritable, isFolder, readFile: readDiskFile, writeText };

const SILENT = { step() {}, info() {}, warn() {}, progress() {} };

export interface CorpusRun {
  readonly report: CorpusReport;
  readonly rows: readonly CorpusRow[];
  readonly text: string;
}

/** @param net What the net is asked with; hosts that may be private, and where answers are kept. */
export async function runCorpus(
  options: Partial<CorpusOptions>,
  net: { readonly allowPrivate?: readonly string[]; readonly cache?: string } = {},
): Promise<CorpusRun> {
  const out = join(mkdtempSync(join(tmpdir(), 'amts-corpus-')), 'corpus.tmx');
  const { signal } = new AbortController();
  const flags = { cache: join(out, '..', 'cache'), maxAge: 30, maxPages: 1000, contact: 'own@words.example', ...net };
  const usual = {
    from: 'en',
    to: 'es',
    subjects: [],
    targetSubjects: [],
    licences: [],
    exclude: [],
    minScore: 0.5,
    maxRowsAPage: 50,
    maxRowsASite: 500,
    hasRights: false,
    format: 'tmx',
    deferred: false,
    out,
    shard: { number: 1, count: 1 },
    maxPages: 1000,
  } as const;
  const web = createWebPorts(flags, { log: SILENT, signal });
  const report = await makeCorpus({ ...usual, ...options }, { disk, log: SILENT, jobs: jobsHere, web, signal });
  const misfits = findMisfits('corpus', JSON.parse(JSON.stringify(report)));
  if (misfits.length > 0) throw new Error(misfits.join('; '));
  return { report, rows: readRows(report.rowsFile), text: readFileSync(report.out, 'utf8') };
}

export function readRows(file: string): CorpusRow[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => CorpusRow.parse(JSON.parse(line)));
}

/** The drafts of files to what became of them: written, shown, or left because something is there. */
import { join } from 'node:path';
import type { Ports, RepositoryPlace } from '../../ports.ts';
import { type FoundTarget, renderAttributes } from './render-files.ts';

/** A file, and what became of it: `kept` is there and stays, `shown` cannot be written, as its repository is on GitHub. */
export interface InitFile {
  readonly path: string;
  readonly text: string;
  readonly status: 'written' | 'kept' | 'shown';
}

/** A file to write. */
export interface Draft {
  readonly place: RepositoryPlace;
  readonly name: string;
  readonly text: string;
  /** Whether the text keeps all that is there. */
  readonly isAdded?: boolean;
}

/** What stands in `.gitattributes` already stays before the new line. */
export async function listAttributes(targets: readonly FoundTarget[], { disk }: Ports): Promise<Draft[]> {
  const drafts = new Map<string, Draft>();
  for (const { place, layout } of targets) {
    const base = layout.base?.value ?? null;
    if (base === null) continue;
    const path = locate(place, ATTRIBUTES);
    // oxlint-disable-next-line no-await-in-loop -- hardly ever more than a few languages
    const old = place.kind === 'folder' ? ((await readText(disk, path)) ?? '') : '';
    drafts.set(path, { place, name: ATTRIBUTES, text: addLine(old, renderAttributes(base)), isAdded: true });
  }
  return [...drafts.values()];
}

/** The one file to which a line is added, where it is there already. */
export const ATTRIBUTES = '.gitattributes';

function addLine(text: string, line: string): string {
  if (text.split(/\r?\n/).includes(line)) return text;
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
}

function locate(place: RepositoryPlace, name: string): string {
  return place.kind === 'folder' ? join(place.path, name) : `${place.repository}/${name}`;
}

/** Write what may be written. @returns Every draft with what became of it, in the same order. */
export async function writeFiles(
  drafts: readonly Draft[],
  { force, dryRun }: { readonly force: boolean; readonly dryRun: boolean },
  { disk }: Ports,
): Promise<InitFile[]> {
  const written: InitFile[] = [];
  for (const { place, name, text, isAdded = false } of drafts) {
    const path = locate(place, name);
    // oxlint-disable-next-line no-await-in-loop -- three files
    const old = place.kind === 'folder' ? await readText(disk, path) : undefined;
    const isKept = old !== undefined && (old === text || !(force || isAdded));
    const status = isKept ? 'kept' : place.kind === 'github' || dryRun ? 'shown' : 'written';
    // oxlint-disable-next-line no-await-in-loop -- three files
    if (status === 'written') await disk.writeText(path, text);
    written.push({ path, text, status });
  }
  return written;
}

async function readText(disk: Ports['disk'], path: string): Promise<string | undefined> {
  const bytes = await disk.readFile(path);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

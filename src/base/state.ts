/**
 * The state file, `.amts/state.json` or `.amts/state.<language>.json`, on the branch of a translation: what each page was made from. It changes only in
 * the commit that changes the page, so it holds if and only if the proposal was merged.
 */
import { z } from 'zod';
import { ConfigError } from '../shared/errors.ts';
import type { Side, Versions } from '../shared/versions.ts';

export const STATE_PATH = '.amts/state.json';

/** Path of the state file; each language has its own where several share a repository, so that proposals never clash. */
export function nameState(language: string | undefined): string {
  return language === undefined ? STATE_PATH : `.amts/state.${language}.json`;
}

const PageStateSchema = z.object({
  /** Path of the source page. */
  source: z.string(),
  /** Commit of the source that the page was last updated from. */
  commit: z.string(),
  sourceBlob: z.string(),
  /** The page as it was delivered. */
  targetBlob: z.string(),
});

const StateSchema = z.object({ version: z.literal(1), pages: z.record(z.string(), PageStateSchema) });

export type PageState = Readonly<z.infer<typeof PageStateSchema>>;
/** By path of the translated page. */
export type State = ReadonlyMap<string, PageState>;

/** @throws {ConfigError} when the text is no state file of this version. */
export function parseState(text: string | undefined, location: string, path = STATE_PATH): State {
  if (text === undefined) return new Map();
  try {
    return new Map(Object.entries(StateSchema.parse(JSON.parse(text)).pages));
  } catch (cause) {
    const remedy = 'restore it from the history, or remove it and run with --full';
    throw new ConfigError(`${location}: ${path} cannot be read; ${remedy}`, { cause });
  }
}

/** The file's text: pages in the order of their paths, so that two branches seldom conflict. */
export function renderState(state: State): string {
  const pages = [...state].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ version: 1, pages: Object.fromEntries(pages) }, undefined, 2)}\n`;
}

/** The pages whose entries two branches changed, each in its own way. */
export function listStateClashes(states: Versions<State>): string[] {
  return listPages(states).filter((path) => {
    const [base, proposal, target] = [states.base, states.proposal, states.target].map((state) => state.get(path));
    return ![
      [proposal, target],
      [proposal, base],
      [target, base],
    ].some(([a, b]) => isSame(a, b));
  });
}

/**
 * Join the states of two branches page by page: the entry that one side changed is taken.
 *
 * @param newer The side whose entry holds where both changed it; an entry that one of them removed stays.
 */
export function joinStates(states: Versions<State>, newer: (path: string) => Side): State {
  const clashes = new Set(listStateClashes(states));
  const joined = new Map<string, PageState>();
  for (const path of listPages(states)) {
    const [base, proposal, target] = [states.base, states.proposal, states.target].map((state) => state.get(path));
    const entry = clashes.has(path)
      ? (states[newer(path)].get(path) ?? proposal ?? target)
      : isSame(proposal, base)
        ? target
        : proposal;
    if (entry !== undefined) joined.set(path, entry);
  }
  return joined;
}

function listPages({ base, proposal, target }: Versions<State>): string[] {
  return [...new Set([...base.keys(), ...proposal.keys(), ...target.keys()])];
}

function isSame(a: PageState | undefined, b: PageState | undefined): boolean {
  const fields = ['source', 'commit', 'sourceBlob', 'targetBlob'] as const;
  return fields.every((field) => a?.[field] === b?.[field]);
}

/** Addresses of commits and pages on GitHub, for people. Without the address of its repository a thing has no link. */
import { toWellFormed } from './inert-text.ts';

/** A page at a revision. */
export interface PageAddress {
  /** Address of the repository. */
  readonly url: string | undefined;
  readonly revision: string;
  readonly path: string;
  /** Line (from 1) to open. */
  readonly line?: number | undefined;
}

/** @returns `undefined` when the repository has no address. */
export function findCommitUrl(url: string | undefined, commit: string): string | undefined {
  return url && `${url}/commit/${commit}`;
}

/** The differences between two commits. */
export function findCompareUrl(url: string | undefined, from: string, to: string): string | undefined {
  return url && `${url}/compare/${from}...${to}`;
}

/** A line of a Markdown page is only found in its plain view. */
export function findPageUrl({ url, revision, path, line }: PageAddress): string | undefined {
  const place = line === undefined ? '' : `?plain=1#L${line}`;
  return url && `${url}/blob/${encodePath(revision)}/${encodePath(path)}${place}`;
}

/** Nothing of a path ends an address in Markdown. */
function encodePath(path: string): string {
  return toWellFormed(path)
    .split('/')
    .map((part) => encodeURIComponent(part).replaceAll(/[!'()*]/g, encodeCharacter))
    .join('/');
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Link a text of ours, or a code span; plain when there is no address. */
export function renderLink(text: string, url: string | undefined): string {
  return url === undefined ? text : `[${text}](${url})`;
}

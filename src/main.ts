/** What both shells share. */
import { VERSION } from './shared/version.ts';

/** Name and version, for example `amts 1.2.3`. */
export function renderVersion(): string {
  return `amts ${VERSION}`;
}

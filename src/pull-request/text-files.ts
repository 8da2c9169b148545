/** Names of the files of a report that hold the text of a pull request. */

/** The text as GitHub takes it. */
export function nameText(language: string): string {
  return `pull-request-${language}.md`;
}

/** A body in full, where the text had to be shortened for GitHub. */
export function nameFullText(language: string): string {
  return `pull-request-${language}-full.md`;
}

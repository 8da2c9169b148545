/** Names of the dialects, as the command line and the settings take them; each has a file here. */
export const DIALECTS = ['d2l', 'gfm'] as const;

export type Dialect = (typeof DIALECTS)[number];

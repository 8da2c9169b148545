/** How many patterns a project may protect pieces by, and how long each may be: what is longer nobody has written. */
export const PROTECT_LIMITS = { length: 500, patterns: 50 } as const;

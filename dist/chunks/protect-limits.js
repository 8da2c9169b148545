// src/markdown/features/protect-limits.ts
/** How many patterns a project may protect pieces by, and how long each may be: what is longer nobody has written. */
const PROTECT_LIMITS = {
	length: 500,
	patterns: 50
};

export { PROTECT_LIMITS as t };
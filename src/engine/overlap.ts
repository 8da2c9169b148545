/**
 * Whether what was paid may be shared with a run: what was delivered before it began is of the past, in the pages, and
 * asked for again only to be made anew. What was delivered since, another run has delivered: this one has not seen it.
 */

/** No run is under way for longer. */
const LONGEST_RUN_MS = 24 * 3_600_000;
/** The clocks of two machines differ by no more. */
const CLOCK_SKEW_MS = 60_000;

/** @param delivered When it was, milliseconds since 1970; absent before. @param begun When the run began. */
export function mayShare(delivered: number | undefined, begun: number): boolean {
  return delivered === undefined || delivered >= begun - CLOCK_SKEW_MS;
}

/** Whether no run, this one or another, will ask for it again. */
export function isPast(delivered: number | undefined, now: number): boolean {
  return delivered !== undefined && now - delivered > LONGEST_RUN_MS;
}

/** The rules of the status page, after those of every file. */
import { LOOK } from '../look.ts';

/** Style sheet of a status page. */
export const STATUS_STYLE = `${LOOK}
body { margin: 0 auto; max-width: 80rem; padding: 1rem 1.5rem; }
table { width: 100%; } th { white-space: nowrap; } td { overflow-wrap: break-word; } td:first-child { overflow-wrap: anywhere; min-width: 16rem; } td:nth-child(3) { min-width: 11rem; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.note { color: var(--quiet); }
.current { color: var(--good); } .behind, .proposed, .missing { color: var(--warn); } .failed, .unknown { color: var(--bad); }
progress { width: 12rem; max-width: 100%; accent-color: var(--good); }
@media (max-width: 48rem) { main { overflow-x: auto; } td:first-child, td:nth-child(3) { min-width: 9rem; } }
`;

/** The rules of the review page, after those of every file. */
import { LOOK } from '../look.ts';

/** Style sheet of a review page. */
export const REVIEW_STYLE = `${LOOK}
.skip { position: absolute; inset-inline-start: -99rem; } .skip:focus { position: static; }
.top { padding: 1rem 1.25rem .5rem; max-width: 110rem; margin: 0 auto; } .top p { margin: .15rem 0; }
.bar { position: sticky; inset-block-start: 0; z-index: 2; background: var(--raised); border-block: 1px solid var(--line); padding: .5rem 1.25rem; display: flex; flex-wrap: wrap; gap: .4rem .6rem; align-items: center; }
.bar[hidden], .tools[hidden] { display: none; }
button, select, input, textarea { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--quiet); border-radius: .35rem; padding: .2rem .55rem; max-width: 100%; }
button { cursor: pointer; } button[aria-pressed=true] { background: var(--accent); color: var(--ground); border-color: var(--accent); }
button kbd { color: inherit; } kbd { font: .8em ui-monospace, monospace; border: 1px solid currentColor; border-radius: .25rem; padding: 0 .3em; }
.bar input[type=search] { min-width: 8rem; flex: 1 1 12rem; max-width: 24rem; } .bar label { white-space: nowrap; }
main { max-width: 110rem; margin: 0 auto; padding: 0 1.25rem 7rem; }
.pages { margin: .5rem 0; } .pages ul { columns: 22rem; padding-inline-start: 1.2rem; margin: .3rem 0; } .pages li { break-inside: avoid; overflow-wrap: anywhere; }
h2 { overflow-wrap: anywhere; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
.s { border: 1px solid var(--line); border-radius: .5rem; margin: .6rem 0; padding: .5rem .75rem; content-visibility: auto; contain-intrinsic-size: auto 12rem; scroll-margin: 9rem 6rem; }
.s.k { contain-intrinsic-size: auto 4rem; border-style: dotted; }
.s[aria-current=true] { border-color: var(--accent); box-shadow: 0 0 0 2px var(--accent); }
.s[data-mark=read] { background: color-mix(in srgb, var(--added) 25%, var(--ground)); } .s[data-mark=work] { background: color-mix(in srgb, var(--removed) 25%, var(--ground)); }
.s > header { display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: baseline; } .s h3 { font-size: 1rem; margin: 0; font-weight: 600; }
.why, .under { color: var(--quiet); } .under { margin: .1rem 0 0; font-size: .9em; overflow-wrap: anywhere; } .where { margin-inline-start: auto; font-size: .9em; }
.badge { display: inline-block; border-radius: .3rem; padding: 0 .45em; font-size: .85em; border: 1px solid currentColor; }
.t-failed, .t-flagged { color: var(--bad); } .t-translated, .t-memory, .t-patched { color: var(--good); } .t-kept, .t-moved, .t-removed { color: var(--quiet); }
.grid { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: .3rem 1rem; margin-top: .3rem; }
.cell { min-width: 0; overflow-wrap: anywhere; padding-inline-start: .6rem; border-inline-start: 3px solid var(--line); } .cell p { margin: .1rem 0 .4rem; text-autospace: no-autospace; text-spacing-trim: space-all; hanging-punctuation: none; }
.cell.new { border-inline-start-color: var(--accent); } .label { font-size: .8rem; color: var(--quiet); }
ins, del { border-radius: .15em; padding: .05em 0; } ins { background: var(--added); text-decoration: underline 2px; } del { background: var(--removed); text-decoration: line-through; }
.x { background: color-mix(in srgb, var(--alone) 45%, transparent); border-radius: .25em; padding: 0 .15em; unicode-bidi: isolate; } ins .x, del .x { background: none; } .mk { color: var(--quiet); }
.x.math { background: none; white-space: normal; } .x.math.source { font-family: ui-monospace, monospace; border-bottom: 1px dotted; }
.odd { outline: 1px solid var(--warn); outline-offset: -1px; } .odd.ctl { color: var(--bad); font: .75em ui-monospace, monospace; padding: 0 .2em; outline: 1px solid; unicode-bidi: isolate; } .odd.zw { border-inline-start: 2px solid var(--warn); outline: none; }
.found { margin: .3rem 0; padding-inline-start: 1.2rem; overflow-wrap: anywhere; } .found .error { color: var(--bad); font-weight: 600; } .found .warning { color: var(--warn); }
.note, .edited { margin: .3rem 0; padding: .3rem .6rem; background: var(--raised); border-radius: .3rem; overflow-wrap: anywhere; white-space: pre-wrap; } .edit textarea { width: 100%; min-height: 6rem; } .edit { margin-top: .4rem; }
.state { font-weight: 600; } details.more > summary { cursor: pointer; color: var(--quiet); padding: .2rem 0; }
.tools { position: fixed; inset-inline: 0; inset-block-end: 0; z-index: 2; background: var(--raised); border-top: 1px solid var(--line); padding: .45rem 1.25rem; }
.tools div { display: flex; flex-wrap: wrap; gap: .35rem; align-items: center; }
.tools output { margin-inline-start: auto; }
dialog { color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: .5rem; max-width: 40rem; } dialog::backdrop { background: #0008; }
.sorted > section[data-page], .sorted > .pages, .path { display: none; } .sorted .path { display: inline; margin-inline-end: .5em; overflow-wrap: anywhere; }
.hidden { display: none !important; }
@media (max-width: 48rem) { .grid { grid-template-columns: minmax(0, 1fr); } .top, .bar, main, .tools { padding-inline: .75rem; } .tools kbd { display: none; } .bar { position: static; } .tools div { flex-wrap: nowrap; overflow-x: auto; padding: .2rem; } .tools output { position: absolute; inset-inline-start: 0; inset-block-end: 100%; padding: .1rem .75rem; background: var(--raised); border-start-end-radius: .4rem; } .tools button { white-space: nowrap; flex: none; } .where { margin-inline-start: 0; } main { padding-bottom: 6rem; } .s { scroll-margin: 1rem 6rem; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: auto; } }
@media print { .bar, .tools, .skip, .pages { display: none; } .s { content-visibility: visible; break-inside: avoid; } body { font-size: 11pt; } main { padding: 0; } }
`;

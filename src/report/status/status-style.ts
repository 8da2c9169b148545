/** Colours and rules of the status page; every rule of its own uses the names that the first block gives. */

export const STATUS_STYLE = `
:root { color-scheme: light dark;
  --ground: light-dark(#ffffff, #14171c); --text: light-dark(#1b1f24, #e6e8ec); --quiet: light-dark(#57606a, #a6adb8);
  --line: light-dark(#d4d8de, #3a404a); --accent: light-dark(#0a58ca, #7cb2ff);
  --bad: light-dark(#b01020, #ff9d94); --warn: light-dark(#7a4b00, #f0c060); --good: light-dark(#0f6b35, #7fd8a0); }
body { margin: 0 auto; max-width: 80rem; padding: 1rem 1.5rem; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
h1 { font-size: 1.3rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
a { color: var(--accent); }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .3rem .6rem; vertical-align: top; text-align: start; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.note { color: var(--quiet); }
.current { color: var(--good); } .behind, .proposed, .missing { color: var(--warn); } .failed, .unknown { color: var(--bad); }
progress { width: 12rem; accent-color: var(--good); }
`;

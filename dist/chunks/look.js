// src/report/look.ts
/**
* The look of every HTML file of AMTS: colours for light and dark, type, tables, badges. A file adds its own rules.
* Colours keep a contrast of 4.5 to 1 on their ground in both schemes. Fonts of a language are set where it begins and
* inherited: `:lang()` alone would set them on the parts of formulas and on code as well.
*/
/** Rules that every file has. */
const LOOK = `
:root { color-scheme: light dark;
  --ground: light-dark(#ffffff, #14171c); --raised: light-dark(#f5f6f8, #1d2128); --text: light-dark(#1b1f24, #e6e8ec);
  --quiet: light-dark(#57606a, #a6adb8); --line: light-dark(#d4d8de, #3a404a); --accent: light-dark(#0a58ca, #7cb2ff);
  --added: light-dark(#d3f5dc, #14422a); --removed: light-dark(#ffe0dd, #5a2020);
  --bad: light-dark(#b01020, #ff9d94); --warn: light-dark(#7a4b00, #f0c060); --good: light-dark(#0f6b35, #7fd8a0);
  --high: light-dark(#9fdcae, #1f6b3a); --fair: light-dark(#f1dd86, #6b5510); --low: light-dark(#f0a99d, #7d2c22); --alone: light-dark(#c4cbd6, #454d5a); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
h1 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
a { color: var(--accent); } small { font-size: .85em; color: var(--quiet); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .92em; }
table { border-collapse: collapse; } th, td { padding: .3rem .6rem; vertical-align: top; text-align: start; border-bottom: 1px solid var(--line); }
[lang]:lang(zh) { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; line-height: 1.7; }
[lang]:lang(zh-TW), [lang]:lang(zh-Hant), [lang]:lang(zh-HK) { font-family: "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC", sans-serif; }
[lang]:lang(ja) { font-family: "Hiragino Sans", "Yu Gothic", "Noto Sans CJK JP", "Noto Sans JP", sans-serif; line-height: 1.7; line-break: strict; }
[lang]:lang(ko) { font-family: "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR", sans-serif; line-height: 1.7; word-break: keep-all; }
[lang]:lang(ar), [lang]:lang(fa), [lang]:lang(ur) { font-family: "Segoe UI", "Geeza Pro", "Noto Naskh Arabic", "Noto Sans Arabic", sans-serif; line-height: 1.8; }
`;

export { LOOK as t };
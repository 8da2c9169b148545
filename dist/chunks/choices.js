// src/config/choices.ts
/** Values that the command line and the configuration both take; here, so that `--help` need not load the schema. */
const DIALECTS = ["d2l", "gfm"];
const ENGINES = [
	"memory",
	"pseudo",
	"command",
	"amazon-translate",
	"amazon-translate-realtime"
];
const PARALLEL_DATA = [
	"sentence",
	"paragraph",
	"none"
];
/** Sibling that the d2lbook convention keeps beside a translation. */
const DEFAULT_BASE = "{dir}/{name}_origin{ext}";
/** Similarity above which an edited sentence keeps its human translation; see `design.md`, "Update". */
const DEFAULT_KEEP_ABOVE = .95;

export { PARALLEL_DATA as a, ENGINES as i, DEFAULT_KEEP_ABOVE as n, DIALECTS as r, DEFAULT_BASE as t };
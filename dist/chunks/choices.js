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
/** Similarity above which an edited sentence keeps its human translation; see `design.md`, "Update". */
const DEFAULT_KEEP_ABOVE = .95;

export { PARALLEL_DATA as i, DIALECTS as n, ENGINES as r, DEFAULT_KEEP_ABOVE as t };
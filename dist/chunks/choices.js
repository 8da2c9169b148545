// src/config/choices.ts
/** Values that the command line and the configuration both take; here, so that `--help` need not load the schema. */
const DIALECTS = ["d2l", "gfm"];
const ENGINES = [
	"memory",
	"pseudo",
	"command",
	"chat",
	"libretranslate",
	"amazon-translate",
	"amazon-translate-realtime"
];
/** Endpoints of the `chat` engine whose address, key and limits are known. */
const CHAT_PRESETS = [
	"github",
	"bedrock",
	"openai",
	"azure",
	"ollama",
	"custom"
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

export { ENGINES as a, DIALECTS as i, DEFAULT_BASE as n, PARALLEL_DATA as o, DEFAULT_KEEP_ABOVE as r, CHAT_PRESETS as t };
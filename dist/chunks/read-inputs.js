import { a as findNearest } from "./languages.js";
import { r as parseTargetOverride } from "./settings.js";
import { t as ConfigError } from "./errors.js";

// src/commands/read-inputs.ts
/** The inputs of the action to the options of `sync`; read once, and nothing else reads them. */
/** The inputs that `action.yml` names. */
const INPUT_NAMES = [
	"source",
	"targets",
	"config",
	"since",
	"full",
	"pages",
	"engine",
	"engine-command",
	"dry-run",
	"report-dir"
];
const PREFIX = "INPUT_";
/**
* @param environment The runner gives the input `a-b` as `INPUT_A-B`, also one that `action.yml` does not name.
* @throws {ConfigError} naming the input.
*/
function readInputs(environment, workspace) {
	assertKnown(environment);
	const read = (name) => environment[PREFIX + name.toUpperCase()]?.trim() ?? "";
	const readOptional = (name) => read(name) === "" ? void 0 : read(name);
	const readLines = (name) => read(name).split("\n").map((line) => line.trim()).filter((line) => line !== "");
	return {
		folder: workspace,
		source: readOptional("source") ?? ".",
		targets: readLines("targets").map((line) => parseTargetOverride(line, "input targets")),
		config: readOptional("config"),
		since: readOptional("since"),
		full: readBoolean("full", read("full")),
		pages: readLines("pages"),
		engine: readOptional("engine"),
		engineCommand: readOptional("engine-command"),
		dryRun: readBoolean("dry-run", read("dry-run")),
		reportDir: readOptional("report-dir") ?? ".amts-report"
	};
}
function assertKnown(environment) {
	const known = new Map(INPUT_NAMES.map((name) => [PREFIX + name.toUpperCase(), name]));
	for (const variable of Object.keys(environment)) {
		if (!variable.startsWith(PREFIX) || known.has(variable)) continue;
		const name = variable.slice(6).toLowerCase();
		const nearest = findNearest(name, INPUT_NAMES);
		const hint = nearest === void 0 ? `known: ${INPUT_NAMES.join(", ")}` : `did you mean '${nearest}'?`;
		throw new ConfigError(`unknown input '${name}': ${hint}`);
	}
}
function readBoolean(name, text) {
	if (text === "" || text === "false") return false;
	if (text === "true") return true;
	throw new ConfigError(`input ${name}: '${text}' should be true or false`);
}

export { readInputs };
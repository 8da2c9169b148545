import { r as parseTargetOverride } from "./overrides.js";
import { r as ConfigError } from "./errors.js";
import { t as findNearest } from "./nearest.js";
import { n as readAccess } from "./github-access.js";

// src/commands/read-inputs.ts
/** The inputs of the action to what a run is asked for; read once, and nothing else reads them. */
/** The inputs that `action.yml` names. */
const INPUT_NAMES = [
	"mode",
	"source",
	"targets",
	"languages",
	"config",
	"since",
	"full",
	"pages",
	"engine",
	"engine-command",
	"engine-environment",
	"dry-run",
	"report-dir",
	"cache-dir",
	"github-token",
	"github-tokens",
	"app-id",
	"app-private-key",
	"failure-issue",
	"issue-token"
];
const MODES = [
	"sync",
	"submit",
	"collect",
	"check"
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
	const readLines = (name) => splitLines(read(name));
	const mode = readMode(read("mode"));
	return {
		mode,
		options: {
			folder: workspace,
			source: readOptional("source") ?? ".",
			ownRepository: environment["GITHUB_REPOSITORY"],
			targets: readLines("targets").map((line) => parseTargetOverride(line, "input targets")),
			languages: splitNames(read("languages")),
			config: readOptional("config"),
			since: readOptional("since"),
			full: readBoolean("full", read("full")),
			pages: readLines("pages"),
			engine: readOptional("engine"),
			engineCommand: readOptional("engine-command"),
			engineEnvironment: read("engine-environment") === "" ? void 0 : splitNames(read("engine-environment")),
			dryRun: readBoolean("dry-run", read("dry-run")),
			reportDir: readOptional("report-dir") ?? ".amts-report",
			cache: readOptional("cache-dir"),
			wait: mode !== "collect",
			serverUrl: environment["GITHUB_SERVER_URL"]
		},
		github: readAccess({
			token: readOptional("github-token"),
			tokens: readLines("github-tokens"),
			appId: readOptional("app-id"),
			appPrivateKey: readOptional("app-private-key"),
			apiUrl: environment["GITHUB_API_URL"]
		}),
		failureIssue: readBoolean("failure-issue", read("failure-issue")),
		issues: readAccess({
			token: readOptional("issue-token"),
			apiUrl: environment["GITHUB_API_URL"]
		})
	};
}
function splitNames(text) {
	return text.split(/[\s,]+/).filter((name) => name !== "");
}
function splitLines(text) {
	return text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
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
function readMode(text) {
	const mode = MODES.find((known) => known === (text === "" ? "sync" : text));
	if (mode === void 0) throw new ConfigError(`input mode: '${text}' should be ${MODES.join(", ")}`);
	return mode;
}
function readBoolean(name, text) {
	if (text === "" || text === "false") return false;
	if (text === "true") return true;
	throw new ConfigError(`input ${name}: '${text}' should be true or false`);
}

export { readInputs };
import { r as ConfigError } from "./errors.js";
import { i as describeUnknownLanguage, o as isLanguage } from "./languages.js";
import { t as require_dist } from "./dist.js";

// src/config/config-file.ts
var import_dist = require_dist();
/** @throws {ConfigError} */
function readConfig(file) {
	const lines = new import_dist.LineCounter();
	const document = file === void 0 ? void 0 : readYaml(file, lines);
	return {
		raw: toRecord(document && toValue(document, file), file),
		file,
		document,
		lines
	};
}
/** A value as a map; any other value is an empty one. */
function asRecord(value) {
	return isRecord(value) ? value : {};
}
/** Bytes of a configuration beside its comments: far beyond what people write, and what the reader of YAML takes a second for. */
const MOST_BYTES = 2e5;
function readYaml(file, lineCounter) {
	const bytes = Buffer.byteLength(file.text.replaceAll(/^[ \t]*#[^\n]*\n?/gm, ""));
	if (bytes > MOST_BYTES) throw new ConfigError(`${file.name}: has ${bytes.toLocaleString("en-US")} bytes beside its comments; a configuration may have ${MOST_BYTES.toLocaleString("en-US")}: shorten its lists by patterns`);
	const document = (0, import_dist.parseDocument)(file.text, { lineCounter });
	const error = document.errors[0];
	if (error?.message.includes("call stack") === true) throw new ConfigError(`${file.name}: is nested too deep to be read; write it flatter`);
	if (error !== void 0) throw new ConfigError(`${file.name}: ${error.message}`);
	return document;
}
/** Aliases that stand for more than they should are refused by the reader of YAML. */
function toValue(document, file) {
	try {
		return document.toJS();
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new ConfigError(`${file?.name ?? "configuration"}: ${reason}; write out what its aliases (*name) stand for`, { cause });
	}
}
function toRecord(value, file) {
	if (value === void 0 || value === null) return {};
	if (isRecord(value)) return value;
	throw new ConfigError(`${file?.name ?? "configuration"}: should hold keys such as 'targets:', not ${kindOf(value)}`);
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function kindOf(value) {
	return Array.isArray(value) ? "a list" : `'${String(value)}'`;
}

// src/config/overrides.ts
/** What the command line or the action says, laid over what `amts.yml` says. */
/**
* Read `LANG=DIR`.
*
* @param place Where it was written, for messages: `--target`, or the name of an input.
* @throws {ConfigError}
*/
function parseTargetOverride(text, place) {
	const [, language, repository] = /^\s*([^=\s]+)\s*=\s*(.+?)\s*$/.exec(text) ?? [];
	if (language === void 0 || repository === void 0) throw new ConfigError(`${place}: '${text}' should read LANGUAGE=FOLDER, for example zh=../book-zh`);
	if (!isLanguage(language)) throw new ConfigError(`${place}: ${describeUnknownLanguage(language)}`);
	return {
		language,
		repository
	};
}
/** A configuration with the overrides in the places of what they override. */
function applyOverrides(raw, overrides) {
	const { targets, engine, engineCommand, engineEnvironment: environment = [] } = overrides;
	const merged = { ...raw };
	if (targets !== void 0 && targets.length > 0) merged["targets"] = targets.map((target) => mergeTarget(raw, target));
	if (engine !== void 0 || engineCommand !== void 0) merged["engine"] = {
		...asRecord(raw["engine"]),
		...overrideEngine(engine, engineCommand)
	};
	if (environment.length > 0) merged["engine"] = {
		...asRecord(merged["engine"]),
		environment
	};
	return merged;
}
/** A program asks for the engine that runs it, and another engine than that drops the program of the file. */
function overrideEngine(kind, command) {
	return kind === void 0 || kind === "command" ? {
		kind: "command",
		...command === void 0 ? {} : { command }
	} : {
		kind,
		command
	};
}
function mergeTarget(raw, override) {
	const found = (Array.isArray(raw["targets"]) ? raw["targets"] : []).map(asRecord).find((target) => findFolder(target, override.language) !== void 0) ?? {};
	const { languages: _, ...rest } = found;
	return {
		...rest,
		folder: findFolder(found, override.language),
		...override
	};
}
/** The folder of a language that an entry has, alone or among others. */
function findFolder({ language, languages, folder }, code) {
	if (language === code) return folder ?? code;
	if (Array.isArray(languages)) return languages.includes(code) ? code : void 0;
	return asRecord(languages)[code];
}

export { readConfig as a, asRecord as i, overrideEngine as n, parseTargetOverride as r, applyOverrides as t };
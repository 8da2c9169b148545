import { r as CONFIG_NAME } from "./choices.js";
import { n as parseLimits } from "./settings.js";
import { n as readDataText } from "./read-text.js";

// src/commands/steps/data/read-limits.ts
/** The limits of the configuration at hand, for commands that work on files without a book around them. */
/**
* @param config The file that was named; default: that of the current folder, if there is one.
* @throws {ConfigError} when the named file is missing, or its limits are none.
*/
async function readLimits(config, disk) {
	const name = config ?? "amts.yml";
	const isThere = config !== void 0 || await disk.readFile(name) !== void 0;
	return parseLimits(isThere ? {
		name,
		text: await readDataText(name, disk)
	} : void 0);
}

export { readLimits as t };
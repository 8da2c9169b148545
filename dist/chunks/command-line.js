import { r as ConfigError } from "./errors.js";

// src/engine/amazon/options.ts
/** Options of the Amazon Translate engine, and the prices that its estimates are made with. */
/** @throws {ConfigError} when there is no role: a job cannot do without. */
function requireRole({ roleArn }) {
	if (roleArn !== void 0) return roleArn;
	throw new ConfigError("engine.role-arn is missing: the role that Amazon Translate takes on; infra/ makes one");
}
/** Regions with batch jobs (endpoints and quotas of the service, read 2026-11-22). */
const BATCH_REGIONS = [
	"us-east-1",
	"us-east-2",
	"us-west-1",
	"us-west-2",
	"ca-central-1",
	"eu-central-1",
	"eu-west-1",
	"eu-west-2",
	"eu-west-3",
	"eu-north-1",
	"ap-south-1",
	"ap-northeast-1",
	"ap-northeast-2",
	"ap-southeast-1",
	"ap-southeast-2"
];
/** Regions whose batch jobs take parallel data, as far as documented (developer guide, December 2022). */
const PARALLEL_DATA_REGIONS = [
	"us-east-1",
	"us-west-2",
	"eu-west-1"
];
/** What is wrong with a region, and the remedy; `undefined` when it is documented for what is asked of it. */
function findRegionFault({ kind, region, parallelData }) {
	if (kind !== "amazon-translate") return void 0;
	if (!BATCH_REGIONS.includes(region)) return `engine.region: batch jobs are not documented for '${region}', but for ${BATCH_REGIONS.join(", ")}`;
	if (parallelData === "none" || PARALLEL_DATA_REGIONS.includes(region)) return void 0;
	return `engine.region: parallel data is documented for ${PARALLEL_DATA_REGIONS.join(", ")} only: take one of them, or set engine.parallel-data to none (this is ${region})`;
}
/**
* Before anything is made or sent: a job that the region cannot run would be repeated in vain.
*
* @throws {ConfigError} unless the settings say that the region is right all the same.
*/
function assertRegion(options) {
	const fault = options.anyRegion ? void 0 : findRegionFault(options);
	if (fault === void 0) return;
	throw new ConfigError(`${fault}; if you know better, set engine.any-region: true`);
}
/** What to add to an error that may come from the region; `''` where the region is not the reason. */
function hintOnRegion(options) {
	const fault = findRegionFault(options);
	return fault === void 0 ? "" : `; ${fault}`;
}

// src/engine/command-line.ts
/**
* A command line to a program and its arguments, without a shell: nothing is expanded, nothing can be injected.
*
* Words are parted by white space; '…' is literal, "…" keeps all but \" and \\, and \ outside quotes keeps the next
* character. Unquoted signs that only a shell understands are refused rather than passed on.
*/
const WORD = /(?:'[^']*'|"(?:[^"\\]|\\[^])*"|\\[^]|[^\s'"\\])+|['"\\]/g;
const PART = /'([^']*)'|"((?:[^"\\]|\\[^])*)"|\\([^])|([^\s'"\\]+)/g;
/**
* @param values Replace `{from}` and the like inside a word, after the line has been split.
* @throws {ConfigError}
*/
function splitCommand(line, values = {}) {
	const [program, ...args] = (line.match(WORD) ?? []).map((word) => readWord(word, line, values));
	if (program === void 0 || program === "") throw new ConfigError("engine command: names no program");
	return [program, ...args];
}
function readWord(word, line, values) {
	if (/^['"\\]$/.test(word)) throw new ConfigError(`engine command: ${word} is not closed in: ${line}`);
	let text = "";
	for (const [, single, double, escaped, plain] of word.matchAll(PART)) {
		if (plain !== void 0) assertPlain(plain, line);
		text += single ?? double?.replaceAll(/\\(["\\])/g, "$1") ?? escaped ?? plain ?? "";
	}
	return text.replaceAll(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}
function assertPlain(text, line) {
	const sign = /[|&;<>`]|\$\(/.exec(text)?.[0];
	if (sign !== void 0) throw new ConfigError(`engine command: '${sign}' needs a shell, which is not used; put it in quotes or write a script: ${line}`);
}

export { requireRole as a, hintOnRegion as i, assertRegion as n, findRegionFault as r, splitCommand as t };
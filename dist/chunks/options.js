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

export { requireRole as i, findRegionFault as n, hintOnRegion as r, assertRegion as t };
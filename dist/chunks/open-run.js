import { a as compileGlobs } from "./page-paths.js";
import { a as ServiceError, r as ConfigError } from "./errors.js";
import { n as openSource, t as locateRepository } from "./open-source.js";

// src/commands/steps/open/open-each.ts
/**
* @param earlier Languages that were refused by a step before.
* @throws {ConfigError} when no translation is left; and whatever stops a clone.
*/
async function openEach(candidates, open, earlier = []) {
	const ends = await Promise.allSettled(candidates.map(({ input }) => open(input)));
	const opened = [];
	const refused = [...earlier];
	for (const [at, { settings, isOnGitHub }] of candidates.entries()) {
		const end = ends[at];
		if (end?.status === "fulfilled") opened.push(end.value);
		if (end?.status === "rejected") refused.push(refuse(settings, end.reason, isOnGitHub));
	}
	if (opened.length === 0) throw new ConfigError(renderRefusals(refused));
	return {
		opened,
		refused
	};
}
function refuse({ language, repository }, error, isOnGitHub) {
	const isTold = error instanceof ConfigError || error instanceof ServiceError;
	if (!isOnGitHub || !isTold) throw error;
	return {
		language,
		repository,
		reason: error.message
	};
}
/** The reasons, a line each. */
function renderRefusals(refused) {
	return refused.map(({ reason }) => reason).join("\n");
}

// src/commands/steps/open/open-run.ts
async function openRun(options, ports) {
	if (options.full && options.since !== void 0) throw new ConfigError("--full and --since: the one takes all pages, the other those of a push; give one of them");
	const { source, commit, settings, configFolder } = await openSource(options, ports);
	const selection = await readSelection(options, source);
	const fromFlags = new Set(options.targets.map(({ language }) => language));
	const candidates = await Promise.all(settings.targets.map(async (target) => {
		const folder = fromFlags.has(target.language) ? options.folder : configFolder;
		const name = `target ${target.language}`;
		const place = await locateRepository(target.repository, {
			folder,
			name,
			ports
		});
		return {
			settings: target,
			isOnGitHub: place.kind === "github",
			input: {
				settings: target,
				place
			}
		};
	}));
	const { opened, refused } = await openEach(candidates, async ({ settings: target, place }) => ({
		settings: target,
		...await ports.openTarget(place)
	}));
	return {
		settings,
		source,
		commit,
		selection,
		targets: opened,
		refused
	};
}
/** @throws {ConfigError} for a command that does not go on without one of its translations. */
function assertAllOpen({ refused }) {
	if (refused.length > 0) throw new ConfigError(renderRefusals(refused));
}
/**
* Do something with an open run; its threads end with it.
*
* @throws {ConfigError}
*/
async function withRun(options, ports, work) {
	const run = await openRun(options, ports);
	const sourceFiles = await run.source.listFiles(run.commit);
	const aligner = await ports.openAligner(options.cache);
	const pages = await ports.openPageWorkers();
	try {
		return await work({
			run,
			ports,
			sourceFiles,
			aligner,
			pages
		});
	} finally {
		await Promise.all([aligner.close(), pages.close()]);
	}
}
/** What a report says of the source. */
function describeSource({ source, commit, selection }) {
	const { name, url } = source;
	return {
		name,
		...url === void 0 ? {} : { url },
		commit,
		since: selection.since ?? null
	};
}
/** A push that created its branch has no commit before it: git says so with zeros. */
const NO_COMMIT = /^0{40,}$/;
async function readSelection({ since, pushedFrom, full, pages }, source) {
	const filter = pages.length === 0 ? void 0 : compileGlobs(pages);
	const revision = full ? void 0 : since ?? pushedFrom;
	if (revision === void 0 || NO_COMMIT.test(revision)) return {
		since: void 0,
		full,
		pages: filter
	};
	const commit = await source.findCommit(revision);
	if (commit === void 0 && since !== void 0) throw new ConfigError(`--since: ${source.location} has no revision '${since}'; correct it, or fetch the whole history (actions/checkout: fetch-depth: 0)`);
	return {
		since: commit,
		full,
		pages: filter
	};
}

export { openEach as i, describeSource as n, withRun as r, assertAllOpen as t };
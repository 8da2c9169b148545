import { o as withRun, t as assertAllOpen } from "./open-run.js";
import { t as openTranslation } from "./open-translation.js";
import { t as isAhead } from "./proposal-start.js";

// src/commands/plan-matrix.ts
/** @throws {ConfigError} when options, settings or repositories are not fit for a run. */
async function planMatrix(options, ports) {
	return withRun(options, ports, async ({ run, sourceFiles }) => {
		assertAllOpen(run);
		return { include: (await Promise.all(run.targets.map((target) => openTranslation(run, target, sourceFiles)))).filter((translation) => translation.scope.tasks.length > 0 || isUnfinished(translation)).map(({ settings, scope }) => ({
			language: settings.language,
			pages: scope.tasks.length
		})) };
	});
}
/** Whether a proposal that needs no more pages waits for a commit or for its pull request. */
function isUnfinished({ base, branch, pullRequests }) {
	return base.isJoinDue || isAhead(base) && branch.open === void 0 && pullRequests !== void 0;
}

export { planMatrix };
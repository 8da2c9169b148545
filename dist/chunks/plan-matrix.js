import { o as withRun, t as assertAllOpen } from "./open-run.js";
import { t as openTranslation } from "./open-translation.js";

// src/commands/plan-matrix.ts
/** @throws {ConfigError} when options, settings or repositories are not fit for a run. */
async function planMatrix(options, ports) {
	return withRun(options, ports, async ({ run, sourceFiles }) => {
		assertAllOpen(run);
		return { include: (await Promise.all(run.targets.map((target) => openTranslation(run, target, sourceFiles)))).map(({ settings, scope }) => ({
			language: settings.language,
			pages: scope.tasks.length
		})).filter(({ pages }) => pages > 0) };
	});
}

export { planMatrix };
import { n as addTotals } from "./ledger2.js";

// src/report/outputs.ts
/** The ledger of one run, or of several, as the outputs of the action. */
/** Values by the names of `action.yml`. */
function describeOutputs(reports, { reportPath, reviewPaths }) {
	const languages = reports.flatMap((report) => report.languages);
	const totals = addTotals(reports.map((report) => report.totals));
	const engines = languages.flatMap(({ engine }) => engine ?? []);
	const pullRequests = languages.flatMap(({ language, pullRequest }) => pullRequest === void 0 ? [] : [{
		language,
		...pullRequest
	}]);
	return {
		changed: languages.some(({ commit }) => commit !== null),
		"pull-requests": JSON.stringify(pullRequests),
		waiting: JSON.stringify(languages.flatMap(({ language, waiting }) => waiting === void 0 ? [] : [language])),
		"pages-in-scope": totals.inScope,
		"pages-delivered": totals.delivered,
		"pages-unchanged": totals.unchanged,
		"pages-failed": totals.failed,
		"characters-prose": totals.characters.prose,
		"characters-sent": totals.characters.sent,
		"characters-billed": engines.reduce((sum, { charactersBilled }) => sum + charactersBilled, 0),
		cost: engines.reduce((sum, { cost }) => sum + cost, 0).toFixed(4),
		report: reportPath,
		review: reviewPaths.join("\n")
	};
}

export { describeOutputs };
import { n as renderFence, r as shorten } from "./inert-text2.js";

// src/report/failure-issue.ts
/**
* The issue that tells of failed runs: one in the source repository, found by a marker in its text, opened by the first
* run that fails, brought up to date by the next, closed by the first that succeeds.
*/
/** Label of the issue. */
const FAILURE_LABEL = "amts";
/** Stands in the text of the issue, where no reader sees it. */
const FAILURE_MARKER = "<!-- amts:failed-run -->";
/** More of these are only counted. */
const MAX_LISTED = 50;
const MAX_REASON_CHARACTERS = 500;
/** Title and body; what came from pages and services stands in a fence, where it has no effect. */
function renderFailure({ commit, runUrl, failures }) {
	const count = failures.length === 1 ? "One thing" : `${failures.length} things`;
	const lines = failures.slice(0, MAX_LISTED).map(({ what, reason }) => `${shorten(what, 200)}: ${shorten(reason, MAX_REASON_CHARACTERS)}`);
	const more = failures.length > MAX_LISTED ? [`… and ${failures.length - MAX_LISTED} more`] : [];
	const run = runUrl === void 0 ? "The last run" : `[The last run](${encodeURI(runUrl)})`;
	return {
		title: "Translations: a run of AMTS failed",
		body: [
			FAILURE_MARKER,
			`${run} of AMTS, at commit ${commit.slice(0, 10)}, did not succeed. ${count} failed:`,
			renderFence([...lines, ...more], "text"),
			"The other pages were worked on as usual. The next run tries again; this issue is closed when one succeeds."
		].join("\n\n")
	};
}
/**
* Bring the issue in step with a run.
*
* @param run What failed; `undefined` for a run that succeeded.
*/
async function settleFailureIssue(issues, run) {
	const found = await issues.find(FAILURE_MARKER);
	if (run === void 0) {
		if (found !== void 0) await issues.close(found.number, "A run has succeeded.");
		return;
	}
	const text = renderFailure(run);
	if (found === void 0) await issues.open(text);
	else if (found.body !== text.body) await issues.update(found.number, text);
}

export { FAILURE_LABEL, settleFailureIssue };
import { n as nameText, t as nameFullText } from "./text-files.js";
import { a as isDelivered } from "./ledger2.js";
import { o as nameReviewFile, r as isLaterPart } from "./review.js";
import { r as ConfigError } from "./errors.js";
import { join, resolve } from "node:path";

// src/commands/steps/deliver/write-report.ts
/** The report of a run as files: the ledger, and the text of each pull request. */
/**
* Open the folder of the report, before the first step: a run that could not tell what it did does nothing.
*
* @throws {ConfigError} when it cannot be written to.
*/
async function openReport({ folder, reportDir }, ports) {
	return ports.openOutput(resolve(folder, reportDir), resolve(folder));
}
/**
* Write `report.json` and `pull-request-<language>.md`, and beside it `pull-request-<language>-full.md` where the text
* had to be shortened for GitHub, and `review-<language>.html`, in parts where it is large. Texts of a run before that
* have no successor are removed. The folder tells git to leave it alone.
*
* @returns Paths of `report.json` and of the review pages, and why not all is written, if so: by then the run has done
*   its work, and must not end as if it had not.
*/
async function writeReport(report, folder, context) {
	const reportPath = join(folder.path, "report.json");
	const reviewPaths = [];
	try {
		await folder.write(".gitignore", "*\n");
		await folder.write("report.json", `${JSON.stringify(report, void 0, 2)}\n`);
		const there = await folder.list();
		for (const language of report.languages) {
			const written = [];
			const write = async ({ name, text }) => {
				await folder.write(name, text);
				written.push(name);
			};
			const reviews = await context.renderReview?.(language.language, write) ?? [];
			const texts = await listTexts(report, language, {
				...context,
				there: [...there, ...written],
				reviews
			});
			await Promise.all(texts.map(([name, text]) => text === void 0 ? folder.remove(name) : folder.write(name, text)));
			reviewPaths.push(...reviews.map((name) => join(folder.path, name)));
		}
		return {
			reportPath,
			reviewPaths
		};
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		return {
			reportPath,
			reviewPaths,
			unwritten: error.message
		};
	}
}
/**
* Files of a language beside its review, with their texts; `undefined` for what there is not.
*
* @param context `there`: names of files of before; `reviews`: those of the review, which are written.
*/
async function listTexts(run, report, context) {
	const { language } = report;
	const review = nameReviewFile(language);
	return [...[review, ...context.there.filter((name) => isLaterPart(name, review))].filter((name) => !context.reviews.includes(name)).map((name) => [name, void 0]), ...await listPullRequestTexts(run, report, context)];
}
/** What writes the texts is loaded where there is one to write. */
async function listPullRequestTexts({ source, url: runUrl }, report, { run, open: all }) {
	const { language, pages } = report;
	const [name, fullName] = [nameText(language), nameFullText(language)];
	const options = run.settings.targets.find((target) => target.language === language)?.pullRequest;
	const open = all?.get(language);
	const none = [name, fullName].map((file) => [file, void 0]);
	if (options === void 0 || open === void 0 && !pages.some(isDelivered)) return none;
	const { renderPullRequest, writePullRequest } = await import("./write-text2.js");
	const text = writePullRequest({
		source,
		report,
		options,
		open,
		runUrl
	});
	if (text === void 0) return none;
	const { title, fullBody: body } = text;
	return [[name, renderPullRequest(text)], [fullName, body === void 0 ? void 0 : renderPullRequest({
		title,
		body
	})]];
}

export { writeReport as n, openReport as t };
import { n as renderPullRequest, r as writePullRequest, t as nameFullText } from "./write-text.js";
import { t as isLaterPart } from "./parts.js";
import { r as nameReviewFile } from "./review.js";
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
* @returns Path of `report.json`, and why not all is written, if so: by then the run has done its work, and must not
*   end as if it had not.
*/
async function writeReport(report, folder, context) {
	const reportPath = join(folder.path, "report.json");
	try {
		await folder.write(".gitignore", "*\n");
		await folder.write("report.json", `${JSON.stringify(report, void 0, 2)}\n`);
		const there = await folder.list();
		const texts = report.languages.flatMap((language) => [...listTexts(report, language, {
			...context,
			there
		})]);
		await Promise.all(texts.map(([name, text]) => text === void 0 ? folder.remove(name) : folder.write(name, text)));
		return { reportPath };
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		return {
			reportPath,
			unwritten: error.message
		};
	}
}
/** Files of a language with their texts; `undefined` for what there is not. @param there Names of the files of before. */
function listTexts({ source, url }, report, { run, open, reviews, there }) {
	const { language } = report;
	const options = run.settings.targets.find((target) => target.language === language)?.pullRequest;
	const text = options && writePullRequest({
		source,
		report,
		options,
		open: open?.get(language),
		runUrl: url
	});
	const { title = "", fullBody } = text ?? {};
	const review = nameReviewFile(language);
	const former = [review, ...there.filter((name) => isLaterPart(name, review))];
	return new Map([
		...former.map((name) => [name, void 0]),
		...(reviews?.get(language) ?? []).map((file) => [file.name, file.text]),
		[`pull-request-${language}.md`, text && renderPullRequest(text)],
		[nameFullText(language), fullBody === void 0 ? void 0 : renderPullRequest({
			title,
			body: fullBody
		})]
	]);
}

export { writeReport as n, openReport as t };
import { o as trainLexicon, r as pairPages } from "./pages.js";
import { n as checkPage } from "./check.js";
import { r as assertLanguages } from "./languages.js";
import { t as parsePage } from "./parse.js";
import { n as readPageDigest, t as alignDigests } from "./page-rows.js";
import { t as judgePage } from "./page-verdict.js";
import { t as readLimits } from "./read-limits.js";
import { r as readText } from "./read-text.js";

// src/commands/check.ts
/** `amts check`: structural differences between a source page and its translation. */
/** @throws {ConfigError} when a file is missing or a language unknown. */
async function check(options, disk) {
	const { source, target, from, to, dialect } = options;
	assertLanguages(from, to);
	const limits = await readLimits(options.config, disk);
	const sourcePage = parsePage(await readText(source, disk, limits), {
		language: from,
		dialect
	});
	const targetPage = parsePage(await readText(target, disk, limits), {
		language: to,
		dialect
	});
	return {
		file: target,
		isUnrelated: judge(sourcePage, targetPage, {
			from,
			to,
			dialect
		}) === "unrelated",
		findings: checkPage(sourcePage, targetPage, { dialect })
	};
}
/** Findings on two pages that are no translations of each other say nothing. */
function judge(source, target, { from, to, dialect }) {
	const lexicon = trainLexicon([pairPages(source, target)]);
	const pair = {
		source: readPageDigest({
			text: source.text,
			language: from,
			dialect
		}),
		target: readPageDigest({
			text: target.text,
			language: to,
			dialect
		})
	};
	return judgePage(alignDigests(pair, lexicon), {
		from,
		to,
		minScore: .5
	});
}

export { check };
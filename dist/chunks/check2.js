import { d as trainLexicon, i as pairPages } from "./pages.js";
import { n as checkPage } from "./check.js";
import { t as parsePage } from "./parse.js";
import { n as readPageDigest, t as alignDigests } from "./page-rows.js";
import { t as judgePage } from "./page-verdict.js";
import { r as assertLanguages } from "./languages.js";
import { n as onPage } from "./page-crash.js";
import { n as decodePage } from "./page-text.js";
import { t as readNeighbours } from "./neighbours.js";
import { t as readLimits } from "./read-limits.js";
import { r as readText } from "./read-text.js";
import { extname, join, parse } from "node:path";

// src/commands/check.ts
/** `amts check`: structural differences between a source page and its translation. */
/** @throws {ConfigError} when a file is missing or a language unknown. */
async function check(options, disk) {
	const { source, target, from, to, dialect } = options;
	assertLanguages(from, to);
	const limits = await readLimits(options.config, disk);
	const read = async (file, language) => {
		const text = await readText(file, disk, limits);
		return onPage(file, () => parsePage(text, {
			language,
			dialect
		}));
	};
	const [sourcePage, targetPage] = [await read(source, from), await read(target, to)];
	const isUnrelated = onPage(target, () => judge(sourcePage, targetPage, {
		from,
		to,
		dialect
	})) === "unrelated";
	const beside = (file, page) => readNeighbours(page, (path) => readBeside(file, path, {
		disk,
		limits
	}));
	const neighbours = {
		source: await beside(source, sourcePage),
		target: await beside(target, targetPage)
	};
	return {
		file: target,
		isUnrelated,
		findings: onPage(target, () => checkPage(sourcePage, targetPage, {
			dialect,
			neighbours
		}))
	};
}
/** The page that a relative link of a file leads to, as far as it stands where the link says. */
async function readBeside(file, path, { disk, limits }) {
	if (path.startsWith("/")) return void 0;
	const { dir, ext } = parse(file);
	const bare = path.replace(/\.html?$|(?<!\/)\/+$/, "");
	for (const name of [
		path,
		`${bare}${ext}`,
		`${bare}/index${ext}`
	]) {
		const place = join(dir, name);
		if (extname(place) === ext && !await disk.isFolder(place)) {
			const bytes = await disk.readFile(place);
			if (bytes !== void 0) return decodePage(place, bytes, limits);
		}
	}
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
import { t as compileGlobs } from "./page-globs.js";
import { n as assertLanguage } from "./languages.js";
import { i as parseSettings } from "./settings.js";
import { r as ConfigError } from "./errors.js";
import { t as findBookDialect } from "./find-dialect.js";
import { t as compileLayout } from "./layout.js";
import { i as DEFAULT_BASE } from "./choices.js";
import { t as locateRepository } from "./open-source.js";
import { join, posix } from "node:path";

// src/commands/steps/init/detect-layout.ts
/**
* How a translation stands in its repository: where the bases of its pages are, which folders have other names, which
* file is its glossary. The one place that knows layouts; what it gives are settings of a target.
*/
function detectLayout({ pages, files, dialect }) {
	const present = new Set(files.keys());
	const paths = detectPaths(pages, present);
	const { findTarget } = compileLayout({
		language: "",
		paths: paths.value,
		pages
	});
	const translated = pages.map(findTarget).filter((target) => present.has(target));
	const terminology = [...present].filter((path) => GLOSSARY.test(path)).toSorted((a, b) => a.length - b.length)[0];
	return {
		base: detectBase(translated, present, dialect),
		paths,
		translated: translated.length,
		...terminology === void 0 ? {} : { terminology: {
			value: terminology,
			why: "by its name"
		} }
	};
}
const GLOSSARY = /(?:^|\/)(?:terminology|glossary|terms)\.(?:md|csv|tmx)$/i;
/** Patterns that projects keep the source text of a page under. */
const BASE_PATTERNS = [
	DEFAULT_BASE,
	"{dir}/{name}.orig{ext}",
	"{dir}/{name}.origin{ext}",
	"{dir}/{name}_en{ext}",
	"{dir}/{name}.en{ext}"
];
function detectBase(translated, present, dialect) {
	const [best] = BASE_PATTERNS.map((pattern) => ({
		pattern,
		found: translated.filter((page) => present.has(fill(pattern, page))).length
	})).toSorted((a, b) => b.found - a.found);
	if (best !== void 0 && best.found > 0) return {
		value: best.pattern,
		why: `${best.found} of ${translated.length} translated pages have theirs there`
	};
	if (dialect === "d2l") return {
		value: DEFAULT_BASE,
		why: "none is there yet; this is where d2lbook keeps them"
	};
	return {
		value: null,
		why: "none is there; files beside the pages would be published with them, so .amts/state.json keeps the record"
	};
}
function fill(pattern, page) {
	const { dir, name, ext } = posix.parse(page);
	return posix.normalize(pattern.replace("{dir}", dir || ".").replace("{name}", name).replace("{ext}", ext));
}
/** Folders of the source that the translation has under another name: the same page names, and no folder of that name. */
function detectPaths(pages, present) {
	const ours = groupNames(pages);
	const theirs = groupNames([...present].filter((path) => /\.md$/i.test(path)));
	const taken = new Set([...ours.keys()].filter((folder) => theirs.has(folder)));
	const found = [];
	for (const [folder, names] of ours) {
		if (theirs.has(folder) || folder === "") continue;
		const best = [...theirs].filter(([other]) => !taken.has(other)).map(([other, has]) => ({
			other,
			share: [...names].filter((name) => has.has(name)).length / names.size
		})).toSorted((a, b) => b.share - a.share)[0];
		if (best === void 0 || best.share < .5 || names.size < 2) continue;
		taken.add(best.other);
		found.push([folder, best.other]);
	}
	const why = found.length === 0 ? "every folder has its own name" : `the same page names stand in ${found.map(([, other]) => other).join(", ")}`;
	return {
		value: Object.fromEntries(found),
		why
	};
}
function groupNames(paths) {
	const groups = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const cut = path.lastIndexOf("/") + 1;
		const folder = path.slice(0, cut);
		groups.set(folder, (groups.get(folder) ?? /* @__PURE__ */ new Set()).add(path.slice(cut)));
	}
	return groups;
}

// src/commands/steps/init/detect-source.ts
/** Files for those who work on the project, not for its readers. */
const PROJECT_FILES = /(?:^|\/)(?:README|CONTRIBUTING|CODE_OF_CONDUCT|LICEN[CS]E|CHANGELOG|CHANGES|HISTORY|SECURITY|SUPPORT|GOVERNANCE|MAINTAINERS|AUTHORS|CONTRIBUTORS|PULL_REQUEST_TEMPLATE|ISSUE_TEMPLATE|STYLE_GUIDE|AGENTS|CLAUDE)(?:[-_.][\w.-]*)?\.md$/i;
/** Folders of a project that hold no pages. */
const PROJECT_FOLDERS = /^(?:\.[^/]+|node_modules|vendor|tests?|__tests__|scripts?|tools?)\//;
/** From so large a share of the pages on, the folder is what is translated. */
const MOST = .8;
const isMarkdown = (path) => /\.md$/i.test(path);
/** Globs for `source.pages`. */
function detectPages(paths) {
	const markdown = paths.filter(isMarkdown);
	const pages = markdown.filter((path) => !PROJECT_FILES.test(path) && !PROJECT_FOLDERS.test(path));
	const folder = findMainFolder(pages);
	const root = folder === void 0 ? "**/*.md" : `${folder}/**/*.md`;
	const inside = (path) => folder === void 0 || path.startsWith(`${folder}/`);
	const out = markdown.filter((path) => inside(path) && !pages.includes(path));
	const globs = [...new Set(out.map((path) => (PROJECT_FOLDERS.exec(path)?.[0] ?? "") || nameGlob(path)))];
	const origins = markdown.some((path) => path.endsWith("_origin.md")) ? ["!**/*_origin.md"] : [];
	const where = folder === void 0 ? "all over the repository" : `of ${pages.length} in ${folder}/`;
	return {
		value: [
			root,
			...globs.map((glob) => glob.endsWith("/") ? `!${glob}**` : `!${glob}`),
			...origins
		],
		why: `${pages.filter(inside).length} pages, ${where}${out.length === 0 ? "" : `; ${out.length} files about the project left out`}`
	};
}
function nameGlob(path) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return path.includes("/") ? `**/${name}` : name;
}
/** A repository whose pages are in one folder beside code has it by a usual name. */
const BOOK_FOLDERS = /^(?:docs?|documentation|book|content|src|lectures|chapters|pages|site|website|source|manual|guide)$/i;
function findMainFolder(pages) {
	const counts = /* @__PURE__ */ new Map();
	for (const path of pages) {
		const [top = "", ...rest] = path.split("/");
		if (rest.length > 0) counts.set(top, (counts.get(top) ?? 0) + 1);
	}
	const [folder, most] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? ["", 0];
	return BOOK_FOLDERS.test(folder) && most >= MOST * pages.length ? folder : void 0;
}

// src/commands/steps/init/render-files.ts
/** Where editors find the schema; OWNER as in all examples. */
const SCHEMA = "https://raw.githubusercontent.com/OWNER/amts/main/docs/amts.schema.json";
/** The text of `amts.yml`; each comment says why a value is what it is. */
function renderConfig({ language, pages, dialect, targets, withAws }) {
	return `${[
		`# yaml-language-server: $schema=${SCHEMA}`,
		"source:",
		`  language: ${language}`,
		`  # ${pages.why}`,
		`  pages: ${JSON.stringify(pages.value)}`,
		`  # ${dialect.why}`,
		`  dialect: ${dialect.value}`,
		"targets:",
		...targets.flatMap(renderTarget),
		...withAws ? AWS : MEMORY
	].join("\n")}\n`;
}
function renderTarget({ language, repository, layout }) {
	const { base, paths, terminology } = layout;
	const map = Object.entries(paths.value).map(([from, to]) => `${JSON.stringify(from)}: ${JSON.stringify(to)}`);
	return [
		`  - language: ${language}`,
		`    repository: ${JSON.stringify(repository)}`,
		`    # what each page was translated from: ${base.why}`,
		`    base: ${JSON.stringify(base.value)}`,
		...map.length === 0 ? [] : [`    # ${paths.why}`, `    paths: { ${map.join(", ")} }`],
		...terminology === void 0 ? [] : [`    # ${terminology.why}`, `    terminology: ${JSON.stringify(terminology.value)}`],
		`    pull-request: { labels: [translation], language: ${language} }`
	];
}
const MEMORY = [
	"engine:",
	"  # memory sends nothing anywhere: it takes the closest of the book's own translations, and leaves the rest to people;",
	"  # command, chat, libretranslate and amazon-translate translate by machine",
	"  kind: memory"
];
const AWS = [
	"engine:",
	"  kind: amazon-translate",
	"  region: us-west-2",
	"  # both are outputs of infra/, see docs/amazon-setup.md",
	"  bucket: fill-in-the-bucket",
	"  role-arn: arn:aws:iam::000000000000:role/fill-in-the-role",
	"  # a run that would cost more stops before anything is sent",
	"  max-cost: 20"
];
/** The workflow of the source repository. */
function renderWorkflow({ pages, withAws }) {
	const paths = pages.value.filter((glob) => !glob.startsWith("!"));
	return `${[
		"# Replace OWNER by the place of this action, and COMMIT by the full id of a commit of it that you have looked at.",
		"name: Translations",
		"on:",
		"  push:",
		"    branches: [main]",
		`    paths: ${JSON.stringify([...paths, "amts.yml"])}`,
		"  workflow_dispatch:",
		"permissions: {}",
		"jobs:",
		"  sync:",
		"    runs-on: ubuntu-latest",
		"    timeout-minutes: 350",
		"    permissions:",
		"      contents: read",
		...withAws ? ["      id-token: write # for Amazon Web Services"] : [],
		"    concurrency:",
		"      group: translations",
		"    steps:",
		"      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2",
		"        with:",
		"          fetch-depth: 0 # what a page was translated from is found in the whole history",
		"          persist-credentials: false",
		...withAws ? [
			"      - uses: aws-actions/configure-aws-credentials@8df5847569e6427dd6c4fb1cf565c83acfa8afa7 # v6.0.0",
			"        with:",
			"          role-to-assume: ${{ vars.AMTS_ROLE }}",
			"          aws-region: us-west-2",
			"          role-duration-seconds: 21600"
		] : [],
		"      - uses: OWNER/amts@COMMIT",
		"        with:",
		"          github-token: ${{ secrets.TRANSLATIONS_TOKEN }}"
	].join("\n")}\n`;
}
/** The line of `.gitattributes` that folds bases in a pull request; `undefined` where there are none beside pages. */
function renderAttributes(base) {
	if (base === null) return void 0;
	return `${base.slice(base.lastIndexOf("/") + 1).replace("{name}", "*").replace("{ext}", ".md")} linguist-generated`;
}

// src/commands/init.ts
/**
* `amts init`: looks at a source and its translations, and writes the configuration, the workflow, and the mark that
* folds bases in pull requests. What is there stays, unless it is asked to be replaced.
*/
/** @throws {ConfigError} when a repository cannot be read, or no page is found. */
async function init(options, ports) {
	assertLanguage(options.from, "--from");
	if (options.targets.length === 0) throw new ConfigError("--target: name at least one translation as LANGUAGE=PLACE, for example zh=../book-zh");
	const place = await locateRepository(options.source, {
		folder: options.folder,
		name: "--source",
		ports
	});
	const source = await ports.openSource(place);
	const head = await source.findCommit("HEAD");
	if (head === void 0) throw new ConfigError(`${source.location}: has no commit yet; commit the book first`);
	const files = await source.listFiles(head);
	const pages = detectPages([...files.keys()]);
	const paths = [...files.keys()].filter(compileGlobs(pages.value));
	if (paths.length === 0) throw new ConfigError(`${source.location}: holds no pages in Markdown; is this the source?`);
	const dialect = await findBookDialect(source, files, pages.value);
	const targets = await Promise.all(options.targets.map(async (target) => openTarget(target, {
		paths,
		dialect: dialect.value,
		place,
		options,
		ports
	})));
	const config = {
		language: options.from,
		pages,
		dialect,
		targets,
		withAws: options.withAws
	};
	const text = renderConfig(config);
	parseSettings({
		name: "amts.yml",
		text
	});
	return {
		version: 1,
		command: "init",
		files: await writeAll([
			{
				place,
				name: "amts.yml",
				text
			},
			{
				place,
				name: WORKFLOW,
				text: renderWorkflow(config)
			},
			...listAttributes(targets)
		], options, ports),
		found: tell(config),
		next: adviseNext(config, source.url, options)
	};
}
const WORKFLOW = ".github/workflows/translations.yml";
async function openTarget({ language, repository }, context) {
	const { paths, dialect, options, ports } = context;
	const place = await locateRepository(repository, {
		folder: options.folder,
		name: `target ${language}`,
		ports
	});
	const { book } = await ports.openTarget(place);
	const branch = await book.findDefaultBranch();
	const head = (await book.listHeads(branch)).get(branch);
	const files = head === void 0 ? /* @__PURE__ */ new Map() : await book.listFiles(head);
	const layout = detectLayout({
		pages: paths,
		files,
		dialect
	});
	return {
		language,
		repository: nameRepository(place, context.place),
		place,
		layout
	};
}
/** As `amts.yml` writes it: `owner/repo`, or a folder. */
function nameRepository(place, source) {
	if (place.kind === "github") return place.repository;
	return source.kind === "folder" ? relativePath(source.path, place.path) : place.path;
}
function relativePath(from, to) {
	const [a, b] = [from.split("/"), to.split("/")];
	const common = a.findIndex((part, at) => part !== b[at]);
	const shared = common === -1 ? a.length : common;
	return [...a.slice(shared).map(() => ".."), ...b.slice(shared)].join("/") || ".";
}
function listAttributes(targets) {
	return targets.flatMap(({ place, layout }) => {
		const line = renderAttributes(layout.base.value);
		return line === void 0 ? [] : [{
			place,
			name: ".gitattributes",
			text: `${line}\n`
		}];
	});
}
async function writeAll(drafts, { force, dryRun }, { disk }) {
	const written = [];
	for (const { place, name, text } of drafts) {
		const path = place.kind === "folder" ? join(place.path, name) : `${place.repository}/${name}`;
		const status = place.kind === "folder" && await disk.readFile(path) !== void 0 && !force ? "kept" : place.kind === "github" || dryRun ? "shown" : "written";
		if (status === "written") await disk.writeText(path, text);
		written.push({
			path,
			text,
			status
		});
	}
	return written;
}
function tell({ pages, dialect, targets }) {
	return [
		`pages: ${pages.value.join(" ")} (${pages.why})`,
		`dialect: ${dialect.value} (${dialect.why})`,
		...targets.flatMap(({ language, layout: { translated, base, paths, terminology } }) => [
			`${language}: ${translated} pages are translated`,
			`${language}: bases: ${base.value ?? ".amts/state.json"} (${base.why})`,
			...Object.entries(paths.value).map(([from, to]) => `${language}: ${from} is ${to} there`),
			...terminology === void 0 ? [] : [`${language}: glossary: ${terminology.value}`]
		])
	];
}
function adviseNext({ targets }, url, { source }) {
	const repository = url === void 0 ? "OWNER/REPO" : url.split("/").slice(-2).join("/");
	return [
		"look at the files, then:",
		`amts adopt --source ${source} --dry-run   # what each translated page was made from`,
		`amts plan --source ${source}   # what a run would do and send`,
		`a token that may write contents and pull requests of ${targets.map((target) => target.repository).join(", ")}: make one at https://github.com/settings/personal-access-tokens/new, then`,
		`gh secret set TRANSLATIONS_TOKEN --repo ${repository}`
	];
}
/** What `init` tells at a terminal. */
function renderInit({ files, found, next }) {
	const told = files.flatMap(({ path, status, text }) => [`${status.padEnd(8)} ${path}${status === "kept" ? " (is there; --force replaces it)" : ""}`, ...status === "shown" ? text.trimEnd().split("\n").map((line) => `    ${line}`) : []]);
	return [
		...found,
		"",
		...told,
		"",
		...next
	];
}

export { init, renderInit };
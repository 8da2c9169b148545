import { o as __toESM } from "./rolldown-runtime.js";
import { n as compileGlobs, r as require_picomatch } from "./page-globs.js";
import { r as parseSettings } from "./settings.js";
import { r as ConfigError } from "./errors.js";
import { a as isAmazonLanguage, n as assertLanguage } from "./languages.js";
import { t as findBookDialect } from "./find-dialect.js";
import { t as compileLayout } from "./layout.js";
import { t as nameSome } from "./name-some.js";
import { c as PAGE_EXTENSIONS, d as hasProjectReadme, i as DEFAULT_BASE } from "./choices.js";
import { a as primaryLanguage } from "./scripts.js";
import { t as locateRepository } from "./open-source.js";
import { join, posix } from "node:path";

// src/commands/steps/init/render-files.ts
/** As `amts.yml` names the repository of the source. */
const OWN_REPOSITORY = ".";
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
	const { base, place, paths, terminology } = layout;
	const map = Object.entries(paths.value).map(([from, to]) => `${JSON.stringify(from)}: ${JSON.stringify(to)}`);
	return [
		`  - language: ${language}`,
		`    repository: ${JSON.stringify(repository)}`,
		...renderPlace(language, layout),
		...base === void 0 ? [] : [`    # what each page was translated from: ${base.why}`, `    base: ${JSON.stringify(base.value)}`],
		...map.length === 0 ? [] : [...place === void 0 ? [`    # ${paths.why}`] : [], `    paths: { ${map.join(", ")} }`],
		...terminology === void 0 ? [] : [`    # ${terminology.why}`, `    terminology: ${JSON.stringify(terminology.value)}`],
		`    pull-request: { labels: [translation], language: ${language} }`
	];
}
/** A site with several languages shows a page of the source where a translation has none. */
function renderPlace(language, { place, translated, pages }) {
	if (place === void 0) return [];
	const { folder, path } = place.value;
	const isPartial = translated < MOST$1 * pages;
	return [
		`    # ${place.why}`,
		...folder === language ? [] : [`    folder: ${folder}`],
		...path === void 0 ? [] : [`    path: ${JSON.stringify(path)}`],
		...isPartial ? [`    # ${translated} of ${pages} pages are translated; all proposes the others too`, "    new-pages: none"] : []
	];
}
/** With a smaller share of translated pages a project lives with a partial translation. */
const MOST$1 = .5;
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
function renderWorkflow({ pages, targets, withAws }) {
	const paths = pages.value.filter((glob) => !glob.startsWith("!"));
	const own = targets.filter(({ repository }) => repository === ".");
	const isOwn = own.length > 0 && own.length === targets.length;
	const translations = own.flatMap(({ layout }) => layout.place?.value.own ?? []).map((glob) => `!${glob}`);
	return `${[
		"# Replace OWNER by the place of this action. A tag may be moved: who wants to have looked at what gets the tokens names",
		"# the full id of a commit instead of v1.",
		"name: Translations",
		"on:",
		"  push:",
		"    branches: [main]",
		`    paths: ${JSON.stringify([
			...paths,
			...translations,
			"amts.yml"
		])}`,
		"  workflow_dispatch:",
		"permissions: {}",
		"jobs:",
		"  sync:",
		"    runs-on: ubuntu-latest",
		"    timeout-minutes: 350",
		"    permissions:",
		...isOwn ? ["      contents: write", "      pull-requests: write"] : ["      contents: read"],
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
		"      - uses: OWNER/amts@v1",
		...isOwn ? [] : ["        with:", "          github-token: ${{ secrets.TRANSLATIONS_TOKEN }}"]
	].join("\n")}\n`;
}
/** The line of `.gitattributes` that folds bases in a pull request. */
function renderAttributes(base) {
	return `${nameBases(base)} linguist-generated`;
}
/** Names of the bases that stand beside pages, as a glob. */
function nameBases(base) {
	return base.slice(base.lastIndexOf("/") + 1).replace("{name}", "*").replace("{ext}", ".md");
}
/** `owner/repo` of an address such as `https://github.com/owner/repo`. */
function nameOnGitHub(url) {
	return url.split("/").slice(-2).join("/");
}

// src/commands/steps/init/advise-next.ts
/** What a new user does once the files are there, a line each. */
/** Faults first, then the commands to run, then what only people can do: names, tokens, settings. */
function adviseNext({ targets }, { url, paths, source }) {
	const clones = targets.filter(({ place, isOnGitHub }) => place.kind === "folder" && isOnGitHub).map(({ language, written }) => ` --target ${language}=${written}`).join("");
	const isTranslated = targets.some(({ layout }) => layout.translated > 0);
	return [
		...targets.flatMap((target) => describeFault(target, paths)),
		"look at the files, commit each in its repository, then:",
		`amts doctor --source ${source}${clones}   # what is still missing`,
		...isTranslated ? [`amts adopt --source ${source}${clones} --dry-run   # what each translated page was made from`] : [],
		`amts plan --source ${source}${clones}   # what a run would do and send`,
		...adviseToken(targets, url)
	];
}
/** Whether every page of a source that holds its own translations would be its own translation. */
function isPlaceLost({ language, repository, layout }, pages) {
	if (layout.place !== void 0) return false;
	const { findTarget } = compileLayout({
		language,
		paths: layout.paths.value,
		pages
	});
	return repository === "." && pages.every((page) => findTarget(page) === page);
}
function describeFault(target, pages) {
	const { language } = target;
	if (!isPlaceLost(target, pages)) return [];
	return [`! ${language}: where the translations stand in this repository was not found: set 'path' of this target in amts.yml, for example path: "docs/{folder}/{path}" (docs/layouts.md has the common sites)`];
}
function adviseToken(targets, url) {
	const others = targets.filter(({ repository }) => repository !== ".");
	const listNames = (chosen) => nameSome(new Set(chosen.map(({ repository }) => repository)));
	const folders = listNames(others.filter(({ isOnGitHub }) => !isOnGitHub));
	const named = listNames(others.filter(({ isOnGitHub }) => isOnGitHub));
	return [...folders === "" ? [] : [`for the workflow, name ${folders} in amts.yml as owner/repo on GitHub`], ...others.length === 0 ? ["let workflows open pull requests: Settings > Actions > General of the repository on GitHub"] : [`a token that may write contents and pull requests of ${named === "" ? "the translations" : named}: make one at https://github.com/settings/personal-access-tokens/new, then`, `gh secret set TRANSLATIONS_TOKEN --repo ${url === void 0 ? "OWNER/REPO" : nameOnGitHub(url)}`]];
}

// src/commands/steps/init/detect-place.ts
/** Fewer files than this share of the best place say nothing of a place of their own. */
const SHARE = .1;
/** @returns `undefined` where no path names the language. */
function detectPlace(request) {
	const byFolder = describeFolders(request);
	const bySuffix = describeSuffix(request);
	if (byFolder === void 0 || bySuffix === void 0) return byFolder?.found ?? bySuffix?.found;
	return byFolder.count >= bySuffix.count ? byFolder.found : bySuffix.found;
}
function describeFolders(request) {
	const places = choosePlaces(countVotes(request));
	const [best] = places;
	if (best === void 0) return void 0;
	const { folder, before, root, target, count } = best;
	const own = root.split("/").find((name) => isOf(name, request.from));
	const others = listSiblings(request.pages, before, [folder, own ?? ""]);
	const isAlone = places.length === 1;
	const value = {
		folder,
		paths: isAlone ? {} : Object.fromEntries(places.map((place) => [place.root, place.target])),
		...isAlone ? { path: `${target}{path}` } : {},
		roots: places.map((place) => place.root),
		suffix: "",
		own: [`${before}${folder}/**`],
		others: others.map((other) => `${before}${other}/**`)
	};
	const where = target.replaceAll("{folder}", folder);
	return {
		count,
		found: {
			value,
			why: `${count} pages of ${root === "" ? "the source" : root} stand in ${where}`
		}
	};
}
/** Such as `zh`, `zh-cn`, `zh_CN`, `zh-Hans` or `es-419`. */
const NAME = /^[a-z]{2,3}(?:[-_][A-Za-z\d]{2,4})?$/;
/** Whether a name is that of a language, such as `zh`, `zh-cn` or `zh_CN` for `zh`. */
function isOf(name, language) {
	if (!NAME.test(name)) return false;
	const code = name.replace("_", "-").toLowerCase();
	if (code === language.toLowerCase()) return true;
	return !language.includes("-") && primaryLanguage(code) === language.toLowerCase();
}
/** Names of languages that stand beside a folder, without some of them. */
function listSiblings(paths, before, without) {
	const names = paths.filter((path) => path.startsWith(before) && path.indexOf("/", before.length) !== -1).map((path) => path.slice(before.length, path.indexOf("/", before.length)));
	return [...new Set(names)].filter((name) => !without.includes(name) && isLanguageName(name)).toSorted();
}
/** Only the most usual languages: `io`, `ts` and `bin` are languages too. */
function isLanguageName(name) {
	return NAME.test(name) && isAmazonLanguage(primaryLanguage(name.replace("_", "-")));
}
/** Roots of the source, by the end of a path that some page has below them. */
function indexTails(pages) {
	const roots = /* @__PURE__ */ new Map();
	for (const page of pages) for (let at = 0; at !== -1; at = nextPart(page, at)) {
		const tail = page.slice(at);
		roots.set(tail, [...roots.get(tail) ?? [], page.slice(0, at)]);
	}
	return roots;
}
/** Where the next part of a path starts, or -1. */
function nextPart(path, from) {
	return path.indexOf("/", from) + 1 || -1;
}
function countVotes({ language, from, pages, files }) {
	const isTranslation = (path) => path.split("/").some((name) => isOf(name, language) && !isOf(name, from));
	const roots = indexTails(pages.filter((path) => !isTranslation(path)));
	const counted = /* @__PURE__ */ new Map();
	for (const file of files) for (const vote of new Map(listVotes(file, {
		language,
		from,
		roots
	}).map((one) => [keyOf(one), one])).values()) {
		const known = counted.get(keyOf(vote));
		counted.set(keyOf(vote), {
			...vote,
			count: (known?.count ?? 0) + 1
		});
	}
	return [...counted.values()];
}
function keyOf({ root, target, folder }) {
	return [
		root,
		target,
		folder
	].join("\n");
}
/** A file below a folder of the language, read with the longest end of its path that a source page has too. */
function listVotes(file, { language, from, roots }) {
	const parts = file.split("/");
	return parts.slice(0, -1).flatMap((folder, at) => {
		if (!isOf(folder, language)) return [];
		const before = parts.slice(0, at).map((part) => `${part}/`).join("");
		const behind = file.slice(before.length + folder.length + 1);
		const isSource = (root) => {
			const [beside = ""] = root.startsWith(before) ? root.slice(before.length).split("/") : [];
			return !isLanguageName(beside) || isOf(beside, from);
		};
		for (let start = 0; start !== -1; start = nextPart(behind, start)) {
			const found = roots.get(behind.slice(start))?.filter(isSource) ?? [];
			const target = `${before}{folder}/${behind.slice(0, start)}`;
			if (found.length > 0) return found.map((root) => ({
				folder,
				before,
				root,
				target
			}));
		}
		return [];
	});
}
/** The places that most files speak for, of which none holds the pages of another one. */
function choosePlaces(votes) {
	const ordered = votes.toSorted((a, b) => b.count - a.count || a.root.length - b.root.length || a.target.length - b.target.length);
	const [best] = ordered;
	const chosen = [];
	for (const vote of ordered) {
		if (best === void 0 || vote.folder !== best.folder || vote.count < Math.max(1, SHARE * best.count)) continue;
		if (!chosen.some(({ root, target }) => root.startsWith(vote.root) || vote.root.startsWith(root) || target === vote.target)) chosen.push(vote);
	}
	return chosen;
}
const SUFFIXED = /^(.*?)\.([a-z]{2,3}(?:[-_][A-Za-z\d]{2,4})?)(\.[^./]+)$/;
/** `a.zh.md` beside `a.md` or `a.en.md`. */
function describeSuffix({ language, from, pages, files }) {
	const sources = new Set(pages);
	const names = pages.flatMap((path) => SUFFIXED.exec(path)?.[2] ?? []);
	const ofSource = [...new Set(names)].find((name) => isOf(name, from));
	const folders = /* @__PURE__ */ new Map();
	for (const file of files) {
		const [, stem = "", name = "", end = ""] = SUFFIXED.exec(file) ?? [];
		if (!isOf(name, language)) continue;
		const source = ofSource === void 0 ? stem + end : `${stem}.${ofSource}${end}`;
		if (sources.has(source)) folders.set(name, (folders.get(name) ?? 0) + 1);
	}
	const [best] = [...folders].toSorted(([, a], [, b]) => b - a);
	if (best === void 0) return void 0;
	const [folder, count] = best;
	const place = "{dir}/{name}.{folder}{ext}";
	const others = [...new Set(names)].filter((name) => name !== folder && name !== ofSource && isLanguageName(name));
	return {
		count,
		found: {
			value: {
				folder,
				...ofSource === void 0 ? { path: place } : {},
				paths: ofSource === void 0 ? {} : { [`{dir}/{name}.${ofSource}{ext}`]: place },
				suffix: ofSource === void 0 ? "" : `.${ofSource}`,
				own: [`**/*.${folder}.*`],
				others: ofSource === void 0 ? others.toSorted().map((name) => `**/*.${name}.*`) : []
			},
			why: `${count} pages have their translation beside them, with .${folder}`
		}
	};
}

// src/commands/steps/init/detect-layout.ts
/**
* How a translation stands in its repository: where the bases of its pages are, which folders have other names, which
* file is its glossary. The one place that knows layouts; what it gives are settings of a target.
*/
/** Look at the files of one translation. */
function detectLayout(request) {
	const { pages, files, dialect } = request;
	const present = new Set(files.keys());
	const place = request.place ?? detectOtherPlace(request);
	const paths = place === void 0 ? detectPaths(pages, present) : {
		value: place.value.paths,
		why: place.why
	};
	const placed = {
		paths: paths.value,
		...place === void 0 ? {} : {
			path: place.value.path,
			folder: place.value.folder
		}
	};
	const { findTarget } = compileLayout({
		language: "",
		...placed,
		pages: request.globs
	});
	const translated = pages.map(findTarget).filter((target) => present.has(target));
	const terminology = [...present].filter((path) => GLOSSARY.test(path)).toSorted((a, b) => a.length - b.length)[0];
	const base = detectBase(translated, present, dialect);
	return {
		...place === void 0 ? { base } : {
			place,
			...base.value === null ? {} : { base }
		},
		paths,
		translated: translated.length,
		pages: pages.length,
		...terminology === void 0 ? {} : { terminology: {
			value: terminology,
			why: "by its name"
		} }
	};
}
/** In a repository of its own most pages stand under the paths of the source, or in a folder of the language. */
function detectOtherPlace({ language, from, pages, files }) {
	const inPlace = pages.filter((page) => files.has(page)).length;
	const place = detectPlace({
		language,
		from,
		pages,
		files: [...files.keys()]
	});
	if (place === void 0) return void 0;
	const { folder, path, paths, roots = [""] } = place.value;
	const layout = compileLayout({
		language,
		folder,
		path,
		paths,
		pages: roots.map((root) => `${root}**/*`)
	});
	return pages.filter((page) => files.has(layout.findTarget(page))).length > inPlace ? place : void 0;
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
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Files for those who work on the project, not for its readers. */
const PROJECT_FILES = /(?:^|\/)(?:README|CONTRIBUTING|CODE_OF_CONDUCT|LICEN[CS]E|CHANGELOG|CHANGES|HISTORY|SECURITY|SUPPORT|GOVERNANCE|MAINTAINERS|AUTHORS|CONTRIBUTORS|PULL_REQUEST_TEMPLATE|ISSUE_TEMPLATE|STYLE_GUIDE|AGENTS|CLAUDE)(?:[-_.][\w.-]*)?\.md$/i;
/** Folders of a project that hold no pages. */
const PROJECT_FOLDERS = /^(?:\.[^/]+|node_modules|vendor|tests?|__tests__|scripts?|tools?)\//;
/** From so large a share of the pages on, the folder is what is translated. */
const MOST = .8;
const ENDS = [...new Set(Object.values(PAGE_EXTENSIONS).flat())];
/** The end of a page's name; `undefined` for what is no page. */
function endOf(path) {
	return ENDS.find((end) => path.toLowerCase().endsWith(`.${end.toLowerCase()}`));
}
/** Files that may be pages. */
function listMarkdown(paths) {
	return paths.filter((path) => endOf(path) !== void 0);
}
/**
* Globs for `source.pages`.
*
* @param places Of translations that stand among the files of the source.
*/
function detectPages(paths, dialect, places = []) {
	const others = [...new Set(places.flatMap((place) => place.others))];
	const isTranslation = (0, import_picomatch.default)([...others, ...places.flatMap(({ own }) => own)]);
	const markdown = listMarkdown(paths).filter((path) => !isTranslation(path));
	const pages = markdown.filter((path) => !isOfProject(path, dialect) && !PROJECT_FOLDERS.test(path));
	const [widest] = places.toSorted((a, b) => (b.roots?.length ?? 0) - (a.roots?.length ?? 0));
	const { roots, suffix = "" } = widest ?? {};
	const folder = findMainFolder(pages);
	const folders = roots ?? [folder === void 0 ? "" : `${folder}/`];
	const inside = (path) => folders.some((root) => path.startsWith(root)) && isSuffixed(path, suffix);
	const ends = [...new Set(pages.filter(inside).flatMap((path) => endOf(path) ?? []))];
	const end = ends.length > 1 ? `{${ends.toSorted().join(",")}}` : ends[0] ?? "md";
	const out = markdown.filter((path) => inside(path) && !pages.includes(path));
	const globs = [...new Set(out.map((path) => (PROJECT_FOLDERS.exec(path)?.[0] ?? "") || nameGlob(path)))];
	const origins = markdown.some((path) => path.endsWith("_origin.md")) ? ["!**/*_origin.md"] : [];
	const where = folders.includes("") ? "all over the repository" : `of ${pages.length} in ${folders.join(", ")}`;
	return {
		value: [
			...folders.map((root) => `${root}**/*${suffix}.${end}`),
			...globs.map((glob) => glob.endsWith("/") ? `!${glob}**` : `!${glob}`),
			...others.filter((glob) => folders.some((root) => glob.startsWith("**") || glob.startsWith(root))).map((glob) => `!${glob}`),
			...origins
		],
		why: `${pages.filter(inside).length} pages, ${where}${out.length === 0 ? "" : `; about the project, and left out: ${listSome(out)}`}`
	};
}
function isOfProject(path, dialect) {
	return PROJECT_FILES.test(path) && (hasProjectReadme(dialect) || !/(?:^|\/)README\.md$/i.test(path));
}
/** So many are named. */
const MOST_NAMED = 4;
function listSome(paths) {
	const named = paths.slice(0, MOST_NAMED).join(", ");
	return paths.length <= MOST_NAMED ? named : `${named} and ${paths.length - MOST_NAMED} more`;
}
function isSuffixed(path, suffix) {
	return path.slice(0, -(endOf(path)?.length ?? 0) - 1).endsWith(suffix);
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

// src/commands/steps/init/write-files.ts
/** The drafts of files to what became of them: written, shown, or left because something is there. */
/** What stands in `.gitattributes` already stays before the new line. */
async function listAttributes(targets, { disk }) {
	const drafts = /* @__PURE__ */ new Map();
	for (const { place, layout } of targets) {
		const base = layout.base?.value ?? null;
		if (base === null) continue;
		const path = locate(place, ATTRIBUTES);
		const old = place.kind === "folder" ? await readText(disk, path) ?? "" : "";
		drafts.set(path, {
			place,
			name: ATTRIBUTES,
			text: addLine(old, renderAttributes(base)),
			isAdded: true
		});
	}
	return [...drafts.values()];
}
/** The one file to which a line is added, where it is there already. */
const ATTRIBUTES = ".gitattributes";
function addLine(text, line) {
	if (text.split(/\r?\n/).includes(line)) return text;
	return `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${line}\n`;
}
function locate(place, name) {
	return place.kind === "folder" ? join(place.path, name) : `${place.repository}/${name}`;
}
/** Write what may be written. @returns Every draft with what became of it, in the same order. */
async function writeFiles(drafts, { force, dryRun }, { disk }) {
	const written = [];
	for (const { place, name, text, isAdded = false } of drafts) {
		const path = locate(place, name);
		const old = place.kind === "folder" ? await readText(disk, path) : void 0;
		const status = old !== void 0 && (old === text || !(force || isAdded)) ? "kept" : place.kind === "github" || dryRun ? "shown" : "written";
		if (status === "written") await disk.writeText(path, text);
		written.push({
			path,
			text,
			status
		});
	}
	return written;
}
async function readText(disk, path) {
	const bytes = await disk.readFile(path);
	return bytes === void 0 ? void 0 : new TextDecoder().decode(bytes);
}

// src/commands/init.ts
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
	const opened = await Promise.all(options.targets.map(async (target) => openTarget(target, {
		place,
		options,
		ports
	})));
	const names = [...files.keys()];
	const places = findPlaces(opened, listMarkdown(names), options.from);
	const found = [...places.values()].map(({ value }) => value);
	const dialect = await findBookDialect(source, files, detectPages(names, "gfm", found).value);
	const pages = detectPages(names, dialect.value, found);
	const paths = names.filter(compileGlobs(pages.value));
	if (paths.length === 0) throw new ConfigError(`${source.location}: holds no pages in Markdown; is this the source?`);
	const own = paths.filter((path) => !isPlaced(path, places));
	const layoutOf = ({ language, files: there }) => detectLayout({
		language,
		from: options.from,
		pages: own,
		globs: pages.value,
		files: there,
		dialect: dialect.value,
		place: places.get(language)
	});
	const targets = opened.map((target) => ({
		...target,
		layout: layoutOf(target)
	}));
	const config = {
		language: options.from,
		pages: excludeBases(pages, targets),
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
		files: await writeFiles([
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
			...await listAttributes(targets, ports)
		], options, ports),
		found: tell(config, paths),
		next: adviseNext({ targets }, {
			url: source.url,
			paths,
			source: options.source
		})
	};
}
/** The copies of the source beside translated pages would be pages as well, where a translation has them. */
function excludeBases({ value, why }, targets) {
	const bases = targets.flatMap(({ layout: { base } }) => base === void 0 || base.value === null ? [] : [`!**/${nameBases(base.value)}`]);
	return {
		value: [.../* @__PURE__ */ new Set([...value, ...bases])],
		why
	};
}
const WORKFLOW = ".github/workflows/translations.yml";
async function openTarget({ language, repository }, context) {
	const { options, ports } = context;
	const place = await locateRepository(repository, {
		folder: options.folder,
		name: `target ${language}`,
		ports
	});
	const { book } = await ports.openTarget(place);
	const branch = await book.findDefaultBranch();
	const head = await book.findHead(branch);
	const files = head === void 0 ? /* @__PURE__ */ new Map() : await book.listFiles(head);
	return {
		language,
		...nameRepository(place, context.place, book.url),
		place,
		files,
		written: repository
	};
}
/** Where translations stand among the files of the source. */
function findPlaces(targets, markdown, from) {
	const own = targets.filter(({ repository }) => repository === ".");
	return new Map(own.flatMap(({ language }) => {
		const place = detectPlace({
			language,
			from,
			pages: markdown,
			files: markdown
		});
		return place === void 0 ? [] : [[language, place]];
	}));
}
function isPlaced(path, places) {
	return [...places.values()].some(({ value }) => compileGlobs(value.own)(path));
}
/** As `amts.yml` writes it: `.` for the source itself, `owner/repo`, which a workflow can reach, else a folder. */
function nameRepository(place, source, url) {
	if (place.kind === "github") return {
		repository: source.kind === "github" && source.repository === place.repository ? "." : place.repository,
		isOnGitHub: true
	};
	const path = source.kind === "folder" ? relativePath(source.path, place.path) : place.path;
	if (path === "." || url?.startsWith("https://github.com/") !== true) return {
		repository: path,
		isOnGitHub: false
	};
	return {
		repository: nameOnGitHub(url),
		isOnGitHub: true
	};
}
function relativePath(from, to) {
	const [a, b] = [from.split("/"), to.split("/")];
	const common = a.findIndex((part, at) => part !== b[at]);
	const shared = common === -1 ? a.length : common;
	return [...a.slice(shared).map(() => ".."), ...b.slice(shared)].join("/") || ".";
}
function tell({ pages, dialect, targets }, paths) {
	return [
		`pages: ${pages.value.join(" ")} (${pages.why})`,
		`dialect: ${dialect.value} (${dialect.why})`,
		...targets.flatMap((target) => isPlaceLost(target, paths) ? [] : tellTarget(target))
	];
}
function tellTarget({ language, layout: { translated, base, place, paths, terminology } }) {
	return [
		`${language}: ${translated} pages are translated`,
		...place === void 0 ? [] : [`${language}: ${place.why}`],
		...base === void 0 ? [] : [`${language}: bases: ${base.value ?? ".amts/state.json"} (${base.why})`],
		...Object.entries(paths.value).map(([from, to]) => `${language}: ${from} is ${to} there`),
		...terminology === void 0 ? [] : [`${language}: glossary: ${terminology.value}`]
	];
}
/** What `init` tells at a terminal. */
function renderInit({ files, found, next }) {
	const told = files.flatMap(({ path, status, text }) => [`${status.padEnd(8)} ${path}${status === "kept" ? ` (is there${path.endsWith(".gitattributes") ? ", with this line" : "; --force replaces it"})` : ""}`, ...status === "shown" ? text.trimEnd().split("\n").map((line) => `    ${line}`) : []]);
	return [
		...found,
		"",
		...told,
		"",
		...next
	];
}

export { init, renderInit };
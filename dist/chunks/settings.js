import { r as ConfigError } from "./errors.js";
import { a as isAmazonLanguage, i as describeUnknownLanguage, o as isLanguage, s as nameLanguage, t as LANGUAGE_CODES } from "./languages.js";
import { t as nameSome } from "./name-some.js";
import { a as readConfig, i as asRecord, n as overrideEngine, t as applyOverrides } from "./overrides.js";
import { t as require_dist } from "./dist.js";
import { t as findNearest } from "./nearest.js";
import { a as DEFAULT_KEEP_ABOVE, c as PAGE_EXTENSIONS, f as listDefaultPages, l as PARALLEL_DATA, n as CHAT_PRESETS, o as ENGINES, s as NEW_PAGES, t as AUTO, u as RECORDS } from "./choices.js";
import { _ as union, a as array, b as toJSONSchema, c as int, d as number, f as object, g as tuple, h as string, i as _enum, m as strictObject, o as boolean, p as record, v as unknown, y as url } from "./schemas.js";
import { t as date } from "./iso.js";
import { i as extendDialect, n as DIALECT_TITLES, t as DIALECTS } from "./names.js";
import { t as PROTECT_LIMITS } from "./protect-limits.js";
import { t as PAGE_LIMITS } from "./page-limits.js";
import { a as renderPlaceholders, i as listUnknownPlaceholders, n as TITLE_PLACEHOLDERS, t as BODY_PLACEHOLDERS } from "./placeholders.js";

// src/config/describe-value.ts
var import_dist = require_dist();
/** Names of types as the schema has them. */
const TYPES = {
	array: "a list",
	boolean: "true or false",
	int: "a whole number",
	null: "empty",
	number: "a number",
	object: "keys with values",
	record: "keys with values",
	string: "text"
};
/** How messages begin that the schema has not worded itself. */
const LIBRARY_WORDS = /^(?:Invalid (?:input|option)|Too (?:big|small)): /;
/** For example `should be a number, not text`; of what a check of our own found, its message. */
function describeValue(issue) {
	if (!LIBRARY_WORDS.test(issue.message)) return issue.message;
	if (issue.code === "invalid_type") {
		const [, received = ""] = /received (\w+)/.exec(issue.message) ?? [];
		const not = TYPES[received] === void 0 ? "" : `, not ${TYPES[received]}`;
		return `should be ${TYPES[issue.expected] ?? issue.expected}${not}`;
	}
	if (issue.code === "invalid_value") return `should be ${listChoices(issue.values.map(String))}`;
	if (issue.code === "too_big") return `should be ${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}${countOf(issue.origin)}`;
	if (issue.code !== "too_small") return issue.message;
	if (issue.origin === "string" && issue.minimum === 1) return "should not be empty";
	return `should be ${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}${countOf(issue.origin)}`;
}
function listChoices(values) {
	return values.length === 1 ? `${values[0]}` : `one of ${values.join(", ")}`;
}
function countOf(origin) {
	return origin === "string" ? " characters long" : origin === "array" ? " entries long" : "";
}

// src/config/chat-schema.ts
/** The part of the schema for engines that are asked over HTTP: `chat` and `libretranslate`. Keys are never settings. */
/** US dollars for one million tokens; 0 tells no cost. */
const TokenPrices = strictObject({
	input: number().min(0).default(0).describe("US dollars for one million tokens of prompts."),
	"cached-input": number().min(0).optional().describe("The same for the part of a prompt that a cache served. Default: as `input`."),
	output: number().min(0).default(0).describe("US dollars for one million tokens of answers, reasoning included."),
	read: date().optional().describe("Day on which these prices were read; reports name it.")
}).transform(({ "cached-input": cachedInput, ...rest }) => ({
	...rest,
	cachedInput: cachedInput ?? rest.input
})).prefault({}).describe("Prices of the model, for the account before and after a run, and for `max-cost`.");
const count = (description) => number().int().positive().optional().describe(description);
const ChatSchema = strictObject({
	preset: _enum(CHAT_PRESETS).default("github").describe("Address, key and limits: `github` (GitHub Models with the token of the workflow), `bedrock` (with AWS credentials), `openai`, `azure`, `ollama` (on this machine), `custom` (any endpoint that speaks the protocol)."),
	model: string().min(1).optional().describe("Model, as the endpoint names it. Default, for `github` alone: `openai/gpt-4o-mini`."),
	"base-url": string().min(1).optional().describe("Address of `azure`, `ollama` or `custom`, up to and without `/chat/completions`."),
	"api-version": string().min(1).optional().describe("Query `api-version` of older Azure addresses."),
	structured: _enum([
		"auto",
		"schema",
		"json",
		"none"
	]).default("auto").describe("How answers are asked for; `auto` begins with a JSON schema and gives way where it is refused."),
	examples: number().int().min(0).max(20).default(5).describe("Pairs of the book's own translations that are shown for one segment; 0: none."),
	"max-segments": count("Segments in one request. Default: by preset."),
	"max-prompt-tokens": count("Tokens of one prompt. Default: by preset."),
	"max-answer-tokens": count("Tokens of one answer, reasoning included. Default: by preset."),
	concurrency: count("Requests at once. Default: by preset."),
	batch: boolean().default(false).describe("Send requests as batch files, which are answered within a day at half the price (`openai`, `azure`)."),
	prices: TokenPrices
}).transform(({ "base-url": baseUrl, "api-version": apiVersion, "max-segments": segments, "max-prompt-tokens": promptTokens, "max-answer-tokens": answerTokens, concurrency, ...rest }) => ({
	...rest,
	baseUrl,
	apiVersion,
	limits: {
		segments,
		promptTokens,
		answerTokens,
		concurrency
	}
})).prefault({}).describe("Settings of the `chat` engine. Its key comes from the environment.");
const LibreTranslateSchema = strictObject({ url: url({ protocol: /^https?$/ }).default("http://127.0.0.1:5000").describe("Address of the server, without `/translate`.") }).prefault({}).describe("Settings of the `libretranslate` engine. A key, where the server asks for one, comes from the environment.");

// src/config/engine-schema.ts
/** The part of the schema that says what translates, what it may cost, and where it works. */
/**
* US dollars for one million characters, as third parties told them on 2026-11-22 (the price page itself could not be
* read; one source says 15 with parallel data as well, and the dearer reading is the one to budget with): check them
* for the region that is used.
*/
const Prices = strictObject({
	standard: number().min(0).default(15).describe("US dollars for one million characters without parallel data."),
	"parallel-data": number().min(0).default(60).describe("US dollars for one million characters with parallel data."),
	read: date().default("2026-11-22").describe("Day on which these prices were read; reports name it.")
}).transform(({ "parallel-data": parallelData, ...rest }) => ({
	...rest,
	parallelData
})).prefault({}).describe("Prices of Amazon Translate, for the account before and after a run.");
const AMAZON_KEYS = {
	region: string().regex(/^[a-z]{2,}(?:-[a-z]+)+-\d+$/, { error: "must be the name of an AWS region, for example us-west-2" }).optional().describe("AWS region of bucket and service. Default: `AWS_REGION`."),
	"any-region": boolean().default(false).describe("Take the region although batch jobs, or parallel data, are not documented for it."),
	bucket: string().regex(/^(?=.{3,63}$)[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/, { error: "must be the name of an S3 bucket: 3 to 63 small letters, digits, hyphens and dots" }).optional().describe("S3 bucket for documents and parallel data, in the same region."),
	prefix: string().regex(/^(?:[\w.-]+\/)+$/, { error: "must end with /, for example amts/" }).default("amts/").describe("Where in the bucket everything is kept."),
	"role-arn": string().regex(/^arn:aws(?:-[^:]+)?:iam::\d{12}:role\/.+$/, { error: "must read arn:aws:iam::<account>:role/<name>, the role that Amazon Translate takes to read and write the bucket" }).optional().describe("Role that Amazon Translate takes to read and write the bucket (`infra/` makes it)."),
	"parallel-data": _enum(PARALLEL_DATA).default("sentence").describe("What translations are customised with: sentence pairs or paragraph pairs of the pages that the translators have merged, or `none`."),
	"parallel-data-files": array(string().min(1)).default([]).describe("Files with further pairs (TMX, CSV or TSV), such as `amts corpus` makes; paths in the source, or of this machine. Where the book has the same sentence, its own translation counts."),
	formality: _enum(["formal", "informal"]).optional().describe("How the reader is addressed, where the service can."),
	profanity: _enum(["mask"]).optional().describe("`mask`: profane words become `?$#@$`."),
	"kms-key": string().min(1).optional().describe("KMS key for what is written to the bucket: ARN, id or alias."),
	"realtime-below": number().int().min(0).default(0).describe("A language with at most so many characters to send is translated at once, without parallel data; 0: never."),
	"max-wait-minutes": number().positive().default(300).describe("How long a run waits for its jobs. They go on; the next run or `amts collect` finds them."),
	"on-cancel": _enum(["stop", "keep"]).default("stop").describe("What becomes of the jobs that a run started when it is cancelled."),
	prices: Prices
};
/** Inputs of the action, tokens of the runner, tokens of AMTS. */
const OWN_SECRETS = /^(?:INPUT_|ACTIONS_|(?:AMTS_)?GITHUB_TOKEN$)/;
/** Settings of the engine alone, for commands that need no more. */
const EngineSchema = strictObject({
	kind: _enum(ENGINES).default("memory").describe("`memory` takes the closest human translation and sends nothing, `command` pipes HTML through a local program, `chat` asks a language model and shows it what is alike in the book, `libretranslate` asks a LibreTranslate server, `amazon-translate` runs batch jobs with Active Custom Translation, `amazon-translate-realtime` translates at once and without parallel data, `pseudo` marks every word (for tests)."),
	command: string().min(1).optional().describe("Program of the `command` engine with its arguments, for example `apertium -f html -u eng-spa`. HTML goes to its standard input and comes back on its standard output. No shell is involved; `{from}` and `{to}` become the language codes. Counts only in a file that `--config` or the input `config` names."),
	environment: array(string().regex(/^[A-Za-z_]\w*$/, { error: "must be the name of a variable" }).refine((name) => !OWN_SECRETS.test(name), { error: "holds what is meant for AMTS alone" })).default([]).describe("Variables of the environment that the program gets besides the common ones (`PATH`, `HOME`, `LANG` and the like), for example that of its own key."),
	"timeout-seconds": number().positive().default(600).describe("How long the program of the `command` engine may take for one page, and a server for one answer."),
	chat: ChatSchema,
	libretranslate: LibreTranslateSchema,
	...AMAZON_KEYS,
	"max-characters": number().int().min(0).optional().describe("A run that would send more characters, over all languages, stops before it sends any."),
	"max-cost": number().min(0).optional().describe("The same in US dollars, by `prices`.")
}).transform(({ "timeout-seconds": timeoutSeconds, "any-region": anyRegion, "role-arn": roleArn, "parallel-data": parallelData, "parallel-data-files": parallelDataFiles, "kms-key": kmsKey, "realtime-below": realtimeBelow, "max-wait-minutes": maxWaitMinutes, "on-cancel": onCancel, "max-characters": maxCharacters, "max-cost": maxCost, ...rest }) => ({
	...rest,
	timeoutSeconds,
	anyRegion,
	roleArn,
	parallelData,
	parallelDataFiles,
	kmsKey,
	realtimeBelow,
	maxWaitMinutes,
	onCancel,
	maxCharacters,
	maxCost
})).prefault({}).describe("What translates new sentences.");
/** The day that the prices of the engine in use were read on; reports name it. */
function findPricesDay({ kind, chat, prices }) {
	return kind === "chat" ? chat.prices.read ?? "the configuration" : prices.read;
}

// src/config/language-schema.ts
/** A language code in a configuration; apart from the codes, which commands take that read no configuration. */
const LanguageSchema = string({ error: "should be a language code such as zh" }).refine(isLanguage, { error: ({ input }) => describeUnknownLanguage(String(input)) }).meta({ examples: LANGUAGE_CODES });

// src/config/limits-schema.ts
/** The part of the schema that says how large what comes in may be. */
/** Sizes and depths; what is over one fails alone, by its name. */
const LimitsSchema = strictObject({
	"page-bytes": int().positive().default(PAGE_LIMITS.pageBytes).describe("Bytes of one page."),
	"line-bytes": int().positive().default(PAGE_LIMITS.lineBytes).describe("Bytes of one line of a page."),
	nesting: int().positive().default(PAGE_LIMITS.nesting).describe("Quotes, lists, notes and brackets inside one another; a fence, or a body that is indented, counts as five."),
	underlines: int().positive().default(PAGE_LIMITS.underlines).describe("Lines of = or - under a line of text, which make it a heading."),
	"glossary-bytes": int().positive().default(1e6).describe("Bytes of a glossary."),
	"answer-growth": number().min(1).default(10).describe("How many times as long as its source, and 1,000 characters, what an engine answers may be."),
	memory: int().positive().default(640).describe("Megabytes that the threads of a run may take together; with less, fewer threads work. A page that needs more has a thread for itself.")
}).transform(({ "page-bytes": pageBytes, "line-bytes": lineBytes, "glossary-bytes": glossaryBytes, "answer-growth": answerGrowth, ...rest }) => ({
	...rest,
	pageBytes,
	lineBytes,
	glossaryBytes,
	answerGrowth
})).prefault({}).describe("Limits on what comes in: a page, a glossary or an answer that is over one fails alone, by its name; and on the memory of a run.");

// src/config/target-schema.ts
/** The part of the schema that tells of one translation: where it is, what records its bases, how it is proposed. */
/** A text with `{name}` for what is filled in. */
function createTemplate(known) {
	return string().min(1).refine((template) => listUnknownPlaceholders(template, known).length === 0, { error: ({ input }) => `knows no ${listUnknownPlaceholders(String(input), known).join(", ")}; known are ${renderPlaceholders(known)}` }).optional();
}
const PullRequest = strictObject({
	title: createTemplate(TITLE_PLACEHOLDERS).describe(`Title instead of that of AMTS, with ${renderPlaceholders(TITLE_PLACEHOLDERS)} for what is filled in; \`pages\` is their number.`),
	body: createTemplate(BODY_PLACEHOLDERS).describe(`Markdown instead of the text of AMTS, with ${renderPlaceholders(BODY_PLACEHOLDERS)} for what is filled in.`),
	reviewers: array(string()).default([]).describe("GitHub users who are asked for a review."),
	"team-reviewers": array(string()).default([]).describe("GitHub teams who are asked for a review."),
	assignees: array(string()).default([]).describe("GitHub users whom the pull request is assigned to."),
	labels: array(string()).default([]).describe("Labels of the pull request."),
	draft: boolean().default(false).describe("Open the pull request as a draft."),
	language: LanguageSchema.default("en").describe("Language of the pull-request text: `de`, `en`, `es`, `fr`, `ja`, `ko`, `pt`, `tr`, `vi`, `zh` or `zh-TW`; in another language the text is English.")
}).transform(({ "team-reviewers": teamReviewers, title, body, ...rest }) => ({
	...rest,
	teamReviewers,
	...title === void 0 ? {} : { title },
	...body === void 0 ? {} : { body }
})).prefault({}).describe("What the pull request to the translators looks like.");
const isRecord = (value) => RECORDS.some((name) => name === value);
/** A name, or the pattern of what stands beside a page. */
const Base = string().refine((value) => isRecord(value) || value.includes("{name}"), { error: `must be one of ${RECORDS.join(", ")}, or a pattern with {name}, for example {dir}/{name}_origin{ext}` }).refine((value) => !/[{}]/.test(value.replaceAll(/\{(?:dir|name|ext)\}/g, "")), { error: "has a brace that belongs to none of {dir}, {name} and {ext}, for example {dir}/{name}_origin{ext}" }).nullable().optional().describe(`What records the source text that a page was translated from: a pattern such as \`{dir}/{name}_origin{ext}\` (with \`{dir}\`, \`{name}\` and \`{ext}\` of the page) for a copy that stands beside it and is kept up to date; \`null\` or \`state\`: only \`.amts/state.json\`; or what the project has (${RECORDS.filter((name) => name !== "state").map((name) => `\`${name}\``).join(", ")}). Default: what is found of copies, the state file, \`front-matter\`, \`link\` and \`file\`; a project that has none of them is given copies, or with \`path\` or in the source's repository the state file alone.`);
/** Placeholders of a path of a translation. */
const PATH_PARTS = [
	"dir",
	"name",
	"ext",
	"path"
];
const PLACE_PARTS = ["language", "folder"];
const PART = /\{([^{}]*)\}/g;
function listParts(template) {
	return [...template.matchAll(PART)].map(([, name = ""]) => name);
}
const Path = string().min(1).superRefine((template, context) => {
	const known = [...PATH_PARTS, ...PLACE_PARTS];
	const parts = listParts(template);
	const unknown = parts.filter((name) => !known.includes(name));
	if (unknown.length > 0) context.addIssue(`knows no ${renderPlaceholders(unknown)}; known are ${renderPlaceholders(known)}`);
	if (!parts.includes("path") && !parts.includes("name")) context.addIssue("must hold {path} or {name}, for example i18n/{folder}/{path}");
}).optional().describe("Where each page stands in the translation: `{path}` is its path below the folder that the glob of `source.pages` starts from (`docs` for `docs/**/*.md`), `{dir}`, `{name}` and `{ext}` are those of its whole path, `{language}` and `{folder}` those of the translation. Default: its own path.");
/** What a value names, its key must tell; folders and files tell nothing but themselves. */
const Paths = record(string(), string()).superRefine((paths, context) => {
	for (const [from, to] of Object.entries(paths)) {
		const told = listParts(from);
		const unknown = told.filter((name) => !PATH_PARTS.some((part) => part === name));
		const untold = listParts(to).filter((name) => ![...told, ...PLACE_PARTS].includes(name));
		if (unknown.length > 0) context.addIssue(`'${from}' knows no ${renderPlaceholders(unknown)}; known are ${renderPlaceholders(PATH_PARTS)}`);
		if (untold.length > 0) context.addIssue(`'${to}' holds ${renderPlaceholders(untold)}, which '${from}' does not`);
	}
}).default({}).describe("Pages with another path in the translation, `source: target`; the longest match wins. Folders (with `/` at the end), files, or templates of both, such as `\"{dir}/{name}.en-US{ext}\": \"{dir}/{name}.{folder}{ext}\"`.");
const Folder = string().regex(/^(?!\.{0,2}$)[^/\\{}]+$/, { error: "must be the name of one folder" });
const Style = strictObject({
	punctuation: _enum(["full-width", "half-width"]).optional().describe("Marks of new text beside ideographs."),
	"latin-space": boolean().optional().describe("Whether a space stands between an ideograph and a Latin word, a number or a formula."),
	"sentence-per-line": boolean().optional().describe("Whether each new sentence starts a line."),
	quotes: tuple([string().min(1), string().min(1)]).optional().describe("Opening and closing quotation mark of new text.")
}).transform(({ "latin-space": latinSpace, "sentence-per-line": perLine, punctuation, quotes }) => ({
	...punctuation === void 0 ? {} : { punctuation },
	...latinSpace === void 0 ? {} : { latinSpace: latinSpace ? " " : "" },
	...perLine === true ? { separator: "\n" } : {},
	...quotes === void 0 ? {} : { quotes }
})).prefault({}).describe("How new text is set. What is not given is learnt from each page, else the habit of the language.");
const Languages = union([array(string()).min(1), record(string(), Folder)], { error: "should be a list such as [zh, ja], or name the folder of each, such as { zh: zh-cn, ja: ja }" }).superRefine((languages, context) => {
	const codes = Array.isArray(languages) ? languages : Object.keys(languages);
	if (codes.length === 0) context.addIssue("names no language");
	for (const code of codes) if (!isLanguage(code)) context.addIssue(describeUnknownLanguage(code));
}).optional().describe("Several languages that are alike in all but their name, instead of `language`: `[zh, ja]`, or with the names of their folders `{ zh: zh-cn, ja: ja }`.");
const KEYS = {
	language: LanguageSchema.optional().describe("Language of the translation. This or `languages` is needed."),
	folder: Folder.optional().describe("What `{folder}` stands for in paths, such as `zh-cn`. Default: the language."),
	languages: Languages,
	repository: string().min(1).describe("GitHub repository of the translation as `owner/repo`, or a local clone, relative to this file. `.`: the repository of the source itself."),
	branch: string().min(1).optional().describe("Branch that holds the translation. Default: the default branch of the repository, or the branch that the clone is on."),
	base: Base,
	path: Path,
	paths: Paths,
	"new-pages": _enum(NEW_PAGES).default("all").describe("Source pages without a translation: propose `all` of them, those that are `listed` in `listed-pages`, or `none`."),
	"listed-pages": array(string().min(1)).min(1).optional().describe("Globs of source pages, for `new-pages: listed`."),
	terminology: string().min(1).optional().describe("Glossary in the repository of the translation: Markdown table, CSV or TMX."),
	style: Style,
	"keep-terms": array(string().min(1)).default([]).describe("Words and names that stay in the source language, as they are written there."),
	"pull-request": PullRequest
};
/** One entry of the list of targets. @returns One translation for each of its languages. */
const TargetSchema = strictObject(KEYS).superRefine(({ language, languages, folder, ...rest }, context) => {
	if (language === void 0 === (languages === void 0)) context.addIssue("needs 'language' for one language, or 'languages' for several");
	if (folder !== void 0 && languages !== void 0) context.addIssue("'folder' is for one language; write languages: { zh: zh-cn, … }");
	if (rest["new-pages"] === "listed" !== (rest["listed-pages"] !== void 0)) context.addIssue("'new-pages: listed' and 'listed-pages' go together");
}).transform(({ language, languages, folder, ...entry }) => {
	return [...language === void 0 ? [] : [[language, folder ?? language]], ...listLanguages(languages)].map(([code, name]) => describeTarget(entry, code, name));
}).describe("One translation of the book, or several that are alike.");
function listLanguages(languages = []) {
	if (Array.isArray(languages)) return languages.map((code) => [code, code]);
	return Object.entries(languages);
}
function describeTarget({ "pull-request": pullRequest, "keep-terms": keepTerms, "new-pages": newPages, "listed-pages": listed, ...rest }, language, folder) {
	return {
		language,
		folder,
		...rest,
		pullRequest,
		keepTerms,
		newPages,
		listedPages: listed ?? []
	};
}

// src/config/schema.ts
/**
* The schema of `amts.yml`. Types, validation and the JSON Schema for editors all come from here.
*
* Rule: a key is here only when it works today, and every key says what it does.
*/
function listDialects() {
	return DIALECTS.map((name) => `\`${name}\` (${DIALECT_TITLES[name]})`).join(", ");
}
function listExtensions() {
	return DIALECTS.map((name) => `\`${name}\`: ${PAGE_EXTENSIONS[name].map((end) => `\`.${end}\``).join(", ")}`).join("; ");
}
const DEFAULT_AUTHOR = "AMTS <amts@users.noreply.github.com>";
/** A regular expression that matches in a time that grows with the text alone; `check-patterns.ts` tries it. */
const Pattern = string().min(1).max(PROTECT_LIMITS.length);
const NAMES = array(string().regex(/^\{?[\w.:-]+\}?$/, { error: "must be letters, digits, dots, colons, hyphens" })).default([]);
const Source = strictObject({
	name: string().regex(/^\w(?:[\w.-]*\w)?$/, { error: "must be letters, digits, hyphens, dots: it becomes a part of a branch name" }).optional().describe("Name of the book, in branches (`amts/<source>`) and texts. Default: the name of its repository, by its address."),
	language: LanguageSchema.default("en").describe("Language of the source pages."),
	pages: array(string().min(1)).min(1).optional().describe(`Which files of the source are pages: globs from the root of the repository, read in order; a glob after \`!\` takes files out again. Default: every file that ends as the dialect has it (${listExtensions()}), but \`README.md\` (which is a page in \`gitbook\` and \`docsify\`) and what is named \`*_origin\`.`),
	dialect: _enum([AUTO, ...DIALECTS]).default(AUTO).describe(`Markdown dialect: ${listDialects()}. \`auto\` tells it by the files of the site generator, else by signs in the pages, else it is \`gfm\`; every command says which it took.`),
	protect: array(Pattern).max(PROTECT_LIMITS.patterns).default([]).describe("Regular expressions (RE2: no look-around, no back-references) of what no translator changes; `^` and `$` are ends of lines."),
	"prose-fences": NAMES.describe("Names behind code fences whose content is prose, beside those of the dialect."),
	"front-matter": NAMES.describe("Keys of front matter whose values are prose, beside those of the dialect; `hero.text` for a key inside another."),
	attributes: NAMES.describe("Attributes of tags whose values are prose, beside those of the dialect; tag[2] is the second argument without a name of a shortcode."),
	macros: record(string().regex(/^\\(?:[A-Za-z]+|[^A-Za-z])$/, { error: "must be a macro such as \\R" }), string()).default({}).describe("TeX macros of the formulas, such as `{ \"\\\\R\": \"\\\\mathbb{R}\" }`: the review page draws formulas with them, and with those that a page defines itself.")
}).transform(({ protect, "prose-fences": proseFences, "front-matter": frontMatter, attributes, ...rest }) => ({
	...rest,
	options: {
		protect,
		proseFences,
		frontMatter,
		attributes
	}
})).prefault({}).describe("The book that is translated.");
const Update = strictObject({
	"keep-above": number().min(0).max(1).default(DEFAULT_KEEP_ABOVE).describe("Similarity (0 to 1) above which an edited sentence keeps its human translation, flagged in the pull request."),
	"pin-heading-ids": boolean().default(false).describe("Write the anchor of the source behind each heading that is translated anew, such as `{#first-steps}`, in dialects that have ids of headings: links to it stay right in all languages.")
}).transform(({ "keep-above": keepAbove, "pin-heading-ids": pinHeadingIds }) => ({
	keepAbove,
	pinHeadingIds
})).prefault({}).describe("How a translation is updated.");
/** `Name <address>`, as git writes authors. */
const AUTHOR = /^(?=[^\S\n]*[^<>\s])[^<>\n]+ <[^<>\s]+>$/;
const Commit = strictObject({ author: string().regex(AUTHOR, { error: "must read Name <address>" }).default(DEFAULT_AUTHOR).describe("Author of the commits, `Name <address>`.") }).prefault({}).describe("The commits on the branch `amts/<source>` of each translation.");
/** The whole configuration. */
const SettingsSchema = strictObject({
	$schema: string().optional().describe("Address of the JSON Schema, for editors."),
	source: Source,
	targets: array(TargetSchema).min(1).describe("The translations of the book.").transform((entries) => entries.flat()),
	engine: EngineSchema,
	limits: LimitsSchema,
	update: Update,
	commit: Commit
}).describe("Configuration of AMTS, `amts.yml` in the source repository.");
/** Settings with their dialect, and with what depends on it. */
function completeSettings({ source, ...rest }, dialect) {
	const { name, language, pages = listDefaultPages(dialect), options, macros } = source;
	return {
		...rest,
		source: {
			...name === void 0 ? {} : { name },
			language,
			pages,
			macros,
			dialect: extendDialect(dialect, options)
		}
	};
}

// src/config/json-schema.ts
/** The JSON Schema of `amts.yml`, for editors, and what else can be read from it. */
const SchemaNode = object({
	properties: record(string(), unknown()).optional(),
	items: unknown().optional(),
	description: string().optional()
});
/** Keys that the object at `path` of the configuration may have; `[]` when there is no such object. */
function listKeys(path) {
	return Object.keys(findNode(path)?.properties ?? {});
}
/** What the key at `path` is for; `''` when there is no such key. */
function describeKey(path) {
	return findNode(path)?.description ?? "";
}
function findNode(path) {
	let node = toJSONSchema(SettingsSchema, { io: "input" });
	for (const step of path) {
		const { properties, items } = SchemaNode.parse(node);
		node = typeof step === "number" ? items : properties?.[String(step)];
		if (node === void 0) return void 0;
	}
	return SchemaNode.parse(node);
}

// src/config/describe-issue.ts
/** What the schema finds wrong with a configuration, as sentences that name the place and the remedy. */
/** Mistakes that are told at once; who made more has made one of them again and again. */
const MOST_TOLD = 50;
/** The issues of the schema, as sentences. */
function describeIssues(issues, place) {
	const told = issues.slice(0, MOST_TOLD).flatMap((issue) => describeIssue(issue, place));
	return issues.length <= MOST_TOLD && told.length <= MOST_TOLD ? told : [...told.slice(0, MOST_TOLD), "there are more mistakes: correct these first"];
}
/** One issue of the schema, as a sentence for each key that it is about. */
function describeIssue(issue, place) {
	if (issue.code === "unrecognized_keys") return issue.keys.slice(0, 51).map((key) => `${locate([...issue.path, key], place)}${describeUnknownKey(key, issue.path)}`);
	const path = renderPath(issue.path);
	if (issue.path.length === 1 && issue.path[0] === "targets" && issue.code !== "custom") return [`${locate(issue.path, place)}no targets: list them under 'targets:', or give --target LANGUAGE=FOLDER`];
	if (path === "engine.kind") return [`${locate(issue.path, place)}engine.kind: ${describeEngines()}`];
	if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) return [`${locate(issue.path.slice(0, -1), place)}${path} is missing: ${describeKey(issue.path)}`];
	return [`${locate(issue.path, place)}${path === "" ? "" : `${path}: `}${describeValue(issue)}`];
}
/** The engines that there are. */
function describeEngines() {
	return `this version has the engines ${ENGINES.join(", ")}`;
}
function describeUnknownKey(key, path) {
	const known = listKeys(path);
	const nearest = findNearest(key, known);
	const hint = nearest === void 0 ? `known here: ${known.join(", ")}` : `did you mean '${nearest}'?`;
	return `unknown key '${renderPath([...path, key])}': ${hint}`;
}
function renderPath(path) {
	return path.map((step) => typeof step === "number" ? `[${step}]` : `.${String(step)}`).join("").replace(/^\./, "");
}
/** `amts.yml:12: ` for a place that the file has, `amts.yml: ` for one that it lacks, `''` without a file. */
function locate(path, { file, document, lines }) {
	if (file === void 0) return "";
	const offset = document === void 0 ? void 0 : findOffset(document, path);
	return `${file.name}${offset === void 0 ? "" : `:${lines.linePos(offset).line}`}: `;
}
function findOffset(document, path) {
	const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
	const last = path.at(-1);
	if ((0, import_dist.isMap)(parent)) {
		const pair = parent.items.find(({ key }) => (0, import_dist.isNode)(key) && key.toJSON() === last);
		if (pair !== void 0 && (0, import_dist.isNode)(pair.key)) return pair.key.range?.[0];
	}
	const node = path.length === 0 ? document.contents : document.getIn(path, true);
	return (0, import_dist.isNode)(node) ? node.range?.[0] : void 0;
}

// src/config/check-engine.ts
/** What an engine needs beside its kind, and what it cannot take. */
/** @throws {ConfigError} when the engine lacks a setting, or has one that it cannot take. */
function assertEngine({ kind, command, bucket, roleArn, chat, maxCost }) {
	if (kind === "command" && command === void 0) throw new ConfigError("engine command: no program is named; set engine.command, or give --engine-command");
	if (kind !== "command" && command !== void 0) throw new ConfigError(`engine ${kind}: takes no command; remove it, or set the engine to 'command'`);
	if (kind === "chat" && maxCost !== void 0 && chat.prices.input === 0 && chat.prices.output === 0) throw new ConfigError("engine.max-cost: needs the prices of the model; set engine.chat.prices");
	const missing = listMissing(kind, {
		"engine.bucket": bucket,
		"engine.role-arn": roleArn
	});
	if (missing.length > 0) throw new ConfigError(`engine ${kind}: ${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} missing; infra/ makes the bucket and the role, docs/amazon-setup.md says how`);
}
/** Settings that an engine needs: both kinds of Amazon Translate keep what was paid in the bucket. */
const NEEDED = {
	"amazon-translate": ["engine.bucket", "engine.role-arn"],
	"amazon-translate-realtime": ["engine.bucket"]
};
function listMissing(kind, values) {
	return (NEEDED[kind] ?? []).filter((key) => values[key] === void 0);
}
/** @throws {ConfigError} when the engine is known not to know one of the languages. */
function assertEngineKnows(kind, languages) {
	const unknown = kind.startsWith("amazon-translate") ? languages.filter((code) => !isAmazonLanguage(code)) : [];
	if (unknown.length > 0) throw new ConfigError(`engine ${kind}: Amazon Translate does not know ${nameSome(unknown.map((code) => `${nameLanguage(code)} (${code})`))}; take another engine, such as chat, or memory, which sends nothing`);
}

// src/config/settings.ts
/** Without it a schema is compiled into a program first, which costs more than one reading of it. */
const ONCE = { jitless: true };
/** @throws {ConfigError} */
function parseSettings(file, overrides = {}) {
	const config = readConfig(file);
	const raw = applyOverrides(config.raw, overrides);
	const result = SettingsSchema.safeParse(raw, ONCE);
	if (!result.success) {
		const problems = describeIssues(result.error.issues, config);
		throw new ConfigError([...new Set(problems)].join("\n"));
	}
	const settings = overrides.isEstimate === true ? completeForEstimate(result.data) : result.data;
	assertConsistent(settings);
	if (file !== void 0 && file.isNamed !== true) assertRunsNothing(raw, file, overrides);
	return settings;
}
/** Names that stand in for those of an account that is not asked anything. */
function completeForEstimate(settings) {
	const { engine } = settings;
	const { region = "us-west-2", bucket = "not-set", roleArn = "arn:aws:iam::000000000000:role/not-set" } = engine;
	return {
		...settings,
		engine: {
			...engine,
			region,
			bucket,
			roleArn
		}
	};
}
/**
* The limits alone, for commands that need nothing else of a configuration; the defaults without one.
*
* @throws {ConfigError}
*/
function parseLimits(file) {
	return parsePart("limits", SettingsSchema.shape.limits, file);
}
/**
* What is said of the source alone, as {@link parseLimits}.
*
* @throws {ConfigError}
*/
function parseSource(file) {
	return parsePart("source", SettingsSchema.shape.source, file);
}
function parsePart(name, schema, file) {
	const config = readConfig(file);
	const result = schema.safeParse(config.raw[name], ONCE);
	if (result.success) return result.data;
	const issues = result.error.issues.map((issue) => ({
		...issue,
		path: [name, ...issue.path]
	}));
	throw new ConfigError(describeIssues(issues, config).join("\n"));
}
/**
* Settings of an engine that the command line names.
*
* @throws {ConfigError}
*/
function parseEngine({ engine, engineCommand, engineEnvironment: environment = [] }) {
	const raw = {
		...engine === void 0 && engineCommand === void 0 ? {} : overrideEngine(engine, engineCommand),
		environment
	};
	const result = EngineSchema.safeParse(raw, ONCE);
	if (!result.success) throw new ConfigError(`--engine: ${describeEngines()}`);
	assertEngine(result.data);
	return result.data;
}
/**
* A file that was found in a book is its authors' word, who may be strangers: it may say what is translated, but neither
* what is run on this machine nor what that gets to see.
*/
function assertRunsNothing(raw, { name }, overrides) {
	const { command, environment } = asRecord(raw["engine"]);
	const isOwn = command === void 0 || command === overrides.engineCommand;
	const sees = Array.isArray(environment) && environment.length > 0 && overrides.engineEnvironment === void 0;
	if (isOwn && !sees) return;
	const what = isOwn ? "which variables the program of the engine gets" : `a program to run, ${JSON.stringify(command)}`;
	throw new ConfigError(`${name}: names ${what}, which counts only where you name the file or the program yourself: look at it, and give ${isOwn ? "--engine-environment (input engine-environment)" : "--engine-command (input engine-command)"}, or a file of this machine with --config (input config)`);
}
function assertConsistent(settings) {
	const seen = /* @__PURE__ */ new Set();
	for (const { language } of settings.targets) {
		if (language === settings.source.language) throw new ConfigError(`target '${language}': is the language of the source; set source.language or remove it`);
		if (seen.has(language)) throw new ConfigError(`target '${language}': is listed twice; keep one`);
		seen.add(language);
	}
	assertEngine(settings.engine);
	assertEngineKnows(settings.engine.kind, [settings.source.language, ...seen]);
}

export { assertEngine as a, AUTHOR as c, parseSource as i, completeSettings as l, parseLimits as n, assertEngineKnows as o, parseSettings as r, describeIssue as s, parseEngine as t, findPricesDay as u };
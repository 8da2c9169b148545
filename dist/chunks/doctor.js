import { i as open, n as describeDiagnosis, r as ok, t as bad } from "./diagnosis2.js";
import { a as ServiceError, i as ContentError, r as ConfigError } from "./errors.js";
import { _ as union, a as array, h as string, p as record, u as looseObject, v as unknown } from "./schemas.js";
import { c as tryDecodePage } from "./read-text.js";
import { t as compileGlobs } from "./page-globs.js";
import { n as renderBasePath } from "./page-paths.js";
import { a as describeTarget, r as locateTarget, s as countMatches } from "./open-run.js";
import { t as checkTarget$1 } from "./check-target.js";
import { t as readState } from "./read-state.js";
import { s as findPricesDay } from "./settings.js";
import { n as findRegionFault } from "./options.js";
import { t as require_dist } from "./dist2.js";
import { n as openSource } from "./open-source.js";

// src/commands/steps/doctor/check-books.ts
/** Paths of the pages. */
function listPages({ settings, files }) {
	const isPage = compileGlobs(settings.source.pages);
	return [...files.values()].flatMap(({ kind, path }) => kind === "file" && isPage(path) ? [path] : []);
}
async function checkSource({ source, settings, files }) {
	const pages = listPages({
		settings,
		files
	});
	const globs = countMatches(settings.source.pages, [...files.keys()]);
	const name = `${source.location}, book '${source.name}'`;
	return [
		pages.length > 0 ? ok("source", `${name}: ${pages.length} pages`) : bad("source", `${name}: no page`, "correct source.pages"),
		...globs.map(({ glob, pages: count }) => count > 0 || glob.startsWith("!") ? ok("source", `source.pages '${glob}': ${count} files`) : bad("source", `source.pages '${glob}': no file`, "correct or remove the glob")),
		await source.isShallow() ? bad("source", "the history is not whole (a shallow clone)", "git fetch --unshallow; actions/checkout: fetch-depth: 0") : ok("source", "the history is whole")
	];
}
/** @throws What opening the translation throws, for the caller to tell. */
async function checkTranslation({ target: { settings, book, layout, statePath }, repository }, facts) {
	const { language } = settings;
	const branch = settings.branch ?? await book.findDefaultBranch();
	const heads = await book.listHeads("");
	const head = heads.get(branch);
	if (head === void 0) return [bad("target", `${language}: ${book.location} has no branch '${branch}'`, "correct 'branch', or commit a page first")];
	const files = await book.listFiles(head);
	const pages = listPages(facts);
	const translated = pages.map(layout.findTarget).filter((path) => files.has(path));
	const state = await readState(book, files, {
		statePath,
		layout
	});
	const location = {
		location: book.location,
		files,
		sourceLocation: facts.source.location
	};
	const warnings = checkTarget$1({
		settings,
		layout,
		...location,
		pages
	});
	return [
		ok("target", `${language}: ${book.location}, branch '${branch}': ${translated.length} of ${pages.length} pages are translated`),
		checkBases(translated, {
			settings,
			files,
			known: new Set(state.keys())
		}),
		...warnings.map((warning) => bad("target", warning, "correct 'paths'")),
		...checkRivals([...heads.keys()], {
			language,
			name: `amts/${facts.source.name}`
		}),
		...repository === void 0 ? [] : checkRepository(language, repository)
	];
}
function checkBases(translated, { settings: { base, language }, files, known }) {
	const isRecorded = (page) => known.has(page) || base !== null && files.has(renderBasePath(base, page));
	const count = translated.filter(isRecorded).length;
	const what = `${language}: ${count} of ${translated.length} pages have a base (${base ?? ".amts/state.json"})`;
	return count === translated.length ? ok("target", what) : bad("target", what, `amts adopt --language ${language}; or correct 'base'`);
}
function checkRivals(heads, { language, name }) {
	return heads.filter((head) => head.startsWith("amts/") && !head.startsWith(name)).map((head) => bad("target", `${language}: another branch of proposals, '${head}', beside '${name}'`, "close its pull request and remove it, if it is of this book; source.name fixes the name"));
}
function checkRepository(language, { isArchived, noContents, noPullRequests, rules }) {
	const check = (fault, what, remedy) => fault === void 0 ? ok("target", `${language}: ${what}`) : bad("target", `${language}: not so: ${what} (${fault})`, remedy);
	return [
		...isArchived ? [bad("target", `${language}: the repository is archived`, "unarchive it in its settings")] : [],
		check(noContents, "the token may write contents", "give the token the permission contents: write on this repository"),
		check(noPullRequests, "the token may open pull requests", "give the token pull_requests: write; for the token of a workflow, allow it in Settings › Actions › General"),
		...rules.map((rule) => bad("target", `${language}: a rule of the repository keeps branches amts/* from being written: ${rule}`, "exempt amts/** from it"))
	];
}

// src/commands/steps/doctor/check-engine.ts
/** What an engine needs before a job can start. */
const DAY_MS = 864e5;
const MAX_PRICE_AGE_DAYS = 90;
/** @param region Of the environment, where the settings have none. */
async function checkEngine(settings, probes, region) {
	const { kind } = settings;
	if (kind !== "amazon-translate" && kind !== "amazon-translate-realtime") return [ok("engine", kind), ...kind === "chat" ? checkPrices(settings, probes.now) : []];
	const place = settings.region ?? region;
	if (place === void 0) return [bad("engine", `${kind}: no region`, "set engine.region, or AWS_REGION")];
	const fault = settings.anyRegion ? void 0 : findRegionFault({
		kind,
		region: place,
		parallelData: settings.parallelData
	});
	return [
		fault === void 0 ? ok("engine", `${kind} in ${place}`) : bad("engine", fault, "or, if you know better, set engine.any-region: true"),
		...await checkAccount(settings, {
			place,
			probes
		}),
		...checkPrices(settings, probes.now)
	];
}
function checkPrices(settings, now) {
	const day = findPricesDay(settings);
	const age = (now - Date.parse(day)) / DAY_MS;
	if (Number.isNaN(age)) return [bad("engine", "the day is not known on which the prices were read", "set prices.read")];
	const what = `prices read on ${day}`;
	return [age <= MAX_PRICE_AGE_DAYS ? ok("engine", what) : bad("engine", `${what}, ${Math.round(age)} days ago`, "compare them with the price page, and set prices with the new day as read")];
}
async function checkAccount({ kind, bucket, roleArn }, { place, probes }) {
	const aws = probes.openAws(place);
	const identity = await aws.identify();
	const who = tell(identity, "AWS identity", (arn) => ok("engine", `AWS identity: ${arn}`), LOG_IN);
	if ("error" in identity && !identity.isDenied) return [who];
	const found = bucket === void 0 ? void 0 : await aws.readBucket(bucket);
	const isBatch = kind === "amazon-translate";
	return [
		who,
		...found === void 0 || bucket === void 0 ? [] : checkBucket(found, bucket, place),
		...isBatch && roleArn !== void 0 ? [checkRole(await aws.readRole(roleArn), roleArn)] : [],
		...isBatch ? [checkUse(await aws.readUse())] : []
	];
}
const LOG_IN = "in a workflow, aws-actions/configure-aws-credentials (permissions: id-token: write); elsewhere set AWS_PROFILE or log in";
function tell(answer, name, render, remedy) {
	if ("value" in answer) return render(answer.value);
	return answer.isDenied ? open("engine", `${name}: ${answer.error}`, remedy) : bad("engine", `${name}: ${answer.error}`, remedy);
}
function checkBucket(answer, bucket, place) {
	if (!("value" in answer)) return [tell(answer, `bucket ${bucket}`, () => ok("engine", bucket), "check engine.bucket and engine.region, and the policy of the role that runs AMTS; infra/ makes both")];
	const { region, encryption } = answer.value;
	return [region === place ? ok("engine", `bucket ${bucket} in ${region}`) : bad("engine", `bucket ${bucket} is in ${region}, the service in ${place}`, "set engine.region to that of the bucket, or make another bucket"), encryption === void 0 ? open("engine", `encryption of ${bucket}: not told`, "s3:GetEncryptionConfiguration would tell") : ok("engine", `bucket ${bucket} encrypts with ${encryption}`)];
}
function checkRole(answer, roleArn) {
	return tell(answer, `role ${roleArn}`, (services) => services.includes("translate.amazonaws.com") ? ok("engine", `role ${roleArn} trusts translate.amazonaws.com`) : bad("engine", `role ${roleArn} does not trust translate.amazonaws.com`, "add it to the trust policy of the role; infra/ shows how"), "iam:GetRole would tell whether it exists and trusts the service; a job that cannot take it says so");
}
/** Documented quotas of a Region. */
const QUOTAS = {
	jobs: 1010,
	parallelData: 1e3
};
function checkUse(answer) {
	return tell(answer, "Amazon Translate", ({ jobs, parallelData }) => {
		const what = `Amazon Translate answers: ${jobs} jobs run or wait, ${parallelData} resources of parallel data`;
		return jobs < QUOTAS.jobs && parallelData < QUOTAS.parallelData ? ok("engine", what) : bad("engine", what, "wait for jobs, or delete parallel data that nobody uses");
	}, "allow translate:ListTextTranslationJobs and translate:ListParallelData to see it");
}

// src/commands/steps/doctor/check-workflows.ts
var import_dist = require_dist();
const Step = looseObject({
	uses: string().optional(),
	with: record(string(), unknown()).nullish()
});
const Permissions = union([string(), record(string(), string())]).nullish();
const Workflow = looseObject({
	permissions: Permissions,
	jobs: record(string(), looseObject({
		permissions: Permissions,
		steps: array(Step).optional()
	})),
	on: unknown()
});
/** @param files Texts by path, of `.github/workflows/`. */
function checkWorkflows(files, options) {
	const lines = [...files].flatMap(([path, text]) => checkWorkflow(path, text, options));
	if (lines.length > 0 || files.size === 0) return lines;
	return [];
}
function checkWorkflow(path, text, { needsAws }) {
	const parsed = readWorkflow(text);
	if (parsed === void 0) return text.includes("/amts@") ? [bad("workflow", `${path}: cannot be read`, "correct its YAML")] : [];
	return Object.values(parsed.jobs).filter(({ steps = [] }) => steps.some(isAmts)).flatMap(({ steps = [], permissions = parsed.permissions }) => {
		const isWhole = steps.filter(({ uses = "" }) => uses.startsWith("actions/checkout@")).every((step) => [0, "0"].some((depth) => step.with?.["fetch-depth"] === depth));
		const schedules = findSchedules(parsed.on, steps);
		return [
			isWhole ? ok("workflow", `${path}: the whole history is fetched`) : bad("workflow", `${path}: actions/checkout fetches one commit only`, "set fetch-depth: 0, else what changed cannot be told"),
			hasPermission(permissions, "contents") ? ok("workflow", `${path}: it may read the source`) : bad("workflow", `${path}: permissions lack contents`, "set permissions: contents: read"),
			...needsAws && !hasPermission(permissions, "id-token") ? [bad("workflow", `${path}: permissions lack id-token`, "set permissions: id-token: write, which configure-aws-credentials needs")] : [],
			...schedules
		];
	});
}
function readWorkflow(text) {
	try {
		return Workflow.parse((0, import_dist.parse)(text));
	} catch {
		return;
	}
}
function isAmts({ uses = "" }) {
	return /(?:^|\/)amts@|^\.\/?$/.test(uses);
}
function hasPermission(permissions, name) {
	if (permissions === void 0 || permissions === null) return name !== "id-token";
	if (typeof permissions === "string") return permissions === "write-all" || permissions === "read-all" && name !== "id-token";
	const value = permissions[name];
	return value === "write" || value === "read" && name !== "id-token";
}
/** What `submit` starts, something has to collect. */
function findSchedules(on, steps) {
	if (!steps.some((step) => isAmts(step) && step.with?.["mode"] === "collect")) return [];
	return typeof on === "object" && on !== null && "schedule" in on ? [ok("workflow", "runs are collected by a schedule")] : [bad("workflow", "mode collect has no schedule", "add on: schedule, so that what has ended is delivered")];
}

// src/commands/doctor.ts
/** The oldest Node that the program runs on. */
const LEAST_NODE = [20, 19];
/** Look at everything; what cannot even be opened is a line as well. */
async function doctor(options, ports, probes) {
	const checks = [checkNode(probes.nodeVersion)];
	const opened = await attempt("configuration", () => openSource(options, ports), checks);
	if (opened !== void 0) checks.push(...await checkAll(opened, options, {
		ports,
		probes
	}));
	return describeDiagnosis(`${options.program}, Node ${probes.nodeVersion}`, checks);
}
async function checkAll(opened, options, { ports, probes }) {
	const { source, commit, settings } = opened;
	const files = await source.listFiles(commit);
	const facts = {
		source,
		settings,
		files
	};
	const checks = [ok("configuration", `${settings.targets.length} languages, engine ${settings.engine.kind}`)];
	checks.push(...await checkSource(facts));
	const lines = await Promise.all(settings.targets.map(async (target) => checkTarget(target, {
		opened,
		facts,
		options
	}, {
		ports,
		probes
	})));
	checks.push(...lines.flat(), ...await checkEngine(settings.engine, probes, options.region));
	const needsAws = settings.engine.kind.startsWith("amazon");
	checks.push(...checkWorkflows(await readWorkflows(files, (blobs) => source.readBlobs(blobs)), { needsAws }));
	return checks;
}
/** Do something; an error that says what to do becomes a line. */
async function attempt(part, work, checks) {
	try {
		return await work();
	} catch (error) {
		if (![
			ConfigError,
			ContentError,
			ServiceError
		].some((kind) => error instanceof kind) || !(error instanceof Error)) throw error;
		checks.push(...error.message.split("\n").map((line) => describeFault(part, line)));
		return;
	}
}
/** Messages say what is wrong, and after a semicolon what to do. */
function describeFault(part, message) {
	const cut = message.lastIndexOf("; ");
	return cut === -1 ? bad(part, message, "correct it") : bad(part, message.slice(0, cut), message.slice(cut + 2));
}
async function checkTarget(settings, { opened, facts, options }, { ports, probes }) {
	const checks = [];
	const lines = await attempt("target", async () => {
		const { source, commit, all } = opened;
		const { pages } = opened.settings.source;
		const place = await locateTarget(settings, opened, {
			options,
			ports
		});
		const target = await describeTarget(await ports.openTarget(place), settings, {
			source,
			commit,
			pages,
			all
		});
		const repository = place.kind === "github" ? await probes.askRepository(place.repository, target.proposalName) : void 0;
		return checkTranslation({
			target,
			...repository === void 0 ? {} : { repository }
		}, facts);
	}, checks);
	return [...checks, ...lines ?? []];
}
function checkNode(version) {
	const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
	return major > LEAST_NODE[0] || major === LEAST_NODE[0] && minor >= LEAST_NODE[1] ? ok("program", `Node ${version}`) : bad("program", `Node ${version}`, `install Node ${LEAST_NODE.join(".")} or later`);
}
async function readWorkflows(files, readBlobs) {
	const found = [...files.values()].filter(({ path }) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
	const blobs = await readBlobs(found.map(({ blob }) => blob));
	return new Map(found.flatMap(({ path, blob }) => {
		const bytes = blobs.get(blob);
		const text = bytes && tryDecodePage(bytes);
		return text === void 0 ? [] : [[path, text]];
	}));
}

export { doctor };
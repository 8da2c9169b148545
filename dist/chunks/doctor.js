import { i as open, n as describeDiagnosis, r as ok, t as bad } from "./diagnosis2.js";
import { a as ServiceError, i as ContentError, r as ConfigError } from "./errors.js";
import { o as tryDecodeText } from "./page-text.js";
import { a as locateTarget, c as findShared, d as countMatches, i as findPlaceFault, l as openOnce, r as findPages, s as describeTarget } from "./open-run.js";
import { r as checkTarget, t as openTranslation } from "./open-translation.js";
import { _ as union, a as array, h as string, p as record, u as looseObject, v as unknown } from "./schemas.js";
import { u as findPricesDay } from "./settings.js";
import { r as findRegionFault, t as splitCommand } from "./command-line.js";
import { t as codeOfLibreTranslate } from "./libretranslate2.js";
import { t as nameSome } from "./name-some.js";
import { n as similarity } from "./similarity.js";
import { t as require_dist } from "./dist.js";
import { n as openSource } from "./open-source.js";

// src/commands/steps/doctor/check-books.ts
/** @param isPage Whether a file is a page, and no translation of one. */
async function checkSource({ source, settings, files }, isPage) {
	const pages = [...files.values()].filter(({ kind, path }) => kind === "file" && isPage(path));
	const globs = countMatches(settings.source.pages, [...files.keys()]);
	const name = `${source.location}, book '${source.name}'`;
	return [
		pages.length > 0 ? ok("source", `${name}: ${pages.length} pages`) : bad("source", `${name}: no page`, "correct source.pages"),
		...globs.map(({ glob, pages: count }) => count > 0 || glob.startsWith("!") ? ok("source", `source.pages '${glob}': ${glob.startsWith("!") ? "takes out " : ""}${count} files`) : bad("source", `source.pages '${glob}': no file`, "correct or remove the glob")),
		await source.isShallow() ? bad("source", "the history is not whole (a shallow clone)", "git fetch --unshallow; actions/checkout: fetch-depth: 0") : ok("source", "the history is whole")
	];
}
/** @throws What opening the translation throws, for the caller to tell. */
async function checkTranslation({ target, run, repository }, facts) {
	const { settings, book } = target;
	const { language } = settings;
	const branch = settings.branch ?? await book.findDefaultBranch();
	const heads = await book.listHeads("");
	const head = heads.get(branch);
	if (head === void 0) return [bad("target", `${language}: ${book.location} has no branch '${branch}'`, "correct 'branch', or commit a page first")];
	const files = await book.listFiles(head);
	const pages = [...facts.files.values()].flatMap(({ kind, path }) => kind === "file" && run.isPage(path) ? path : []);
	const warnings = checkTarget({
		settings,
		location: book.location,
		files,
		pages
	});
	return [
		...await checkPages(target, {
			run,
			branch,
			pages: pages.length,
			files: facts.files
		}),
		...warnings.map((warning) => bad("target", warning, "see docs/layouts.md")),
		...checkRivals([...heads.keys()], {
			language,
			name: `amts/${facts.source.name}`
		}),
		...repository === void 0 ? [] : checkRepository(language, repository),
		...repository !== void 0 && target.isOwn ? [checkWorkflowToken(language, repository)] : []
	];
}
/** How many pages are translated, and of how many of them the base is known, by whatever records it. */
async function checkPages(target, { run, branch, pages, files }) {
	const { settings, scope } = await openTranslation(run, target, files);
	const { language } = settings;
	const tasks = scope.tasks.filter(({ kind }) => kind !== "new");
	const lost = tasks.filter(({ base }) => base === void 0).length;
	const translated = tasks.length + scope.inStep + scope.settled.filter(({ reason }) => reason === "up to date").length;
	const what = `${language}: ${translated - lost} of ${translated} pages have a base (${settings.base ?? target.statePath})`;
	return [ok("target", `${language}: ${target.book.location}, branch '${branch}': ${translated} of ${pages} pages are translated`), lost === 0 ? ok("target", what) : bad("target", what, `amts adopt --language ${language}; or correct 'base'`)];
}
function checkRivals(heads, { language, name }) {
	return heads.filter((head) => head.startsWith("amts/") && !head.startsWith(name)).map((head) => bad("target", `${language}: another branch of proposals, '${head}', beside '${name}'`, "close its pull request and remove it, if it is of this book; source.name fixes the name"));
}
/** What a token may do in a repository on GitHub. */
function checkRepository(language, { isArchived, noContents, noPullRequests, rules }) {
	const check = (fault, what, remedy) => fault === void 0 ? ok("target", `${language}: ${what}`) : bad("target", `${language}: not so: ${what} (${fault})`, remedy);
	return [
		...isArchived ? [bad("target", `${language}: the repository is archived`, "unarchive it in its settings")] : [],
		check(noContents, "the token may write contents", "give the token the permission contents: write on this repository"),
		check(noPullRequests, "the token may open pull requests", "give the token pull_requests: write; for the token of a workflow, allow it in Settings › Actions › General"),
		...rules.map((rule) => bad("target", `${language}: a rule of the repository keeps branches amts/* from being written: ${rule}`, "exempt amts/** from it"))
	];
}
/** Of a repository that holds its own translations: there the token of the workflow opens the pull requests. */
function checkWorkflowToken(language, { actionsMayPropose }) {
	const what = `${language}: workflows may open pull requests`;
	const remedy = "Settings › Actions › General: allow GitHub Actions to create and approve pull requests";
	if (actionsMayPropose === void 0) return open("target", `${what}: not told to this token`, `administration: read would tell; ${remedy}`);
	return actionsMayPropose ? ok("target", what) : bad("target", `not so: ${what}`, remedy);
}

// src/commands/steps/doctor/tell-answer.ts
/** An answer of a service as a line of the doctor. */
/**
* What `render` makes of a fact; else why there is none, which is a fault only where it could have been asked.
*
* @param name What was asked about.
*/
function tellAnswer(answer, name, render, remedy) {
	if ("value" in answer) return render(answer.value);
	return answer.isDenied ? open("engine", `${name}: ${answer.error}`, remedy) : bad("engine", `${name}: ${answer.error}`, remedy);
}

// src/commands/steps/doctor/check-account.ts
/** @param place Region of the service. */
async function checkAccount({ kind, bucket, roleArn, kmsKey }, { place, probes }) {
	const aws = probes.openAws(place);
	const identity = await aws.identify();
	const who = tellAnswer(identity, "AWS identity", (arn) => ok("engine", `AWS identity: ${arn}`), LOG_IN);
	if ("error" in identity && !identity.isDenied) return [who];
	const found = bucket === void 0 ? void 0 : await aws.readBucket(bucket);
	const isBatch = kind === "amazon-translate";
	return [
		who,
		...found === void 0 || bucket === void 0 ? [] : checkBucket(found, bucket, place),
		...isBatch && roleArn !== void 0 ? [checkRole(await aws.readRole(roleArn), roleArn)] : [],
		...isBatch && roleArn !== void 0 && "value" in identity ? [checkPassing(await aws.simulatePassing(identity.value, roleArn), roleArn)] : [],
		...kmsKey === void 0 ? [] : [checkKey(await aws.readKey(kmsKey), kmsKey)],
		...isBatch ? [checkUse(await aws.readUse())] : []
	];
}
const LOG_IN = "in a workflow, aws-actions/configure-aws-credentials (permissions: id-token: write); elsewhere set AWS_PROFILE or log in";
function checkBucket(answer, bucket, place) {
	if (!("value" in answer)) return [tellAnswer(answer, `bucket ${bucket}`, () => ok("engine", bucket), "check engine.bucket and engine.region, and the policy of the role that runs AMTS; infra/ makes both")];
	const { region, encryption } = answer.value;
	return [region === place ? ok("engine", `bucket ${bucket} in ${region}`) : bad("engine", `bucket ${bucket} is in ${region}, the service in ${place}`, "set engine.region to that of the bucket, or make another bucket"), encryption === void 0 ? open("engine", `encryption of ${bucket}: not told`, "s3:GetEncryptionConfiguration would tell") : ok("engine", `bucket ${bucket} encrypts with ${encryption}`)];
}
function checkRole(answer, roleArn) {
	return tellAnswer(answer, `role ${roleArn}`, (services) => services.includes("translate.amazonaws.com") ? ok("engine", `role ${roleArn} trusts translate.amazonaws.com`) : bad("engine", `role ${roleArn} does not trust translate.amazonaws.com`, "add it to the trust policy of the role; infra/ shows how"), "iam:GetRole would tell whether it exists and trusts the service; a job that cannot take it says so");
}
function checkPassing(answer, roleArn) {
	const remedy = `allow iam:PassRole on ${roleArn} in the policy of the role that runs AMTS; infra/ shows how`;
	if ("error" in answer) return open("engine", `whether the role may be passed is not told (${answer.error})`, "iam:SimulatePrincipalPolicy would tell; a job whose role may not be passed ends at once and says so");
	return answer.value === "allowed" ? ok("engine", "the role may be passed to Amazon Translate") : bad("engine", `the role may not be passed to Amazon Translate (${answer.value})`, remedy);
}
function checkKey(answer, key) {
	return tellAnswer(answer, `key ${key}`, (state) => state === "Enabled" ? ok("engine", `key ${key} is enabled`) : bad("engine", `key ${key} is ${state}`, "enable it, or set engine.kms-key to another one"), "kms:DescribeKey would tell whether it can be used; it has to be in the region of the service");
}
/** Documented quotas of a Region. */
const QUOTAS = {
	jobs: 1010,
	parallelData: 1e3
};
function checkUse(answer) {
	return tellAnswer(answer, "Amazon Translate", ({ jobs, parallelData }) => {
		const what = `Amazon Translate answers: ${jobs} jobs run or wait, ${parallelData} resources of parallel data`;
		return jobs < QUOTAS.jobs && parallelData < QUOTAS.parallelData ? ok("engine", what) : bad("engine", what, "wait for jobs, or delete parallel data that nobody uses");
	}, "allow translate:ListTextTranslationJobs and translate:ListParallelData to see it");
}

// src/commands/steps/doctor/check-local.ts
async function checkProgram({ command = "" }, findProgram) {
	const [program] = splitCommand(command);
	const path = await findProgram(program);
	return path === void 0 ? bad("engine", `command: there is no program ${program} in PATH`, "install it in the step before, or correct engine.command") : ok("engine", `command: ${path}`);
}
function checkLibreTranslate(answer, languages) {
	if (!("value" in answer)) return [tellAnswer(answer, "libretranslate", () => ok("engine", "libretranslate"), "start the server, or correct engine.libretranslate.url or LIBRETRANSLATE_URL")];
	const { address, targets } = answer.value;
	const source = codeOfLibreTranslate(languages.source);
	const known = targets.get(source);
	if (known === void 0) return [refuse(address, languages.source, source, [...targets.keys()])];
	const missing = languages.targets.filter((target) => !known.includes(codeOfLibreTranslate(target)));
	return missing.length === 0 ? [ok("engine", `libretranslate: ${address} answers, and has all languages`)] : missing.map((target) => refuse(address, target, codeOfLibreTranslate(target), known));
}
function refuse(address, language, code, known) {
	const as = language === code ? "" : ` (there ${code})`;
	return bad("engine", `libretranslate: ${address} does not have ${language}${as}`, `load it there (--load-only, LT_LOAD_ONLY); it has ${nameSome(known)}`);
}
const MAX_MODELS = 5;
function checkModel(answer) {
	return tellAnswer(answer, "chat", ({ address, model, models }) => {
		if (models.includes(model)) return ok("engine", `chat: ${address} answers, and has the model ${model}`);
		const near = models.toSorted((a, b) => similarity(b, model) - similarity(a, model)).slice(0, MAX_MODELS);
		return bad("engine", `chat: ${address} has no model '${model}'`, near.length === 0 ? "load one there" : `set engine.chat.model to one that it has, such as ${near.join(", ")}`);
	}, "correct engine.chat, or its key in the environment; docs/chat.md has what each endpoint needs");
}

// src/commands/steps/doctor/check-engine.ts
/** What an engine needs before a job can start. */
const DAY_MS = 864e5;
const MAX_PRICE_AGE_DAYS = 90;
async function checkEngine(settings, probes, { languages, region }) {
	const { kind } = settings;
	if (kind === "amazon-translate" || kind === "amazon-translate-realtime") return checkAmazon(settings, kind, {
		probes,
		region
	});
	if (kind === "chat") return [checkModel(await probes.listModels(settings)), ...checkPrices(settings, probes.now)];
	if (kind === "command") return [await checkProgram(settings, probes.findProgram)];
	if (kind === "libretranslate") return checkLibreTranslate(await probes.listLanguages(settings), languages);
	return [ok("engine", kind)];
}
async function checkAmazon(settings, kind, { probes, region }) {
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
function checkWorkflow(path, text, { needsAws, needsModels = false }) {
	const parsed = readWorkflow(text);
	if (parsed === void 0) return text.includes("/amts@") ? [bad("workflow", `${path}: cannot be read`, "correct its YAML")] : [];
	return Object.values(parsed.jobs).filter(({ steps = [] }) => steps.some(isAmts)).flatMap(({ steps = [], permissions = parsed.permissions }) => {
		const isWhole = steps.filter(({ uses = "" }) => uses.startsWith("actions/checkout@")).every((step) => [0, "0"].some((depth) => step.with?.["fetch-depth"] === depth));
		const schedules = findSchedules(parsed.on, steps);
		return [
			isWhole ? ok("workflow", `${path}: the whole history is fetched`) : bad("workflow", `${path}: actions/checkout fetches one commit only`, "set fetch-depth: 0, else what changed cannot be told"),
			hasPermission(permissions, "contents") ? ok("workflow", `${path}: it may read the source`) : bad("workflow", `${path}: permissions lack contents`, "set permissions: contents: read"),
			...needsAws && !hasPermission(permissions, "id-token") ? [bad("workflow", `${path}: permissions lack id-token`, "set permissions: id-token: write, which configure-aws-credentials needs")] : [],
			...needsModels && !hasPermission(permissions, "models") ? [bad("workflow", `${path}: permissions lack models`, "set permissions: models: read, which GitHub Models asks of the token of the workflow")] : [],
			...checkToken(path, steps, permissions),
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
	if (permissions === void 0 || permissions === null) return name === "contents";
	if (typeof permissions === "string") return permissions === "write-all" || permissions === "read-all" && name !== "id-token";
	const value = permissions[name];
	return value === "write" || value === "read" && name !== "id-token";
}
const WRITTEN = ["contents", "pull-requests"];
/** Without a token of its own, a step writes with that of the workflow. */
function checkToken(path, steps, permissions) {
	const isLent = ({ with: inputs }) => inputs?.["github-token"] === void 0 && inputs?.["app-id"] === void 0 && inputs?.["mode"] !== "check";
	if (!steps.some((step) => isAmts(step) && isLent(step))) return [];
	const lacking = WRITTEN.filter((name) => !mayWrite(permissions, name));
	if (lacking.length === 0) return [ok("workflow", `${path}: its token may write pull requests here`)];
	return [bad("workflow", `${path}: has no github-token, and its own token lacks ${lacking.join(" and ")}`, `set permissions: ${lacking.map((name) => `${name}: write`).join(", ")}; or, for other repositories, the input github-token`)];
}
function mayWrite(permissions, name) {
	if (permissions === void 0 || permissions === null) return false;
	return typeof permissions === "string" ? permissions === "write-all" : permissions[name] === "write";
}
/** What `submit` starts, something has to collect. */
function findSchedules(on, steps) {
	if (!steps.some((step) => isAmts(step) && step.with?.["mode"] === "collect")) return [];
	return typeof on === "object" && on !== null && "schedule" in on ? [ok("workflow", "runs are collected by a schedule")] : [bad("workflow", "mode collect has no schedule", "add on: schedule, so that what has ended is delivered")];
}

// src/engine/amazon/trial-steps.ts
const LOOK_MS = 5e3;
async function waitFor({ ports, options }, what, { look, ends }) {
	const deadline = ports.now() + options.maxWaitMs;
	let before = "";
	for (;;) {
		const state = await look();
		const status = textOf(state["Status"] ?? state["JobStatus"]);
		if (status !== before) ports.log(`${what}: ${status}`);
		if (ends.includes(status)) return state;
		if (ports.now() > deadline) throw new Error(`${what} is ${status} after ${options.maxWaitMs / 6e4} min`);
		before = status;
		await ports.sleep(LOOK_MS);
	}
}
async function attempt$1(work) {
	try {
		return { value: await work };
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		return { error };
	}
}
/** The answer, or the name and the status of a refusal. */
async function outcome(work) {
	const done = await attempt$1(work);
	return "value" in done ? done.value : readRefusal(done.error);
}
async function refusal(work) {
	const done = await attempt$1(work);
	return "value" in done ? {} : readRefusal(done.error);
}
function readRefusal(error) {
	const { $metadata } = asRecord(error);
	return {
		error: error.name,
		status: asRecord($metadata)["httpStatusCode"]
	};
}
function tellError(error) {
	return error instanceof Error ? `${error.name}: ${error.message}`.replace(/^Error: /, "") : String(error);
}
function asRecord(value) {
	return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
function textOf(value) {
	return typeof value === "string" || typeof value === "number" ? String(value) : "not told";
}

// src/engine/amazon/trial-job.ts
/** What must not be translated, in the document. */
const MARKED = /x&lt;1/;
/** Run one job over the document, and note what the service does on the way. */
async function runJob(trial) {
	const { ports, done, observed } = trial;
	const began = ports.now();
	const { request, id } = await startJob(trial);
	done.push("the role is passed, and a job is started");
	observed.job = id;
	observed.repeated = await startAgain(trial, request);
	observed.reused = await startAgain(trial, {
		...request,
		JobName: `${trial.name}-other`
	});
	const state = await waitForJob(trial, id);
	observed.details = asRecord(state["JobDetails"]);
	const seconds = Math.round((ports.now() - began) / 1e3);
	const told = state["Message"] === void 0 ? "" : `: ${textOf(state["Message"])}`;
	if (state["JobStatus"] !== "COMPLETED") throw new Error(`the job ended as ${textOf(state["JobStatus"])}${told}`);
	done.push(`the job ended as COMPLETED after ${seconds} s`);
	observed.stopped = await outcome(ports.call("StopTextTranslationJob", { JobId: id }));
	observed.byPrefix = await listJobs(trial, { Filter: { JobName: trial.name.slice(0, -1) } });
	observed.recent = await listJobs(trial, {});
	await readOutput(trial);
}
/** With all that may be combined, and with less where that is refused. */
async function startJob(trial) {
	const { name, folder, options, ports, observed } = trial;
	const place = `s3://${options.bucket}/${folder}`;
	const { kmsKey } = options;
	const base = {
		JobName: name,
		SourceLanguageCode: "en",
		TargetLanguageCodes: ["es"],
		InputDataConfig: {
			S3Uri: `${place}input/`,
			ContentType: "text/html"
		},
		OutputDataConfig: {
			S3Uri: `${place}output/`,
			...kmsKey === void 0 ? {} : { EncryptionKey: {
				Type: "KMS",
				Id: kmsKey
			} }
		},
		DataAccessRoleArn: options.roleArn,
		ParallelDataNames: [name]
	};
	const TerminologyNames = [name];
	const Settings = {
		Formality: "FORMAL",
		Profanity: "MASK"
	};
	const requests = [
		{
			TerminologyNames,
			Settings
		},
		{ TerminologyNames },
		{ Settings },
		{}
	];
	for (const [at, extra] of requests.entries()) {
		const request = {
			...base,
			...extra,
			ClientToken: `${name}-${at}`
		};
		const started = await attempt$1(ports.call("StartTextTranslationJob", request));
		if ("value" in started) {
			const id = textOf(started.value["JobId"]);
			trackJob(trial, id);
			observed.taken = Object.keys(extra);
			return {
				request,
				id
			};
		}
		if (at === requests.length - 1 || !isRuleRefusal(started.error)) throw started.error;
	}
	throw new Error("no start was tried");
}
/** Whether less could be taken: other refusals are not of the combination. */
function isRuleRefusal(error) {
	return /InvalidRequest|InvalidParameterValue|UnsupportedLanguagePair|Validation/.test(`${error.name} ${error.message}`);
}
async function startAgain(trial, request) {
	const answer = await outcome(trial.ports.call("StartTextTranslationJob", request));
	const id = answer["JobId"];
	if (typeof id === "string" && id !== trial.observed.job) trackJob(trial, id);
	return answer;
}
/** A job that still runs is stopped, so that it is not billed. */
function trackJob(trial, id) {
	trial.undo.push({
		what: `the job ${id}`,
		async run() {
			const { JobStatus } = await readJob(trial, id);
			if (!ENDS.includes(textOf(JobStatus))) await trial.ports.call("StopTextTranslationJob", { JobId: id });
			await waitForJob(trial, id);
		}
	});
}
const ENDS = [
	"COMPLETED",
	"COMPLETED_WITH_ERROR",
	"FAILED",
	"STOPPED"
];
async function readJob({ ports }, JobId) {
	return asRecord((await ports.call("DescribeTextTranslationJob", { JobId }))["TextTranslationJobProperties"]);
}
function waitForJob(trial, id) {
	return waitFor(trial, `job ${id}`, {
		look: () => readJob(trial, id),
		ends: ENDS
	});
}
async function listJobs({ ports }, request) {
	const list = (await ports.call("ListTextTranslationJobs", request))["TextTranslationJobPropertiesList"];
	return Array.isArray(list) ? list.map(asRecord) : [];
}
async function readOutput({ folder, ports, observed, done }) {
	const keys = await ports.list(`${folder}output/`);
	const details = keys.find((key) => key.endsWith("es.auxiliary-translation-details.json"));
	const output = keys.find((key) => key.endsWith("es.one.html"));
	if (output === void 0) throw new Error("the job wrote no es.one.html");
	observed.output = output;
	observed.report = details === void 0 ? void 0 : await ports.get(details);
	const text = await ports.get(output) ?? "";
	if (!MARKED.test(text)) throw new Error(`what must not be translated came back changed: ${text}`);
	done.push("the translation is there, and what must not be translated is as it was");
}

// src/engine/amazon/trial-questions.ts
const QUESTIONS = [
	["HTTP status of ResourceNotFoundException (400 or 404)", ({ missing }) => tell(missing?.["status"])],
	["error for a value outside its pattern", ({ malformed }) => tell(malformed?.["error"])],
	["a start that is repeated with its token", (seen) => tellStart(seen, seen.repeated)],
	["another start with a token that was used", (seen) => tellStart(seen, seen.reused)],
	["parallel data with a terminology in one job", ({ taken }) => tellTaken(taken, "TerminologyNames")],
	["parallel data with formality and profanity in one job", ({ taken }) => tellTaken(taken, "Settings")],
	["a stop of a job that has ended", ({ stopped }) => stopped && tell(stopped["error"] ?? stopped["JobStatus"])],
	["the filter JobName", ({ job, byPrefix }) => byPrefix && (hasJob(byPrefix, job) ? "prefix" : "exact")],
	["order of a list of jobs without a filter", ({ recent = [] }) => tellOrder(recent)],
	["where the translation of a/b.html stands", ({ output }) => output && (output.includes("/a/es.") ? "a/es.b.html" : "es.b.html")],
	["how the details file names a/b.html", ({ report }) => readDetails(report)?.sourceFile],
	["what is billed of a document", (seen) => tellBilled(seen)]
];
/** Questions that one small job cannot put; each is borne either way. */
const BEYOND = [
	"unit of the counts of a job with several target languages",
	"input folders that are empty, or hold empty objects or files of another type",
	"a job whose documents all failed",
	"a job that is asked to stop while it runs",
	"error beyond the quota of queued jobs, and for a second import at a time",
	"parallel data outside the documented Regions, or with the source language auto",
	"fields of parallel data that start with + - = @; a byte order mark; the case of codes",
	"a document without an html element"
];
function findQuestions(seen) {
	return [...QUESTIONS.map(([question, read]) => ({
		question,
		answer: read(seen)
	})), ...BEYOND.map((question) => ({
		question,
		answer: void 0
	}))];
}
function tell(value) {
	return typeof value === "string" || typeof value === "number" ? String(value) : void 0;
}
function tellStart({ job }, answer) {
	if (answer === void 0) return void 0;
	return tell(answer["error"]) ?? (answer["JobId"] === job ? "the same job" : "a new job");
}
function tellTaken(taken, member) {
	return taken && (taken.includes(member) ? "allowed" : "refused, with what else was asked");
}
function hasJob(jobs, id) {
	return jobs.some(({ JobId }) => JobId === id);
}
/** By the time of two jobs of different times. */
function tellOrder(jobs) {
	const times = jobs.map(({ SubmittedTime }) => Number(SubmittedTime));
	const [first = NaN, last = NaN] = [times[0], times.at(-1)];
	if (Number.isNaN(first + last) || first === last) return void 0;
	return first > last ? "newest first" : "oldest first";
}
function tellBilled({ text, document, report }) {
	const count = readDetails(report)?.characters;
	if (count === void 0) return void 0;
	const isMarkup = count >= document.length / 2;
	return `${count} characters of ${document.length}, ${text.length} of them prose: ${isMarkup ? "markup as well" : "text"}`;
}
function readDetails(report) {
	if (report === void 0) return void 0;
	const parsed = JSON.parse(report);
	if (typeof parsed !== "object" || parsed === null || !("charactersTranslated" in parsed)) return void 0;
	const [, sourceFile] = /"sourceFile"\s*:\s*"([^"]*)"/.exec(report) ?? [];
	return {
		sourceFile,
		characters: Number(parsed.charactersTranslated)
	};
}

// src/engine/amazon/trial.ts
const TEXT = "Tea is ready.";
/** In a folder of its own: where its translation stands is one of the questions. */
const FILE = "a/one.html";
const DOCUMENT = `<!DOCTYPE html><html><body><p id="s">${TEXT} <span translate="no">x&lt;1</span></p></body></html>`;
const CSV = `en,es\n"${TEXT}","El té está listo."\n`;
const TERMS = "en,es\ntea,té\n";
/** Starts that may each become a job, if the service takes no token for a repetition. */
const JOBS_AT_MOST = 3;
/** The most that a trial costs, US dollars: every start is a job, and markup is billed at the price with parallel data. */
function priceTrial({ parallelData }) {
	return JOBS_AT_MOST * DOCUMENT.length * parallelData / 1e6;
}
/** Do it. An error of the service ends it and is told; a bug is thrown. */
async function tryAccount(options, ports) {
	const name = `amts-try-${ports.now().toString(36)}`;
	const trial = {
		name,
		folder: `${options.prefix}try/${name}/`,
		options,
		ports,
		observed: {
			text: TEXT,
			document: DOCUMENT
		},
		done: [],
		undo: []
	};
	let fault;
	try {
		await makeResources(trial);
		await runJob(trial);
	} catch (error) {
		fault = tellError(error);
	}
	const left = await removeAll(trial);
	const { done, observed } = trial;
	return {
		done,
		left,
		questions: findQuestions(observed),
		...fault === void 0 ? {} : { fault }
	};
}
async function makeResources(trial) {
	const { name, folder, ports, options, undo, done, observed } = trial;
	undo.push({
		what: `the objects below s3://${options.bucket}/${folder}`,
		run: async () => ports.remove(await ports.list(folder))
	});
	await ports.put(`${folder}input/${FILE}`, DOCUMENT);
	await ports.put(`${folder}pairs.csv`, CSV);
	done.push(`the bucket ${options.bucket} takes objects`);
	observed.missing = await refusal(ports.call("GetParallelData", { Name: `${name}-none` }));
	observed.malformed = await refusal(ports.call("GetParallelData", { Name: "__" }));
	await ports.call("CreateParallelData", {
		Name: name,
		ParallelDataConfig: {
			S3Uri: `s3://${options.bucket}/${folder}pairs.csv`,
			Format: "CSV"
		},
		ClientToken: `${name}-data`
	});
	undo.push({
		what: `the parallel data ${name}`,
		run: () => removeParallelData(trial)
	});
	const state = await waitFor(trial, "parallel data", {
		look: () => readParallelData(trial),
		ends: ["ACTIVE", "FAILED"]
	});
	if (state["Status"] !== "ACTIVE") throw new Error(`parallel data: ${textOf(state["Message"])}`);
	done.push(`one pair of parallel data is taken in (${textOf(state["ImportedRecordCount"])} record)`);
	await ports.call("ImportTerminology", {
		Name: name,
		MergeStrategy: "OVERWRITE",
		TerminologyData: {
			File: Buffer.from(TERMS),
			Format: "CSV"
		}
	});
	undo.push({
		what: `the terminology ${name}`,
		run: () => ports.call("DeleteTerminology", { Name: name })
	});
}
async function readParallelData({ name, ports }) {
	return asRecord((await ports.call("GetParallelData", { Name: name }))["ParallelDataProperties"]);
}
async function removeParallelData(trial) {
	await waitFor(trial, "parallel data", {
		look: () => readParallelData(trial),
		ends: [
			"ACTIVE",
			"FAILED",
			"DELETING"
		]
	});
	await trial.ports.call("DeleteParallelData", { Name: trial.name });
	await waitFor(trial, "parallel data", {
		look: () => readRemoval(trial),
		ends: ["gone"]
	});
}
async function readRemoval(trial) {
	const read = await attempt$1(readParallelData(trial));
	if ("value" in read) return read.value;
	if (read.error.name !== "ResourceNotFoundException") throw read.error;
	return { Status: "gone" };
}
async function removeAll({ undo }) {
	const left = [];
	for (const { what, run } of undo.toReversed()) {
		const done = await attempt$1(run());
		if ("error" in done) left.push(`${what} (${tellError(done.error)})`);
	}
	return left;
}

// src/commands/steps/doctor/try-sentence.ts
/** As pages are sent: a formula that must come back as it is, and emphasis around words. */
const SENTENCE = {
	id: "s1",
	html: "Heat <b id=\"t1\">two cups</b> of water to <span translate=\"no\" id=\"t2\">$80$</span> degrees."
};
/** Translate the sentence into each language of the book. */
async function trySentence(engine, { languages, agree }) {
	const batches = languages.targets.map((target) => renderBatch(languages.source, target));
	const price = await priceBatches(engine, batches);
	if (!await agree(`--try sends one sentence to ${engine.kind} for each language, and costs at most $${price}.`)) return [open("engine", "--try: not wanted", "nothing was sent")];
	const lines = [];
	for (const batch of batches) lines.push(await translateOnce(engine, batch));
	return lines;
}
function renderBatch(sourceLanguage, targetLanguage) {
	return {
		book: "trial",
		sourceLanguage,
		targetLanguage,
		documents: [{
			name: "trial.md",
			sourceLanguage,
			targetLanguage,
			segments: [SENTENCE]
		}],
		loadResources: async () => ({})
	};
}
/** US dollars, in cents rounded up. */
async function priceBatches(engine, batches) {
	let dollars = 0;
	for (const batch of batches) {
		const { tokens, charactersAtMost, pricePerMillion } = await engine.estimate(batch, { offline: true });
		dollars += tokens?.costAtMostUsd ?? charactersAtMost * pricePerMillion / 1e6;
	}
	return (Math.ceil(dollars * 100) / 100).toFixed(2);
}
async function translateOnce(engine, batch) {
	const { targetLanguage } = batch;
	const job = await engine.submit(batch);
	const collected = await engine.collect(job, { wait: true });
	const [result] = collected.status === "done" ? collected.results : [];
	if (result === void 0 || "waiting" in result) return open("engine", `tried ${targetLanguage}: no answer yet`, "a later trial finds it");
	await engine.settle(job);
	if ("error" in result) return bad("engine", `tried ${targetLanguage}: ${result.error}`, REMEDY$1);
	const [segment] = result.segments;
	return segment?.origin === "machine" ? judge(segment.html, targetLanguage) : bad("engine", `tried ${targetLanguage}: no translation came back`, REMEDY$1);
}
const REMEDY$1 = "docs/local-engines.md and docs/chat.md have what an engine must do";
function judge(html, language) {
	const what = `tried ${language}: ${html}`;
	if (html === SENTENCE.html) return open("engine", what, "it came back as it was: does the engine know the languages?");
	return SENTENCE_PARTS.every((part) => html.includes(part)) ? ok("engine", what) : bad("engine", what, "its markup did not come back whole: pages would lose it");
}
const SENTENCE_PARTS = [
	"$80$",
	"id=\"t1\"",
	"id=\"t2\""
];

// src/commands/steps/doctor/try-engine.ts
const MINUTE_MS = 6e4;
/** Amazon Translate's batch jobs by a job with all that belongs to one; an engine that answers at once by a sentence. */
async function tryEngine(settings, trial) {
	const { kind } = settings;
	if (kind === "amazon-translate") return tryBatch(settings, trial);
	if (kind === "memory" || kind === "pseudo") return [open("engine", `--try: nothing is tried with ${kind}`, "it asks nobody")];
	return tryAtOnce(settings, trial);
}
async function tryAtOnce(settings, { openEngine, languages, agree }) {
	try {
		return await trySentence(await openEngine(settings), {
			languages,
			agree
		});
	} catch (error) {
		if (!(error instanceof ConfigError) && !(error instanceof ServiceError)) throw error;
		return [bad("engine", `--try: ${error.message}`, "correct it, and try again")];
	}
}
async function tryBatch(settings, { probes, region, agree }) {
	const { bucket, roleArn, prefix, kmsKey, maxWaitMinutes, prices } = settings;
	const place = settings.region ?? region;
	if (place === void 0 || bucket === void 0 || roleArn === void 0) return [bad("engine", "--try: region, bucket or role is missing", "set engine.region, bucket and role-arn")];
	if (!await agree(`--try translates one document in bucket ${bucket} with one pair of parallel data, and costs at most $${(Math.ceil(priceTrial(prices) * 100) / 100).toFixed(2)}.`)) return [open("engine", "--try: not wanted", "nothing was sent")];
	const options = {
		bucket,
		roleArn,
		prefix,
		kmsKey,
		maxWaitMs: maxWaitMinutes * MINUTE_MS
	};
	return describeTrial(await tryAccount(options, await probes.openTrial({
		region: place,
		bucket
	})));
}
function describeTrial({ done, fault, left, questions }) {
	const unsettled = questions.filter(({ answer }) => answer === void 0);
	return [
		...done.map((what) => ok("engine", `tried: ${what}`)),
		...fault === void 0 ? [] : [bad("engine", `tried: ${fault}`, REMEDY)],
		...left.map((what) => bad("engine", `could not be removed: ${what}`, "remove it by hand")),
		...left.length === 0 ? [ok("engine", "all that was made for the trial is removed")] : [],
		...questions.flatMap(({ question, answer }) => answer === void 0 ? [] : [ok("engine", `settled: ${question}: ${answer}`)]),
		...unsettled.map(({ question }) => open("engine", `not settled: ${question}`, "AMTS bears it either way"))
	];
}
const REMEDY = "docs/amazon-setup.md has what the role that runs AMTS and the role of the service need";

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
	const checks = [ok("configuration", `${settings.targets.length} languages, engine ${settings.engine.kind}`), ok("source", `dialect ${opened.dialect.value}: ${opened.dialect.why}`)];
	checks.push(...await checkSource(facts, findPages(opened, [])));
	checks.push(...await checkTargets(facts, {
		opened,
		options
	}, {
		ports,
		probes
	}));
	const languages = {
		source: settings.source.language,
		targets: [...new Set(settings.targets.map(({ language }) => language))]
	};
	checks.push(...await checkEngine(settings.engine, probes, {
		languages,
		region: options.region
	}));
	checks.push(...await tryIfWanted(options, {
		settings,
		languages
	}, {
		ports,
		probes
	}));
	const { kind, chat } = settings.engine;
	const needs = {
		needsAws: kind.startsWith("amazon"),
		needsModels: kind === "chat" && chat.preset === "github"
	};
	checks.push(...checkWorkflows(await readWorkflows(files, (blobs) => source.readBlobs(blobs)), needs));
	return checks;
}
async function tryIfWanted({ agree, region }, { settings, languages }, { ports, probes }) {
	if (agree === void 0) return [];
	const openEngine = (engine) => ports.openEngine(engine);
	return tryEngine(settings.engine, {
		probes,
		openEngine,
		languages,
		region,
		agree
	});
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
/** Messages say what is wrong, and after the first semicolon what to do. */
function describeFault(part, message) {
	const cut = message.indexOf("; ");
	return cut === -1 ? bad(part, message, "correct it") : bad(part, message.slice(0, cut), message.slice(cut + 2));
}
/** First each is opened: which files are pages follows from all of them. */
async function checkTargets(facts, books, { ports, probes }) {
	const { opened } = books;
	const checks = [];
	const targets = [];
	const tools = {
		ports,
		open: openOnce((place) => ports.openTarget(place)),
		isShared: findShared(opened.all)
	};
	for (const settings of opened.settings.targets) {
		const target = await attempt("target", () => openFound(settings, books, tools), checks);
		if (target !== void 0) targets.push(target);
	}
	const isPage = findPages(opened, targets);
	const fault = findPlaceFault({
		targets,
		isPage
	}, facts.files);
	if (fault !== void 0) checks.push(describeFault("target", fault));
	const run = {
		...opened,
		isPage,
		targets,
		refused: [],
		selection: {
			since: void 0,
			full: true,
			pages: void 0
		}
	};
	for (const target of targets) {
		const lines = await attempt("target", async () => {
			const { place, proposalName } = target;
			const repository = place.kind === "github" ? await probes.askRepository(place.repository, proposalName) : void 0;
			return checkTranslation({
				target,
				run,
				...repository === void 0 ? {} : { repository }
			}, facts);
		}, checks);
		checks.push(...lines ?? []);
	}
	return checks;
}
async function openFound(settings, { opened, options }, { ports, open, isShared }) {
	const { source, commit } = opened;
	const { pages } = opened.settings.source;
	const place = await locateTarget(settings, opened, {
		options,
		ports
	});
	return describeTarget(await open(place), settings, {
		place,
		source,
		commit,
		pages,
		isShared
	});
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
		const text = bytes && tryDecodeText(bytes);
		return text === void 0 ? [] : [[path, text]];
	}));
}

export { doctor };
import { o as __toESM } from "./rolldown-runtime.js";
import { n as toPlainLine, r as toPlainText, t as toPlainJson } from "./plain-text.js";
import { n as readAccess } from "./github-access.js";
import { a as requireRole, n as assertRegion, t as splitCommand } from "./command-line.js";
import { t as once } from "./once.js";
import { a as openLibreTranslate, i as openChat, s as readLibreTranslate, t as chooseChat } from "./open-chat2.js";
import { n as CancelledError, r as ConfigError } from "./errors.js";
import { createInterface } from "node:readline/promises";
import { setImmediate } from "node:timers/promises";

// src/adapters/terminal.ts
/** Messages for a person at a terminal, on standard error, a line each; progress only when it is one. */
const CLEAR_LINE = "\r\x1B[K";
/** Work that ends sooner needs no progress. */
const QUIET_MS = 500;
const INTERVAL_MS = 100;
function createTerminalLog(terminal, now = Date.now) {
	const isTty = terminal.isTTY === true;
	const start = now();
	let last = 0;
	const write = (text) => terminal.write(`${isTty ? CLEAR_LINE : ""}${toPlainLine(text)}\n`);
	return {
		step: () => void 0,
		info: write,
		warn: (message) => write(`warning: ${message}`),
		progress(label, done, total) {
			if (!isTty || now() - start < QUIET_MS) return;
			if (done < total && now() - last < INTERVAL_MS) return;
			last = now();
			terminal.write(done >= total ? CLEAR_LINE : `${CLEAR_LINE}${toPlainLine(label)} ${done}/${total}`);
		}
	};
}

// src/engine/open-later.ts
/** An engine that is loaded when it is first asked something: a run with nothing to translate needs none. */
/** @param load Called once, by the first question. */
function openLater(kind, load) {
	const open = once(load);
	return {
		kind,
		estimate: async (...asked) => (await open()).estimate(...asked),
		submit: async (...asked) => (await open()).submit(...asked),
		collect: async (...asked) => (await open()).collect(...asked),
		settle: async (...asked) => (await open()).settle(...asked)
	};
}

// src/open-engine.ts
/** @throws {ConfigError} when the settings do not make an engine. */
async function openEngine(settings, context) {
	assertOpens(settings, context);
	const begun = Date.now();
	return openLater(settings.kind, () => loadEngine(settings, context, begun));
}
/** Whatever is wrong with the settings is told before there is anything to translate. */
function assertOpens(settings, { signal }) {
	const { kind, command } = settings;
	if (kind === "chat") chooseChat(settings);
	else if (kind === "libretranslate") readLibreTranslate(settings);
	else if (kind === "command") splitCommand(command ?? "");
	else if (!isLocal(kind)) {
		const options = readAmazonOptions(settings, kind, signal);
		if (kind === "amazon-translate") requireRole(options);
		assertRegion(options);
	}
}
async function loadEngine(settings, context, begun) {
	const { log, signal } = context;
	const { createEngine } = await import("./create-engine.js");
	const { runProgram } = await import("./program.js");
	const local = {
		runProgram: (call) => runProgram({
			...call,
			variables: settings.environment,
			signal
		}),
		format: await openFormat(settings.kind)
	};
	if (settings.kind === "chat") {
		const { options, ports: chat } = await openChat(settings, context);
		return createEngine(options, {
			...local,
			chat
		});
	}
	if (isLocal(settings.kind)) {
		const { kind, command, timeoutSeconds } = settings;
		const translateTexts = kind === "libretranslate" ? await openLibreTranslate(settings, context) : void 0;
		return createEngine({
			kind,
			command,
			timeoutMs: timeoutSeconds * 1e3
		}, {
			...local,
			translateTexts
		});
	}
	const options = {
		...readAmazonOptions(settings, settings.kind, signal),
		begun
	};
	return createEngine(options, {
		...local,
		amazon: await connectAmazon(options, log)
	});
}
/** Documents are HTML for services and programs alone; for the others nothing that reads it is loaded. */
async function openFormat(kind) {
	if (kind === "chat" || isLocal(kind) && kind !== "command") return void 0;
	const { parseDocument: parse, renderDocument: render } = await import("./html.js");
	return {
		render,
		parse
	};
}
/** Records of runs are kept where a batch job keeps its documents. */
async function openRecords(settings, context) {
	const { log } = context;
	if (settings.kind === "chat") return createRecords((await openChat(settings, context)).ports.store, "runs/");
	if (isLocal(settings.kind)) return void 0;
	const { store } = await connectAmazon(readPlace(settings), log);
	return createRecords(store, `${settings.prefix}runs/`);
}
function isLocal(kind) {
	return kind !== "amazon-translate" && kind !== "amazon-translate-realtime" && kind !== "chat";
}
function readAmazonOptions(settings, kind, signal) {
	const { maxWaitMinutes, onCancel, ...rest } = settings;
	return {
		...rest,
		...readPlace(settings),
		kind,
		maxWaitMs: maxWaitMinutes * 6e4,
		keepJobsOnCancel: onCancel === "keep",
		signal
	};
}
/** @throws {ConfigError} when there is no region. */
function readPlace({ region, bucket }) {
	const found = region ?? process.env["AWS_REGION"] ?? process.env["AWS_DEFAULT_REGION"];
	if (found === void 0) throw new ConfigError("engine.region is missing: set it, or AWS_REGION");
	if (bucket === void 0) throw new ConfigError("engine.bucket is missing: set it; infra/ makes one");
	return {
		region: found,
		bucket
	};
}
async function connectAmazon(place, log) {
	const [{ createS3Store }, { createTranslateService }, { systemClock: clock }] = await Promise.all([
		import("./s3-store.js"),
		import("./translate.js"),
		import("./clock.js")
	]);
	const tell = (message) => log.info(message);
	const calls = {
		...place,
		clock,
		log: tell
	};
	return {
		store: createS3Store(calls),
		service: createTranslateService(calls),
		clock,
		log: tell
	};
}
function createRecords(store, folder) {
	return {
		write: (name, text) => store.put(folder + name, text),
		remove: (name) => store.remove([folder + name]),
		async read() {
			const keys = await store.list(folder);
			const texts = await Promise.all(keys.map((key) => store.get(key)));
			return new Map(keys.flatMap((key, at) => {
				const text = texts[at];
				return text === void 0 ? [] : [[key.slice(folder.length), text]];
			}));
		}
	};
}

// src/create-ports.ts
/** The real adapters put together: what commands ask for, from disk, git, GitHub and Amazon Web Services. */
/** The real adapters; each is loaded when it is first used. */
async function createPorts(options) {
	const { checkWritable, isFolder, readDiskFile: readFile, writeText } = await import("./disk.js");
	const openGitHub = createOpening(options.github, options);
	const issues = options.issues?.auth === void 0 ? options.github : options.issues;
	const openForIssues = issues === options.github ? openGitHub : createOpening(issues, options);
	return {
		openSource: (place, kept) => openSource(place, (repository) => openGitHub(repository, kept?.cache)),
		openTarget: (place, kept) => openTarget(place, (repository) => openGitHub(repository, kept?.cache)),
		listMerges: (...args) => listMerges(openGitHub, ...args),
		openEngine: (settings, place) => openEngine(settings, {
			...options,
			cache: place?.cache
		}),
		openRecords: (settings, place) => openRecords(settings, {
			...options,
			cache: place?.cache
		}),
		openAligner,
		openMath: async () => (await import("./katex.js")).createKatex(),
		openPageWorkers: async (memory) => (await import("./open-page-workers.js")).openPageWorkers({ memory }),
		mayWrite: async (repository, user) => {
			const { mayWrite } = await import("./permissions.js");
			return mayWrite(await openGitHub(repository), repository, user);
		},
		openIssues: async (repository) => {
			const { openGitHubIssues } = await import("./issues.js");
			const { FAILURE_LABEL } = await import("./failure-issue.js");
			return openGitHubIssues(await openForIssues(repository), repository, FAILURE_LABEL);
		},
		pause: async () => {
			await setImmediate();
			options.signal.throwIfAborted();
		},
		disk: {
			checkWritable,
			isFolder,
			readFile,
			writeText
		},
		openOutput: async (path, workspace) => {
			const { openOutputFolder } = await import("./output-folder.js");
			return openOutputFolder(path, workspace);
		},
		log: options.log
	};
}
/** What `amts doctor` asks of GitHub and of AWS. */
function createProbes(options) {
	const openGitHub = createOpening(options.github, options);
	return {
		askRepository: async (repository, branch) => {
			const { probeRepository } = await import("./probe2.js");
			return probeRepository(await openGitHub(repository), repository, branch);
		},
		openAws: (region) => {
			const opened = import("./probe.js").then(({ openAwsProbe }) => openAwsProbe(region, process.env));
			return {
				identify: async () => (await opened).identify(),
				readBucket: async (bucket) => (await opened).readBucket(bucket),
				readRole: async (roleArn) => (await opened).readRole(roleArn),
				simulatePassing: async (identity, roleArn) => (await opened).simulatePassing(identity, roleArn),
				readKey: async (key) => (await opened).readKey(key),
				readUse: async () => (await opened).readUse()
			};
		},
		listModels: async (settings) => tellConfigFault((await import("./open-chat.js")).listChatModels(settings)),
		listLanguages: async (settings) => tellConfigFault((await import("./open-chat.js")).listLibreTranslate(settings)),
		findProgram: async (program) => {
			const { default: which } = await import("./lib.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
			return await which(program, { nothrow: true }) ?? void 0;
		},
		openTrial: (place) => openTrial(place, options.log),
		nodeVersion: process.version,
		now: Date.now()
	};
}
/** What the settings lack is an answer as well. */
async function tellConfigFault(asked) {
	try {
		return await asked;
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		return {
			error: error.message,
			isDenied: false
		};
	}
}
async function openTrial(place, output) {
	const [{ createS3Store }, { openTrialCalls }, { systemClock: clock }] = await Promise.all([
		import("./s3-store.js"),
		import("./trial.js"),
		import("./clock.js")
	]);
	const log = (message) => output.info(message);
	return {
		...createS3Store({
			...place,
			clock,
			log
		}),
		now: () => clock.now(),
		sleep: (ms) => clock.sleep(ms),
		call: openTrialCalls(place.region),
		log
	};
}
function createOpening(access, options) {
	let connected;
	return (repository, cache) => {
		assertToken(repository, access);
		connected ??= connectGitHub(access, options, cache);
		return connected;
	};
}
function assertToken(repository, { auth }) {
	if (auth === void 0) throw new ConfigError(`${repository}: is no folder here, and as a repository on GitHub it needs a token: set AMTS_GITHUB_TOKEN, or in a workflow the input github-token`);
}
async function connectGitHub({ auth = {
	kind: "tokens",
	byRepository: /* @__PURE__ */ new Map()
}, apiUrl }, { log, mask = () => void 0 }, cache) {
	const { createGitHub } = await import("./client.js");
	const warn = (message) => log.warn(message);
	return createGitHub({
		auth,
		warn,
		mask,
		cache,
		...apiUrl === void 0 ? {} : { apiUrl }
	});
}
async function openSource(place, openGitHub) {
	if (place.kind === "folder") return (await import("./source2.js")).openGitSource(place.path);
	const { openGitHubSource } = await import("./source3.js");
	return openGitHubSource(await openGitHub(place.repository), place.repository);
}
async function openTarget(place, openGitHub) {
	if (place.kind === "folder") return { book: await (await import("./target.js")).openGitTarget(place.path) };
	const { openGitHubTarget } = await import("./target2.js");
	const { createPullRequests } = await import("./pull-requests.js");
	const { book, repository } = await openGitHubTarget(await openGitHub(place.repository), place.repository);
	return {
		book,
		pullRequests: createPullRequests(repository)
	};
}
async function listMerges(openGitHub, ...[place, revision, path]) {
	if (place.kind === "folder") return (await import("./merges.js")).listMerges(place.path, revision, path);
	const { listGitHubMerges } = await import("./merges2.js");
	return listGitHubMerges(await openGitHub(place.repository), place.repository, {
		revision,
		path
	});
}
async function openAligner(cacheFolder) {
	const [{ createAlignPool }, { openTextCache }] = await Promise.all([import("./align-pool.js"), import("./alignment-cache.js")]);
	const jobs = createAlignPool();
	return {
		jobs,
		close: () => jobs.close(),
		...cacheFolder === void 0 ? {} : { cache: openTextCache(cacheFolder) }
	};
}

// src/cli/shell.ts
/** What the commands of the command line share: the log, the ports, standard output, and the exit code. */
/** @param environment Tokens for GitHub: `AMTS_GITHUB_TOKEN`, or else `GITHUB_TOKEN`. */
function createShell(endWith, environment) {
	const log = createTerminalLog(process.stderr);
	const print = (text) => {
		process.stdout.write(process.stdout.isTTY ? toPlainText(text) : text);
	};
	const own = environment["AMTS_GITHUB_TOKEN"];
	const token = own ?? environment["GITHUB_TOKEN"];
	const github = readAccess({
		token,
		apiUrl: environment["GITHUB_API_URL"]
	});
	const mask = () => {
		if (own === void 0) log.info("AMTS_GITHUB_TOKEN is not set: GitHub is asked with the token in GITHUB_TOKEN");
	};
	return {
		log,
		openPorts: async () => createPorts({
			log,
			github,
			mask,
			signal: new AbortController().signal
		}),
		openRunPorts: async () => createPorts({
			log,
			github,
			mask,
			signal: abortOnSignals(log)
		}),
		openProbes: () => createProbes({
			log,
			github,
			mask,
			signal: new AbortController().signal
		}),
		ask: askTerminal,
		print,
		printResult(isJson, result, render) {
			process.stdout.write(isJson ? `${toPlainJson(result, 2)}\n` : toPlainText(render()));
		},
		endWith
	};
}
async function askTerminal(question, flag) {
	if (!process.stdin.isTTY) throw new ConfigError(`${question.replace(/ Go on.*$/, "")} Give ${flag} to go on`);
	const terminal = createInterface({
		input: process.stdin,
		output: process.stderr
	});
	try {
		return /^y(?:es)?$/i.test((await terminal.question(question)).trim());
	} finally {
		terminal.close();
	}
}
const INTERRUPTS = ["SIGINT", "SIGTERM"];
/**
* The first interrupt ends the run in order, so that jobs that it started can be stopped and the report is written; it
* says so. The second ends it at once.
*/
function abortOnSignals({ warn }) {
	const controller = new AbortController();
	function stop(name) {
		for (const other of INTERRUPTS) process.off(other, stop);
		warn(`${name}: the run comes to an end, what it has delivered stands; once more ends it at once`);
		controller.abort(new CancelledError(`cancelled by ${name}; the next run goes on from here`));
	}
	for (const name of INTERRUPTS) process.on(name, stop);
	return controller.signal;
}

export { createShell as n, createPorts as r, abortOnSignals as t };
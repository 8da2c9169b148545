import { i as ServiceError, n as ConfigError, r as ContentError, t as BudgetError } from "./errors.js";
import { n as readAccess } from "./github-access.js";
import { a as parseDocument, o as renderDocument } from "./html.js";
import { t as VERSION } from "./version.js";

// src/adapters/terminal.ts
const CLEAR_LINE = "\r\x1B[K";
/** Work that ends sooner needs no progress. */
const QUIET_MS = 500;
const INTERVAL_MS = 100;
function createTerminalLog(terminal, now = Date.now) {
	const isTty = terminal.isTTY === true;
	const start = now();
	let last = 0;
	const write = (text) => terminal.write(`${isTty ? CLEAR_LINE : ""}${text}\n`);
	return {
		step: () => void 0,
		info: write,
		warn: (message) => write(`warning: ${message}`),
		progress(label, done, total) {
			if (!isTty || now() - start < QUIET_MS) return;
			if (done < total && now() - last < INTERVAL_MS) return;
			last = now();
			terminal.write(done >= total ? CLEAR_LINE : `${CLEAR_LINE}${label} ${done}/${total}`);
		}
	};
}

// src/open-engine.ts
/** @throws {ConfigError} when the settings do not make an engine. */
async function openEngine(settings, { log, signal }) {
	const { createEngine } = await import("./create-engine.js");
	const { runProgram } = await import("./program.js");
	const local = {
		runProgram,
		format: {
			render: renderDocument,
			parse: parseDocument
		}
	};
	if (isLocal(settings.kind)) {
		const { kind, command, timeoutSeconds } = settings;
		return createEngine({
			kind,
			command,
			timeoutMs: timeoutSeconds * 1e3
		}, local);
	}
	const options = readAmazonOptions(settings, settings.kind, signal);
	return createEngine(options, {
		...local,
		amazon: await connectAmazon(options, log)
	});
}
/** Records of runs are kept where a batch job keeps its documents. */
async function openRecords(settings, { log }) {
	if (isLocal(settings.kind)) return void 0;
	const { store } = await connectAmazon(readPlace(settings), log);
	return createRecords(store, `${settings.prefix}runs/`);
}
function isLocal(kind) {
	return kind !== "amazon-translate" && kind !== "amazon-translate-realtime";
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
/** The real adapters; each is loaded when it is first used. */
async function createPorts(options) {
	const { isFolder, readDiskFile: readFile, removeFile, writeText } = await import("./disk.js");
	const connect = createOnce(() => connectGitHub(options));
	const openGitHub = (repository) => {
		assertToken(repository, options.github);
		return connect();
	};
	return {
		openSource: (place) => openSource(place, openGitHub),
		openTarget: (place) => openTarget(place, openGitHub),
		openEngine: (settings) => openEngine(settings, options),
		openRecords: (settings) => openRecords(settings, options),
		openAligner,
		mayWrite: async (repository, user) => {
			const { mayWrite } = await import("./permissions.js");
			return mayWrite(await openGitHub(repository), repository, user);
		},
		openIssues: async (repository) => {
			const { openGitHubIssues } = await import("./issues.js");
			const { FAILURE_LABEL } = await import("./failure-issue.js");
			return openGitHubIssues(await openGitHub(repository), repository, FAILURE_LABEL);
		},
		disk: {
			isFolder,
			readFile,
			removeFile,
			writeText
		},
		log: options.log
	};
}
function assertToken(repository, { auth }) {
	if (auth === void 0) throw new ConfigError(`${repository}: is no folder here, and as a repository on GitHub it needs a token: set AMTS_GITHUB_TOKEN, or in a workflow the input github-token`);
}
function createOnce(make) {
	let made;
	return () => {
		made ??= make();
		return made;
	};
}
async function connectGitHub({ github, log, mask = () => void 0 }) {
	const { auth = {
		kind: "tokens",
		byRepository: /* @__PURE__ */ new Map()
	}, apiUrl } = github;
	const { createGitHub } = await import("./client.js");
	const warn = (message) => log.warn(message);
	return createGitHub({
		auth,
		warn,
		mask,
		...apiUrl === void 0 ? {} : { apiUrl }
	});
}
async function openSource(place, openGitHub) {
	if (place.kind === "folder") return (await import("./source.js")).openGitSource(place.path);
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
		process.stdout.write(text);
	};
	const token = environment["AMTS_GITHUB_TOKEN"] ?? environment["GITHUB_TOKEN"];
	const github = readAccess({
		token,
		apiUrl: environment["GITHUB_API_URL"]
	});
	return {
		log,
		openPorts: async () => createPorts({
			log,
			github,
			signal: abortOnSignals()
		}),
		print,
		printResult: (isJson, result, render) => print(isJson ? `${JSON.stringify(result, void 0, 2)}\n` : render()),
		endWith
	};
}
/** The first interrupt ends the run in order, so that jobs that it started can be stopped; the second ends it at once. */
function abortOnSignals() {
	const controller = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => controller.abort(/* @__PURE__ */ new Error(`cancelled by ${name}`)));
	return controller.signal;
}

// src/main.ts
/** What both shells share: the name, and what an error means to the caller. */
/** Name and version, for example `amts 1.2.3`. */
function renderVersion() {
	return `amts ${VERSION}`;
}
/** A bug is told with its place in the program; any other error says in its message what to do. */
function describeError(error) {
	if (error instanceof ConfigError) return {
		kind: error.name,
		message: error.message,
		exitCode: 2
	};
	if (error instanceof ContentError || error instanceof ServiceError || error instanceof BudgetError) return {
		kind: error.name,
		message: error.message,
		exitCode: 1
	};
	return {
		kind: "Error",
		message: `unexpected error, please report it: ${error instanceof Error ? error.stack ?? error.message : String(error)}`,
		exitCode: 1
	};
}

export { createPorts as a, createShell as i, renderVersion as n, abortOnSignals as r, describeError as t };
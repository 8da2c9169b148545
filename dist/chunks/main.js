import { n as toPlainLine, r as toPlainText, t as toPlainJson } from "./plain-text.js";
import { a as ServiceError, i as ContentError, n as CancelledError, o as UnfinishedError, r as ConfigError, t as BudgetError } from "./errors.js";
import { n as readAccess } from "./github-access.js";
import { o as parseDocument, s as renderDocument } from "./html.js";
import { t as once } from "./once.js";
import { t as VERSION } from "./version.js";
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

// src/engine/chat/presets.ts
/**
* Endpoints that are known: where they are, whose key they take, what a request to them may hold.
*
* Rule: a key goes only to the address that it was made for. A configuration may come from somebody else than who owns
* the key, so it names no address for a preset that has one; another address comes from the environment, as keys do.
*/
const ROOMY = {
	segments: 16,
	promptTokens: 12e3,
	answerTokens: 4e3,
	concurrency: 4
};
/** The address of any preset, from who runs AMTS. */
const ADDRESS_VARIABLE = "AMTS_CHAT_URL";
const TABLE = {
	github: {
		address: "https://models.github.ai/inference",
		auth: "bearer",
		keys: ["AMTS_MODELS_TOKEN", "GITHUB_TOKEN"],
		keyHint: "GitHub Models takes the token of the workflow once the job has \"permissions: models: read\"; elsewhere set AMTS_MODELS_TOKEN to a token that may read models",
		model: "openai/gpt-4o-mini",
		limitField: "max_tokens",
		limits: {
			segments: 16,
			promptTokens: 6e3,
			answerTokens: 4e3,
			concurrency: 2
		}
	},
	bedrock: {
		address: "https://bedrock-runtime.{region}.amazonaws.com/openai/v1",
		auth: "aws",
		keys: ["AWS_BEARER_TOKEN_BEDROCK"],
		keyHint: "allow bedrock:InvokeModel on the model in the policy of the role that runs AMTS, and see that the region of engine.region has it",
		limitField: "max_completion_tokens",
		limits: ROOMY
	},
	openai: {
		address: "https://api.openai.com/v1",
		auth: "bearer",
		keys: ["OPENAI_API_KEY"],
		keyHint: "set OPENAI_API_KEY to a key that may use the model",
		limitField: "max_completion_tokens",
		limits: ROOMY
	},
	azure: {
		hosts: /\.(?:openai\.azure\.com|cognitiveservices\.azure\.com|services\.ai\.azure\.com)$/,
		auth: "header",
		keys: ["AZURE_OPENAI_API_KEY"],
		keyHint: "set AZURE_OPENAI_API_KEY to a key of the resource",
		limitField: "max_completion_tokens",
		limits: ROOMY
	},
	ollama: {
		address: "http://127.0.0.1:11434/v1",
		auth: "none",
		keys: [],
		keyHint: "no key is sent",
		limitField: "max_tokens",
		limits: {
			segments: 8,
			promptTokens: 2500,
			answerTokens: 1400,
			concurrency: 1
		}
	},
	custom: {
		auth: "optional",
		keys: ["AMTS_CHAT_KEY"],
		keyHint: "set AMTS_CHAT_KEY to the key of the endpoint, if it has one",
		limitField: "max_tokens",
		limits: ROOMY
	}
};
/**
* @param environment Keys, and the address where it is not the preset's own.
* @throws {ConfigError} naming the setting or the variable that is missing.
*/
function chooseEndpoint(settings, environment) {
	const preset = TABLE[settings.preset];
	const model = settings.model ?? preset.model;
	if (model === void 0) throw new ConfigError(`engine.chat.model is missing: name a model of ${settings.preset}`);
	return {
		address: chooseAddress(settings, preset, environment),
		auth: chooseAuth(settings, preset, environment),
		keyHint: preset.keyHint,
		model,
		limitField: preset.limitField,
		limits: preset.limits
	};
}
function chooseAddress({ preset: name, baseUrl, region }, { address, hosts, keys }, environment) {
	const own = environment[ADDRESS_VARIABLE];
	if (own !== void 0 && own !== "") return checkUrl(own, ADDRESS_VARIABLE);
	if (baseUrl !== void 0) {
		const url = checkUrl(baseUrl, "engine.chat.base-url");
		if (hosts === void 0 && address !== void 0 && name !== "ollama") throw new ConfigError(`engine.chat.base-url: the preset ${name} has its address; another one, for a proxy, is set in the environment as ${ADDRESS_VARIABLE}`);
		if (hosts !== void 0 && !(hosts.test(new URL(url).hostname) && url.startsWith("https:"))) throw new ConfigError(`engine.chat.base-url: ${url} is no https address of ${name}; another one, for a proxy, is set in the environment as ${ADDRESS_VARIABLE}`);
		if (name === "custom" && keys.some((key) => isSet(environment[key]))) throw new ConfigError(`${keys[0]} is set, and the address comes from the configuration: set ${ADDRESS_VARIABLE} to ${url} beside the key, so that no configuration can send the key elsewhere`);
		return url;
	}
	if (address === void 0) throw new ConfigError(`engine.chat.base-url is missing: the address of the ${name} endpoint`);
	return address.replace("{region}", () => checkRegion(region));
}
function isSet(value) {
	return value !== void 0 && value !== "";
}
function checkUrl(text, place) {
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url === void 0 || !/^https?:$/.test(url.protocol) || url.username !== "" || url.search !== "" || url.hash !== "") throw new ConfigError(`${place}: '${text}' should be an http(s) address without key or query, such as http://127.0.0.1:8080/v1`);
	return url.href.replace(/\/+$/, "");
}
function checkRegion(region) {
	if (region === void 0) throw new ConfigError("engine.region is missing: set it, or AWS_REGION");
	if (!/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(region)) throw new ConfigError(`engine.region: '${region}' is no AWS region`);
	return region;
}
function chooseAuth({ preset: name, region }, { auth, keys, keyHint }, environment) {
	if (auth === "none") return { kind: "none" };
	const key = keys.map((variable) => environment[variable]).find(isSet);
	if (auth === "aws") return key === void 0 ? {
		kind: "aws",
		region: checkRegion(region),
		service: "bedrock"
	} : {
		kind: "bearer",
		key
	};
	if (key !== void 0) return {
		kind: auth === "header" ? "header" : "bearer",
		key
	};
	if (auth === "optional") return { kind: "none" };
	throw new ConfigError(`engine chat, ${name}: there is no key; ${keyHint}`);
}

// src/open-chat.ts
/** Folder that keeps answers until they are delivered, where no other is named. */
const DEFAULT_CACHE = ".amts-cache";
/** @throws {ConfigError} when the settings and the environment do not make an endpoint. */
async function openChat(settings, context) {
	const { chat, timeoutSeconds } = settings;
	const region = settings.region ?? process.env["AWS_REGION"] ?? process.env["AWS_DEFAULT_REGION"];
	const endpoint = chooseEndpoint({
		...chat,
		region
	}, process.env);
	const [{ createChatService }, { systemClock: clock }] = await Promise.all([import("./service.js"), import("./clock.js")]);
	const log = (message) => context.log.info(message);
	const service = createChatService({
		...endpoint,
		...chat.apiVersion === void 0 ? {} : { query: { "api-version": chat.apiVersion } },
		authorize: await openAuthorization(endpoint.auth),
		clock,
		log,
		signal: context.signal,
		timeoutMs: timeoutSeconds * 1e3
	});
	const store = await openStore(settings, region, context);
	return {
		options: readOptions(settings, endpoint, context),
		ports: {
			service,
			store,
			clock,
			log
		}
	};
}
function readOptions({ chat, parallelData, formality, maxCost, maxWaitMinutes }, { address, model, limitField, limits }, { signal }) {
	const { segments, promptTokens, answerTokens, concurrency } = chat.limits;
	return {
		kind: "chat",
		endpoint: address,
		model,
		limitField,
		structured: chat.structured,
		examples: parallelData === "none" ? 0 : chat.examples,
		parallelData,
		formality,
		prices: {
			...chat.prices,
			read: chat.prices.read ?? ""
		},
		maxCost,
		batch: chat.batch,
		maxWaitMs: maxWaitMinutes * 6e4,
		limits: {
			segments: segments ?? limits.segments,
			promptTokens: promptTokens ?? limits.promptTokens,
			answerTokens: answerTokens ?? limits.answerTokens,
			concurrency: concurrency ?? limits.concurrency
		},
		signal
	};
}
async function openAuthorization(auth) {
	const ways = await import("./authorize.js");
	switch (auth.kind) {
		case "bearer": return ways.authorizeByBearer(auth.key);
		case "header": return ways.authorizeByHeader(auth.key);
		case "aws": return ways.authorizeByAws(auth.region, auth.service);
		case "none": return ways.authorizeNobody;
		default: return auth;
	}
}
/** A bucket, where the settings name one; else a folder of this machine. */
async function openStore({ bucket, prefix }, region, { log, cache = DEFAULT_CACHE }) {
	if (bucket === void 0) return (await import("./disk-store.js")).createDiskStore(cache);
	if (region === void 0) throw new ConfigError("engine.region is missing: the bucket has one; set it, or AWS_REGION");
	const [{ createS3Store }, { systemClock: clock }] = await Promise.all([import("./s3-store.js"), import("./clock.js")]);
	const store = createS3Store({
		region,
		bucket,
		clock,
		log: (message) => log.info(message)
	});
	return {
		put: (key, text) => store.put(prefix + key, text),
		get: (key) => store.get(prefix + key),
		list: async (start) => (await store.list(prefix + start)).map((key) => key.slice(prefix.length)),
		remove: (keys) => store.remove(keys.map((key) => prefix + key))
	};
}
/** @throws {ConfigError} when there is a key, and its address comes from the configuration. */
async function openLibreTranslate({ libretranslate, timeoutSeconds }, { log, signal }) {
	const { LIBRETRANSLATE_API_KEY: key, LIBRETRANSLATE_URL: own } = process.env;
	if (key !== void 0 && own === void 0) throw new ConfigError("LIBRETRANSLATE_API_KEY is set: set LIBRETRANSLATE_URL beside it, so that no configuration can send the key elsewhere");
	const [{ createLibreTranslate }, { systemClock: clock }, { authorizeNobody }] = await Promise.all([
		import("./libretranslate.js"),
		import("./clock.js"),
		import("./authorize.js")
	]);
	return createLibreTranslate({
		address: (own ?? libretranslate.url).replace(/\/+$/, ""),
		keyHint: "set LIBRETRANSLATE_API_KEY and LIBRETRANSLATE_URL, if the server asks for a key",
		authorize: authorizeNobody,
		clock,
		log: (message) => log.info(message),
		signal,
		timeoutMs: timeoutSeconds * 1e3
	}, key);
}

// src/open-engine.ts
/** @throws {ConfigError} when the settings do not make an engine. */
async function openEngine(settings, context) {
	const { log, signal } = context;
	const { createEngine } = await import("./create-engine.js");
	const { runProgram } = await import("./program.js");
	const local = {
		runProgram: (call) => runProgram({
			...call,
			variables: settings.environment,
			signal
		}),
		format: {
			render: renderDocument,
			parse: parseDocument
		}
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
	const options = readAmazonOptions(settings, settings.kind, signal);
	return createEngine(options, {
		...local,
		amazon: await connectAmazon(options, log)
	});
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
		openSource: (place) => openSource(place, openGitHub),
		openTarget: (place) => openTarget(place, openGitHub),
		listMerges: async (...args) => (await import("./merges.js")).listMerges(...args),
		openEngine: (settings, place) => openEngine(settings, {
			...options,
			cache: place?.cache
		}),
		openRecords: (settings, place) => openRecords(settings, {
			...options,
			cache: place?.cache
		}),
		openAligner,
		openPageWorkers: async () => (await import("./open-page-workers.js")).openPageWorkers(),
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
function createOpening(access, options) {
	const connect = once(() => connectGitHub(access, options));
	return (repository) => {
		assertToken(repository, access);
		return connect();
	};
}
function assertToken(repository, { auth }) {
	if (auth === void 0) throw new ConfigError(`${repository}: is no folder here, and as a repository on GitHub it needs a token: set AMTS_GITHUB_TOKEN, or in a workflow the input github-token`);
}
async function connectGitHub({ auth = {
	kind: "tokens",
	byRepository: /* @__PURE__ */ new Map()
}, apiUrl }, { log, mask = () => void 0 }) {
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
		process.stdout.write(process.stdout.isTTY ? toPlainText(text) : text);
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
			signal: new AbortController().signal
		}),
		openRunPorts: async () => createPorts({
			log,
			github,
			signal: abortOnSignals(log)
		}),
		print,
		printResult(isJson, result, render) {
			process.stdout.write(isJson ? `${toPlainJson(result, 2)}\n` : toPlainText(render()));
		},
		endWith
	};
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

// src/main.ts
/** What both shells share: the name, and what an error means to the caller. */
/** Name and version, for example `amts 1.2.3`. */
function renderVersion() {
	return `amts ${VERSION}`;
}
const ENDS_RED = [
	ContentError,
	ServiceError,
	BudgetError,
	UnfinishedError,
	CancelledError
];
/** A bug is told with its place in the program; any other error says in its message what to do. */
function describeError(error) {
	if (error instanceof ConfigError) return {
		kind: error.name,
		message: error.message,
		exitCode: 2
	};
	if (ENDS_RED.some((kind) => error instanceof kind) && error instanceof Error) return {
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
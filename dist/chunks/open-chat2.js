import { n as chooseEndpoint } from "./presets2.js";
import { r as ConfigError } from "./errors.js";

// src/open-chat.ts
/** Folder that keeps answers until they are delivered, where no other is named. */
const DEFAULT_CACHE = ".amts-cache";
/** @throws {ConfigError} when the settings and the environment do not make an endpoint, or a bucket has no region. */
function chooseChat({ chat, region: own, bucket }) {
	const region = own ?? process.env["AWS_REGION"] ?? process.env["AWS_DEFAULT_REGION"];
	const endpoint = chooseEndpoint({
		...chat,
		region
	}, process.env);
	if (bucket !== void 0) requireRegion(region);
	return {
		endpoint,
		region
	};
}
/** @throws {ConfigError} as {@link chooseChat}. */
async function openChat(settings, context) {
	const { chat, timeoutSeconds } = settings;
	const { endpoint, region } = chooseChat(settings);
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
/**
* The models of the endpoint that the settings name.
*
* @throws {ConfigError} as {@link openChat}.
*/
async function listChatModels(settings) {
	const { chat } = settings;
	const { address, model, list, auth } = chooseChat(settings).endpoint;
	const { listModels } = await import("./models.js");
	const answer = await listModels({
		address,
		list,
		query: chat.apiVersion === void 0 ? {} : { "api-version": chat.apiVersion },
		authorize: await openAuthorization(auth)
	});
	return "value" in answer ? { value: {
		address,
		model,
		models: answer.value
	} } : answer;
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
	const [{ createS3Store }, { systemClock: clock }] = await Promise.all([import("./s3-store.js"), import("./clock.js")]);
	const store = createS3Store({
		region: requireRegion(region),
		bucket,
		clock,
		log: (message) => log.info(message)
	});
	return {
		put: (key, text) => store.put(prefix + key, text),
		get: (key) => store.get(prefix + key),
		list: async (start) => (await store.list(prefix + start)).map((key) => key.slice(prefix.length)),
		remove: (keys) => store.remove(keys.map((key) => prefix + key)),
		read: (key) => store.read(prefix + key),
		replace: (key, text, version) => store.replace(prefix + key, text, version)
	};
}
function requireRegion(region) {
	if (region !== void 0) return region;
	throw new ConfigError("engine.region is missing: the bucket has one; set it, or AWS_REGION");
}
/**
* Where LibreTranslate is, and the key for it.
*
* @throws {ConfigError} when there is a key, and its address comes from the configuration.
*/
function readLibreTranslate({ libretranslate }) {
	const { LIBRETRANSLATE_API_KEY: key, LIBRETRANSLATE_URL: own } = process.env;
	if (key !== void 0 && own === void 0) throw new ConfigError("LIBRETRANSLATE_API_KEY is set: set LIBRETRANSLATE_URL beside it, so that no configuration can send the key elsewhere");
	return {
		address: (own ?? libretranslate.url).replace(/\/+$/, ""),
		key
	};
}
/** @throws {ConfigError} as {@link readLibreTranslate}. */
async function openLibreTranslate(settings, { log, signal }) {
	const { address, key } = readLibreTranslate(settings);
	const [{ createLibreTranslate }, { systemClock: clock }, { authorizeNobody }] = await Promise.all([
		import("./libretranslate.js"),
		import("./clock.js"),
		import("./authorize.js")
	]);
	return createLibreTranslate({
		address,
		keyHint: "set LIBRETRANSLATE_API_KEY and LIBRETRANSLATE_URL, if the server asks for a key",
		authorize: authorizeNobody,
		clock,
		log: (message) => log.info(message),
		signal,
		timeoutMs: settings.timeoutSeconds * 1e3
	}, key);
}
/**
* The languages of the server that the settings name.
*
* @throws {ConfigError} as {@link readLibreTranslate}.
*/
async function listLibreTranslate(settings) {
	const { address } = readLibreTranslate(settings);
	const { listLanguages } = await import("./libretranslate.js");
	const answer = await listLanguages(address);
	return "value" in answer ? { value: {
		address,
		targets: answer.value
	} } : answer;
}

export { openLibreTranslate as a, openChat as i, listChatModels as n, openStore as o, listLibreTranslate as r, readLibreTranslate as s, chooseChat as t };
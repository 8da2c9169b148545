import { r as ConfigError } from "./errors.js";

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
		list: "../catalog/models",
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
	const address = chooseAddress(settings, preset, environment);
	const auth = chooseAuth(settings, preset, environment);
	const { keyHint, limitField, limits } = preset;
	return {
		address,
		auth,
		keyHint,
		model,
		list: address === preset.address ? preset.list ?? "models" : "models",
		limitField,
		limits
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
	return url.href.replace(/(?<!\/)\/+$/, "");
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

export { chooseEndpoint as n, ADDRESS_VARIABLE as t };
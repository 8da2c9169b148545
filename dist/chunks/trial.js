import { o as __toESM } from "./rolldown-runtime.js";
import { t as CLIENT_DEFAULTS } from "./call.js";

// src/adapters/aws/trial.ts
/** Momentary faults are repeated by the client: a trial has nothing to go on from. */
const ATTEMPTS = 4;
/** @returns A caller of operations of Amazon Translate, by their names. */
function openTrialCalls(region) {
	let client;
	return async (operation, request) => {
		const sdk = await import("./dist-cjs6.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
		client ??= new sdk.TranslateClient({
			...CLIENT_DEFAULTS,
			maxAttempts: ATTEMPTS,
			region
		});
		const command = sdk[`${operation}Command`];
		if (typeof command !== "function") throw new TypeError(`Amazon Translate has no operation ${operation}`);
		const made = Reflect.construct(command, [request]);
		if (!canSend(made)) throw new TypeError(`Amazon Translate has no operation ${operation}`);
		return { ...await client.send(made) };
	};
}
function canSend(value) {
	return typeof value === "object" && value !== null && "resolveMiddleware" in value;
}

export { openTrialCalls };
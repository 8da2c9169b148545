import { o as __toESM } from "./rolldown-runtime.js";
import { r as ConfigError } from "./errors.js";
import { createHash, createHmac } from "node:crypto";

// src/adapters/chat/authorize.ts
/** Ways to prove to an endpoint who asks: a key in a header, or a signature with the AWS credentials of the run. */
/** `Authorization: Bearer KEY`. */
function authorizeByBearer(key) {
	return async () => ({ authorization: `Bearer ${key}` });
}
/** `api-key: KEY`, as Azure has it. */
function authorizeByHeader(key) {
	return async () => ({ "api-key": key });
}
/** Local programs ask nobody. */
const authorizeNobody = async () => ({});
/**
* Signature Version 4 with the credentials of the SDK's chain, such as those of an OIDC role.
*
* @param service Name in the signature: `bedrock` for the runtime endpoint (openai-node, bedrock guide).
*/
function authorizeByAws(region, service) {
	let opened;
	return async (request) => {
		opened ??= openSigner(region, service);
		return (await opened)(request);
	};
}
async function openSigner(region, service) {
	const [{ SignatureV4 }, { defaultProvider }] = await Promise.all([import("./dist-cjs3.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)), import("./dist-cjs4.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1))]);
	const signer = new SignatureV4({
		credentials: defaultProvider(),
		region,
		service,
		sha256: Sha256
	});
	return async ({ method, url, headers, body }) => {
		try {
			const { headers: signed } = await signer.sign({
				method,
				protocol: url.protocol,
				hostname: url.hostname,
				...url.port === "" ? {} : { port: Number(url.port) },
				path: url.pathname,
				query: Object.fromEntries(url.searchParams),
				headers: {
					...headers,
					host: url.host
				},
				...body === void 0 ? {} : { body }
			});
			const { host: _, ...rest } = signed;
			return rest;
		} catch (cause) {
			if (!(cause instanceof Error) || cause.name !== "CredentialsProviderError") throw cause;
			throw new ConfigError("no valid AWS credentials: in a workflow, aws-actions/configure-aws-credentials gives them (permissions: id-token: write); elsewhere set AWS_PROFILE or log in, or set AWS_BEARER_TOKEN_BEDROCK", { cause });
		}
	};
}
/** The hash that the signer asks for. */
var Sha256 = class {
	#hash;
	#secret;
	constructor(secret) {
		this.#secret = secret;
		this.#hash = this.#open();
	}
	#open() {
		return this.#secret === void 0 ? createHash("sha256") : createHmac("sha256", toBytes(this.#secret));
	}
	update(data) {
		this.#hash.update(toBytes(data));
	}
	async digest() {
		return new Uint8Array(this.#hash.digest());
	}
	reset() {
		this.#hash = this.#open();
	}
};
function toBytes(data) {
	if (typeof data === "string") return Buffer.from(data);
	return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
}

export { authorizeNobody as i, authorizeByBearer as n, authorizeByHeader as r, authorizeByAws as t };
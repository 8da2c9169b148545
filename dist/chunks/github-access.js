import { r as ConfigError } from "./errors.js";

// src/commands/github-access.ts
/** Tokens or an app from the inputs of the action, or from the environment of the command line. */
/** @throws {ConfigError} without the text of a secret. */
function readAccess({ token, tokens = [], appId, appPrivateKey, apiUrl }) {
	if (appId === void 0 !== (appPrivateKey === void 0)) throw new ConfigError("app-id and app-private-key belong together: give both or neither");
	if (appId !== void 0 && appPrivateKey !== void 0) {
		if (tokens.length > 0) throw new ConfigError("github-tokens and app-id: give tokens or an app, not both");
		return {
			auth: {
				kind: "app",
				appId,
				privateKey: appPrivateKey
			},
			apiUrl
		};
	}
	if (tokens.length === 0) return {
		auth: token === void 0 ? void 0 : {
			kind: "token",
			token
		},
		apiUrl
	};
	return {
		auth: {
			kind: "tokens",
			byRepository: new Map(tokens.map(parseToken)),
			...token === void 0 ? {} : { fallback: token }
		},
		apiUrl
	};
}
function parseToken(line, at) {
	const [, repository, token] = /^([\w.-]+\/[\w.-]+)\s*=\s*(\S+)$/.exec(line) ?? [];
	if (repository === void 0 || token === void 0) throw new ConfigError(`github-tokens: line ${at + 1} should read owner/repo=token`);
	return [repository, token];
}
/** What must not be shown in a log. */
function listSecrets({ auth }) {
	switch (auth?.kind) {
		case void 0: return [];
		case "token": return [auth.token];
		case "app": return [auth.privateKey];
		case "tokens": return [...auth.byRepository.values(), ...auth.fallback === void 0 ? [] : [auth.fallback]];
		default: return auth;
	}
}

export { readAccess as n, listSecrets as t };
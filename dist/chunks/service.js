import { a as ServiceError, r as ConfigError } from "./errors.js";
import { a as array, f as object, h as string, i as _enum, p as record } from "./schemas.js";
import { t as createCaller } from "./caller.js";

// src/adapters/chat/service.ts
/** A chat endpoint behind the port of the engine: completions, and batch files where the endpoint has them. */
const Batch = object({
	id: string(),
	status: _enum([
		"validating",
		"failed",
		"in_progress",
		"finalizing",
		"completed",
		"expired",
		"cancelling",
		"cancelled"
	]),
	output_file_id: string().nullish(),
	error_file_id: string().nullish(),
	errors: object({ data: array(object({ message: string().nullish() })).nullish() }).nullish(),
	metadata: record(string(), string()).nullish()
});
const JSON_TYPE = "application/json";
function createChatService(options) {
	const call = createCaller(options);
	const post = async (path, body) => parseAnswer(await call({
		method: "POST",
		path,
		body: JSON.stringify(body),
		type: JSON_TYPE
	}), path);
	return {
		complete: (body) => post("chat/completions", body),
		async uploadBatchFile(name, text) {
			const { body, type } = renderForm(name, text);
			const answer = parseAnswer(await call({
				method: "POST",
				path: "files",
				body,
				type
			}), "files");
			return read(object({ id: string() }), answer, "files").id;
		},
		async createBatch(inputFile, metadata) {
			return toState(read(Batch, await post("batches", {
				input_file_id: inputFile,
				endpoint: "/v1/chat/completions",
				completion_window: "24h",
				metadata
			}), "batches"));
		},
		async listBatches() {
			const answer = parseAnswer(await call({
				method: "GET",
				path: "batches?limit=100"
			}), "batches");
			return read(object({ data: array(Batch) }), answer, "batches").data.map(toState);
		},
		async getBatch(id) {
			try {
				return toState(read(Batch, parseAnswer(await call({
					method: "GET",
					path: `batches/${encodeURIComponent(id)}`
				}), "batches"), "batches"));
			} catch (error) {
				if (error instanceof ConfigError && / \(404\b/.test(error.message)) return void 0;
				throw error;
			}
		},
		readFile: (id) => call({
			method: "GET",
			path: `files/${encodeURIComponent(id)}/content`
		})
	};
}
function toState({ id, status, output_file_id, error_file_id, errors, metadata }) {
	return {
		id,
		status,
		outputFile: output_file_id ?? void 0,
		errorFile: error_file_id ?? void 0,
		message: errors?.data?.flatMap(({ message }) => message ?? []).join("; ") || void 0,
		metadata: metadata ?? {}
	};
}
function parseAnswer(text, path) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new ServiceError(`${path}: the endpoint's answer is no JSON`, {
			retryable: false,
			cause
		});
	}
}
function read(schema, value, path) {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	throw new ServiceError(`${path}: the endpoint's answer is not of the protocol`, { retryable: false });
}
const BOUNDARY = "amts-7f3c0a52b1e84d6f";
/** The file of a batch as a form; its lines are JSON, so that the boundary cannot stand in it at a line start. */
function renderForm(name, text) {
	const part = (head, content) => `--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
	const file = part(`name="file"; filename="${name}"\r\nContent-Type: application/jsonl`, text);
	return {
		body: `${part("name=\"purpose\"", "batch")}${file}--${BOUNDARY}--\r\n`,
		type: `multipart/form-data; boundary=${BOUNDARY}`
	};
}

export { createChatService };
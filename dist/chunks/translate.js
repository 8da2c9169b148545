import { o as __toESM } from "./rolldown-runtime.js";
import { a as ServiceError } from "./errors.js";
import { a as array, f as object, h as string } from "./schemas.js";
import { n as callAws, t as CLIENT_DEFAULTS } from "./call.js";

// src/adapters/aws/translate-client.ts
/** @returns Calls of one client; `attempts` as {@link AwsCalls} has it. */
function openClient(options) {
	const { region, endpoint } = options;
	let opened;
	async function open() {
		const sdk = await import("./dist-cjs6.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
		const local = endpoint === void 0 ? {} : { endpoint };
		return {
			sdk,
			client: new sdk.TranslateClient({
				...CLIENT_DEFAULTS,
				region,
				...local
			})
		};
	}
	return (attempts) => async (name, resource, send) => {
		const { sdk, client } = await (opened ??= open());
		const calls = attempts === void 0 ? options : {
			...options,
			attempts
		};
		return callAws({
			name: `translate:${name}`,
			resource,
			region
		}, () => send(sdk, client), calls);
	};
}
/** @returns `undefined` when the service has no such thing. */
async function unlessMissing(sdk, read) {
	try {
		return await read();
	} catch (error) {
		if (error instanceof sdk.ResourceNotFoundException) return void 0;
		throw error;
	}
}
/**
* A member of an answer: the SDK's types have every one as optional.
*
* @throws {ServiceError} when it is missing.
*/
function must(value, what) {
	if (value === void 0) throw unexpected(`${what} is missing`);
	return value;
}
/** An answer that is not as the service documents it. */
function unexpected(what) {
	return new ServiceError(`Amazon Translate gave an answer that is not understood: ${what}`, { retryable: false });
}

// src/adapters/aws/translate-text.ts
/** `TranslateText`. */
function createText(call) {
	return { translateText: ({ sourceLanguage, targetLanguage, text, terminology, ...settings }) => call("TranslateText", "*", async (sdk, client) => {
		const answer = await client.send(new sdk.TranslateTextCommand({
			SourceLanguageCode: sourceLanguage,
			TargetLanguageCode: targetLanguage,
			Text: text,
			...terminology === void 0 ? {} : { TerminologyNames: [terminology] },
			...renderSettings(settings)
		}));
		return must(answer.TranslatedText, "TranslateText: TranslatedText");
	}) };
}
/** Settings as a member of a request; none at all where nothing is set. */
function renderSettings({ formality, profanity }) {
	if (formality === void 0 && profanity === void 0) return {};
	return { Settings: {
		...formality === void 0 ? {} : { Formality: formality === "formal" ? "FORMAL" : "INFORMAL" },
		...profanity === void 0 ? {} : { Profanity: "MASK" }
	} };
}

// src/adapters/aws/translate-jobs.ts
/** @param callOnce Does not repeat a call whose answer was lost. */
function createJobs(call, callOnce) {
	return {
		startJob: (request) => callOnce("StartTextTranslationJob", "*", async (sdk, client) => {
			const { JobId } = await client.send(new sdk.StartTextTranslationJobCommand(renderJob(request)));
			return { id: must(JobId, "StartTextTranslationJob: JobId") };
		}),
		describeJob: (JobId) => call("DescribeTextTranslationJob", "*", async (sdk, client) => unlessMissing(sdk, async () => {
			return readJob((await client.send(new sdk.DescribeTextTranslationJobCommand({ JobId }))).TextTranslationJobProperties ?? {});
		})),
		listJobs: (JobName) => call("ListTextTranslationJobs", "*", async (sdk, client) => {
			const jobs = [];
			for await (const page of sdk.paginateListTextTranslationJobs({ client }, { Filter: { JobName } })) jobs.push(...(page.TextTranslationJobPropertiesList ?? []).map(readJob));
			return jobs.filter(({ name }) => name === JobName);
		}),
		stopJob: (JobId) => call("StopTextTranslationJob", "*", async (sdk, client) => {
			await client.send(new sdk.StopTextTranslationJobCommand({ JobId }));
		})
	};
}
function renderJob(request) {
	const { kmsKey, parallelData, terminology } = request;
	return {
		JobName: request.name,
		ClientToken: request.token,
		SourceLanguageCode: request.sourceLanguage,
		TargetLanguageCodes: [request.targetLanguage],
		InputDataConfig: {
			S3Uri: request.inputUri,
			ContentType: "text/html"
		},
		OutputDataConfig: {
			S3Uri: request.outputUri,
			...kmsKey === void 0 ? {} : { EncryptionKey: {
				Type: "KMS",
				Id: kmsKey
			} }
		},
		DataAccessRoleArn: request.roleArn,
		...parallelData === void 0 ? {} : { ParallelDataNames: [parallelData] },
		...terminology === void 0 ? {} : { TerminologyNames: [terminology] },
		...renderSettings(request)
	};
}
const JOB_STATUSES = [
	"SUBMITTED",
	"IN_PROGRESS",
	"STOP_REQUESTED",
	"STOPPED",
	"FAILED",
	"COMPLETED",
	"COMPLETED_WITH_ERROR"
];
function isJobStatus(status) {
	return JOB_STATUSES.includes(status);
}
function readJob({ JobId, JobName, JobStatus: status, Message }) {
	const id = must(JobId, "a job: JobId");
	if (status === void 0 || !isJobStatus(status)) throw unexpected(`job ${id}: JobStatus is ${status}`);
	return {
		id,
		name: must(JobName, `job ${id}: JobName`),
		status,
		message: Message
	};
}

// src/adapters/aws/import-problems.ts
/** The error file that Amazon Translate writes when it imports parallel data: what was wrong with which records. */
const ErrorFile = object({ messages: array(object({
	content: string(),
	message: string()
})) });
/** One bad habit of a file shows in its first few records. */
const MAX_PROBLEMS = 3;
const TIMEOUT_MS = 3e4;
/**
* @param url Signed, so a secret: it enters no message.
* @returns The first few problems; that the file cannot be read is told as one.
*/
async function readImportProblems(url) {
	if (url === void 0) return [];
	try {
		const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
		const { messages } = ErrorFile.parse(await answer.json());
		const told = messages.slice(0, MAX_PROBLEMS).map(({ content, message }) => `${content}: ${message}`);
		const rest = messages.length - told.length;
		return rest === 0 ? told : [...told, `and ${rest} more`];
	} catch (error) {
		return [`its error file cannot be read (${error instanceof Error ? error.name : "no reason"})`];
	}
}

// src/adapters/aws/translate-resources.ts
/** Import and look at both. */
function createResources(call) {
	const parallelData = (name) => `arn:aws:translate:*:*:parallel-data/${name}`;
	const terminology = (name) => `arn:aws:translate:*:*:terminology/${name}/LATEST`;
	return {
		createParallelData: (request) => call("CreateParallelData", parallelData(request.name), async (sdk, client) => {
			await client.send(new sdk.CreateParallelDataCommand(renderParallelData(request)));
		}),
		updateParallelData: (request) => call("UpdateParallelData", parallelData(request.name), async (sdk, client) => {
			await client.send(new sdk.UpdateParallelDataCommand(renderParallelData(request)));
		}),
		getParallelData: (Name) => call("GetParallelData", parallelData(Name), async (sdk, client) => unlessMissing(sdk, async () => {
			const answer = await client.send(new sdk.GetParallelDataCommand({ Name }));
			const { AuxiliaryDataLocation: first, LatestUpdateAttemptAuxiliaryDataLocation: latest } = answer;
			const state = readParallelData(answer.ParallelDataProperties ?? {});
			return state.status === "FAILED" || state.latestUpdate === "FAILED" || state.rejectedRecords > 0 ? {
				...state,
				problems: await readImportProblems((latest ?? first)?.Location)
			} : state;
		})),
		importTerminology: ({ name, csv, description }) => call("ImportTerminology", terminology(name), async (sdk, client) => {
			const options = {
				Name: name,
				MergeStrategy: "OVERWRITE",
				TerminologyData: {
					File: Buffer.from(csv),
					Format: "CSV"
				},
				Description: description
			};
			await client.send(new sdk.ImportTerminologyCommand(options));
		}),
		getTerminology: (Name) => call("GetTerminology", terminology(Name), async (sdk, client) => unlessMissing(sdk, async () => {
			const { TerminologyProperties } = await client.send(new sdk.GetTerminologyCommand({ Name }));
			return { description: TerminologyProperties?.Description ?? "" };
		}))
	};
}
function renderParallelData(request) {
	return {
		Name: request.name,
		ParallelDataConfig: {
			S3Uri: request.uri,
			Format: "CSV"
		},
		Description: request.description,
		ClientToken: request.token
	};
}
function readParallelData(properties) {
	const { Name, Status, LatestUpdateAttemptStatus, Description = "", Message } = properties;
	const { FailedRecordCount = 0, SkippedRecordCount = 0 } = properties;
	return {
		status: must(Status, `parallel data ${Name}: Status`),
		latestUpdate: LatestUpdateAttemptStatus,
		description: Description,
		message: Message,
		rejectedRecords: FailedRecordCount + SkippedRecordCount,
		problems: []
	};
}

// src/adapters/aws/translate.ts
/** Nothing is asked of the service, and no credentials are looked for, before the first call. */
function createTranslateService(options) {
	const calls = openClient(options);
	return {
		...createJobs(calls(), calls(1)),
		...createResources(calls()),
		...createText(calls())
	};
}

export { createTranslateService };
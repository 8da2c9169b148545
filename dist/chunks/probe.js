import { o as __toESM } from "./rolldown-runtime.js";
import { f as object, h as string } from "./schemas.js";
import { t as authorizeByAws } from "./authorize2.js";
import { t as CLIENT_DEFAULTS } from "./call.js";

// src/adapters/aws/probe.ts
/** @param variables Of the environment: `AWS_ENDPOINT_URL_STS`, `…_IAM` and `…_KMS` where they are not AWS itself. */
function openAwsProbe(region, variables) {
	const sts = variables["AWS_ENDPOINT_URL_STS"] ?? `https://sts.${region}.amazonaws.com`;
	const iam = variables["AWS_ENDPOINT_URL_IAM"] ?? "https://iam.amazonaws.com";
	const kms = variables["AWS_ENDPOINT_URL_KMS"] ?? `https://kms.${region}.amazonaws.com`;
	return {
		identify: () => answer(async () => {
			return readTag(await callQuery(sts, {
				Action: "GetCallerIdentity",
				Version: "2011-06-15"
			}, {
				region,
				service: "sts"
			}), "Arn");
		}),
		readRole: (roleArn) => answer(async () => {
			const query = {
				Action: "GetRole",
				Version: "2010-05-08",
				RoleName: roleArn.slice(roleArn.lastIndexOf("/") + 1)
			};
			const policy = readTag(await callQuery(iam, query, {
				region: "us-east-1",
				service: "iam"
			}), "AssumeRolePolicyDocument");
			return [...decodeURIComponent(policy).matchAll(/[\w.-]+\.amazonaws\.com/g)].map(([service]) => service);
		}),
		simulatePassing: (identity, roleArn) => answer(async () => {
			const query = {
				Action: "SimulatePrincipalPolicy",
				Version: "2010-05-08",
				PolicySourceArn: findPrincipal(identity),
				"ActionNames.member.1": "iam:PassRole",
				"ResourceArns.member.1": roleArn,
				"ContextEntries.member.1.ContextKeyName": "iam:PassedToService",
				"ContextEntries.member.1.ContextKeyType": "string",
				"ContextEntries.member.1.ContextKeyValues.member.1": "translate.amazonaws.com"
			};
			return readTag(await callQuery(iam, query, {
				region: "us-east-1",
				service: "iam"
			}), "EvalDecision");
		}),
		readKey: (key) => answer(() => describeKey(kms, region, key)),
		readBucket: (bucket) => answer(() => readBucket(region, bucket)),
		readUse: () => answer(() => readUse(region))
	};
}
/** A refusal is an answer, too; a bug is thrown. */
async function answer(ask) {
	try {
		return { value: await ask() };
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		const isDenied = /AccessDenied|Forbidden|not authorized/i.test(`${error.name} ${error.message}`);
		return {
			error: `${error.name}: ${error.message}`.replace(/^Error: /, ""),
			isDenied
		};
	}
}
const TIMEOUT_MS = 2e4;
/** The Query protocol of older services: a signed form, XML back. */
async function callQuery(endpoint, query, { region, service }) {
	const { text, status } = await post({
		method: "POST",
		url: new URL(endpoint),
		headers: { "content-type": "application/x-www-form-urlencoded" },
		body: new URLSearchParams(query).toString()
	}, {
		region,
		service
	});
	if (status === 200) return text;
	throw new Error(`${readTag(text, "Code")}: ${readTag(text, "Message")} (${service}, status ${status})`);
}
async function post(request, { region, service }) {
	const { method, url, headers, body = "" } = request;
	const signed = await authorizeByAws(region, service)(request);
	const signal = AbortSignal.timeout(TIMEOUT_MS);
	const response = await fetch(url, {
		method,
		headers: {
			...headers,
			...signed
		},
		body,
		signal
	});
	return {
		status: response.status,
		text: await response.text()
	};
}
/** A session is of a role, and policies are of the role; its path, if it has one, is not told. */
function findPrincipal(identity) {
	return identity.replace(/^(arn:[\w-]+:)sts(::\d+:)assumed-role\/([^/]+)\/.*$/, "$1iam$2role/$3");
}
const Key = object({ KeyMetadata: object({ KeyState: string() }) });
const Refusal = object({
	__type: string(),
	message: string().optional()
});
/** The JSON protocol of newer services. */
async function describeKey(endpoint, region, KeyId) {
	const { text, status } = await post({
		method: "POST",
		url: new URL(endpoint),
		headers: {
			"content-type": "application/x-amz-json-1.1",
			"x-amz-target": "TrentService.DescribeKey"
		},
		body: JSON.stringify({ KeyId })
	}, {
		region,
		service: "kms"
	});
	const told = JSON.parse(text);
	if (status === 200) return Key.parse(told).KeyMetadata.KeyState;
	const { __type: type, message = "" } = Refusal.parse(told);
	throw new Error(`${type.slice(type.lastIndexOf("#") + 1)}: ${message} (kms, status ${status})`);
}
function readTag(xml, tag) {
	return new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1] ?? "";
}
async function readBucket(region, Bucket) {
	const sdk = await import("./dist-cjs5.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const client = new sdk.S3Client({
		...CLIENT_DEFAULTS,
		region,
		followRegionRedirects: true
	});
	const { BucketRegion = region } = await client.send(new sdk.HeadBucketCommand({ Bucket })).catch((error) => {
		throw explainHead(error, sdk, Bucket);
	});
	return {
		region: BucketRegion,
		encryption: await client.send(new sdk.GetBucketEncryptionCommand({ Bucket })).then(({ ServerSideEncryptionConfiguration: found }) => found?.Rules?.[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm, () => void 0)
	};
}
/** The answer to HEAD has no text. */
function explainHead(error, sdk, bucket) {
	if (!(error instanceof sdk.S3ServiceException)) return error;
	const { httpStatusCode: status } = error.$metadata;
	if (status === 404) return /* @__PURE__ */ new Error(`there is no bucket ${bucket}`);
	return status === 403 ? /* @__PURE__ */ new Error(`this identity may not use it, or it is another account's`) : error;
}
async function readUse(region) {
	const sdk = await import("./dist-cjs6.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const client = new sdk.TranslateClient({
		...CLIENT_DEFAULTS,
		region
	});
	const lists = await Promise.all(["SUBMITTED", "IN_PROGRESS"].map((JobStatus) => client.send(new sdk.ListTextTranslationJobsCommand({
		Filter: { JobStatus },
		MaxResults: 500
	}))));
	const { ParallelDataPropertiesList: list = [] } = await client.send(new sdk.ListParallelDataCommand({ MaxResults: 500 }));
	return {
		jobs: lists.reduce((sum, { TextTranslationJobPropertiesList: jobs = [] }) => sum + jobs.length, 0),
		parallelData: list.length
	};
}

export { openAwsProbe };
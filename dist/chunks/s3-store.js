import { o as __toESM } from "./rolldown-runtime.js";
import { a as ServiceError } from "./errors.js";
import { n as callAws, t as CLIENT_DEFAULTS } from "./call.js";

// src/adapters/aws/s3-store.ts
/** Most keys that `DeleteObjects` takes. */
const MAX_DELETED = 1e3;
/** How S3 says that an object is not as a condition wants it: another one, one that is written just now, or none. */
const OTHER_VERSION = /* @__PURE__ */ new Set([
	"PreconditionFailed",
	"ConditionalRequestConflict",
	"NoSuchKey"
]);
function createS3Store(options) {
	const open = openLazily(options);
	const { bucket: Bucket, region } = options;
	const call = (name, resource, send) => callAws({
		name: `s3:${name}`,
		resource: `arn:aws:s3:::${Bucket}${resource}`,
		region
	}, send, options);
	async function read(Key) {
		const { sdk, client } = await open();
		return call("GetObject", `/${Key}`, async () => {
			try {
				const { Body, ETag } = await client.send(new sdk.GetObjectCommand({
					Bucket,
					Key
				}));
				return {
					text: await Body?.transformToString() ?? "",
					version: must(ETag, "GetObject: ETag")
				};
			} catch (error) {
				if (error instanceof sdk.NoSuchKey) return void 0;
				throw error;
			}
		});
	}
	return {
		async put(Key, text) {
			const { sdk, client } = await open();
			const command = new sdk.PutObjectCommand({
				Bucket,
				Key,
				Body: Buffer.from(text)
			});
			await call("PutObject", `/${Key}`, () => client.send(command));
		},
		get: async (Key) => (await read(Key))?.text,
		read,
		async replace(Key, text, version) {
			const { sdk, client } = await open();
			const condition = version === void 0 ? { IfNoneMatch: "*" } : { IfMatch: version };
			const command = new sdk.PutObjectCommand({
				Bucket,
				Key,
				Body: Buffer.from(text),
				...condition
			});
			return call("PutObject", `/${Key}`, async () => {
				try {
					const { ETag } = await client.send(command);
					return must(ETag, "PutObject: ETag");
				} catch (error) {
					if (error instanceof sdk.S3ServiceException && OTHER_VERSION.has(error.name)) return void 0;
					throw error;
				}
			});
		},
		async list(Prefix) {
			const { sdk, client } = await open();
			return call("ListBucket", "", async () => {
				const keys = [];
				for await (const page of sdk.paginateListObjectsV2({ client }, {
					Bucket,
					Prefix
				})) keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
				return keys.toSorted();
			});
		},
		async remove(keys) {
			const { sdk, client } = await open();
			for (let start = 0; start < keys.length; start += MAX_DELETED) {
				const Objects = keys.slice(start, start + MAX_DELETED).map((Key) => ({ Key }));
				const command = new sdk.DeleteObjectsCommand({
					Bucket,
					Delete: {
						Objects,
						Quiet: true
					}
				});
				const { Errors = [] } = await call("DeleteObject", `/${Objects[0]?.Key}`, () => client.send(command));
				const [first] = Errors;
				if (first !== void 0) throw new ServiceError(`s3:DeleteObject: ${first.Key}: ${first.Message} (${first.Code})`, { retryable: false });
			}
		}
	};
}
function must(value, what) {
	if (value === void 0) throw new ServiceError(`s3: an answer without ${what}`, { retryable: false });
	return value;
}
/** The SDK is large: it is loaded only when something is stored. */
function openLazily({ region, endpoint }) {
	let opened;
	async function openClient() {
		const sdk = await import("./dist-cjs5.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
		const local = endpoint === void 0 ? {} : {
			endpoint,
			forcePathStyle: true
		};
		return {
			sdk,
			client: new sdk.S3Client({
				...CLIENT_DEFAULTS,
				region,
				...local
			})
		};
	}
	return () => opened ??= openClient();
}

export { createS3Store };
import { o as __toESM } from "./rolldown-runtime.js";
import { i as ServiceError } from "./errors.js";
import { n as callAws, t as CLIENT_DEFAULTS } from "./call.js";

// src/adapters/aws/s3-store.ts
/** Most keys that `DeleteObjects` takes. */
const MAX_DELETED = 1e3;
function createS3Store(options) {
	const open = openLazily(options);
	const { bucket: Bucket, region } = options;
	const call = (name, resource, send) => callAws({
		name: `s3:${name}`,
		resource: `arn:aws:s3:::${Bucket}${resource}`,
		region
	}, send, options);
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
		async get(Key) {
			const { sdk, client } = await open();
			return call("GetObject", `/${Key}`, async () => {
				try {
					const { Body } = await client.send(new sdk.GetObjectCommand({
						Bucket,
						Key
					}));
					return await Body?.transformToString();
				} catch (error) {
					if (error instanceof sdk.NoSuchKey) return void 0;
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
/** The SDK is large: it is loaded only when something is stored. */
function openLazily({ region, endpoint }) {
	let opened;
	async function openClient() {
		const sdk = await import("./dist-cjs2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
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
import { r as ConfigError } from "./errors.js";
import { n as inflateMember } from "./inflate2.js";
import { open, stat } from "node:fs/promises";

// src/adapters/web/archive.ts
/**
* A file of records one after the other, each perhaps in a gzip member of its own (WARC). One pass lists the records,
* and each can be read again by its place; only one is in memory. Damage is stepped over and counted.
*/
const WINDOW_BYTES = 1 << 20;
/** A record that is larger is stepped over. */
const MOST_BYTES = 64 << 20;
/** @throws {ConfigError} when there is no such file, then or when it is read again. */
async function openArchive(path, measure) {
	const first = await readAt(path, 0, 2);
	const { size } = await stat(path);
	const isGzip = first.equals(Buffer.of(31, 139));
	let damage = 0;
	return {
		list,
		countDamage: () => damage,
		async read({ start, inner }) {
			const unit = await readUnit(start);
			if (unit === void 0) return void 0;
			const rest = unit.bytes.subarray(inner);
			return rest.subarray(0, measure(rest) ?? rest.length);
		}
	};
	async function* list() {
		for (let start = 0; start < size;) {
			const unit = await readUnit(start);
			if (unit === void 0) {
				damage += 1;
				start = await findNext(start + 1);
			} else {
				yield* cutRecords(unit.bytes, start);
				start += unit.size;
			}
		}
	}
	/** A file that was compressed as a whole has many records in its one member. */
	function* cutRecords(bytes, start) {
		for (let inner = 0; inner < bytes.length;) {
			const rest = bytes.subarray(inner);
			const length = Math.max(1, measure(rest) ?? rest.length);
			yield {
				place: {
					start,
					inner
				},
				bytes: rest.subarray(0, length)
			};
			inner += length;
		}
	}
	/** A member, or of a plain file a record; the window grows until it holds the whole. */
	async function readUnit(start) {
		for (let window = WINDOW_BYTES;; window *= 2) {
			const buffer = await readAt(path, start, Math.min(window, size - start));
			const unit = isGzip ? inflateMember(buffer, MOST_BYTES) : cutPlain(buffer);
			if (unit === "bad") return void 0;
			if (unit !== "cut") return unit;
			if (buffer.length >= size - start || window >= MOST_BYTES) return void 0;
		}
	}
	function cutPlain(buffer) {
		if (!buffer.subarray(0, 5).equals(Buffer.from("WARC/"))) return "bad";
		const length = measure(buffer);
		if (length === void 0 || length - 4 > buffer.length) return "cut";
		return {
			bytes: buffer.subarray(0, length),
			size: length
		};
	}
	async function findNext(from) {
		const mark = isGzip ? Buffer.of(31, 139, 8) : Buffer.from("WARC/1");
		for (let start = from; start < size; start += WINDOW_BYTES) {
			const found = (await readAt(path, start, WINDOW_BYTES + mark.length)).indexOf(mark);
			if (found !== -1) return start + found;
		}
		return size;
	}
}
/** No file is held open between two records: nobody says when the last one has been read. */
async function readAt(path, position, length) {
	const file = await open(path).catch(refuse);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, position).catch(refuse);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
	function refuse(cause) {
		throw new ConfigError(`${path}: cannot be read`, { cause });
	}
}

export { openArchive };
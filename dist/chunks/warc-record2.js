// src/corpus/warc-record.ts
const HEAD_BYTES = 65536;
/** Read a record; `undefined` when it is no page. */
function readWarcRecord(record) {
	const head = readHead(record);
	if (head === void 0 || !head.first.startsWith("WARC/")) return void 0;
	const address = head.fields["warc-target-uri"]?.replace(/^<|>$/g, "");
	const type = head.fields["warc-type"];
	if (address === void 0 || type !== "response" && type !== "resource") return void 0;
	const length = Number(head.fields["content-length"] ?? 0);
	const content = record.subarray(head.end, head.end + length);
	const fetched = head.fields["warc-date"] ?? "";
	if (type === "resource") return {
		address,
		status: 200,
		headers: { "content-type": head.fields["content-type"] ?? "" },
		body: content,
		fetched
	};
	const http = readHead(content);
	const status = Number(/^HTTP\/[\d.]+ (\d{3})/.exec(http?.first ?? "")?.[1] ?? 0);
	return http === void 0 || status === 0 ? void 0 : {
		address,
		status,
		headers: http.fields,
		body: readBody(content.subarray(http.end), http.fields),
		fetched
	};
}
/** Bytes of the record that starts a buffer, head and body and the two line ends after it; `undefined`: not all there. */
function measureWarcRecord(buffer) {
	const head = readHead(buffer);
	const length = Number(head?.fields["content-length"]);
	return head === void 0 || !Number.isFinite(length) ? void 0 : head.end + length + 4;
}
/** The first line and the fields up to the empty line. */
function readHead(bytes) {
	const text = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
	const blank = /\r?\n\r?\n/.exec(text);
	if (blank === null) return void 0;
	const [first = "", ...lines] = text.slice(0, blank.index).split(/\r?\n/);
	const fields = {};
	for (const line of lines) {
		const [, name, value] = /^([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
		if (name === void 0 || value === void 0) continue;
		const key = name.toLowerCase();
		fields[key] = fields[key] === void 0 ? value : `${fields[key]}, ${value}`;
	}
	return {
		first,
		fields,
		end: blank.index + blank[0].length
	};
}
/** Common Crawl has taken chunks together already, others have not. */
function readBody(body, fields) {
	if (!/\bchunked\b/i.test(fields["transfer-encoding"] ?? "")) return body;
	const chunks = [];
	for (let at = 0; at < body.length;) {
		const line = new TextDecoder("latin1").decode(body.subarray(at, at + 32));
		const [head, size] = /^([0-9a-f]+)[^\r\n]*\r?\n/i.exec(line) ?? [];
		if (head === void 0 || size === void 0) return chunks.length === 0 ? body : Buffer.concat(chunks);
		const start = at + head.length;
		const end = start + Number.parseInt(size, 16);
		if (end === start) break;
		chunks.push(body.subarray(start, end));
		at = end + 2;
	}
	return Buffer.concat(chunks);
}

export { readWarcRecord as n, measureWarcRecord as t };
import { n as readWarcRecord, t as measureWarcRecord } from "./warc-record2.js";

export { measureWarcRecord, readWarcRecord };
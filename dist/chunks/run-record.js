import { n as parseRecord, r as renderRecord, t as nameRecord } from "./run-record2.js";

export { renderRecord };
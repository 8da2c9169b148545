import { a as isDelivered, i as findExitCode, n as addTotals, r as countPages, t as addCharacters } from "./ledger2.js";

export { findExitCode };
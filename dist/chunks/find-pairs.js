import { i as readPairs, n as listDialectFiles, r as readOrigins, t as findPairs } from "./find-pairs2.js";

export { listDialectFiles, readOrigins };
import { n as readOrigins, r as readPairs, t as findPairs } from "./find-pairs2.js";

export { readOrigins };
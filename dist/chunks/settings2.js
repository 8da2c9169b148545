import { i as parseSource, n as parseLimits, r as parseSettings, t as parseEngine } from "./settings.js";

export { parseEngine };
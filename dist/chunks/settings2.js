import { a as parseSource, i as parseSettings, n as parseEngine, o as parseTargetOverride, r as parseLimits, t as assertEngine } from "./settings.js";

export { parseEngine, parseTargetOverride };
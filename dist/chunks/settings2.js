import { i as parseTargetOverride, n as parseEngine, r as parseSettings, t as assertEngine } from "./settings.js";

export { parseEngine, parseTargetOverride };
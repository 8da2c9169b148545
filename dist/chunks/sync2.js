import { t as sync } from "./sync.js";

export { sync };
import { n as inflateMember, t as decodeContent } from "./inflate2.js";

export { decodeContent, inflateMember };
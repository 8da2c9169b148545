import { a as renderDiagnosis, i as open, n as describeDiagnosis, r as ok, t as bad } from "./diagnosis2.js";

export { renderDiagnosis };
import { n as renderEvaluationText, t as renderEvaluationCsv } from "./plain2.js";

export { renderEvaluationText };
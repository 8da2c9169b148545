// src/evaluate/metrics/metric.ts
/** Statistics of every segment: the hypothesis and, in each list of references, the text at the same place. */
function measureSegments(metric, hypotheses, references) {
	return hypotheses.map((hypothesis, at) => metric.measure(hypothesis, listReferences(references, at)));
}
function listReferences(references, at) {
	return references.flatMap((list) => list[at] ?? []);
}
/** The sum over segments; zeros for none. */
function addStatistics(metric, list) {
	const sum = new Float64Array(metric.size);
	for (const statistics of list) addTo(sum, statistics);
	return sum;
}
/** Add in place. */
function addTo(sum, more) {
	for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (more[at] ?? 0);
}

export { addTo as n, measureSegments as r, addStatistics as t };
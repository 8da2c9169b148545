// src/shared/retry.ts
/**
* @param what Names the call, for the log.
* @throws the error of the last attempt, or the first that is not worth another.
*/
async function retry(what, action, policy) {
	for (let attempt = 1;; attempt += 1) try {
		return await action();
	} catch (error) {
		if (attempt >= policy.attempts || !policy.isWorthwhile(error)) throw error;
		const ms = policy.delayMs(attempt);
		const reason = error instanceof Error ? error.message : String(error);
		policy.log(`${what}: attempt ${attempt} of ${policy.attempts} failed, waiting ${ms / 1e3} s: ${reason}`);
		await policy.sleep(ms);
	}
}
/** Delays that double from `firstMs` up to `mostMs`. */
function backoff(firstMs, mostMs) {
	return (attempt) => Math.min(mostMs, firstMs * 2 ** (attempt - 1));
}

export { retry as n, backoff as t };
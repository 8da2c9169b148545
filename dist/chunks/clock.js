import { setTimeout } from "node:timers/promises";

// src/adapters/clock.ts
/** The clock of the machine. */
/** Milliseconds since 1970, waits that a signal ends early, and what is done meanwhile. */
const systemClock = {
	now: () => Date.now(),
	async sleep(ms, signal) {
		signal?.throwIfAborted();
		try {
			await setTimeout(ms, void 0, signal === void 0 ? {} : { signal });
		} catch (error) {
			signal?.throwIfAborted();
			throw error;
		}
	},
	every(ms, work) {
		const timer = setInterval(work, ms).unref();
		return () => clearInterval(timer);
	}
};

export { systemClock };
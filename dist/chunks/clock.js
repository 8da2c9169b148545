import { setTimeout } from "node:timers/promises";

// src/adapters/clock.ts
/** The clock of the machine. */
/** Milliseconds since 1970, and waits that a signal ends early. */
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
	}
};

export { systemClock };
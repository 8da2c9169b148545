/**
 * The same random inputs in every run, so that a change is judged by what it changed. To look for more:
 * `SEED=$RANDOM RUNS=1000 npx vitest run …`; a counterexample becomes a test of its own.
 */
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_122) });

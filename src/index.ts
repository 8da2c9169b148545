/** Entry of the GitHub Action. */
import { run } from './action.ts';

await run();

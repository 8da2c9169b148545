/** An answer of a service as a line of the doctor. */
import { bad, type CheckLine, open } from '../../../report/diagnosis.ts';
import type { Answer } from './probes.ts';

/**
 * What `render` makes of a fact; else why there is none, which is a fault only where it could have been asked.
 *
 * @param name What was asked about.
 */
// oxlint-disable-next-line max-params -- a line of a diagnosis in the order in which it reads
export function tellAnswer<T>(
  answer: Answer<T>,
  name: string,
  render: (value: T) => CheckLine,
  remedy: string,
): CheckLine {
  if ('value' in answer) return render(answer.value);
  return answer.isDenied
    ? open('engine', `${name}: ${answer.error}`, remedy)
    : bad('engine', `${name}: ${answer.error}`, remedy);
}

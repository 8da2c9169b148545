/** Something that a person should look at. */
import { type Message, phrase } from '../messages/message.ts';

/** `line` counts from 1 in the page that the finding is about; `message` is English, `said` the same for other languages. */
export interface Finding {
  readonly rule: string;
  readonly line: number;
  readonly message: string;
  readonly said?: Message;
}

/** Make a finding. */
export function makeFinding(rule: string, line: number, said: Message): Finding {
  return { rule, line, message: phrase(said), said };
}

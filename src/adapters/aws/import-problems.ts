/** The error file that Amazon Translate writes when it imports parallel data: what was wrong with which records. */
import { z } from 'zod';

const ErrorFile = z.object({
  messages: z.array(z.object({ content: z.string(), message: z.string() })),
});
/** One bad habit of a file shows in its first few records. */
const MAX_PROBLEMS = 3;
const TIMEOUT_MS = 30_000;

/**
 * @param url Signed, so a secret: it enters no message.
 * @returns The first few problems; that the file cannot be read is told as one.
 */
export async function readImportProblems(url: string | undefined): Promise<string[]> {
  if (url === undefined) return [];
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const { messages } = ErrorFile.parse(await answer.json());
    const told = messages.slice(0, MAX_PROBLEMS).map(({ content, message }) => `${content}: ${message}`);
    const rest = messages.length - told.length;
    return rest === 0 ? told : [...told, `and ${rest} more`];
  } catch (error) {
    return [`its error file cannot be read (${error instanceof Error ? error.name : 'no reason'})`];
  }
}

/**
 * The shapes of requests: patterns, lengths and enumerations as the service's public model has them (botocore,
 * `translate/2017-07-01/service-2.json`, read 2026-11-22). Unknown members are ignored.
 */
import { z } from 'zod';
import { ServiceAnswerError } from './service-error.ts';
import type { Switches } from './switches.ts';

interface TextRule {
  readonly min?: number;
  readonly max: number;
  readonly pattern?: RegExp;
}

/** A string of `min` to `max` characters that fits a pattern as a whole. */
export function text({ min = 1, max, pattern = /^/ }: TextRule): z.ZodString {
  return z
    .string('Member must be a string')
    .min(min, `Member must have length greater than or equal to ${min}`)
    .max(max, `Member must have length less than or equal to ${max}`)
    .regex(pattern, `Member must satisfy regular expression pattern: ${pattern.source}`);
}

export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, `Member must satisfy enum value set: [${values.join(', ')}]`);
}

export const Name = text({ max: 256, pattern: /^(?:[A-Za-z0-9-]_?)+$/ });
export const S3Uri = text({ max: 1024, pattern: /^s3:\/\/[a-z0-9][.\-a-z0-9]{1,61}[a-z0-9](?:\/.*)?$/ });
export const Language = text({ min: 2, max: 5 });
export const ClientToken = text({ max: 64, pattern: /^[a-zA-Z0-9-]+$/ });
export const Description = text({ max: 256, pattern: /^[\P{M}\p{M}]{0,256}$/u });
export const NextToken = text({ max: 8192, pattern: /^\p{ASCII}{0,8192}$/u });
export const MaxResults = z
  .int('Member must be an integer')
  .min(1, 'Member must have value greater than or equal to 1')
  .max(500, 'Member must have value less than or equal to 500');
export const JobName = text({ max: 256, pattern: /^[\p{L}\p{Z}\p{N}_.:/=+\-%@]*$/u });
export const JobId = text({ max: 32, pattern: /^[\p{L}\p{Z}\p{N}_.:/=+\-%@]*$/u });
export const ContentType = text({ max: 256, pattern: /^[-\w.]+\/[-\w.+]+$/ });
export const RoleArn = text({ min: 20, max: 2048, pattern: /^arn:aws(?:-[^:]+)?:iam::[0-9]{12}:role\/.+$/ });
const KEY_ID =
  /^(?:arn:aws(?:-us-gov|-iso|-iso-b|-cn)?:kms:)?(?:[a-z]{2}-[a-z]+(?:-[a-z]+)?-\d:)?(?:\d{12}:)?(?:(?:key\/)?[a-zA-Z0-9-_]+|alias\/[a-zA-Z0-9:/_-]+)$/;
export const EncryptionKey = z.object({ Type: oneOf(['KMS']), Id: text({ max: 400, pattern: KEY_ID }) });
export const Settings = z.object({
  Formality: oneOf(['FORMAL', 'INFORMAL']).optional(),
  Profanity: oneOf(['MASK']).optional(),
  Brevity: oneOf(['ON']).optional(),
});
export const Tags = z
  .array(z.object({ Key: text({ max: 128 }), Value: text({ min: 0, max: 256 }) }))
  .max(200, 'Member must have length less than or equal to 200');

/**
 * The request in its shape.
 *
 * @throws {ServiceAnswerError} in the words of the service: how many errors, and each with its value and its member.
 */
export function parseRequest<Request>(shape: z.ZodType<Request>, body: unknown, switches: Switches): Request {
  const result = shape.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  const { issues } = result.error;
  const reasons = issues.map(({ path, input, message }) => {
    const value = input === undefined ? 'null' : `'${typeof input === 'string' ? input : JSON.stringify(input)}'`;
    const rule = input === undefined ? 'Member must not be null' : message;
    return `Value ${value} at '${renderPath(path)}' failed to satisfy constraint: ${rule}`;
  });
  const count = `${issues.length} validation error${issues.length === 1 ? '' : 's'} detected`;
  throw new ServiceAnswerError(switches.constraintError, `${count}: ${reasons.join('; ')}`);
}

/** `TargetLanguageCodes[0]` is `targetLanguageCodes.1.member` in the words of the service. */
function renderPath(path: readonly PropertyKey[]): string {
  return path
    .map((step) =>
      typeof step === 'number' ? `${step + 1}.member` : String(step).replace(/^./, (c) => c.toLowerCase()),
    )
    .join('.');
}

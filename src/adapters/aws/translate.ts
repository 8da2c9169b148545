/** The adapter of Amazon Translate. Credentials come from the SDK's chain alone. */
import type { TranslateService } from '../../engine/amazon/ports.ts';
import { openClient, type TranslateServiceOptions } from './translate-client.ts';
import { createJobs } from './translate-jobs.ts';
import { createResources } from './translate-resources.ts';
import { createText } from './translate-text.ts';

/** Nothing is asked of the service, and no credentials are looked for, before the first call. */
export function createTranslateService(options: TranslateServiceOptions): TranslateService {
  const calls = openClient(options);
  return { ...createJobs(calls(), calls(1)), ...createResources(calls()), ...createText(calls()) };
}

/** Text that Amazon Translate translates at once, and the settings that it shares with jobs. */
import type { TranslationSettings } from '@aws-sdk/client-translate';
import type { ServiceSettings, TranslateService } from '../../engine/amazon/ports.ts';
import { type Call, must } from './translate-client.ts';

/** `TranslateText`. */
export function createText(call: Call): Pick<TranslateService, 'translateText'> {
  return {
    translateText: ({ sourceLanguage, targetLanguage, text, terminology, ...settings }) =>
      call('TranslateText', '*', async (sdk, client) => {
        const answer = await client.send(
          new sdk.TranslateTextCommand({
            SourceLanguageCode: sourceLanguage,
            TargetLanguageCode: targetLanguage,
            Text: text,
            ...(terminology === undefined ? {} : { TerminologyNames: [terminology] }),
            ...renderSettings(settings),
          }),
        );
        return must(answer.TranslatedText, 'TranslateText: TranslatedText');
      }),
  };
}

/** Settings as a member of a request; none at all where nothing is set. */
export function renderSettings({ formality, profanity }: ServiceSettings): { Settings?: TranslationSettings } {
  if (formality === undefined && profanity === undefined) return {};
  return {
    Settings: {
      ...(formality === undefined ? {} : { Formality: formality === 'formal' ? 'FORMAL' : 'INFORMAL' }),
      ...(profanity === undefined ? {} : { Profanity: 'MASK' }),
    },
  };
}

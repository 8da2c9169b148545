/** What an engine needs before a job can start. */
import { type EngineSettings, findPricesDay } from '../../../config/engine-schema.ts';
import { type AmazonOptions, findRegionFault } from '../../../engine/amazon/options.ts';
import { bad, type CheckLine, ok } from '../../../report/diagnosis.ts';
import { checkAccount } from './check-account.ts';
import { type BookLanguages, checkLibreTranslate, checkModel, checkProgram } from './check-local.ts';
import type { Probes } from './probes.ts';

const DAY_MS = 86_400_000;
const MAX_PRICE_AGE_DAYS = 90;

export type EngineProbes = Pick<Probes, 'openAws' | 'listModels' | 'listLanguages' | 'findProgram' | 'now'>;

export interface EngineFacts {
  readonly languages: BookLanguages;
  /** Of the environment, where the settings have none. */
  readonly region: string | undefined;
}

export async function checkEngine(
  settings: EngineSettings,
  probes: EngineProbes,
  { languages, region }: EngineFacts,
): Promise<CheckLine[]> {
  const { kind } = settings;
  if (kind === 'amazon-translate' || kind === 'amazon-translate-realtime')
    return checkAmazon(settings, kind, { probes, region });
  if (kind === 'chat') return [checkModel(await probes.listModels(settings)), ...checkPrices(settings, probes.now)];
  if (kind === 'command') return [await checkProgram(settings, probes.findProgram)];
  if (kind === 'libretranslate') return checkLibreTranslate(await probes.listLanguages(settings), languages);
  return [ok('engine', kind)];
}

async function checkAmazon(
  settings: EngineSettings,
  kind: AmazonOptions['kind'],
  { probes, region }: { readonly probes: EngineProbes; readonly region: string | undefined },
): Promise<CheckLine[]> {
  const place = settings.region ?? region;
  if (place === undefined) return [bad('engine', `${kind}: no region`, 'set engine.region, or AWS_REGION')];
  const fault = settings.anyRegion
    ? undefined
    : findRegionFault({ kind, region: place, parallelData: settings.parallelData });
  return [
    fault === undefined
      ? ok('engine', `${kind} in ${place}`)
      : bad('engine', fault, 'or, if you know better, set engine.any-region: true'),
    ...(await checkAccount(settings, { place, probes })),
    ...checkPrices(settings, probes.now),
  ];
}

function checkPrices(settings: EngineSettings, now: number): CheckLine[] {
  const day = findPricesDay(settings);
  const age = (now - Date.parse(day)) / DAY_MS;
  if (Number.isNaN(age))
    return [bad('engine', 'the day is not known on which the prices were read', 'set prices.read')];
  const what = `prices read on ${day}`;
  return [
    age <= MAX_PRICE_AGE_DAYS
      ? ok('engine', what)
      : bad(
          'engine',
          `${what}, ${Math.round(age)} days ago`,
          'compare them with the price page, and set prices with the new day as read',
        ),
  ];
}

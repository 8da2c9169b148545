/**
 * Languages and Regions of Amazon Translate (docs.aws.amazon.com/translate/latest/dg/what-is-languages.html, async.html
 * and the guide of December 2022, read 2026-11-22).
 */

/** Codes that are both source and target. */
export const LANGUAGES: ReadonlySet<string> = new Set(
  (
    'af sq am ar hy az bn bs bg ca zh zh-TW hr cs da fa-AF nl en et fa tl fi fr fr-CA ka de el gu ht ha he hi hu is ' +
    'id ga it ja kn kk ko lv lt mk ms ml mt mr mn no ps pl pt pt-PT pa ro ru sr si sk sl so es es-MX sw sv ta te th ' +
    'tr uk ur uz vi cy'
  ).split(' '),
);

/** Regions with batch jobs. */
export const BATCH_REGIONS: ReadonlySet<string> = new Set(
  (
    'us-east-1 us-east-2 us-west-1 us-west-2 ap-south-1 ap-northeast-1 ap-northeast-2 ap-southeast-1 ap-southeast-2 ' +
    'ca-central-1 eu-central-1 eu-west-1 eu-west-2 eu-west-3 eu-north-1'
  ).split(' '),
);

/** Regions where jobs with parallel data are documented. */
export const PARALLEL_DATA_REGIONS: ReadonlySet<string> = new Set(['us-east-1', 'us-west-2', 'eu-west-1']);

/** What `auto` detects here: a detector would be another program. */
export const DETECTED_LANGUAGE = 'en';

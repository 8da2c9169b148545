/** Who AMTS is to GitHub: one token for all repositories, one for each, or those of a GitHub App. */

export type GitHubAuth =
  | { readonly kind: 'token'; readonly token: string }
  | {
      readonly kind: 'tokens';
      /** By `owner/repo`; names are compared without regard to case, as GitHub does. */
      readonly byRepository: ReadonlyMap<string, string>;
      /** For every other repository. */
      readonly fallback?: string;
    }
  | GitHubApp;

export interface GitHubApp {
  readonly kind: 'app';
  /** Id or client id of the app. */
  readonly appId: string;
  /** PEM. */
  readonly privateKey: string;
}

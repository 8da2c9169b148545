/** Findings in the language of who reads them; those that are known in English alone stay so. */
import { findCatalogue } from '../messages/find-catalogue.ts';
import { phrase } from '../messages/message.ts';
import type { ReviewFinding } from './ledger.ts';

/** The findings with their messages in a language. */
export function tellFindings(findings: readonly ReviewFinding[], language: string): readonly ReviewFinding[] {
  const catalogue = findCatalogue(language);
  return findings.map((finding) =>
    finding.said === undefined ? finding : { ...finding, message: phrase(finding.said, catalogue) },
  );
}

/** A page with its findings in a language. */
export function tellPage<P extends { readonly findings: readonly ReviewFinding[] }>(page: P, language: string): P {
  return { ...page, findings: tellFindings(page.findings, language) };
}

/**
 * Evidence that two records are of one person or of one family, and how strong it is. It holds no identifier, nor a digest of
 * one: a number of ten digits can be guessed from its digest.
 */

import type { IdentifierReading } from "../../../jurisdiction.ts"

/** How the written forms of one identifier agree: letter by letter, or only when each is brought into its normal form. */
export type Agreement = "exact" | "afterNormalising"

/**
 * What speaks for a finding.
 *
 * - `person`: the records have the same id of a person
 * - `identifier`: the records write the same identifier
 * - `account`: the records write the same account
 * - `cover`: two payers cover this kind of help
 */
export type DuplicateEvidence =
  | { readonly of: "person" }
  | {
      readonly of: "identifier"
      readonly identifierKind: string
      readonly agreement: Agreement
      readonly wellFormed: boolean
      /** Whether its check digit agrees; absent where it has none. */
      readonly checkDigit?: boolean
    }
  | { readonly of: "account"; readonly agreement: Agreement }
  | { readonly of: "cover"; readonly help: string }

/**
 * How strong evidence is that the records are of one person or family.
 *
 * - `strong`: the same id of a person or of a household, or an identifier whose check digit agrees
 * - `fair`: an identifier of the right form that has no check digit, or an account
 * - `weak`: an identifier of another form, or whose check digit does not agree: perhaps a slip, perhaps words for "none"
 */
export type EvidenceStrength = "strong" | "fair" | "weak"

const strengthOf = (evidence: DuplicateEvidence): EvidenceStrength | undefined => {
  switch (evidence.of) {
    case "person":
      return "strong"
    case "account":
      return "fair"
    case "cover":
      // That there are two payers says nothing of whether the records are of one family.
      return undefined
    case "identifier":
      if (!evidence.wellFormed || evidence.checkDigit === false) return "weak"
      return evidence.checkDigit === true ? "strong" : "fair"
  }
}

/** The strength of the strongest evidence. What needs no link between records, because there is but one, is strong. */
export const strongest = (evidence: ReadonlyArray<DuplicateEvidence>): EvidenceStrength => {
  const strengths = evidence.map(strengthOf).filter((strength) => strength !== undefined)
  if (strengths.length === 0 || strengths.includes("strong")) return "strong"
  return strengths.includes("fair") ? "fair" : "weak"
}

/** An identifier as a record writes it, and how it is read. */
export interface WrittenIdentifier extends IdentifierReading {
  readonly written: string
}

/** How written forms agree. */
export const agreementOf = (written: ReadonlyArray<string>): Agreement =>
  written.every((one) => one === written[0]) ? "exact" : "afterNormalising"

/** The evidence of one identifier that several records write. */
export const identifierEvidence = (
  identifierKind: string,
  of: ReadonlyArray<WrittenIdentifier>,
): DuplicateEvidence => {
  const digits = of.map(({ checkDigit }) => checkDigit)
  return {
    of: "identifier",
    identifierKind,
    agreement: agreementOf(of.map(({ written }) => written)),
    wellFormed: of.every(({ wellFormed }) => wellFormed),
    ...(digits.includes(undefined) ? {} : { checkDigit: !digits.includes(false) }),
  }
}

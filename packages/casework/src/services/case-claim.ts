import { digestOf } from "@bazgasht/rules"
import { identifierKey } from "../identifiers/identifier-key.ts"
import type { CaseClaim, CaseResemblance } from "../life-cycle/case-claim.ts"
import type { CaseParty } from "../life-cycle/case-party.ts"
import type { UniquenessClaim } from "../ports/storage/uniqueness-claim.ts"

/**
 * A claim as a store takes it. The key names what is claimed, and holds the ids as a digest only.
 *
 * @example
 * claimOf({ claim: "coveredFamily", by: ["household-12"] }).key === claimOf({ claim: "coveredFamily", by: ["household-۱۲"] }).key // => true
 * claimOf({ claim: "coveredFamily", by: ["household-12"] }).key.startsWith("coveredFamily/") // => true
 */
export const claimOf = ({ by, claim, ...parts }: CaseClaim): UniquenessClaim => ({
  key: `${claim}/${digestOf(by.map(identifierKey))}`,
  ...parts,
})

/** So many cases may be alike as there will never be: a resemblance keeps no case from anything. */
const maxAlike = 2 ** 40

/**
 * A resemblance as a store keeps it: a claim that any number of cases may hold, so that they are found by it.
 *
 * @example
 * resemblanceClaimOf({ resemblance: "sameDebt", by: ["prisoner-1", "900"] }).key.startsWith("sameDebt/") // => true
 */
export const resemblanceClaimOf = ({ by, resemblance }: CaseResemblance): UniquenessClaim =>
  claimOf({ claim: resemblance, by, units: 1, of: maxAlike })

/** A person whom a case concerns, as a store keeps it: by the one key all cases of the person are found, whatever their kinds. */
export const personClaimOf = (person: string): UniquenessClaim =>
  resemblanceClaimOf({ resemblance: "person", by: [person] })

/** Something beside a person that cases of several kinds concern, such as a household, as a store keeps it. */
export const partyClaimOf = ({ id, party }: CaseParty): UniquenessClaim =>
  resemblanceClaimOf({ resemblance: `party.${party}`, by: [id] })

/**
 * What a key of a claim is about.
 *
 * @example
 * claimedBy("coveredFamily/5e0c") // => "coveredFamily"
 */
export const claimedBy = (key: string): string => key.split("/", 1)[0] ?? key

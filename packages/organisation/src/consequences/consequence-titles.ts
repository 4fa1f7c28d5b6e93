import type { Text } from "@bazgasht/rules"
import type { ConsequenceTerms } from "./consequence-terms.ts"
import { organisationConsequences } from "./organisation-consequences.ts"

/** Terms in nobody's name: what a consequence is called does not depend on who carries it out. */
const unnamed: ConsequenceTerms = {
  citations: [],
  roles: {
    records: "",
    placements: "",
    seats: "",
    afterCare: "",
    support: "",
    supportOpening: "",
    petitions: "",
    training: "",
    entitlements: "",
    entitlementPayments: "",
    petitionReceipts: "",
    wagePayments: "",
  },
  leaving: { ways: [], released: "", died: "", debtsPaid: "", leniencyRoutes: [] },
}

/**
 * What the consequences between the cases are called, by their names, for who reads a store without carrying anything out.
 *
 * @example
 * consequenceTitles().get("left.openAfterCare")?.en // => "after-care opens with release"
 */
export const consequenceTitles = (): ReadonlyMap<string, Text> =>
  new Map(
    organisationConsequences(unnamed, {
      competentIn: () => [],
      backPayFor: () => undefined,
      handOver: { purpose: "", outcome: "", role: "" },
    }).map(({ name, title }) => [name, title]),
  )

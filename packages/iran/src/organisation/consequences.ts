import type { ConsequenceTerms } from "@bazgasht/organisation/consequences"
import {
  afterCareCentre,
  cooperativeFoundation,
  executionOffice,
  headOfPrison,
  socialWorker,
  supportAssociation,
} from "../actors.ts"
import { ours } from "../citing.ts"
import { waysOutOfPrison } from "../release/after-care.ts"

/** Routes of which it is certain that custody ends when they are carried out. A pardon may remit a part only: the prison closes the record then. */
const leniencyRoutes = ["REL-CR", "REL-SU", "REL-DRUG"]

/**
 * In whose name consequences are carried out. That one office follows another in this way is a design choice; each acts in a role that the
 * terms of the case list.
 *
 * @example
 * consequenceTerms.roles.afterCare // => "afterCareCentre"
 * consequenceTerms.leaving.debtsPaid // => "release.debtSettled"
 */
export const consequenceTerms: ConsequenceTerms = {
  citations: [
    ours(
      "what one case has follow for another, and in whose name, is a design choice; no text on it was found",
    ),
  ],
  roles: {
    records: headOfPrison.id,
    placements: headOfPrison.id,
    seats: headOfPrison.id,
    afterCare: afterCareCentre.id,
    support: socialWorker.id,
    supportOpening: socialWorker.id,
    petitions: socialWorker.id,
    training: socialWorker.id,
    entitlements: supportAssociation.id,
    entitlementPayments: supportAssociation.id,
    petitionReceipts: executionOffice.id,
    wagePayments: cooperativeFoundation.id,
  },
  leaving: {
    ways: waysOutOfPrison,
    released: "record.released",
    died: "record.died",
    debtsPaid: "release.debtSettled",
    leniencyRoutes,
  },
}

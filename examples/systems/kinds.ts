import { caseKinds } from "@bazgasht/core"
import { organisationKinds } from "@bazgasht/organisation"

/** Every kind of cases of the two systems. */
export const allKinds = { ...caseKinds, ...organisationKinds }

import { caseKinds } from "@bazgasht/core"
import { organisationKinds } from "@bazgasht/organisation"

/** Every kind of cases that this program knows, by its name. */
export const everyKind = { ...caseKinds, ...organisationKinds } as const

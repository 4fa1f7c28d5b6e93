import { caseKinds } from "@bazgasht/core"
import { jalali } from "@bazgasht/iran"
import { organisationKinds } from "@bazgasht/organisation"
import { trainingCasesOf } from "@bazgasht/organisation/registers"

/** Every kind of cases of the two systems. A course is read from its register: no one vouches for it. */
export const allKinds = { ...caseKinds, ...organisationKinds, training: trainingCasesOf(jalali) }

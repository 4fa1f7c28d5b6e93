/** By what the lives of the examples are judged: Iranian law on a day of spring 1404. */

import { employmentTerms, iranPack, jalali, jalaliDay } from "@bazgasht/iran"

const setting = { pack: iranPack, today: jalaliDay(1404, 2, 10) }

export const employment = employmentTerms(setting)

/** What every setting has beside its terms. */
export const common = { calendar: jalali, policyDigest: "policy-1" }

/** What is known on the day of the examples, and has to be. */
export const known = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error("not known on the day of the examples")
  return value
}

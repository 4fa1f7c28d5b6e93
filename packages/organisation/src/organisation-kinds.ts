import { giftBatchCases, giftCases } from "./charity/charity-kinds.ts"

/** Every kind of cases that lies between those of the fields, by its name. A program serves them beside `caseKinds` of `@bazgasht/core`. */
export const organisationKinds = {
  gift: giftCases,
  giftBatch: giftBatchCases,
} as const

import { caseKinds } from "@bazgasht/core"
import { placementCasesOf } from "@bazgasht/core/employment"

/** The kinds of cases that a store may hold, with placements by a full week of so many hours, where they are told. */
export const kindsByWeek = (week: number | undefined): typeof caseKinds =>
  week === undefined ? caseKinds : { ...caseKinds, placement: placementCasesOf(week) }

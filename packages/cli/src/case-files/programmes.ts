import type { Jurisdiction } from "@bazgasht/core"
import type { EmploymentProgramme } from "@bazgasht/core/employment"
import type { SupportProgramme } from "@bazgasht/core/support"

const programmeOf = <Programme>(programme: Programme | undefined, files: string): Programme => {
  if (programme === undefined) throw new Error(`the jurisdiction has no programme by which ${files} are read`)
  return programme
}

/** The programme of support. A jurisdiction without one reads no file of a family, so that nothing asks for it. */
export const supportOf = ({ support }: Jurisdiction): SupportProgramme => programmeOf(support, "families")

/** The programme of employment. A jurisdiction without one reads no placement round, so that nothing asks for it. */
export const employmentOf = ({ employment }: Jurisdiction): EmploymentProgramme =>
  programmeOf(employment, "placement rounds")

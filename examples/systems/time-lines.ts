/** Whose time lines are printed: a family and a prisoner about whom many offices know something. The office of the province reads them. */

import type { TimeLine } from "@bazgasht/organisation/registers"
import type { Country } from "./country.ts"
import { provinceStaffOf } from "./offices.ts"
import type { Systems } from "./systems.ts"

/** A person, and what happened in all of their cases. */
export interface PersonTimeLine {
  readonly person: string
  readonly timeLine: TimeLine
}

/** So many people of a province are looked at. */
const looked = 40

/** Whoever is paid is a payee of a batch; what becomes of the batch is no part of their life. */
const withoutBatches = ({ entries, inPart }: TimeLine): TimeLine => ({
  entries: entries.filter(({ kind }) => kind !== "paymentBatch"),
  inPart,
})

const kindsIn = ({ entries }: TimeLine): number => new Set(entries.map(({ kind }) => kind)).size

/** Of some people, the one whose cases are of the most kinds. */
const mostKinds = async (
  systems: Systems,
  province: string,
  people: ReadonlyArray<string>,
): Promise<PersonTimeLine | undefined> => {
  const { caller } = provinceStaffOf(province).directorate
  const lines: Array<PersonTimeLine> = []
  for (const person of people.slice(0, looked))
    lines.push({ person, timeLine: withoutBatches(await systems.timeLine({ caller, person })) })
  return lines.sort((one, other) => kindsIn(other.timeLine) - kindsIn(one.timeLine))[0]
}

/** The time lines of a family, by its head, and of a prisoner. */
export const timeLines = async (
  systems: Systems,
  { associations, prisoners }: Country,
): Promise<{ readonly family?: PersonTimeLine; readonly prisoner?: PersonTimeLine }> => {
  const [association] = associations
  if (association === undefined) return {}
  const { households, province } = association
  const heads = households.flatMap(({ file }) =>
    (file.household?.members ?? []).flatMap(({ person, roles }) => (roles?.includes("head") ? [person] : [])),
  )
  const held = prisoners.filter((one) => one.province === province).map(({ file }) => file.id)
  const family = await mostKinds(systems, province, heads)
  const prisoner = await mostKinds(systems, province, held)
  return {
    ...(family === undefined ? {} : { family }),
    ...(prisoner === undefined ? {} : { prisoner }),
  }
}

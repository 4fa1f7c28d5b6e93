/** The allocation of greatest weight as an integer programme, for a solver that knows nothing of pools. */

import loadHighs from "highs"
import { isMeant } from "../src/fund/petition.ts"
import type { PoolInstance } from "./allocation-instances.ts"

// Its types describe another module format than the one that is loaded.
const highs = await (loadHighs as unknown as typeof loadHighs.default)()

// A row is easier to solve when its numbers are near one.
const million = 1_000_000

const written = (terms: ReadonlyArray<string>): string => (terms.length === 0 ? "0 x0" : terms.join(" + "))

const programmeOf = ({ gifts, petitions }: PoolInstance, weighed: boolean): string => {
  const classes = new Map<
    string,
    { readonly members: Array<number>; readonly gifts: ReadonlyArray<number> }
  >()
  for (const [place, { attributes }] of petitions.entries()) {
    const meant = gifts.flatMap(({ earmark }, gift) => (isMeant(earmark, attributes) ? [gift] : []))
    const one = classes.get(meant.join()) ?? { members: [], gifts: meant }
    one.members.push(place)
    classes.set(meant.join(), one)
  }
  const list = [...classes.values()]
  const worth = petitions.map(({ values }, place) => `${weighed ? values["weight"] : 1} x${place}`)
  const asked = list.map(({ gifts: meant, members }, number) => {
    const sums = members.map((place) => `${(petitions[place]?.residual ?? 0) / million} x${place}`)
    return `a${number}: ${[written(sums), ...meant.map((gift) => `y${gift}_${number}`)].join(" - ")} <= 0`
  })
  const held = gifts.map(({ free }, gift) => {
    const ways = list.flatMap(({ gifts: meant }, number) =>
      meant.includes(gift) ? [`y${gift}_${number}`] : [],
    )
    return `h${gift}: ${written(ways)} <= ${free / million}`
  })
  return [
    "Maximize",
    `obj: ${worth.join(" + ")}`,
    "Subject To",
    ...asked,
    ...held,
    "Binary",
    ...petitions.map((_, place) => `x${place}`),
    "End",
    "",
  ].join("\n")
}

/** What HiGHS makes of a pool. */
export interface Solved {
  readonly worth: number
  /** Whether it was proven within the time limit. */
  readonly proven: boolean
}

/** The problem is made ready first, as text, which is what the package takes; only the solving is measured. */
export const integerProgramme = (pool: PoolInstance, weighed: boolean, seconds: number): (() => Solved) => {
  const programme = programmeOf(pool, weighed)
  return () => {
    const { ObjectiveValue, Status } = highs.solve(programme, {
      mip_rel_gap: 0,
      mip_abs_gap: 0.5,
      time_limit: seconds,
    })
    return { worth: Math.round(ObjectiveValue), proven: Status === "Optimal" }
  }
}

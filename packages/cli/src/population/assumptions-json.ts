/**
 * What the mapping of a population assumes, for programs.
 *
 * @module
 */

import { formatTerm } from "@bazgasht/core"
import { iranPack } from "@bazgasht/iran"
import { type Day, formatDay, type Ratio, type Term } from "@bazgasht/rules"
import type { MappingAssumption, PopulationSource } from "@bazgasht/simulation"

type Constant = Extract<MappingAssumption, { readonly about: "constant" }>

/** The one value of every case, as a mapping writes it. */
const written = ({ value, valueKind }: Constant): string | number | boolean => {
  switch (valueKind) {
    case "day":
      return formatDay(iranPack.calendar, value as Day)
    case "term":
      return formatTerm(value as Term)
    case "ratio":
      return `${(value as Ratio).numerator}/${(value as Ratio).denominator}`
    default:
      return value as string | number | boolean
  }
}

/** What the mapping of a population assumes, for programs. */
export const assumptionsJson = ({ assumptions }: PopulationSource) =>
  assumptions.map((assumption) =>
    assumption.about === "constant" ? { ...assumption, value: written(assumption) } : assumption,
  )

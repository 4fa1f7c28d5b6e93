import { formatTerm } from "@bazgasht/core"
import { type Calendar, type Day, formatDay, type Ratio, type Term } from "@bazgasht/rules"
import type { MappingAssumption, PopulationSource } from "@bazgasht/simulation"

type Constant = Extract<MappingAssumption, { readonly about: "constant" }>

/** The one value of every case, as a mapping writes it. */
const written = (calendar: Calendar, { value, valueKind }: Constant): string | number | boolean => {
  switch (valueKind) {
    case "day":
      return formatDay(calendar, value as Day)
    case "term":
      return formatTerm(value as Term)
    case "ratio":
      return `${(value as Ratio).numerator}/${(value as Ratio).denominator}`
    default:
      return value as string | number | boolean
  }
}

/** What the mapping of a population assumes, for programs; days in the calendar in which mappings are written. */
export const assumptionsData = ({ assumptions }: PopulationSource, calendar: Calendar) =>
  assumptions.map((assumption) =>
    assumption.about === "constant" ? { ...assumption, value: written(calendar, assumption) } : assumption,
  )

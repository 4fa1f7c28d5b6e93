import type { Kind } from "@bazgasht/rules"
import { choices } from "./choices.ts"
import { conditions } from "./conditions.ts"
import { amounts, counts, days, ratios, terms } from "./numbers.ts"
import type { Form, Place } from "./place.ts"

const particular = (kind: Kind, place: Place): ReadonlyArray<Form> => {
  switch (kind) {
    case "truth":
      return conditions(place)
    case "count":
      return counts(place)
    case "money":
      return amounts("money", place)
    case "day":
      return days(place)
    case "term":
      return terms(place)
    case "ratio":
      return ratios(place)
    case "code":
      return []
  }
}

export const formsOf = (kind: Kind, place: Place): ReadonlyArray<Form> => [
  ...choices(kind, place),
  ...particular(kind, place),
]

import type { Text } from "@bazgasht/rules"
import type { Jurisdiction } from "../jurisdiction.ts"
import { familyEntries, familyFields } from "./family-fields.ts"
import type { FieldsOfFacts } from "./file-field.ts"
import { openingFields } from "./opening-fields.ts"
import { prisonerFields } from "./prisoner-fields.ts"

/** Steps of a path that lead to an entry of a list, whichever it is. */
const toEntry = new Set(["*", "@", "#", "~"])

const descriptionsOf = (
  of: "case-file" | "family-file" | "opening",
  jurisdiction: Jurisdiction,
): ReadonlyArray<FieldsOfFacts> => {
  switch (of) {
    case "case-file":
      return [prisonerFields(jurisdiction), ...Object.values(jurisdiction.caseFile.fields.entries)]
    case "family-file":
      return jurisdiction.familyFile === undefined
        ? []
        : [familyFields(jurisdiction), ...Object.values(familyEntries(jurisdiction))]
    case "opening":
      return [openingFields(jurisdiction)]
  }
}

/**
 * What the fields of a file are called, by their paths without places in lists. Fields that no fact is read from, such as the id of a sentence, are not among
 * them.
 *
 * @example
 * fieldLabels("family-file", ruritania).get("household.members.birthDay")?.en // => "the member's day of birth"
 */
export const fieldLabels = (
  of: "case-file" | "family-file" | "opening",
  jurisdiction: Jurisdiction,
): ReadonlyMap<string, Text> => {
  const labels = new Map<string, Text>()
  for (const { label, path } of descriptionsOf(of, jurisdiction)
    .flatMap((fields) => Object.values(fields))
    .flat()) {
    const name = path.filter((step) => typeof step === "string" && !toEntry.has(step)).join(".")
    // The first fact that is asked for in a field is the one that it states.
    if (!labels.has(name)) labels.set(name, label)
  }
  return labels
}

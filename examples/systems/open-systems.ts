/** Opens the two systems: every kind under the law of its day, and what follows from one case for another. */

import { openCasework } from "@bazgasht/casework"
import { officersFrom } from "@bazgasht/casework/consequences"
import { underLaws } from "@bazgasht/casework/law"
import type { Storage, StorageError } from "@bazgasht/casework/ports"
import { consequenceTerms, iranLaws, iranPack } from "@bazgasht/iran"
import { organisationConsequences } from "@bazgasht/organisation/consequences"
import type * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type { Country } from "./country.ts"
import { cyclesOf } from "./cycles.ts"
import { allKinds } from "./kinds.ts"
import { access, headquarters, officer } from "./offices.ts"
import type { Systems } from "./systems.ts"
import { roundOf } from "./work.ts"

/** The laws of the country's cases, and the runs that its offices decided on. */
const lawsOf = ({ associations, prisoners }: Country) => {
  const cycles = associations.flatMap(({ unit }) => cyclesOf(unit))
  const rounds = [...new Set(prisoners.map(({ prison }) => roundOf(prison)))]
  return iranLaws({ pack: iranPack, admissionRuns: () => cycles, placementRuns: () => rounds })
}

/** Opens the two systems of a country over a store. */
export const openSystems = async (
  storage: Layer.Layer<Storage, StorageError>,
  country: Country,
): Promise<Systems> => {
  const laws = lawsOf(country)
  return Result.getOrThrow(
    await openCasework({
      storage,
      kinds: underLaws(allKinds, laws),
      access,
      consequences: {
        // No household moves and no grievance is upheld in this year.
        declared: organisationConsequences(consequenceTerms, {
          competentIn: () => [],
          backPayFor: () => undefined,
        }),
        officers: officersFrom(
          async ({ role, unit = headquarters }) => officer(`${unit}-on-duty`, role, unit).caller,
        ),
        settingOf: (asked) => {
          const lawOf = laws[asked.kind as keyof typeof laws] as (
            of: typeof asked,
          ) => ReturnType<typeof laws.pool>
          return lawOf(asked)
        },
      },
    }),
  )
}

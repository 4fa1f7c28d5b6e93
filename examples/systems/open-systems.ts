/** Opens the two systems: every kind under the law of its day, what follows from one case for another, and access by the units of the day. */

import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { type AccessPolicy, accessBy, makeCasework, memoryReceipts, openCasework } from "@bazgasht/casework"
import { officersFrom } from "@bazgasht/casework/consequences"
import { underLaws } from "@bazgasht/casework/law"
import type { PaymentFile } from "@bazgasht/casework/payments"
import { Storage, type StorageError } from "@bazgasht/casework/ports"
import { consequenceTerms, handOverAnswer, iranLaws, iranPack } from "@bazgasht/iran"
import { organisationConsequences } from "@bazgasht/organisation/consequences"
import { timeLineOf } from "@bazgasht/organisation/registers"
import { readUnitTree, type UnitTree, unitTreeOf } from "@bazgasht/organisation/units"
import type { Day } from "@bazgasht/rules"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Scope from "effect/Scope"
import { type Refuses, refusesBlocked } from "./bank.ts"
import { type Country, firstDay, prisonOf } from "./country.ts"
import { describePetitionsOf } from "./debtors.ts"
import { householdOf } from "./families.ts"
import { allKinds } from "./kinds.ts"
import { competentAt } from "./moves.ts"
import { centreOf, headquarters, officer, onDutyIn, policy } from "./offices.ts"
import type { Systems } from "./systems.ts"
import { wageRegister } from "./wage-schedule.ts"

/** The laws of the country's cases. */
const lawsOf = (country: Country) =>
  iranLaws({ pack: iranPack, wageRegister, describe: describePetitionsOf(country) })

/** Who is on duty in a role, in a unit: those who leave a prison are followed by the centre of its province. */
const onDuty = (country: Country) => {
  const centres = new Map(country.prisoners.map(({ province }) => [prisonOf(province), centreOf(province)]))
  return officersFrom(async ({ role, unit = headquarters }) => {
    const at = role === "afterCareCentre" ? (centres.get(unit) ?? unit) : unit
    return officer(onDutyIn(at), role, at).caller
  })
}

/** What lies outside the systems. */
export interface Surroundings {
  /** The folder where files that go to banks are kept; absent: nowhere. */
  readonly files?: string | undefined
  /** What the bank refuses; some accounts of families unless something else is said. */
  readonly refuses?: Refuses
  /** Learns of each file that goes to a bank. */
  readonly onFile?: (file: PaymentFile) => void
  /** What may be seen and done beside what the offices may. */
  readonly grants?: AccessPolicy["grants"]
  /** The kinds, where their events send messages; those without messages unless something else is said. */
  readonly kinds?: typeof allKinds
}

/** Opens the two systems of a country over a store. */
export const openSystems = async (
  layer: Layer.Layer<Storage, StorageError>,
  country: Country,
  { files, grants = [], kinds = allKinds, onFile, refuses = refusesBlocked }: Surroundings = {},
): Promise<Systems> => {
  const scope = await Effect.runPromise(Scope.make())
  const storage = Context.get(await Effect.runPromise(Scope.provide(Layer.build(layer), scope)), Storage)
  const laws = lawsOf(country)
  let units: UnitTree = unitTreeOf([], firstDay)
  const beginDay = async (day: Day): Promise<void> => {
    units = await Effect.runPromise(readUnitTree(storage, day))
  }
  const store = Layer.succeed(Storage, storage)
  const access = accessBy({ grants: [...policy.grants, ...grants] }, { units: Effect.sync(() => units) })
  const casework = Result.getOrThrow(
    await openCasework({
      storage: store,
      receipts: memoryReceipts,
      kinds: underLaws(kinds, laws),
      access,
      consequences: {
        // No grievance is upheld in this year.
        declared: organisationConsequences(consequenceTerms, {
          competentIn: competentAt(country),
          backPayFor: () => undefined,
          handOver: handOverAnswer,
        }),
        officers: onDuty(country),
        settingOf: (asked) => {
          const lawOf = laws[asked.kind as keyof typeof laws] as (
            of: typeof asked,
          ) => ReturnType<typeof laws.pool>
          return lawOf(asked)
        },
      },
    }),
  )
  await beginDay(firstDay)
  return {
    ...casework,
    storage,
    access,
    households: new Map(
      country.associations.flatMap(({ households }) => households.map((one) => [householdOf(one), one])),
    ),
    beginDay,
    timeLine: (request) => {
      const read = Effect.flatMap(makeCasework({ storage: store, kinds: allKinds, access }), (served) =>
        timeLineOf(served, allKinds, request),
      )
      return Effect.runPromise(Effect.scoped(read))
    },
    refuses,
    keepFile: async (file) => {
      onFile?.(file)
      if (files === undefined) return
      const { bytes, name } = file
      await mkdir(files, { recursive: true })
      await writeFile(join(files, name), bytes)
    },
    close: async () => {
      await casework.close()
      await Effect.runPromise(Scope.close(scope, Exit.void))
    },
  }
}

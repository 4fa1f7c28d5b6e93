/** A register of prisoners in the store, drawn by reported figures. */

import type { StorageAdapter } from "@bazgasht/casework/ports"
import { encodeCaseFile } from "@bazgasht/core/release"
import { iran, registerTerms } from "@bazgasht/iran"
import { drawFiles } from "@bazgasht/iran-population"
import { importPlanner, prisonerRegister } from "@bazgasht/organisation/registers"
import { type Day, digestOf } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { today } from "./subjects.ts"

const terms = registerTerms.prisonerRecord

/** Records prisoners a week before the outlook, and gives how many are recorded. */
export const fillRegisters = (storage: StorageAdapter, prisoners: number, seed: number) =>
  Effect.gen(function* () {
    const at = (today - 7) as Day
    const plan = importPlanner(storage, {
      register: prisonerRegister,
      setting: prisonerRegister.settingOf(iran, { policyDigest: digestOf("the example"), terms }),
      at,
      by: { id: "officer-1", role: "headOfPrison" },
      source: { kind: "source.document" },
    })
    const outcomes = yield* Effect.forEach(
      Array.from({ length: prisoners }, (_, number) => number),
      (number) =>
        Effect.gen(function* () {
          const { prisoner } = drawFiles({ seed, day: at, number })
          const document = Result.getOrThrow(encodeCaseFile(prisoner, iran)) as {
            readonly [field: string]: unknown
          }
          const { carryOut } = yield* plan({ id: prisoner.id, unit: `prison-${number % 4}`, document })
          return (yield* carryOut).outcome
        }),
      { concurrency: 8 },
    )
    return outcomes.filter((outcome) => outcome === "registered").length
  })

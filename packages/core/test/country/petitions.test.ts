/** Petitions of the invented country: the life cycles of release run by its terms, in its language, calendar and currency. */

import { refusalInWords } from "@bazgasht/casework"
import type { LeniencyCommand, LeniencyPetition } from "@bazgasht/core/release"
import { leniency, leniencyWording } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { day, ruritania } from "./ruritania.ts"
import { paroleTerms } from "./ruritania-petitions.ts"
import { tag } from "./ruritanian.ts"

const setting = { terms: paroleTerms, calendar: ruritania.pack.calendar, policyDigest: "charter-1" }

type Asked = LeniencyCommand extends infer Command
  ? Command extends unknown
    ? Omit<Command, "at" | "by" | "expectedVersion" | "id" | "subject">
    : never
  : never

const give = (state: LeniencyPetition, at: Day, role: string, asked: Asked) => {
  const by = { id: role === "convict" ? "convict-1" : `${role}-1`, role }
  const command = {
    ...asked,
    id: `c-${state.version}`,
    subject: "P-1",
    at,
    by,
    expectedVersion: state.version,
  }
  return leniency.handle(state, command as LeniencyCommand, setting)
}

const steps: ReadonlyArray<readonly [day: string, role: string, asked: Asked]> = [
  ["2024/01/02", "convict", { type: "open", route: "PAROLE", beneficiary: "convict-1" } as Asked],
  ["2024/01/10", "warden", { type: "report", report: "conductSheet", opinion: "favourable" } as Asked],
  ["2024/02/01", "paroleBoard", { type: "propose" } as Asked],
]

describe("a petition in the invented country", () => {
  it("is opened, reported on and proposed by its own offices, and by no other", () => {
    let state = leniency.none
    for (const [at, role, asked] of steps) {
      const stranger = give(state, day(at), "enforcementJudge", asked)
      expect(Result.isFailure(stranger) && stranger.failure.code).toBe("actor.notAuthorised")
      state = Result.getOrThrow(give(state, day(at), role, asked)).state
    }
    expect(state.stage).toBe("reported")
  })

  it("refuses in a sentence without a Persian letter or an Iranian word, in its language and in English", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...steps),
        fc.constantFrom("convict", "warden", "almoner", "tribunal", "nobody"),
        fc.constantFrom(tag, "en"),
        ([at, , asked], role, language) => {
          const refused = give(leniency.none, day(at), role, asked)
          if (Result.isSuccess(refused)) return
          const style = { language, calendar: ruritania.pack.calendar, pack: ruritania.pack }
          const sentence = refusalInWords(leniencyWording, refused.failure, style)
          expect(sentence).not.toMatch(/[\u0600-\u06ff]|iran|jalali|rial|islamic/iu)
          expect(sentence.length).toBeGreaterThan(10)
        },
      ),
      { numRuns: runs(60) },
    )
  })
})

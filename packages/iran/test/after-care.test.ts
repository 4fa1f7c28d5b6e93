import { type AfterCareCommand, afterCare } from "@bazgasht/core/release"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { afterCareTerms, iranPack, jalaliDay } from "../src/index.ts"

const today = jalaliDay(1404, 2, 10)
const terms = afterCareTerms({ pack: iranPack, today }) ?? expect.fail("there are terms in 1404")

describe("after-care under the Iranian terms", () => {
  it("names offices of the pack, and has a title for every route and reason", () => {
    for (const role of [...terms.openers, ...terms.officers])
      expect(iranPack.actors.get(role)?.title).toBeDefined()
    for (const code of [...terms.releaseRoutes, ...terms.endReasons])
      expect(iranPack.rules.get(code)?.title ?? iranPack.vocabulary.get(code)).toBeDefined()
  })

  it("is opened by the prison, and followed by the centre alone", () => {
    const setting = { terms, policyDigest: "policy-1" }
    const by = { id: "p-1", role: "headOfPrison" }
    const open: AfterCareCommand = {
      ...{
        type: "open",
        person: "p-9",
        releaseRoute: "release.debtSettled",
        releasedOn: today,
        unit: "centre-1",
      },
      ...{ id: "c-1", subject: "care-1", by, at: today, expectedVersion: 0 },
    }
    const { state } = Result.getOrThrow(afterCare.handle(afterCare.none, open, setting))
    expect(state.stage === "following" && state.due).toBe(today + 30)
    const contact: AfterCareCommand = {
      ...{ type: "contact", after: 30, answers: { reached: false } },
      ...{ id: "c-2", subject: "care-1", by, at: jalaliDay(1404, 3, 10), expectedVersion: 1 },
    }
    const byPrison = afterCare.handle(state, contact, setting)
    expect(Result.isFailure(byPrison) && byPrison.failure.code).toBe("actor.notAuthorised")
  })

  it("is unknown before its numbers are", () => {
    expect(afterCareTerms({ pack: iranPack, today: jalaliDay(1390, 1, 1) })).toBeUndefined()
  })
})

/** The laws of all kinds, by the day of a command. */

import type { LifeCycleTypes } from "@bazgasht/casework"
import type { LawOf } from "@bazgasht/casework/law"
import { caseKinds } from "@bazgasht/core"
import { organisationKinds } from "@bazgasht/organisation"
import { type Day, digestOf } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import { iranLaws, iranPack, jalaliDay } from "../src/index.ts"

const laws = iranLaws({ pack: iranPack }) as unknown as { readonly [kind: string]: LawOf<LifeCycleTypes> }
const lawOf = (kind: string, at: Day) =>
  laws[kind]?.({ state: { stage: "none" } as never, command: { type: "open", route: "REL-CR", at } as never })

describe("the laws of Iran", () => {
  it("judge every kind that there is, and no other", () => {
    const kinds = Object.values({ ...caseKinds, ...organisationKinds }).map(({ kind }) => kind)
    expect(Object.keys(laws).toSorted()).toEqual(kinds.toSorted())
  })

  it.each(Object.keys(caseKinds))("judge %s today, by terms whose digest they hold", (kind) => {
    const law = lawOf(kind, jalaliDay(1404, 7, 1)) as
      | { readonly terms: object; readonly policyDigest: string }
      | undefined
    expect(law?.policyDigest).toBe(digestOf(law?.terms))
  })

  it("judge nothing by a number of a day on which it is not known", () => {
    const before = jalaliDay(1300, 1, 1)
    const silent = Object.keys(caseKinds).filter((kind) => lawOf(kind, before) === undefined)
    expect(silent).toContain("loan")
    // The books of a fund have no number of the law.
    expect(silent).not.toContain("pool")
  })

  it("say of leniency the law of its route, which a petition keeps", () => {
    const at = jalaliDay(1404, 7, 1)
    const state = { stage: "filed", file: { route: "REL-SL" } } as never
    expect(laws["leniency"]?.({ state, command: { type: "withdraw", at } as never })).toMatchObject({
      terms: { route: "REL-SL" },
    })
  })
})

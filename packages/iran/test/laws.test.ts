import { caseKinds } from "@bazgasht/core"
import { organisationKinds } from "@bazgasht/organisation"
import { describe, expect, it } from "vitest"
import { iranLaws, iranPack } from "../src/index.ts"

describe("the laws of cases", () => {
  it("judge every kind that there is, and no other", () => {
    const kinds = Object.values({ ...caseKinds, ...organisationKinds }).map(({ kind }) => kind)
    expect(Object.keys(iranLaws({ pack: iranPack })).toSorted()).toEqual(kinds.toSorted())
  })
})

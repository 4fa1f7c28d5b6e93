import { describe, expect, it } from "vitest"
import { describeLifeCycle, laws } from "./laws.ts"
import { request, testedAs } from "./request.ts"
import { saboteurs } from "./saboteurs.ts"

describeLifeCycle(testedAs(request))

describe("the laws of life cycles", () => {
  it.each(saboteurs)(
    "find out a life cycle that %s: %s",
    (_, law, broken) => {
      const [found, ...others] = laws.filter(({ name }) => name.startsWith(law))
      expect(others).toEqual([])
      expect(() => found?.check(testedAs({ ...request, ...broken }))).toThrow()
    },
    60_000,
  )

  it("are each broken by somebody, so that none of them is empty", () => {
    const broken = new Set(
      laws.filter(({ name }) => saboteurs.some(([, law]) => name.startsWith(law))).map(({ name }) => name),
    )
    expect(laws.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([])
  })
})

import { describe, expect, it } from "vitest"
import { describeLifeCycle, laws } from "./laws.ts"
import { request, testedAs } from "./request.ts"
import { requestSaboteurs } from "./saboteurs.ts"

describeLifeCycle(testedAs(request))

describe("the laws of life cycles", () => {
  it.each(requestSaboteurs)(
    "find out a life cycle that %s: %s",
    (_, law, breaking) => {
      const [found, ...others] = laws.filter(({ name }) => name.startsWith(law))
      expect(others).toEqual([])
      expect(() => found?.check(testedAs({ ...request, ...breaking(request) }))).toThrow()
    },
    60_000,
  )

  it("are each broken by somebody, so that none of them is empty", () => {
    const broken = new Set(
      laws
        .filter(({ name }) => requestSaboteurs.some(([, law]) => name.startsWith(law)))
        .map(({ name }) => name),
    )
    expect(laws.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([])
  })
})

import { formatPath } from "@bazgasht/casework"
import { decodePriorityPolicy } from "@bazgasht/core"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { byNeed, policies } from "../../solvers/test/placement/candidates.ts"

describe("a policy of priority", () => {
  const refusals = (written: unknown): ReadonlyArray<string> => {
    const read = decodePriorityPolicy(written)
    return Result.isSuccess(read) ? [] : read.failure.map(({ code, path }) => `${formatPath(path)} ${code}`)
  }

  it("is read from JSON as it was written", () => {
    fc.assert(
      fc.property(policies, (policy) => {
        expect(decodePriorityPolicy(JSON.parse(JSON.stringify(policy)))).toEqual(Result.succeed(policy))
      }),
    )
  })

  it.each([
    [{ ...byNeed("stop"), misfit: "drop" }, "misfit code.unknown"],
    [{ ...byNeed("stop"), tieBreaker: { kind: "lottery", seed: " " } }, "tieBreaker.seed text.empty"],
    [{ ...byNeed("stop"), tieBreaker: { kind: "byId", seed: "1" } }, "tieBreaker.kind code.unknown"],
    [{ ...byNeed("stop"), keys: [{ key: "need", order: "random" }] }, "keys[0].order code.unknown"],
    [{ ...byNeed("stop"), quota: 1 }, "quota field.unexpected"],
    [
      { ...byNeed("stop"), keys: [...byNeed("stop").keys, ...byNeed("skip").keys] },
      "keys[1].key id.duplicate",
    ],
    [{ keys: [], misfit: "stop" }, "tieBreaker field.missing"],
  ])("is refused where it says something else: %#", (written, refusal) => {
    expect(refusals(written)).toEqual([refusal])
  })
})

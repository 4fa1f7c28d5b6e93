import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { freshPlace, isServerThere } from "../database.ts"
import { linesOf } from "../outcome-in-words.ts"
import { runCluster } from "../run-cluster.ts"

const isThere = await isServerThere()

test.skipIf(!isThere)("three runners of which one is killed come to what one process comes to", async () => {
  const size = { simulated: { seed: 7, prisoners: 300 }, recorded: 12 }
  const outcome = await Effect.runPromise(
    Effect.scoped(Effect.flatMap(freshPlace, (place) => runCluster(place, size))),
  )
  expect(outcome.recorded).toBe(12)
  expect(outcome.simulation.digest).toBe(outcome.simulation.digestAlone)
  expect(outcome.outlook.digest).toBe(outcome.outlook.digestAlone)
  expect(linesOf(outcome, "en")).toMatchObject({ isSame: true })
  expect(linesOf(outcome, "fa").lines.join()).not.toContain("برابر نیست")
})

test("a result that is another is said to be", () => {
  const outcome = {
    ...{ recorded: 1, keptAtKill: 1 },
    simulation: { steps: 2, digest: "a", digestAlone: "b" },
    outlook: { steps: 1, changes: 0, digest: "c", digestAlone: "c" },
  }
  const { isSame, lines } = linesOf(outcome, "en")
  expect(isSame).toBe(false)
  expect(lines.join("\n")).toContain("simulation: NOT equal")
})

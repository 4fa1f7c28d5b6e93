import { accessBy, everythingRefused, openCasework } from "@bazgasht/casework"
import { Storage } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import type { Day } from "@bazgasht/rules"
import { memoryStorage } from "@bazgasht/storage-memory"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { organisationFigures, organisationProjection } from "../../src/figures/index.ts"
import { organisationKinds } from "../../src/organisation-kinds.ts"
import { histories } from "./lives.ts"

/** Commits events as a service would, apart from document and attributes. */
const committed = (
  feed: Awaited<ReturnType<typeof histories>> extends fc.Arbitrary<infer Feed> ? Feed : never,
) =>
  Layer.effect(
    Storage,
    Effect.gen(function* () {
      const storage = yield* Storage
      for (const { feedHash: _, position: __, ...event } of feed)
        yield* storage.commit({
          ...{
            kind: event.kind,
            subject: event.subject,
            expectedVersion: event.version - 1,
            events: [event],
          },
          ...{ document: {}, attributes: {}, messages: [] },
        })
      return storage
    }),
  ).pipe(Layer.provide(memoryStorage()))

it("a program without Effect reads the feed, keeps figures up and compares them", async () => {
  const [feed = []] = fc.sample(await histories(["afterCare", "grievance", "pool"]), { numRuns: 1, seed: 7 })
  const casework = Result.getOrThrow(
    await openCasework({
      storage: Layer.orDie(committed(feed)),
      kinds: { ...caseKinds, ...organisationKinds },
      access: accessBy(everythingRefused),
    }),
  )
  const page = Result.getOrThrow(await casework.feed({ after: 0, limit: 1_000 }))
  expect(page.length).toBe(feed.length)
  const figures = casework.figures(organisationFigures)
  const stop = figures.follow("1 millis")
  expect(Result.getOrThrow(await figures.keepUp())).toBe(feed.length)
  await stop()
  const day = 40_000 as Day
  const { position, values } = Result.getOrThrow(await figures.read({ day }))
  expect(position).toBe(feed.length)
  expect(values.length).toBeGreaterThan(0)
  const { differences } = Result.getOrThrow(await figures.compare({ day, against: 0 as Day }))
  expect(differences.map(({ after }) => after).filter((value) => value !== 0)).toEqual(
    values.map(({ value }) => value),
  )
  expect(organisationProjection().figures).toBe(organisationFigures)
  await casework.close()
})

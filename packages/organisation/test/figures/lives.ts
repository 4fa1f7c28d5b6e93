/** Histories of real cases: runs of arbitrary commands to several kinds, whose events come into one feed in any order. */

import { chain, type FeedEntry, noHash, tablesInMemory } from "@bazgasht/casework/ports"
import type { AnyKind, CaseChange, ProjectionStore } from "@bazgasht/casework/projections"
import { caseKinds } from "@bazgasht/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { runsOf } from "../../../casework/test/life-cycle/laws.ts"
import { everyKind as everyCoreKind } from "../../../core/test/cases/every-kind.ts"
import { organisationKinds } from "../../src/organisation-kinds.ts"
import { everyKind } from "../kinds/every-kind.ts"

export const kinds: ReadonlyArray<AnyKind> = [
  ...Object.values(caseKinds),
  ...Object.values(organisationKinds),
]

/** The events of one case, as they are stored. */
interface Life {
  readonly kind: string
  readonly bodies: ReadonlyArray<unknown>
}

/** The lives of a kind by its name. */
const livesOf = async (kind: AnyKind): Promise<fc.Arbitrary<Life>> => {
  const found: Array<fc.Arbitrary<Life>> = []
  const { [kind.kind]: ofCore } = everyCoreKind as Record<string, (typeof everyKind)["gift"] | undefined>
  const { [kind.kind]: ofOrganisation } = everyKind as Record<string, (typeof everyKind)["gift"] | undefined>
  await (ofCore ?? ofOrganisation)?.(async (_kind, tested) => {
    const encode = Schema.encodeSync(kind.schemas().event)
    found.push(
      runsOf(tested).map(({ events }) => ({ kind: kind.kind, bodies: events.map((event) => encode(event)) })),
    )
  })
  return found[0] ?? fc.constant({ kind: kind.kind, bodies: [] })
}

/** One feed of some lives, whose events come in an arbitrary order; each life keeps its own. */
const feedOf = (lives: ReadonlyArray<Life>, turns: ReadonlyArray<number>): ReadonlyArray<FeedEntry> => {
  const waiting = lives.map(({ bodies, kind }, place) => {
    const subject = `case-${place}`
    const events = bodies.map((body, version) => {
      const own = { ...(body as object), subject }
      return { kind, subject, version: version + 1, body: own as never }
    })
    return chain(events, noHash).slice()
  })
  const feed: Array<FeedEntry> = []
  for (let turn = 0; waiting.some((events) => events.length > 0); turn++) {
    const left = waiting.filter((events) => events.length > 0)
    const event = left[(turns[turn % turns.length] ?? 0) % left.length]?.shift()
    if (event !== undefined) feed.push({ ...event, position: feed.length + 1, feedHash: noHash })
  }
  return feed
}

/** Histories of some cases of the kinds named. */
export const histories = async (
  names: ReadonlyArray<string>,
): Promise<fc.Arbitrary<ReadonlyArray<FeedEntry>>> => {
  const lives = await Promise.all(kinds.filter(({ kind }) => names.includes(kind)).map(livesOf))
  return fc
    .tuple(
      fc.array(fc.oneof(...lives), { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(5), { minLength: 1, maxLength: 30 }),
    )
    .map(([found, turns]) => feedOf(found, turns))
}

/** A store over a feed, with tables in memory. */
export const storeOf = (feed: ReadonlyArray<FeedEntry>): ProjectionStore => ({
  feed: ({ after, limit }) => Effect.sync(() => feed.slice(after, after + limit)),
  history: ({ after = 0, kind, subject }) =>
    Effect.sync(() =>
      feed.filter((entry) => entry.kind === kind && entry.subject === subject && entry.version > after),
    ),
  ...tablesInMemory(),
})

/** The changes of a feed, replayed by the life cycles alone. */
export const changesOf = (feed: ReadonlyArray<FeedEntry>): ReadonlyArray<CaseChange> => {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]))
  const states = new Map<string, CaseChange["after"]>()
  return feed.map(({ body, kind: name, position, subject }) => {
    const kind = byName.get(name)
    if (kind === undefined) throw new Error(`no kind ${name}`)
    const before = states.get(subject) ?? kind.lifeCycle.none
    const event = Schema.decodeUnknownSync(kind.schemas().event)(body)
    const after = Result.getOrThrow(kind.lifeCycle.evolve(before, event))
    states.set(subject, after)
    return { kind: name, subject, before, event, after, position }
  })
}

/** The unit of a state, as its kind finds it. */
export const unitOf = (name: string, state: CaseChange["after"]): string => {
  const kind = kinds.find((one) => one.kind === name)
  return String(kind?.attributes["unit"]?.of(state) ?? kind?.accessContextOf(state).unit ?? "")
}

/** A small kind of cases with everything that a figure can ask of one, and random histories of it. */

import {
  type AnySetting,
  type AnyState,
  caseKindOf,
  daySchema,
  defineProtocol,
  type LifeOf,
  lifeCycleOf,
  type Roles,
  schemasOf,
} from "@bazgasht/casework"
import { chain, type FeedEntry, noHash, type StoredEvent, tablesInMemory } from "@bazgasht/casework/ports"
import {
  type CaseChange,
  type Figure,
  type FigurePart,
  figuresProjection,
  flowOf,
  type ProjectionStore,
  stockOf,
} from "@bazgasht/casework/projections"
import { type Day, text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import fc from "fast-check"

const content = () => ({
  unit: Schema.NonEmptyString,
  code: Schema.String,
  amount: Schema.Int,
  person: Schema.optionalKey(Schema.NonEmptyString),
  from: Schema.optionalKey(daySchema()),
  to: Schema.optionalKey(daySchema()),
  until: Schema.optionalKey(daySchema()),
  notBefore: Schema.optionalKey(daySchema()),
})

const protocol = defineProtocol({
  stages: { open: content, closed: content },
  events: { opened: content, changed: content, closed: () => ({}) },
  participations: [],
  commands: {
    open: { takes: content, permission: "officers", from: "none", event: "opened", to: "open" },
    change: { takes: content, permission: "officers", from: "open", event: "changed" },
    close: { permission: "officers", moves: { from: "open", event: "closed", to: "closed" } },
  },
  attributes: { unit: { type: "identifier", at: "unit" } },
  refusals: () => ({}),
})

type StayLife = LifeOf<typeof protocol, AnySetting & { readonly terms: { readonly officers: Roles } }>

const lifeCycle = lifeCycleOf<StayLife>(protocol, {
  beneficiariesOf: () => [],
  guards: { open: "carry", change: "carry", close: "carry" },
  steps: {
    opened: "carry",
    changed: (_, { amount, code, from, notBefore, person, to, unit, until }) => ({
      ...{ amount, code, from, notBefore, to, unit, until },
      ...(person === undefined ? {} : { person }),
    }),
    closed: "carry",
  },
})

const kindNamed = <Kind extends string>(kind: Kind) =>
  caseKindOf(protocol, { kind, lifeCycle, schemas: schemasOf<StayLife>(protocol) })

const kinds = [kindNamed("stay"), kindNamed("visit")] as const
const [stay, visit] = kinds

const figure = (
  id: string,
  nature: Figure["nature"],
  sources: Figure["sources"],
  ofPeople: Pick<Figure, "byPerson"> = {},
): Figure => ({
  id,
  field: "toy",
  title: text("تعداد", id),
  definition: text("تعداد", id),
  measure: "cases",
  nature,
  sources,
  ...ofPeople,
})

type State = StayLife["State"]

/** How many are open, from the day of the event on. */
const open = (state: State): ReadonlyArray<FigurePart> =>
  state.stage === "open"
    ? [
        {
          ...{ amount: state.amount, code: state.code, of: state.person },
          ...{ notBefore: state.notBefore, to: state.until },
        },
      ]
    : []

/** What the state says of a whole course of days, and of two units. */
const course = (state: State): ReadonlyArray<FigurePart> =>
  state.stage === "none" || state.from === undefined
    ? []
    : [
        { amount: 1, from: state.from, to: state.to },
        { amount: state.amount, from: state.from, unit: "elsewhere" },
      ]

export const figures: ReadonlyArray<Figure> = [
  figure("open", "stock", [stockOf(stay, open), stockOf(visit, open)], { byPerson: true }),
  figure("course", "stock", [stockOf(stay, course)]),
  figure(
    "changes",
    "flow",
    [
      flowOf(visit, ({ event }) =>
        event.type === "changed" ? [{ amount: event.amount, code: event.code, of: event.person }] : [],
      ),
      flowOf(stay, ({ after, event }) =>
        event.type === "closed" && after.stage !== "none"
          ? [{ amount: 1, from: after.from, of: after.person }]
          : [],
      ),
    ],
    { byPerson: true },
  ),
]

export const projection = figuresProjection(kinds, figures)

/** A step of a random history: the event of one of a few cases, so many days behind its last one. */
export interface Step {
  readonly place: number
  readonly later: number
  readonly closes: boolean
  readonly content: Pick<
    Extract<State, { readonly stage: "open" }>,
    "unit" | "code" | "amount" | "person" | "from" | "to" | "until" | "notBefore"
  >
}

const cases = Array.from({ length: 5 }, (_, place) => ({
  kind: place % 2 === 0 ? "stay" : "visit",
  subject: `case-${place}`,
}))

export const firstDay = 20_000

const day = fc.integer({ min: firstDay - 5, max: firstDay + 30 }) as fc.Arbitrary<Day>

export const step: fc.Arbitrary<Step> = fc.record({
  place: fc.nat(cases.length - 1),
  later: fc.oneof(fc.constant(0), fc.nat(9)),
  closes: fc.boolean().map((yes) => yes),
  content: fc.record(
    {
      unit: fc.constantFrom("north", "south"),
      code: fc.constantFrom("", "a", "b"),
      amount: fc.integer({ min: -2, max: 3 }),
      person: fc.constantFrom("p-1", "p-2", "p-3"),
      from: day,
      to: day,
      until: day,
      notBefore: day,
    },
    { requiredKeys: ["unit", "code", "amount"] },
  ),
})

/** The feed of a history; what cannot happen any more is left out. */
export const feedOf = (steps: ReadonlyArray<Step>): ReadonlyArray<FeedEntry> => {
  const last = new Map<number, StoredEvent & { readonly at: number; readonly closed: boolean }>()
  const feed: Array<FeedEntry> = []
  for (const { closes, content, later, place } of steps) {
    const name = cases[place] as (typeof cases)[number]
    const before = last.get(place)
    if (before?.closed) continue
    const version = (before?.version ?? 0) + 1
    const at = (before?.at ?? firstDay) + later
    const closed = closes && version > 2
    const type = version === 1 ? "opened" : closed ? "closed" : "changed"
    const body = {
      ...{ type, subject: name.subject, version, command: `${name.subject}-${version}`, at },
      ...{ by: { id: "p-1", role: "officer" }, policyDigest: "policy-1", stage: closed ? "closed" : "open" },
      ...(closed ? {} : JSON.parse(JSON.stringify(content))),
    }
    const [event] = chain([{ ...name, version, body }], before?.hash ?? noHash)
    if (event === undefined) continue
    last.set(place, { ...event, at, closed })
    feed.push({ ...event, position: feed.length + 1, feedHash: noHash })
  }
  return feed
}

/** A store over a feed that may grow. Between any two operations another process may have its turn. */
export const storeOf = (feed: ReadonlyArray<FeedEntry>): ProjectionStore => {
  const turn = <Value, Failure>(operation: Effect.Effect<Value, Failure>) =>
    Effect.andThen(Effect.yieldNow, operation)
  const { dropRows, keepRows, keptRows } = tablesInMemory()
  return {
    feed: ({ after, limit }) => turn(Effect.sync(() => feed.slice(after, after + limit))),
    history: ({ after = 0, kind, subject }) =>
      turn(
        Effect.sync(() =>
          feed.filter((entry) => entry.kind === kind && entry.subject === subject && entry.version > after),
        ),
      ),
    keepRows: (change) => turn(keepRows(change)),
    keptRows: (asked) => turn(keptRows(asked)),
    dropRows,
  }
}

/** The unit of a state. */
export const unitOf = (_kind: string, state: AnyState): string => ("unit" in state ? String(state.unit) : "")

/** The changes of a feed, replayed by the life cycle alone. */
export const changesOf = (
  feed: ReadonlyArray<FeedEntry>,
): ReadonlyArray<CaseChange<State, StayLife["Event"]>> => {
  const states = new Map<string, State>()
  return feed.map(({ body, kind, position, subject }) => {
    const before = states.get(subject) ?? lifeCycle.none
    const event = body as unknown as StayLife["Event"]
    const evolved = lifeCycle.evolve(before, event)
    if (evolved._tag === "Failure") throw new Error("the history is no history")
    states.set(subject, evolved.success)
    return { kind, subject, before, event, after: evolved.success, position }
  })
}

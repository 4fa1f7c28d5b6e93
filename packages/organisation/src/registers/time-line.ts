/** The time line of a person or of a household: what happened in all of its cases, whatever the kinds. */

import type {
  AccessRefused,
  Caller,
  CaseKind,
  CaseNotFound,
  LifeCycleTypes,
  PastEvent,
} from "@bazgasht/casework"
import type { ChangeUnit, UnitChanged } from "@bazgasht/casework/law"
import type { StorageError } from "@bazgasht/casework/ports"
import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"

// biome-ignore lint/suspicious/noExplicitAny: A kind both takes and gives what its life cycle names; no other type holds all kinds.
type AnyLife = any

/** One thing that happened. */
export interface TimeLineEntry {
  readonly day: Day
  /** The kind of the case. */
  readonly kind: string
  /** The id of the case. */
  readonly subject: string
  /** The version of its event. */
  readonly version: number
  /** The command by which it happened. */
  readonly command: string
  /** The stage to which it led. */
  readonly stage: string
  /** The office in which the command was given. */
  readonly role: string
}

/** A case of which the caller may read some fields, and not its history. */
export interface CaseInPart {
  readonly kind: string
  readonly subject: string
  /** Its stage, where that may be read. */
  readonly stage?: string
}

/** What happened in all cases of a person or of a household, as far as the caller may read it. */
export interface TimeLine {
  /** In the order of the days, and on one day in the order in which it was recorded. */
  readonly entries: ReadonlyArray<TimeLineEntry>
  readonly inPart: ReadonlyArray<CaseInPart>
}

/** The service of a kind of cases, as far as a time line asks it. */
interface HistoryService {
  readonly kind: string
  readonly history: (request: {
    readonly caller: Caller
    readonly subject: string
  }) => Effect.Effect<ReadonlyArray<PastEvent<AnyLife>>, CaseNotFound | AccessRefused | StorageError>
}

/** A casework, as far as a time line asks it. */
export interface TimeLineSource {
  readonly casesOf: (
    request: { readonly caller: Caller } & (
      | { readonly person: string }
      | { readonly party: string; readonly id: string }
    ),
  ) => Effect.Effect<
    ReadonlyArray<{
      readonly kind: string
      readonly subject: string
      readonly whole: boolean
      readonly state: object
    }>,
    StorageError
  >
  readonly cases: { readonly [name: string]: HistoryService }
}

/** What cases of every kind share, which no table lists. */
const handedOver = { command: "changeUnit", event: "unitChanged" } satisfies {
  readonly command: ChangeUnit["type"]
  readonly event: UnitChanged["type"]
}

/** The command by which an event came; the event itself where its life cycle does not list it any more. */
const commandOf = (
  { lifeCycle }: CaseKind<AnyLife, string, string>,
  before: string,
  { stage, type }: LifeCycleTypes["Event"],
): string => {
  const row = (lifeCycle.transitions as ReadonlyArray<LifeCycleTypes["Row"]>).find(
    ({ event, from, to }) => event === type && from === before && to === stage,
  )
  return row?.command ?? (type === handedOver.event ? handedOver.command : type)
}

/** What happened in one case, with its places among the events of all cases. */
const entriesOf = (
  kind: CaseKind<AnyLife, string, string>,
  past: ReadonlyArray<PastEvent<LifeCycleTypes>>,
): ReadonlyArray<{ readonly position: number; readonly entry: TimeLineEntry }> =>
  past.map(({ event, position }, place) => {
    const before = place === 0 ? kind.lifeCycle.none.stage : (past[place - 1]?.event.stage ?? "")
    const { at, by, stage, subject, version } = event
    const command = commandOf(kind, before, event)
    return {
      position,
      entry: { day: at, kind: kind.kind, subject, version, command, stage, role: by.role },
    }
  })

/** Whose time line it is. */
export type TimeLineOf = { readonly person: string } | { readonly household: string }

/**
 * The time line of a person or of a household: every event of every case that concerns it and that the caller may read whole, and the cases of which they
 * may read a part. `kinds` are those of the casework.
 *
 * @example
 * const caller = { person: "person-4", linked: [], offices: [{ role: "prisoner" }] }
 * const options = { storage: memoryStorage(), kinds: caseKinds, access: accessBy(everythingRefused) }
 * const program = Effect.flatMap(makeCasework(options), (casework) =>
 *   timeLineOf(casework, caseKinds, { caller, person: "person-4" }),
 * )
 * await Effect.runPromise(Effect.scoped(program)) // => { entries: [], inPart: [] }
 */
export const timeLineOf = Effect.fn("organisation.timeLineOf")(function* (
  { cases, casesOf }: TimeLineSource,
  kinds: { readonly [name: string]: CaseKind<AnyLife, string, string> },
  { caller, ...of }: { readonly caller: Caller } & TimeLineOf,
): Effect.fn.Return<TimeLine, StorageError> {
  const placed: Array<{ readonly position: number; readonly entry: TimeLineEntry }> = []
  const inPart: Array<CaseInPart> = []
  for (const { kind: name, state, subject, whole } of yield* casesOf({
    caller,
    ...("person" in of ? of : { party: "household", id: of.household }),
  })) {
    const kind = Object.values(kinds).find((each) => each.kind === name)
    const service = Object.values(cases).find((each) => each.kind === name)
    if (whole && kind !== undefined && service !== undefined) {
      // Between the two readings the case may have been hidden from the caller: then it is not shown.
      const past = yield* Effect.catchTags(service.history({ caller, subject }), {
        CaseNotFound: () => Effect.succeed([]),
        AccessRefused: () => Effect.succeed([]),
      })
      placed.push(...entriesOf(kind, past))
    } else {
      const stage: unknown = Reflect.get(state, "stage")
      inPart.push({ kind: name, subject, ...(typeof stage === "string" ? { stage } : {}) })
    }
  }
  placed.sort((one, other) => one.entry.day - other.entry.day || one.position - other.position)
  return { entries: placed.map(({ entry }) => entry), inPart }
})

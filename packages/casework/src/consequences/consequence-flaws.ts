/** What is wrong with declared consequences, found before any is carried out. */

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { failure } from "../failure/failure.ts"
import { changeUnit } from "../life-cycle/change-unit.ts"
import type { AnyKind } from "../services/case-kind.ts"
import type { Consequence } from "./consequence.ts"

const flaw = Schema.Struct({
  code: Schema.Literals([
    "consequence.repeated",
    "consequence.kindUnknown",
    "consequence.eventUnknown",
    "consequence.commandUnknown",
    "consequence.secondPerson",
    "consequence.endless",
  ]),
  /** The name of the consequence. */
  consequence: Schema.String,
  /** The kind, event or command that is not there, or the participation from which the giver has to differ. */
  name: Schema.optionalKey(Schema.String),
  /** The consequences that follow each other, from this one back to it. */
  path: Schema.optionalKey(Schema.Array(Schema.String)),
})

/**
 * Something wrong with a consequence, as a stable code.
 *
 * - `consequence.repeated`: two have the same name
 * - `consequence.kindUnknown`: there are no cases of the kind
 * - `consequence.eventUnknown`: the life cycle of the kind does not have the event
 * - `consequence.commandUnknown`: the life cycle of the kind does not have the command
 * - `consequence.secondPerson`: the command needs a person who took no part before: it stays a task for people
 * - `consequence.endless`: consequences follow from each other in a circle
 */
export type ConsequenceFlaw = typeof flaw.Type

/**
 * Consequences that cannot be carried out, with everything that is wrong with them.
 *
 * @example
 * const consequence: Consequence = {
 *   name: "release.openAfterCare",
 *   title: text("آغاز مراقبت", "after-care opens"),
 *   of: { kind: "debtPetition", events: ["freed"] },
 *   carries: () => ({}),
 *   gives: { kind: "afterCare", command: "open" },
 *   to: () => ({ opens: true }),
 *   brings: () => ({}),
 *   by: { person: "causer", role: "warden" },
 * }
 * const wrong = checkConsequences([consequence], Object.values(caseKinds))
 * Result.isFailure(wrong) && wrong.failure.params.flaws
 * // => [{ code: "consequence.eventUnknown", consequence: "release.openAfterCare", name: "freed" }]
 */
export class ConsequenceError extends /* @__PURE__ */ failure<ConsequenceError>()("ConsequenceError", {
  sentences: {
    "consequence.invalid": "These consequences cannot be carried out.",
  },
  params: { flaws: Schema.Array(flaw) },
  detail: ({ flaws }) => flaws.map(({ code, consequence }) => `${code} in ${consequence}`).join(", "),
}) {}

/** The events to which a command may lead. */
const eventsOf = (kind: AnyKind | undefined, command: string): ReadonlySet<string> =>
  new Set(kind?.lifeCycle.transitions.filter((row) => row.command === command).map(({ event }) => event))

const ownFlaws = (
  { gives, name, of }: Consequence,
  kinds: ReadonlyMap<string, AnyKind>,
): ReadonlyArray<ConsequenceFlaw> => {
  const [cause, effect] = [kinds.get(of.kind), kinds.get(gives.kind)]
  const events = new Set(cause?.lifeCycle.transitions.map(({ event }) => event))
  const competence = effect?.lifeCycle.competences[gives.command]
  const isKnown =
    competence !== undefined || (gives.command === changeUnit && effect?.lifeCycle.isHandedOver === true)
  const about = { consequence: name }
  return [
    ...[of.kind, gives.kind]
      .filter((kind) => !kinds.has(kind))
      .map((kind) => ({ code: "consequence.kindUnknown" as const, ...about, name: kind })),
    ...(cause === undefined ? [] : of.events.filter((event) => !events.has(event))).map((event) => ({
      code: "consequence.eventUnknown" as const,
      ...about,
      name: event,
    })),
    ...(effect !== undefined && !isKnown
      ? [{ code: "consequence.commandUnknown" as const, ...about, name: gives.command }]
      : []),
    ...(competence?.separateFrom ?? [])
      .filter((part) => part !== "beneficiary")
      .map((part) => ({ code: "consequence.secondPerson" as const, ...about, name: part })),
  ]
}

/** The consequences that follow each other from one back to it; each circle is found at its first member. */
const circlesIn = (
  consequences: ReadonlyArray<Consequence>,
  kinds: ReadonlyMap<string, AnyKind>,
): ReadonlyArray<ConsequenceFlaw> => {
  const following = new Map(
    consequences.map((consequence) => {
      const { command, kind } = consequence.gives
      const events = eventsOf(kinds.get(kind), command)
      return [
        consequence,
        consequences.filter(({ of }) => of.kind === kind && of.events.some((event) => events.has(event))),
      ] as const
    }),
  )
  const inCircle = new Set<Consequence>()
  /** The shortest way back to where it began. */
  const circleFrom = (first: Consequence): ReadonlyArray<Consequence> | undefined => {
    const seen = new Set<Consequence>()
    let ways: ReadonlyArray<ReadonlyArray<Consequence>> = [[first]]
    while (ways.length > 0) {
      const longer: Array<ReadonlyArray<Consequence>> = []
      for (const way of ways)
        for (const next of following.get(way.at(-1) ?? first) ?? []) {
          if (next === first) return way
          if (seen.has(next)) continue
          seen.add(next)
          longer.push([...way, next])
        }
      ways = longer
    }
    return undefined
  }
  return consequences.flatMap((first): ReadonlyArray<ConsequenceFlaw> => {
    const circle = inCircle.has(first) ? undefined : circleFrom(first)
    if (circle === undefined) return []
    for (const member of circle) inCircle.add(member)
    return [{ code: "consequence.endless", consequence: first.name, path: circle.map(({ name }) => name) }]
  })
}

/**
 * Consequences that can be carried out between cases of these kinds, or everything that is wrong with them at once. Those that follow from each
 * other in a circle are refused whatever the stages: a circle is broken by a person.
 *
 * @example
 * checkConsequences([], Object.values(caseKinds)) // => Result.succeed([])
 */
export const checkConsequences = (
  consequences: ReadonlyArray<Consequence>,
  kinds: ReadonlyArray<AnyKind>,
): Result.Result<ReadonlyArray<Consequence>, ConsequenceError> => {
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]))
  const names = consequences.map(({ name }) => name)
  const flaws: ReadonlyArray<ConsequenceFlaw> = [
    ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
  ]
    .map((name): ConsequenceFlaw => ({ code: "consequence.repeated", consequence: name }))
    .concat(
      consequences.flatMap((consequence) => ownFlaws(consequence, byKind)),
      circlesIn(consequences, byKind),
    )
  return flaws.length === 0
    ? Result.succeed(consequences)
    : Result.fail(new ConsequenceError({ code: "consequence.invalid", params: { flaws } }))
}

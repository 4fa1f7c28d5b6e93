/** Identifiers are the same however they are written: separation of duties holds under every look-alike. */

import * as Result from "effect/Result"
import { expect } from "vitest"
import type { LifeCycle } from "../../src/life-cycle/life-cycle.ts"
import type { LifeCycleTypes } from "../../src/life-cycle/transition.ts"
import { fresh, holds, type Law } from "./law.ts"
import { acceptedIn } from "./runs.ts"

/** Other writings of an id of the sequences: other digits, another dash, characters without a shape, blanks. */
const writings: ReadonlyArray<(id: string) => string> = [
  (id) => id.replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)] as string),
  (id) => id.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)] as string),
  (id) => `\u200F${id.replace("-", "\u2011")}\uFEFF`,
  (id) => `\u00A0${id.replace("-", "-\u200C")} `,
]

/** The same in another writing wherever it names somebody of the sequences. */
const inOtherWriting = <A>(value: A, write: (id: string) => string): A => {
  if (typeof value === "string") return (/^person-\d+$/.test(value) ? write(value) : value) as A
  if (Array.isArray(value)) return value.map((part) => inOtherWriting(part, write)) as A
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, inOtherWriting(part, write)]),
  ) as A
}

const cameTo = <L extends LifeCycleTypes>(answer: ReturnType<LifeCycle<L>["handle"]>): unknown =>
  Result.isSuccess(answer) ? answer.success.outcome : [answer.failure.code, answer.failure.path]

export const lawsOfIdentifiers: ReadonlyArray<Law> = [
  {
    name: "X12: a command that somebody could give is refused to whoever is excluded, under each writing of an id",
    check: (tested) =>
      holds(tested, (run) => {
        const { beneficiariesOf, competences, handle } = tested.lifeCycle
        for (const { before, command } of acceptedIn(run)) {
          const { separateFrom } = competences[command.type as keyof typeof competences]
          const excluded = [
            ...before.participants.filter(({ part }) => separateFrom.includes(part)).map(({ by }) => by.id),
            ...(separateFrom.includes("beneficiary") ? beneficiariesOf(before, command, run.setting) : []),
          ]
          for (const [place, id] of excluded.entries()) {
            const write = writings[place % writings.length] as (id: string) => string
            const own = { ...fresh(command, before), at: command.at, by: { ...command.by, id: write(id) } }
            expect(Result.isFailure(handle(before, own, run.setting))).toBe(true)
          }
        }
      }),
  },
  {
    name: "X12: a sequence of commands comes to the same, in whichever writing each of them names people",
    check: (tested) =>
      holds(tested, (run) => {
        let state = tested.lifeCycle.none
        const outcomes: Array<unknown> = []
        for (const [place, { command }] of run.turns.entries()) {
          // One in five is written as in the sequence, so that both directions are met.
          const write = writings[place % (writings.length + 1)]
          const written = write === undefined ? command : inOtherWriting(command, write)
          const came = tested.lifeCycle.handle(state, written, run.setting)
          outcomes.push(cameTo(came))
          if (Result.isSuccess(came)) state = came.success.state
        }
        expect(outcomes).toEqual(run.turns.map(({ answer }) => cameTo(answer)))
      }),
  },
]

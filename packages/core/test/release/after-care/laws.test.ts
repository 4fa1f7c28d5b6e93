import type { Day } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
} from "../../../../casework/test/life-cycle/laws.ts"
import { claimsOfAfterCare } from "../../../src/release/cases/after-care/after-care.ts"
import type { AfterCareLife } from "../../../src/release/cases/after-care/after-care-protocol.ts"
import {
  type AfterCareFigures,
  afterCareFigures,
  type KnownShare,
  rangeOf,
} from "../../../src/release/decisions/after-care-figures.ts"
import { tested } from "./sequences.ts"

describeLifeCycle(tested)

const holds = (property: (run: Run<AfterCareLife>) => void) => holdsOf(tested, property, 400)

describe("every sequence of commands to after-care", () => {
  it("is due on the day of the first contact that was neither made nor tried, and complete once there is none", () =>
    holds(({ setting: { terms }, turns }) => {
      for (const { after } of turns) {
        if (after.stage !== "following") continue
        const open = terms.contactDays.find((days) => !after.contacts.some((one) => one.after === days))
        expect(after.due).toBe(open === undefined ? undefined : after.releasedOn + open)
        expect(claimsOfAfterCare(after)).toHaveLength(1)
      }
    }))

  it("completes only what was tried, and contacts nobody before the day", () =>
    holds((run) => {
      for (const { before, command } of acceptedIn(run)) {
        if (before.stage === "none") continue
        if (command.type === "complete")
          expect(before.contacts.map(({ after }) => after).toSorted()).toEqual(run.setting.terms.contactDays)
        if (command.type === "contact")
          expect(command.at).toBeGreaterThanOrEqual(before.releasedOn + command.after)
      }
    }))

  it("keeps one contact of a day, and none that was answered is overwritten", () =>
    holds((run) => {
      for (const { after, before } of acceptedIn(run)) {
        if (after.stage === "none" || before.stage === "none") continue
        expect(new Set(after.contacts.map((one) => one.after)).size).toBe(after.contacts.length)
        for (const contact of before.contacts)
          if (contact.reached) expect(after.contacts).toContainEqual(contact)
      }
    }))

  it("holds no answer of somebody who was not reached", () =>
    holds(({ turns }) => {
      for (const { after } of turns)
        for (const contact of after.stage === "none" ? [] : after.contacts)
          if (!contact.reached) expect(Object.keys(contact).toSorted()).toEqual(["after", "on", "reached"])
    }))
})

const shares = ["working", "housed", "withFamily", "returned"] as const

/** The figures of the people of a run, each as often as its life has turns, so that many stages stand side by side. */
const figuresOf = ({ setting, turns }: Run<AfterCareLife>, today: Day, skipped = -1) =>
  afterCareFigures(
    turns.flatMap(({ after }, place) => (after.stage === "none" || place === skipped ? [] : [after])),
    setting.terms.contactDays,
    today,
  )

describe("the figures of after-care", () => {
  const lastDay = ({ state }: Run<AfterCareLife>): Day => (state.stage === "none" ? 0 : state.day) as Day

  it("count every living person once in each share", () =>
    holds((run) => {
      for (const figures of figuresOf(run, lastDay(run)))
        for (const name of shares) {
          const { no, unknown, yes } = figures[name]
          expect(yes + no + unknown).toBe(figures.living)
          expect(figures.living).toBeLessThanOrEqual(figures.released)
          expect(rangeOf(figures[name])).toEqual({ atLeast: yes, atMost: yes + unknown, of: figures.living })
        }
    }))

  it("leave people who were not reached in the range: hearing of one more only narrows it", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        if (command.type !== "contact" || before.stage === "none" || after.stage === "none") continue
        const of = (state: typeof before): AfterCareFigures =>
          afterCareFigures([state], [command.after], after.day)[0] as AfterCareFigures
        const range = (share: KnownShare) => rangeOf(share)
        for (const name of shares) {
          const [wide, narrow] = [range(of(before)[name]), range(of(after)[name])]
          expect(narrow.atLeast).toBeGreaterThanOrEqual(wide.atLeast)
          expect(narrow.atMost).toBeLessThanOrEqual(wide.atMost)
        }
        if (!after.contacts.some((one) => one.after === command.after && one.reached))
          expect(of(after).working).toEqual(of(before).working)
      }
    }))

  it("know on a day what was found by that day, and nothing later", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        if (before.stage === "none" || after.stage === "none" || command.at === before.day) continue
        const days = run.setting.terms.contactDays
        const yesterday = (command.at - 1) as Day
        if (command.type === "contact" && !before.contacts.some((one) => one.after === command.after))
          expect(afterCareFigures([after], days, yesterday)).toEqual(
            afterCareFigures([before], days, yesterday),
          )
      }
    }))

  it("leave out who died within the days, and count who returned within them as returned", () =>
    holds(({ setting: { terms }, state }) => {
      if (state.stage !== "died" && state.stage !== "returned") return
      const today = (state.day + 100) as Day
      for (const { after, living, returned } of afterCareFigures([state], terms.contactDays, today)) {
        const within = state.on - state.releasedOn <= after
        expect(living).toBe(state.stage === "died" && within ? 0 : 1)
        if (state.stage === "returned" && within) expect(returned.yes).toBe(1)
      }
    }))
})

import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOfRuns,
  type Run,
  refusedIn,
} from "../../../../../casework/test/life-cycle/laws.ts"
import { opening } from "../../../../src/employment/cases/opening/opening.ts"
import type { OpeningLife } from "../../../../src/employment/cases/opening/opening-protocol.ts"
import { capacityLeft, holdsOf, seatOf } from "../../../../src/employment/cases/opening/opening-reading.ts"
import { setting, tested } from "./sequences.ts"

describeLifeCycle(tested)

const holds = (property: (run: Run<OpeningLife>) => void) => holdsOfRuns(tested, property, 400)

/** What events say of seats, counted without the machine. */
const countedFrom = (events: ReadonlyArray<OpeningLife["Event"]>) => {
  const seated = new Map<
    string,
    { readonly hold: string; readonly takes: Readonly<Record<string, number>> }
  >()
  let seats = 0
  let capacities: Readonly<Record<string, number>> = {}
  for (const event of events)
    switch (event.type) {
      case "drafted":
      case "seatsChanged":
        ;({ seats, capacities } = event)
        break
      case "seatReserved":
        seated.set(event.placement, { hold: "reserved", takes: event.takes })
        break
      case "seatOccupied":
        seated.set(event.placement, { hold: "occupied", takes: seated.get(event.placement)?.takes ?? {} })
        break
      case "seatFreed":
        seated.delete(event.placement)
        break
      default:
    }
  const taken: Record<string, number> = {}
  for (const { takes } of seated.values())
    for (const [dimension, amount] of Object.entries(takes))
      taken[dimension] = (taken[dimension] ?? 0) + amount
  return { seated, seats, capacities, taken }
}

describe("every sequence of commands to an opening", () => {
  it("P1: never more is taken than exists, of seats and of every other dimension", () =>
    holds((run) => {
      for (const { after, count } of run.turns) {
        const { capacities, seated, seats, taken } = countedFrom(run.events.slice(0, count))
        expect(seated.size).toBeLessThanOrEqual(seats)
        for (const [dimension, amount] of Object.entries(taken))
          expect(amount).toBeLessThanOrEqual(capacities[dimension] ?? 0)
        if (!("holds" in after)) continue
        expect(
          new Map(after.holds.map(({ placement, hold, takes }) => [placement, { hold, takes }])),
        ).toEqual(seated)
        expect(capacityLeft(after)?.seats).toBe(seats - seated.size)
        for (const [dimension, amount] of Object.entries(capacityLeft(after)?.capacities ?? {}))
          expect(amount).toBe((capacities[dimension] ?? 0) - (taken[dimension] ?? 0))
      }
    }))

  it("P12: a placement is seated at most once, and its seat freed at most once and only after that", () =>
    holds(({ events }) => {
      const seen = {
        seatReserved: new Set<string>(),
        seatOccupied: new Set<string>(),
        seatFreed: new Set<string>(),
      }
      for (const event of events)
        if (event.type === "seatReserved" || event.type === "seatOccupied" || event.type === "seatFreed") {
          expect([...seen[event.type], ...seen.seatFreed]).not.toContain(event.placement)
          if (event.type !== "seatReserved") expect([...seen.seatReserved]).toContain(event.placement)
          seen[event.type].add(event.placement)
        }
    }))

  it("is filled exactly while every seat is taken", () =>
    holds(({ turns }) => {
      for (const { after } of turns)
        if (after.stage === "open" || after.stage === "filled")
          expect(after.stage === "filled").toBe(after.holds.length === after.capacity.seats)
    }))

  it("shows each placement its own seat, and nothing to any other, nor where the law does not know the workplace", () =>
    holds(({ state }) => {
      const { terms } = setting
      for (const { hold, placement, version } of holdsOf(state)) {
        expect(seatOf(state, placement, terms)).toMatchObject({
          ...{ opening: "opening-1", placement, hold, version },
        })
        expect(seatOf(state, placement, { workplaces: [] })?.custody).toBe(
          "profile" in state && state.profile.afterRelease ? "released" : undefined,
        )
      }
      expect(seatOf(state, "nobody", terms)).toBeUndefined()
    }))

  it("is drafted only for a kind of workplace that the law has", () =>
    holds((run) => {
      const kinds = setting.terms.workplaces.map(({ kind }) => kind)
      for (const { after } of run.turns)
        if ("profile" in after) expect(kinds).toContain(after.profile.workplace)
      for (const { command, refusal } of refusedIn(run))
        if (refusal.code === "workplace.unknown" && command.type === "prepare")
          expect(kinds).not.toContain(command.workplace)
    }))

  it("refuses on account of what is taken only where that is so", () =>
    holds((run) => {
      for (const { before, command, refusal } of refusedIn(run)) {
        if (refusal.code === "capacity.tooLittle" && "holds" in before && command.type === "reserve") {
          const { asked, dimension, left } = refusal.params
          expect(asked).toBe(command.takes[dimension])
          expect(left).toBe(capacityLeft(before)?.capacities[dimension])
          expect(asked).toBeGreaterThan(left)
        }
        if (refusal.code === "seats.belowTaken" && command.type === "changeSeats")
          expect(command.seats).toBeLessThan(holdsOf(before).length)
        if (refusal.code === "seats.stillTaken") expect(holdsOf(before).length).toBeGreaterThan(0)
      }
    }))

  it("gives seats and goes on only while every paper of the clearance is in force", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        if (!["begin", "reserve", "resume"].includes(command.type) || !("documents" in before)) continue
        expect(after.stage).not.toBe("closed")
        for (const { on, to } of before.documents) {
          expect(on).toBeLessThanOrEqual(command.at)
          if (to !== undefined) expect(to).toBeGreaterThan(command.at)
        }
      }
    }))

  it("X6: nobody clears what he drafted, or says how many seats it has; its employer decides nothing about it", () =>
    holds(({ events, state }) => {
      const of = (...types: ReadonlyArray<string>) =>
        events.filter(({ type }) => types.includes(type)).map(({ by }) => by.id)
      const checkers = of("cleared", "seatsChanged")
      for (const id of of("drafted")) expect(checkers).not.toContain(id)
      if (state.stage === "none" || state.profile.employer === undefined) return
      expect(
        events.filter(({ type }) => type !== "drafted" && type !== "suspended").map(({ by }) => by.id),
      ).not.toContain(state.profile.employer)
    }))

  it("never refuses as not allowed what the table lists in the stage", () =>
    holds((run) => {
      for (const { before, command, refusal } of refusedIn(run)) {
        if (refusal.code !== "transition.notAllowed") continue
        const rows = opening.transitions.filter(({ from }) => from === before.stage)
        expect(rows.map((row): string => row.command)).not.toContain(command.type)
      }
    }))
})

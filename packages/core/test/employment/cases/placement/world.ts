/**
 * Several placements over one opening, as a caller runs them: a seat is reserved before a placement is proposed, and what an
 * event of a placement asks of the opening reaches it late, twice, or in another order.
 */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { SeatHold } from "../../../../src/employment/cases/opening/capacity.ts"
import { opening } from "../../../../src/employment/cases/opening/opening.ts"
import type { OpeningLife } from "../../../../src/employment/cases/opening/opening-protocol.ts"
import { holdsOf, seatOf } from "../../../../src/employment/cases/opening/opening-reading.ts"
import { placement } from "../../../../src/employment/cases/placement/placement.ts"
import type { PlacementLife } from "../../../../src/employment/cases/placement/placement-protocol.ts"
import {
  type SeatChange,
  seatChangeOf,
} from "../../../../src/employment/cases/placement/placement-reading.ts"
import { documentsFor, setting as ofOpening } from "../opening/sequences.ts"
import { allYes, finding, setting as ofPlacement, papersFor } from "./sequences.ts"

type OpeningCommand = OpeningLife["Command"]
type PlacementCommand = PlacementLife["Command"]
type Asked<Command> = Command extends { readonly type: infer Type extends string }
  ? { readonly type: Type } & Omit<Command, "type" | "id" | "subject" | "at" | "by" | "expectedVersion">
  : never

/** What the opening is to be told, under the id of the event that asks for it. */
interface Told extends SeatChange {
  readonly id: string
}

/** The commands with which a placement goes on from a stage, and those with which it ends. */
const onwards: { readonly [stage: string]: PlacementCommand["type"] } = {
  none: "propose",
  proposed: "offer",
  offered: "accept",
  accepted: "clear",
  cleared: "start",
  active: "pause",
  paused: "resume",
}
const ways: { readonly [stage: string]: ReadonlyArray<PlacementCommand["type"]> } = {
  proposed: ["withdraw"],
  offered: ["decline", "expire", "withdraw"],
  accepted: ["decline", "refuseClearance", "withdraw"],
  cleared: ["decline", "withdraw"],
  active: ["end", "resign"],
  paused: ["end", "resign"],
}

/** One placement of the world. */
export interface Placed {
  state: PlacementLife["State"]
  readonly events: Array<PlacementLife["Event"]>
}

/** Several placements over one opening. */
export interface World {
  readonly placed: ReadonlyMap<string, Placed>
  readonly opening: () => OpeningLife["State"]
  readonly openingEvents: ReadonlyArray<OpeningLife["Event"]>
  /** Lets the placement of an id go on, or begin; `sound` is false where a constraint stands against it. */
  readonly goOn: (id: string, takes: SeatHold["takes"], sound: boolean) => void
  /** Ends a placement in one of the ways of its stage. */
  readonly leave: (id: string, way: number) => void
  /** Tells the opening one of the things that it is to be told, whatever comes of it. */
  readonly tell: (which: number, keep: boolean) => void
  /** Tells the opening all that it is still to be told. */
  readonly tellAll: () => void
  readonly askOpening: (asked: Asked<OpeningCommand>, role: string) => string
  readonly pass: (days: number) => void
}

/** A world with an opening of so many seats, and so many escorts, in which nobody is placed yet. */
export const worldOf = (seats: number, escort: number): World => {
  const placed = new Map<string, Placed>()
  const openingEvents: Array<OpeningLife["Event"]> = []
  let told: Array<Told> = []
  let day = 20000
  let count = 0
  let state: OpeningLife["State"] = opening.none

  /** The code of the refusal, or the stage that the opening is in. */
  const askOpening = (
    asked: Asked<OpeningCommand>,
    role: string,
    id = `opening-command-${++count}`,
  ): string => {
    const command = {
      ...asked,
      id,
      subject: "opening-1",
      at: day,
      by: { id: `holder-of-${role}`, role },
      expectedVersion: state.version,
    } as unknown as OpeningCommand
    const answer = opening.handle(state, command, ofOpening)
    if (Result.isFailure(answer)) return answer.failure.code
    state = answer.success.state
    openingEvents.push(...answer.success.newEvents)
    return state.stage
  }

  const askPlacement = (id: string, asked: Asked<PlacementCommand>): boolean => {
    const one = placed.get(id) ?? { state: placement.none, events: [] }
    const prisoner = ["accept", "decline", "resign"].includes(asked.type)
    const clears = ["clear", "refuseClearance"].includes(asked.type)
    const role = prisoner ? "prisoner" : clears ? "council" : "officer"
    const command = {
      ...asked,
      id: `placement-command-${++count}`,
      subject: id,
      at: day,
      by: { id: prisoner ? `prisoner-of-${id}` : `holder-of-${role}`, role },
      expectedVersion: one.state.version,
    } as unknown as PlacementCommand
    const answer = placement.handle(one.state, command, ofPlacement)
    if (Result.isFailure(answer)) return false
    one.state = answer.success.state
    one.events.push(...answer.success.newEvents)
    for (const event of answer.success.newEvents) {
      const change = seatChangeOf(event)
      if (change !== undefined) told.push({ ...change, id: `${id}#${event.version}` })
    }
    placed.set(id, one)
    return true
  }

  const begin = (id: string, takes: SeatHold["takes"], sound: boolean): void => {
    const { terms } = ofPlacement
    const before = holdsOf(state).length
    askOpening({ type: "reserve", placement: id, takes }, "keeper")
    const seat = seatOf(state, id, ofOpening.terms)
    if (seat === undefined || holdsOf(state).length === before) return
    const findings = sound ? allYes(terms, day) : [finding("W-1", "no", day)]
    const proposed = askPlacement(id, {
      type: "propose",
      prisoner: `prisoner-of-${id}`,
      seat,
      period: { from: day as Day, to: (day + 4000) as Day },
      findings,
      basis: { kind: "run", run: "run-1" },
    })
    if (!proposed) askOpening({ type: "free", placement: id }, "keeper")
  }

  const contentOf = (type: PlacementCommand["type"], id: string): Asked<PlacementCommand> => {
    const { terms } = ofPlacement
    const seat = seatOf(state, id, ofOpening.terms)
    const asked: { readonly [name: string]: object } = {
      offer: {
        conditions: { wage: { amount: 1, per: "day" }, weeklyHours: 40, deductions: [] },
        informedOn: day,
      },
      clear: { documents: papersFor(terms, "inside", day as Day), custodyDigest: "custody-1" },
      refuseClearance: { reason: "danger" },
      start: { seat, custodyDigest: "custody-1" },
      pause: { reason: "illness", until: day + 1 },
      end: { ending: { kind: "completed" } },
      withdraw: { ground: { kind: "unitClosed" } },
    }
    return { type, ...asked[type] } as Asked<PlacementCommand>
  }

  const tellOne = ({ command, id, placement: about }: Told): void => {
    askOpening({ type: command, placement: about }, "keeper", id)
  }

  askOpening(
    {
      type: "prepare",
      unit: "unit-1",
      workplace: "quarry",
      afterRelease: false,
      seats,
      capacities: { escort },
    },
    "planner",
  )
  askOpening({ type: "clear", documents: documentsFor(ofOpening.terms, day as Day) }, "inspector")
  askOpening({ type: "begin" }, "board")

  return {
    placed,
    openingEvents,
    opening: () => state,
    goOn: (id, takes, sound) => {
      const stage = placed.get(id)?.state.stage ?? "none"
      const type = onwards[stage]
      if (type === "propose") begin(id, takes, sound)
      else if (type !== undefined) askPlacement(id, contentOf(type, id))
    },
    leave: (id, way) => {
      const all = ways[placed.get(id)?.state.stage ?? "none"] ?? []
      const type = all[way % Math.max(1, all.length)]
      if (type === "expire") day += 70
      if (type !== undefined) askPlacement(id, contentOf(type, id))
    },
    tell: (which, keep) => {
      const place = which % Math.max(1, told.length)
      const one = told[place]
      if (one === undefined) return
      tellOne(one)
      if (!keep) told = told.toSpliced(place, 1)
    },
    tellAll: () => {
      for (const one of told) tellOne(one)
      told = []
    },
    askOpening,
    pass: (days) => {
      day += days
    },
  }
}

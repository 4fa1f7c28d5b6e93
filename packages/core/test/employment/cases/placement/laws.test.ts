import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  fresh,
  holds as holdsOf,
  type Run,
  refusedIn,
} from "../../../../../casework/test/life-cycle/laws.ts"
import { checkAllInForce } from "../../../../src/employment/cases/clearance/required-document.ts"
import { placement, placementSchemas } from "../../../../src/employment/cases/placement/placement.ts"
import type { PlacementLife } from "../../../../src/employment/cases/placement/placement-protocol.ts"
import {
  followedOf,
  lapsedOn,
  seatChangeOf,
} from "../../../../src/employment/cases/placement/placement-reading.ts"
import { officesIn } from "../../../../src/employment/cases/placement/placement-terms.ts"
import { tested } from "./sequences.ts"

describeLifeCycle(tested)

const holds = (property: (run: Run<PlacementLife>) => void) => holdsOf(tested, property, 400)

const left = ["declined", "expired", "refused", "ended", "withdrawn"]
const common = ["type", "subject", "version", "command", "at", "by", "policyDigest", "stage"]

describe("every sequence of commands to a placement", () => {
  it("P2: nothing is proposed while a hard constraint says no, or is undetermined, or was not looked at", () =>
    holds((run) => {
      for (const { command } of acceptedIn(run)) {
        if (command.type !== "propose") continue
        const rules = command.findings.map(({ receipt }) => receipt.rule)
        expect([...rules].sort()).toEqual([...run.setting.terms.hardConstraints].sort())
        for (const { answer, receipt } of command.findings) {
          expect(answer).toBe("yes")
          expect(receipt.today).toBeLessThanOrEqual(command.at)
        }
      }
    }))

  it("P2: a proposal that was accepted is refused if a single finding says anything else than yes", () =>
    holds((run) => {
      for (const { before, command } of acceptedIn(run)) {
        if (command.type !== "propose") continue
        command.findings.forEach((changed, place) => {
          for (const answer of ["no", "undetermined"] as const) {
            const findings = command.findings.with(place, { ...changed, answer })
            const answered = placement.handle(before, { ...command, id: "fresh", findings }, run.setting)
            expect(Result.isFailure(answered) ? answered.failure : undefined).toEqual({
              code: answer === "no" ? "constraint.broken" : "constraint.undetermined",
              path: "findings",
              params: { constraints: [changed.receipt.rule] },
            })
          }
        })
      }
    }))

  it("the order of findings and of documents changes nothing", () =>
    holds((run) => {
      for (const { before, command, handled } of acceptedIn(run)) {
        if (command.type !== "propose" && command.type !== "clear") continue
        const turned =
          command.type === "propose"
            ? { ...command, findings: command.findings.toReversed() }
            : { ...command, documents: command.documents.toReversed() }
        expect(Result.getOrThrow(placement.handle(before, turned, run.setting))).toEqual(handled)
      }
    }))

  it("P12: the seat is asked back exactly once, by the event that ends the placement, and taken up at most once", () =>
    holds(({ events, state }) => {
      const changes = events.flatMap((event) => {
        const change = seatChangeOf(event)
        return change === undefined ? [] : [{ ...change, stage: event.stage }]
      })
      const freeing = changes.filter(({ command }) => command === "free")
      expect(freeing).toHaveLength(left.includes(state.stage) ? 1 : 0)
      for (const { stage } of freeing) expect(left).toContain(stage)
      const begun = events.some(({ type }) => type === "started")
      expect(changes.filter(({ command }) => command === "occupy")).toHaveLength(begun ? 1 : 0)
      for (const { opening, placement: subject } of changes)
        expect([opening, subject]).toEqual(["opening-1", "placement-1"])
    }))

  it("P14: declining and resigning are possible at once, and record nothing but that the seat becomes free and when the person is asked", () =>
    holds((run) => {
      const { prisonerRole } = run.setting.terms
      for (const state of [run.state, ...run.turns.map(({ before }) => before)]) {
        if (state.stage === "none") continue
        for (const type of ["decline", "resign"] as const) {
          if (!placement.transitions.some((row) => row.from === state.stage && row.command === type)) continue
          const by = { id: state.proposal.prisoner, role: prisonerRole }
          const at = state.day
          const command = {
            type,
            id: "fresh",
            subject: state.subject,
            at,
            by,
            expectedVersion: state.version,
          }
          const { newEvents } = Result.getOrThrow(placement.handle(state, command, run.setting))
          for (const event of newEvents)
            expect([...common, "frees", "due"]).toEqual(expect.arrayContaining(Object.keys(event)))
        }
      }
    }))

  it("an ended placement is due on the first day of its terms whose outcome is not recorded, and at rest once each is or the person is dead", () =>
    holds((run) => {
      const { calendar, terms } = run.setting
      for (const state of [run.state, ...run.turns.map(({ before }) => before)]) {
        if (state.stage !== "ended") continue
        const open = terms.followUpDays.filter((days) => !state.outcomes.some(({ after }) => after === days))
        const dead = state.ending.kind === "died" || state.outcomes.some(({ outcome }) => outcome === "died")
        const days = dead
          ? []
          : open.map((after) => state.endedOn + after).filter((day) => day <= calendar.lastDay)
        expect(state.due).toBe(days.length === 0 ? undefined : Math.min(...days))
      }
    }))

  it("nobody is asked for once the person is dead, and for any other end and outcome somebody is", () =>
    holds((run) => {
      const { calendar, terms } = run.setting
      const dueAfter = (before: PlacementLife["State"], command: PlacementLife["Command"]) => {
        const { newEvents } = Result.getOrThrow(placement.handle(before, command, run.setting))
        return newEvents.some((event) => "due" in event)
      }
      for (const { before, command } of acceptedIn(run)) {
        if (command.type === "end") {
          const isFollowed = terms.followUpDays.some((days) => command.at + days <= calendar.lastDay)
          for (const kind of ["completed", "released", "transferred", "unitClosed", "died"] as const)
            expect(dueAfter(before, { ...command, id: "fresh", ending: { kind } })).toBe(
              kind !== "died" && isFollowed,
            )
        } else if (command.type === "recordOutcome" && before.stage === "ended") {
          const open = terms.followUpDays.filter(
            (days) => days !== command.after && !before.outcomes.some(({ after }) => after === days),
          )
          const isDead =
            before.ending.kind === "died" || before.outcomes.some((one) => one.outcome === "died")
          const isFollowed = !isDead && open.some((days) => before.endedOn + days <= calendar.lastDay)
          for (const outcome of ["employed", "died"] as const)
            expect(dueAfter(before, { ...command, id: "fresh", outcome })).toBe(
              outcome !== "died" && isFollowed,
            )
        }
      }
    }))

  it("only the prisoner accepts, declines and resigns, and nothing else is done by him", () =>
    holds(({ events, state }) => {
      if (state.stage === "none") return
      for (const { by, type } of events)
        expect(by.id === state.proposal.prisoner).toBe(["accepted", "declined", "resigned"].includes(type))
    }))

  it("an offer is accepted before it expires, and expires only then", () =>
    holds((run) => {
      for (const { before, command } of acceptedIn(run))
        if (before.stage === "offered" && command.type === "accept")
          expect(command.at).toBeLessThan(before.offer.expiresOn)
        else if (before.stage === "offered" && command.type === "expire")
          expect(command.at).toBeGreaterThanOrEqual(before.offer.expiresOn)
    }))

  it("nobody starts but within the permission, in his own seat, on the facts on which it was cleared", () =>
    holds((run) => {
      for (const { before, command } of acceptedIn(run)) {
        if (command.type !== "start" && command.type !== "resume") continue
        if (!("clearance" in before)) throw new Error("started without a clearance")
        const { clearance, proposal } = before
        expect(Result.isSuccess(checkAllInForce(clearance.documents, command.at))).toBe(true)
        expect(lapsedOn(before, command.at, run.setting.terms)).toEqual([])
        expect(command.at).toBeLessThan(proposal.period.to)
        if (command.type !== "start") continue
        expect(command.at).toBeGreaterThanOrEqual(proposal.period.from)
        expect(command.custodyDigest).toBe(clearance.custodyDigest)
        expect(command.seat).toMatchObject({
          opening: proposal.seat.opening,
          placement: command.subject,
          hold: "reserved",
          suspended: false,
        })
      }
    }))

  it("work after release rests on the release, and on no decision about somebody who is held", () =>
    holds((run) => {
      for (const { before, command } of acceptedIn(run)) {
        if (command.type !== "start" || !("clearance" in before)) continue
        const { clearance, proposal } = before
        const released = proposal.seat.custody === "released"
        expect(command.release !== undefined).toBe(released)
        expect(command.custodyDigest === undefined).toBe(released)
        if (command.release !== undefined) expect(command.release.on).toBeLessThanOrEqual(command.at)
        const ofHeld = ["councilDecision", "security", "outsidePermission"]
        if (released)
          expect(clearance.documents.filter(({ document }) => ofHeld.includes(document))).toEqual([])
      }
    }))

  it("work outside rests on a permission that holds to the end", () =>
    holds((run) => {
      for (const { after, command } of acceptedIn(run)) {
        if (command.type !== "clear" || !("clearance" in after)) continue
        const { clearance, proposal } = after
        const permission = clearance.documents.find(({ document }) => document === "outsidePermission")
        const needed = proposal.seat.custody === "outside" && run.setting.terms.requiredDocuments.length > 0
        expect(permission !== undefined).toBe(needed)
        if (permission?.to !== undefined) expect(permission.to).toBeGreaterThanOrEqual(proposal.period.to)
      }
    }))

  it("a pause is no longer than the terms allow", () =>
    holds((run) => {
      for (const { command } of acceptedIn(run)) {
        if (command.type !== "pause") continue
        expect(command.until).toBeGreaterThan(command.at)
        expect(command.until - command.at).toBeLessThanOrEqual(run.setting.terms.longestPause.days)
      }
    }))

  it("whoever is dismissed was heard first, and somebody who may decided on grounds", () =>
    holds((run) => {
      for (const { before, command } of acceptedIn(run)) {
        if (command.type !== "end" || command.ending.kind !== "dismissed") continue
        const { decidedOn, decider, grounds, heardOn } = command.ending
        expect(grounds).not.toEqual([])
        if (!("proposal" in before)) throw new Error("dismissed without a proposal")
        expect(officesIn(before.proposal.seat.custody, run.setting.terms).dismissalDeciders).toContain(
          decider,
        )
        expect(heardOn).toBeLessThanOrEqual(decidedOn)
        expect(decidedOn).toBeLessThanOrEqual(command.at)
        if ("startedOn" in before) expect(heardOn).toBeGreaterThanOrEqual(before.startedOn)
      }
    }))

  it("outcomes are asked for after the days of the terms, never before, and each once", () =>
    holds((run) => {
      const followed = followedOf(run.state)
      if (followed === undefined) return
      const asked = followed.outcomes.map(({ after }) => after)
      expect(new Set(asked).size).toBe(asked.length)
      for (const { after, on } of followed.outcomes) {
        expect(run.setting.terms.followUpDays).toContain(after)
        expect(on).toBeGreaterThanOrEqual(followed.endedOn + after)
      }
    }))

  it("P10: an override states its reason and whom it displaced, by whoever may", () =>
    holds((run) => {
      for (const { command, handled } of acceptedIn(run)) {
        if (command.type !== "propose") continue
        const { overriders, proposers } = officesIn(command.seat.custody, run.setting.terms)
        expect(command.basis.kind === "override" ? overriders : proposers).toContain(command.by.role)
        if (command.basis.kind === "override") expect(command.basis.reason.trim()).not.toBe("")
        expect(handled.newEvents).toEqual([expect.objectContaining({ basis: command.basis })])
      }
    }))

  it("X6: nobody clears what he proposed", () =>
    holds(({ events }) => {
      const of = (type: string) => events.filter((event) => event.type === type).map(({ by }) => by.id)
      for (const id of of("proposed")) expect([...of("cleared"), ...of("clearanceRefused")]).not.toContain(id)
    }))

  it("never refuses as not allowed what the table lists in the stage", () =>
    holds((run) => {
      for (const { before, command, refusal } of refusedIn(run)) {
        if (refusal.code !== "transition.notAllowed") continue
        const rows = placement.transitions.filter(({ from }) => from === before.stage)
        expect(rows.map((row): string => row.command)).not.toContain(command.type)
      }
    }))
})

const declining = {
  type: "decline",
  id: "command-1",
  subject: "placement-1",
  at: 20000,
  by: { id: "person-0", role: "prisoner" },
  expectedVersion: 2,
} as unknown as PlacementLife["Command"]

describe("P14: declining", () => {
  it.each(["decline", "resign"])("%s has no field in which a reason could be asked", (type) => {
    const command = { ...fresh(declining, placement.none), type }
    const decode = Schema.decodeUnknownResult(placementSchemas().command, { onExcessProperty: "error" })
    expect(Result.isSuccess(decode(command))).toBe(true)
    expect(Result.isSuccess(decode({ ...command, reason: "unwilling" }))).toBe(false)
  })
})

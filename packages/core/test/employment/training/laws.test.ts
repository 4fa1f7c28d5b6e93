import { compareRatios } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
  refusedIn,
} from "../../../../casework/test/life-cycle/laws.ts"
import { training } from "../../../src/employment/cases/training/training.ts"
import type { TrainingLife } from "../../../src/employment/cases/training/training-protocol.ts"
import {
  attendanceShareOf,
  certificateOf,
  trainingSeatOf,
} from "../../../src/employment/cases/training/training-reading.ts"
import { tested } from "./sequences.ts"

describeLifeCycle(tested)

const holds = (property: (run: Run<TrainingLife>) => void) => holdsOf(tested, property, 400)

const eventsOf = <Type extends TrainingLife["Event"]["type"]>(run: Run<TrainingLife>, type: Type) =>
  run.events.filter((event): event is Extract<TrainingLife["Event"], { type: Type }> => event.type === type)

describe("every sequence of commands to an enrolment", () => {
  it("never refuses as not allowed what the table lists in the stage", () =>
    holds((run) => {
      for (const { before, command, refusal } of refusedIn(run)) {
        if (refusal.code !== "transition.notAllowed") continue
        const rows = training.transitions.filter(({ from }) => from === before.stage)
        expect(rows.map((row): string => row.command)).not.toContain(command.type)
      }
    }))

  it("P11: a course that cannot be continued elsewhere ends by the expected release, which is known", () =>
    holds((run) => {
      for (const { course, expectedRelease } of eventsOf(run, "enrolled")) {
        if (course.transferable) continue
        expect(expectedRelease.kind).not.toBe("unknown")
        if (expectedRelease.kind === "on") expect(course.lastDay).toBeLessThanOrEqual(expectedRelease.day)
      }
    }))

  it("enrols nobody of whom a prerequisite is not known to be met, nor past others without a reason", () =>
    holds((run) => {
      for (const { command, handled } of acceptedIn(run)) {
        const [event] = handled.newEvents
        if (command.type !== "enrol" || event?.type !== "enrolled") continue
        for (const prerequisite of event.course.prerequisites) {
          const found = command.findings.filter((finding) => finding.prerequisite === prerequisite)
          expect(found.map(({ met }) => met)).toContain("yes")
          expect(found.every(({ met }) => met === "yes")).toBe(true)
        }
        const others = new Set(command.ahead.filter((id) => id !== command.subject))
        expect(new Set(event.jump?.passed)).toEqual(others)
        expect(event.jump === undefined).toBe(others.size === 0)
        if (event.jump !== undefined) expect(event.jump.reason.trim()).not.toBe("")
      }
    }))

  it("P12: a seat is freed exactly once by what ends the training, and taken until then", () =>
    holds((run) => {
      const taken = eventsOf(run, "enrolled").map(({ seat }) => seat)
      const freed = run.events.flatMap((event) =>
        "freed" in event && event.freed !== undefined ? [event.freed] : [],
      )
      const held = trainingSeatOf(run.state)
      expect([...freed, ...(held === undefined ? [] : [held])]).toEqual(taken)
    }))

  it("completes only what is recorded in full and attended enough", () =>
    holds((run) => {
      for (const { before, command } of acceptedIn(run)) {
        if (command.type !== "complete" || before.stage !== "attending") continue
        const { sessions } = before.attendance
        expect(sessions).toHaveLength(before.seated.course.sessions)
        expect(new Set(sessions.map(({ session }) => session)).size).toBe(sessions.length)
        const { attended, counted } = attendanceShareOf(sessions)
        const share = { numerator: attended, denominator: counted }
        expect(counted).toBeGreaterThan(0)
        expect(compareRatios(share, run.setting.terms.attendanceThreshold)).toBeGreaterThanOrEqual(0)
      }
    }))

  it("records no attendance before the beginning, in a pause, outside the course or of the future", () =>
    holds((run) => {
      for (const { after } of acceptedIn(run)) {
        if (!("attendance" in after) || after.attendance === undefined) continue
        const { begun, pauses, sessions } = after.attendance
        const { firstDay, lastDay } = after.seated.course
        for (const { attended, on } of sessions) {
          expect(on).toBeGreaterThanOrEqual(firstDay)
          expect(on).toBeLessThanOrEqual(Math.min(lastDay, after.day))
          if (!attended) continue
          expect(on).toBeGreaterThanOrEqual(begun)
          expect(pauses.filter(({ from, to = after.day }) => from < on && on < to)).toEqual([])
        }
      }
    }))

  it("passes only whom an examiner passed in every part, within the sittings allowed", () =>
    holds((run) => {
      const { examinationParts, mostSittings } = run.setting.terms
      const sittings = eventsOf(run, "assessed")
      expect(sittings.length).toBeLessThanOrEqual(mostSittings)
      for (const { parts, stage } of sittings) {
        expect(parts.map(({ part }) => part)).toEqual([...examinationParts].sort())
        expect(stage).toBe(parts.every(({ passed }) => passed) ? "passed" : "failed")
      }
      if ("sittings" in run.state) expect(run.state.sittings).toHaveLength(sittings.length)
    }))

  it("certifies only whom an examiner passed, and only what is known to be free of custody data", () =>
    holds((run) => {
      for (const { before, command } of acceptedIn(run))
        if (command.type === "certify" && before.stage === "passed")
          expect(command.freeOfCustodyData).toBe("yes")
      expect(certificateOf(run.state) === undefined).toBe(run.state.stage !== "certified")
      if (eventsOf(run, "certified").length > 0)
        expect(eventsOf(run, "assessed").at(-1)?.stage).toBe("passed")
    }))

  it("X6: no trainer examines, no issuer revokes his own certificate, no trainee acts in his own matter", () =>
    holds((run) => {
      const training = ["begun", "attendanceRecorded", "paused", "resumed", "completed"] as const
      const trainers = new Set(training.flatMap((type) => eventsOf(run, type).map(({ by }) => by.id)))
      for (const { course } of eventsOf(run, "enrolled")) for (const id of course.trainers) trainers.add(id)
      for (const { by } of eventsOf(run, "assessed")) expect(trainers).not.toContain(by.id)
      for (const { by } of eventsOf(run, "revoked"))
        expect(eventsOf(run, "certified").map((event) => event.by.id)).not.toContain(by.id)
      for (const { trainee } of eventsOf(run, "applied"))
        expect(run.events.map(({ by }) => by.id)).not.toContain(trainee)
    }))
})

import { refusalInWords } from "@bazgasht/casework"
import {
  certificateOf,
  expectedReleaseOf,
  type TrainingLife,
  training,
  trainingWording,
} from "@bazgasht/core/employment"
import { describe, expect, it } from "vitest"
import { employmentTerms, iranPack, jalali } from "../../../src/index.ts"
import { day, on } from "../../prisoner.ts"
import { worker } from "../worker.ts"
import { playing, type WrittenFor } from "./play.ts"

type Written = WrittenFor<TrainingLife>

const { training: terms = expect.fail("there are terms in 1404") } = employmentTerms(on("1404/06/01"))

const sewing = {
  id: "sewing",
  firstDay: day("1404/07/01"),
  lastDay: day("1404/09/30"),
  sessions: 5,
  transferable: false,
  prerequisites: [],
  trainers: ["teacher", "assistant"],
}
const long = { ...sewing, id: "long", lastDay: day("1407/02/02") }
const play = playing(training, "enrolment-1", { terms, courses: [sewing, long] })

const apply = {
  type: "apply",
  on: "1404/06/01",
  as: "socialWorker",
  trainee: "p-1",
  course: "sewing",
  consent: { by: "p-1", on: day("1404/06/01") },
} as const satisfies Written
const enrol = {
  type: "enrol",
  on: "1404/06/10",
  as: "classificationCouncil",
  seat: "seat-1",
  findings: [],
  expectedRelease: expectedReleaseOf(worker),
  ahead: [],
} as const satisfies Written
const teacher = { as: "trainingOrganization", who: "teacher" } as const
const begin: Written = { type: "begin", on: "1404/07/01", ...teacher }
const days = ["1404/07/05", "1404/07/20", "1404/08/05", "1404/08/20", "1404/09/20"]
const attend = (...reasons: ReadonlyArray<string>): Written => ({
  type: "recordAttendance",
  on: "1404/09/25",
  ...teacher,
  sessions: days.map((written, place) => ({
    session: written,
    on: day(written),
    reason: `attendance.${reasons[place] ?? "present"}`,
  })),
})
const complete: Written = { type: "complete", on: "1404/09/30", ...teacher }
const attended: ReadonlyArray<Written> = [apply, enrol, begin, attend(), complete]
const assess = (written: boolean, practical: boolean, who = "examiner", at = "1404/10/05"): Written => ({
  type: "assess",
  on: at,
  as: "trainingOrganization",
  who,
  parts: [
    { part: "examination.written", passed: written },
    { part: "examination.practical", passed: practical },
  ],
})
const retake: Written = { type: "retake", on: "1404/10/05", as: "trainingOrganization" }
const certify: Written = {
  type: "certify",
  on: "1404/10/20",
  as: "trainingOrganization",
  certificate: { id: "urn:uuid:1", digest: "0".repeat(64) },
  freeOfCustodyData: "yes",
}

const said = (sequence: ReadonlyArray<Written>): string => {
  const { refusal } = play(sequence)
  return refusal === undefined
    ? ""
    : refusalInWords(trainingWording, refusal, { language: "fa", calendar: jalali, pack: iranPack })
}

describe("an enrolment under the Iranian terms", () => {
  it("EMP-7: goes from the application by the written and the practical examination to the certificate", () => {
    const { refusal, state } = play([...attended, assess(true, true), certify])
    expect(refusal).toBeUndefined()
    expect(certificateOf(state)?.id).toBe("urn:uuid:1")
  })

  it("EMP-7: is passed only in both parts, and sat three times at most", () => {
    expect(play([...attended, assess(true, false)]).state.stage).toBe("failed")
    const [written] = (assess(true, true) as Extract<Written, { readonly type: "assess" }>).parts
    const one = { ...assess(true, true), parts: written === undefined ? [] : [written] } as Written
    expect(play([...attended, one]).refusal).toMatchObject({
      code: "examination.partsMissing",
      params: { parts: ["examination.practical"] },
    })
    const failed = assess(true, false)
    const thrice = [...attended, failed, retake, failed, retake, failed]
    expect(play(thrice).refusal).toBeUndefined()
    expect(play([...thrice, retake]).refusal).toMatchObject({
      code: "sittings.exhausted",
      params: { most: 3 },
    })
  })

  it("P11: takes nobody into a course that ends after his release", () => {
    const refused = [{ ...apply, course: "long" }, enrol]
    expect(play(refused).refusal).toEqual({
      code: "course.endsAfterRelease",
      path: "expectedRelease.day",
      params: { lastDay: day("1407/02/02"), release: day("1407/02/01") },
    })
    expect(said(refused)).toContain("۱۴۰۷/۰۲/۰۲")
    const unknown = { ...enrol, expectedRelease: expectedReleaseOf({}) }
    expect(play([apply, unknown]).refusal?.code).toBe("release.undetermined")
  })

  it("is examined by nobody who teaches the course, though he is of the examining organization", () => {
    expect(play([...attended, assess(true, true, "teacher")]).refusal).toMatchObject({
      code: "actor.conflict",
      params: { part: "trainer" },
    })
    expect(play([...attended, assess(true, true, "assistant")]).refusal?.code).toBe("examiner.trainer")
    const asEmployer = { ...assess(true, true), as: "employer" } as Written
    expect(play([...attended, asEmployer]).refusal?.code).toBe("actor.notAuthorised")
  })

  it("EMP-4: rests on the trainee's own consent", () => {
    const byOther: Written = { ...apply, consent: { by: "p-2", on: day("1404/06/01") } }
    expect(play([byOther]).refusal?.code).toBe("consent.notOwn")
  })

  it("asks for four fifths of the sessions that are the trainee's own doing", () => {
    const after = (...reasons: ReadonlyArray<string>) =>
      play([apply, enrol, begin, attend(...reasons), complete])
    expect(after("absent").state.stage).toBe("completed")
    expect(after("absent", "absent").refusal).toMatchObject({
      code: "attendance.tooLow",
      params: { attended: 3, counted: 5, needed: 4 },
    })
    expect(after("ill", "court", "visit", "keptByPrison").state.stage).toBe("completed")
    expect(after("absent", "ill").refusal?.code).toBe("attendance.tooLow")
    expect(after("late", "late", "late", "late", "late").state.stage).toBe("completed")
  })

  it("has its certificate taken back by another person than who issued it", () => {
    const revoke = (who: string): Written => ({
      type: "revoke",
      on: "1404/11/01",
      as: "trainingOrganization",
      who,
      ground: "error",
      reason: "mistaken identity",
    })
    const certified: ReadonlyArray<Written> = [...attended, assess(true, true), { ...certify, who: "issuer" }]
    expect(play([...certified, revoke("issuer")]).refusal?.code).toBe("actor.conflict")
    expect(play([...certified, revoke("another")]).state.stage).toBe("revoked")
  })

  it("EMP-4: may be given up, and the seat is free again", () => {
    const withdraw: Written = { type: "withdraw", on: "1404/07/10", as: "socialWorker", reason: "own wish" }
    const { events, state } = play([apply, enrol, begin, withdraw])
    expect(state.stage).toBe("withdrawn")
    expect(events.at(-1)).toMatchObject({ freed: "seat-1" })
    expect(play([apply, enrol]).refusal).toBeUndefined()
  })
})

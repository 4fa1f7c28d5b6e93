import { buildCertificate, type ReadinessLife, type TrainingLife, training } from "@bazgasht/core/employment"
import { fitOfPair, openingCase } from "@bazgasht/core/placement"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { employmentProgramme, iran } from "../../../src/index.ts"
import { day } from "../../prisoner.ts"
import { playing, type WrittenFor } from "../terms/play.ts"
import { file, terms } from "./file.ts"
import { release } from "./placement.ts"
import { caseOn, playReadiness, ready, record, tailor } from "./readiness.ts"
import { person, tailoring } from "./round.ts"
import { done, known } from "./telling.ts"

const course = {
  id: "tailoring-2",
  firstDay: day("1403/08/01"),
  lastDay: day("1403/10/30"),
  sessions: 4,
  transferable: false,
  prerequisites: [],
  trainers: ["teacher"],
}
const skillCertificate = {
  id: "urn:uuid:0c1b8f9e-3a5d-4a0e-9d5f-1f6f2b7f4a10",
  issuer: { id: "https://training.example/issuers/1", name: "سازمان آموزش فنی و حرفه‌ای" },
  validFrom: day("1403/11/20"),
  holder: { id: "urn:uuid:6e9d5a58-4f02-4d0b-8f4e-5b8d7c2a9b31" },
  skill: {
    id: "https://training.example/skills/7531",
    name: "خیاطی درجهٔ ۲",
    description: "دوخت لباس مردانه",
    criteria: "قبولی در آزمون کتبی و عملی",
    language: "fa",
    occupation: { code: tailor, title: "خیاطان و دوزندگان" },
  },
}
const custodyTraces = ["زندان", "prison-1", "کلاهبرداری", "1401/02/01"]
const certificate = Result.getOrThrow(buildCertificate(skillCertificate, custodyTraces))

const playTraining = playing(training, "enrolment-1", { terms: known(terms.training), courses: [course] })
const teacher = { as: "trainingOrganization", who: "teacher" } as const
const session = (at: string, reason: string) => ({ session: at, on: day(at), reason: `attendance.${reason}` })
const enrolment: ReadonlyArray<WrittenFor<TrainingLife>> = [
  {
    type: "apply",
    on: "1403/07/10",
    as: "socialWorker",
    trainee: person.id,
    course: course.id,
    consent: { by: person.id, on: day("1403/07/10") },
  },
  {
    type: "enrol",
    on: "1403/07/20",
    as: "classificationCouncil",
    seat: "seat-1",
    findings: [],
    expectedRelease: release,
    ahead: [],
  },
  { type: "begin", on: "1403/08/01", ...teacher },
  {
    type: "recordAttendance",
    on: "1403/10/29",
    ...teacher,
    sessions: [
      session("1403/08/02", "present"),
      session("1403/08/20", "ill"),
      session("1403/09/20", "present"),
      session("1403/10/20", "late"),
    ],
  },
  { type: "complete", on: "1403/10/30", ...teacher },
  {
    type: "assess",
    on: "1403/11/10",
    as: "trainingOrganization",
    who: "examiner",
    parts: [
      { part: "examination.written", passed: true },
      { part: "examination.practical", passed: true },
    ],
  },
  {
    type: "certify",
    on: "1403/11/20",
    as: "trainingOrganization",
    who: "issuer",
    certificate: { id: certificate.id, digest: certificate.digest },
    freeOfCustodyData: "yes",
  },
]
const certified = done(playTraining(enrolment)).state

const skilled = done(
  playReadiness(
    [
      { type: "review", on: "1403/10/10", as: "socialWorker" },
      record(
        {
          scope: "certificates",
          certificates: [{ occupation: tailor, on: day("1403/11/20"), document: certificate.id }],
        },
        "1403/11/25",
      ),
    ],
    ready,
  ),
).state

describe("the way of one prisoner: his course", () => {
  it("learns, is examined by another than his teacher, and has a certificate without a trace of prison", () => {
    expect(certified).toMatchObject({ stage: "certified", certificate: { digest: certificate.digest } })
    const text = new TextDecoder().decode(certificate.bytes)
    for (const trace of [...custodyTraces, "p-1"]) expect(text).not.toContain(trace)
    const fitWith = (state: ReadinessLife["State"]): number =>
      known(
        fitOfPair(
          caseOn(file, state, day("1403/12/01")),
          openingCase(tailoring, iran, day("1403/12/01")),
          employmentProgramme.fit,
        ),
      ).proven
    expect(fitWith(skilled) - fitWith(ready)).toBe(employmentProgramme.fit.certificate.unit)
  })
})

import {
  AccessRefused,
  AlreadyClaimed,
  type AnyRefusal,
  CaseConflict,
  CaseNotFound,
  CommandInvalid,
  CommandRefused,
  InputError,
  problemInWords,
  QueryError,
  type ServiceProblem,
} from "@bazgasht/casework"
import { StorageError, type StorageErrorCode } from "@bazgasht/casework/ports"
import { placementWording } from "@bazgasht/core/employment"
import { debtPetitionWording, leniencyWording } from "@bazgasht/core/release"
import { householdWording, supportCaseWording } from "@bazgasht/core/support"
import { type Language, text } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import { jalali } from "../../../casework/test/jalali-of-icu.ts"
import { jurisdiction } from "../test-jurisdiction.ts"

const kind = "leniency"
const subject = "secret-17"
const storageCodes: ReadonlyArray<StorageErrorCode> = [
  "storage.unavailable",
  "storage.outcomeUnknown",
  "storage.full",
  "storage.tooLarge",
  "storage.corrupt",
  "storage.unsupported",
  "storage.invalid",
]
const fault = (...path: ReadonlyArray<string | number>) =>
  new CommandInvalid({
    code: "command.invalid",
    kind,
    params: {
      faults: [1, 2].map(
        () => new InputError<string>({ code: "field.missing", path, expected: text("فیلد", "a field") }),
      ),
    },
  })

const problems: ReadonlyArray<ServiceProblem<AnyRefusal>> = [
  new AccessRefused({ code: "access.notGranted", kind, params: { to: ["court"], relations: ["any"] } }),
  new CaseNotFound({ code: "case.notFound", kind, subject }),
  new CaseConflict({ code: "case.conflict", kind, subject }),
  ...[
    "debt",
    "debtPayment",
    "fullTimePlace",
    "coveredFamily",
    "householdMember",
    "supportCase",
    "toString",
  ].map((claim) => new AlreadyClaimed({ code: "claim.held", kind, subject, params: { claim } })),
  fault("breach", "committedOn"),
  new QueryError({ code: "query.undeclared", kind, params: { attribute: "name", expected: ["stage"] } }),
  new QueryError({ code: "query.tooWide", kind, params: { expected: ["due", "stage"] } }),
  new QueryError({ code: "query.wrongType", kind, params: { attribute: "due", expected: ["number"] } }),
  new CommandRefused({
    kind,
    subject,
    ...{ code: "report.missing", path: "type", params: { reports: ["conductReport"] } },
  }),
  ...storageCodes.map((code) => new StorageError({ code, kind, subject, params: { expected: "a limit" } })),
]

const claims = Object.assign(
  {},
  ...[debtPetitionWording, householdWording, placementWording, supportCaseWording].map((one) => one.claims),
)
const wording = { ...leniencyWording, claims }

const said = (problem: ServiceProblem<AnyRefusal>, language: Language): string =>
  problemInWords(wording as never, problem, { language, calendar: jalali, pack: jurisdiction.pack })

describe("a problem in words", () => {
  it("is one whole sentence in each language, another one for each problem, and names no case", () => {
    for (const language of ["fa", "en"] as const) {
      const sentences = problems.map((problem) => said(problem, language))
      expect(new Set(sentences).size).toBe(problems.length)
      for (const sentence of sentences) {
        expect(sentence).toMatch(/^\S.*\.$/s)
        expect(sentence).not.toContain(subject)
      }
    }
  })

  it("names the other case of a claim where it is known", () => {
    const holder = { kind: "debtPetition", subject: "petition-7" }
    const held = new AlreadyClaimed({ code: "claim.held", kind, subject, params: { claim: "debt", holder } })
    expect(said(held, "en")).toBe("Another petition for the same debt is under way or was paid: petition-7.")
    expect(said(held, "fa")).toBe("برای همین دین درخواست دیگری در جریان است یا پرداخت شده است: petition-7.")
  })

  it("says which entries of a command are not what they should be, each once", () => {
    expect(said(fault("breach", "committedOn"), "en")).toBe(
      "These parts are missing or wrong: breach.committedOn.",
    )
    expect(said(fault("sentences", 0), "fa")).toBe("این بخش‌ها نادرست است یا نیامده است: sentences[0].")
  })
})

import type { Day, EnrolmentQuestion } from "@bazgasht/casework/registry"
import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readAnswer } from "../src/read-answer.ts"
import { answerOf, type Entry } from "./interface.ts"

const question: EnrolmentQuestion = {
  key: "question-1",
  identifier: { kind: "UIN", value: "person-1" },
  on: 20_000 as Day,
}
const answered = (body: unknown, status = 200) => ({
  outcome: "answered" as const,
  status,
  body: JSON.stringify(body),
})

const some = <A>(values: ReadonlyArray<A>) => fc.constantFrom(...values)
const optional = <Name extends string, A>(name: Name, values: fc.Arbitrary<A>) =>
  fc.option(values).map((value) => (value === null ? {} : { [name]: value }) as { readonly [N in Name]?: A })

const entry: fc.Arbitrary<Entry> = fc
  .tuple(
    optional("status", some(["active", "inactive", "suspended"])),
    optional("programmes", fc.subarray(["pension", "food"])),
    optional("person", some(["person-1", "person-1", "person-1", "person-2"])),
  )
  .map(([status, programmes, person]) => ({ ...status, ...programmes, ...person }))

const entries = fc.array(entry, { maxLength: 4 })

describe("what is read of an answer", () => {
  it("is yes only with an active entry of the person and the programme, and no only where every completion of it is no", () =>
    fc.assert(
      fc.property(entries, some([undefined, "pension"]), fc.nat(2), (given, programme, more) => {
        const asked = programme === undefined ? question : { ...question, programme }
        const body = answerOf(question.key, given, { total: given.length + more })
        const { answer, on, source } = readAnswer(answered(body), asked, "relief")
        expect([source, on]).toEqual(["relief", question.on])
        const isOther = given.some(({ person }) => person === "person-2")
        const may = given.filter(
          ({ programmes = [], status }) =>
            status !== "inactive" &&
            (programme === undefined || programmes.length === 0 || programmes.includes(programme)),
        )
        const is = may.some(
          ({ programmes = [], status }) =>
            status === "active" && (programme === undefined || programmes.includes(programme)),
        )
        const expected = isOther ? "unknown" : is ? "yes" : may.length > 0 || more > 0 ? "unknown" : "no"
        expect(answer).toBe(expected)
      }),
      { numRuns: runs(500) },
    ))

  it("is never no where the exchange, the status or the question is not sound", () =>
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(599),
        some(["rjct", "pdng", "rcvd", "lost"]),
        (body, httpStatus, status) => {
          const unsound = [
            readAnswer({ outcome: "answered", status: 200, body }, question, "relief"),
            readAnswer({ outcome: "answered", status: 200 }, question, "relief"),
            readAnswer(answered(answerOf(question.key, [], { status })), question, "relief"),
            readAnswer(answered(answerOf("question-2", [])), question, "relief"),
            readAnswer({ outcome: "unanswered", reason: "time" }, question, "relief"),
            readAnswer({ outcome: "notSent", reason: "connection" }, question, "relief"),
            ...(httpStatus === 200
              ? []
              : [readAnswer(answered(answerOf(question.key, []), httpStatus), question, "relief")]),
          ]
          expect(unsound.map(({ answer }) => answer)).toEqual(unsound.map(() => "unknown"))
        },
      ),
      { numRuns: runs(200) },
    ))
})

import { jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import fc from "fast-check"
import { expect, test } from "vitest"
import {
  type Draft,
  leftOpen,
  readDraft,
  readToday,
  type Written,
  withAnswer,
} from "../areas/family/draft.ts"

const today = jalaliDay(1405, 7, 21)

const draftWith = (children: number): Draft => ({
  unit: "association-tehran-1",
  open: [],
  asked: 0,
  document: {
    id: "application",
    kind: "family",
    household: {
      members: [
        { person: "p-1", relation: "spouse", roles: ["head", "primaryRecipient"], joined: "1405/05/02" },
        ...Array.from({ length: children }, (_, place) => ({
          ...{ person: `p-1-child-${place + 1}`, relation: "child", roles: [], joined: "1405/05/02" },
        })),
      ],
    },
    custody: [{ from: "1405/05/02" }],
  },
})

/** An answer of a kind; `undefined` leaves the question open. */
const answerOf = (kind: string, codes: ReadonlyArray<string>, drawn: number): Written | undefined => {
  switch (kind) {
    case "truth":
      return drawn % 3 === 0 ? undefined : drawn % 3 === 1
    case "list":
      return drawn % 2 === 0 ? undefined : []
    case "code":
      return codes[drawn % (codes.length + 1)]
    case "count":
    case "money":
      return drawn % 4
    default:
      return undefined
  }
}

/** More questions than any family is asked. */
const most = 60

test("an application comes to an end, asks nothing twice, and travels with its form", () => {
  fc.assert(
    fc.property(fc.nat(3), fc.array(fc.nat(11), { minLength: most, maxLength: most }), (children, drawn) => {
      let draft = draftWith(children)
      const asked = new Set<string>()
      for (const number of drawn) {
        const question = readToday(draft, today)?.question
        if (question === undefined) break
        const { choices = [], id, kind } = question
        expect(asked).not.toContain(id)
        asked.add(id)
        const codes = choices.map(({ code }) => code)
        const answer = answerOf(kind, codes, number)
        const taken = answer === undefined ? undefined : withAnswer(draft, question, answer, today)
        draft = taken ?? leftOpen(draft, question)
        expect(readDraft(JSON.stringify(draft), "p-1")).toEqual(draft)
      }
      const end = readToday(draft, today)
      expect(end).toBeDefined()
      expect(end?.question).toBeUndefined()
    }),
    { numRuns: runs(60) },
  )
})

test("whatever a form holds is a draft of the person who sends it, or none", () => {
  const own = JSON.stringify(draftWith(1))
  expect(readDraft(own, "p-1")).toBeDefined()
  expect(readDraft(own, "p-2")).toBeUndefined()
  expect(readDraft(own.replace("p-1-child-1", "p-7"), "p-1")).toBeUndefined()
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string(), fc.constant(undefined)), (written) => {
      expect(readDraft(written, "p-1")).toBeUndefined()
    }),
    { numRuns: runs(400) },
  )
})

import { iran } from "@bazgasht/iran"
import { describe, expect, it } from "vitest"

const { entries, facts } = iran.caseFile.fields
const described = [
  ...Object.values(facts),
  ...Object.values(entries).flatMap((of) => Object.values(of)),
].flat()

describe("the fields that a prisoner's file is asked for", () => {
  it("are asked for in a question of each language, never by a name alone", () => {
    expect(described.length).toBeGreaterThan(50)
    const unasked = described.filter(
      ({ question }) => question === undefined || !question.fa.endsWith("؟") || !question.en.endsWith("?"),
    )
    expect([...new Set(unasked.map(({ path }) => path.join(".")))]).toEqual([])
  })
})

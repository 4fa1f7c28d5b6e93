import { formatPath } from "@bazgasht/casework"
import { type AskedFile, askAboutPrisoner, missingFields } from "@bazgasht/core"
import { workFacts } from "@bazgasht/core/employment"
import { type CaseFile, debtOutlook, decodeCaseFile } from "@bazgasht/core/release"
import { debtProgramme, iran, iranPack, jalaliDay } from "@bazgasht/iran"
import { type Decision, decide, type Rule, type Setting } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"

const today = jalaliDay(1404, 8, 1)
const setting: Setting = { pack: iranPack, today }

const decoded = (document: object): CaseFile =>
  Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", ...document }, iran))

interface Work {
  readonly derivations: number
  readonly checks: number
  readonly asked: ReadonlyArray<string>
}

/** How often facts are derived and the file is checked, to say of these decisions what is missing. */
const workOf = (decisions: ReadonlyArray<Decision>, about: AskedFile): Work => {
  let derivations = 0
  let checks = 0
  const asked: AskedFile = {
    ...about,
    factsOf: (file) => {
      derivations++
      return about.factsOf(file)
    },
    isConsistent: (file) => {
      checks++
      return about.isConsistent(file)
    },
    conflictsIn: (file) => {
      checks++
      return about.conflictsIn(file)
    },
  }
  const questions = decisions.flatMap((decision) => missingFields(decision, asked, setting).questions)
  return { derivations, checks, asked: questions.map(({ field }) => formatPath(field.path)) }
}

/** A sentence that was commuted many times, and pardoned in between where it is said so: no event says what it left. */
const commuted = (many: number, pardoned: boolean): Work => {
  const file = decoded({
    sentences: [{ offence: "fraud", punishments: { imprisonment: { kind: "tazir", term: "4y" } } }],
    events: Array.from({ length: many }, (_, index) => ({
      kind: pardoned && index % 2 === 0 ? "pardon" : "commutation",
      day: `140${index % 4}/0${1 + (index % 9)}/1${index % 8}`,
    })),
  })
  const release = iranPack.rules.get("REL-CR") as Rule<boolean>
  return workOf([decide(release, workFacts(file, iran, today), setting)], askAboutPrisoner(file, iran, today))
}

/** A debt of which many parts were waived: no concession says whether it is of the whole or of the down payment. */
const waived = (many: number): Work => {
  const file = decoded({
    debts: [
      {
        kind: "dower",
        judgmentSum: 500_000_000,
        concessions: Array.from({ length: many }, (_, index) => ({
          amount: 1000 + index,
          day: "1402/01/01",
        })),
      },
    ],
  })
  const [outlook] = debtOutlook(file, workFacts(file, iran, today), debtProgramme, iran, setting).debts
  if (outlook === undefined) throw new Error("the file states a debt")
  return workOf(
    [outlook.release, ...outlook.hold, ...outlook.help],
    askAboutPrisoner(file, iran, today, outlook.id),
  )
}

describe("of a file with a long list", () => {
  it.each([
    ["commutations", (many: number) => commuted(many, false)],
    ["commutations and pardons", (many: number) => commuted(many, true)],
  ] as const)("facts are derived hardly more often for four times as many %s", (_, of) => {
    const [few, lots] = [of(40), of(160)]
    expect(lots.asked).toEqual(expect.arrayContaining([expect.stringMatching(/^custody/u)]))
    expect(lots.derivations).toBeLessThan(1.5 * few.derivations)
    expect(lots.checks).toBeLessThan(1.5 * few.checks)
  })

  it("the file is checked hardly more often for four times as many concessions, each of which is asked for", () => {
    const [few, lots] = [waived(40), waived(160)]
    const bases = lots.asked.filter((path) => /concessions\[\d+\]\.of$/u.test(path))
    expect(new Set(bases).size).toBe(160)
    expect(lots.checks).toBeLessThan(1.5 * few.checks)
    expect(lots.derivations).toBeLessThan(5 * few.derivations)
  })
})

import type { DecisionsJson } from "@bazgasht/cli"
import { describe, expect, it } from "vitest"
import { prisoner, runOn } from "./world.ts"

const decide = (words: ReadonlyArray<string>, files: Parameters<typeof runOn>[0] = { "a.json": prisoner }) =>
  runOn(files, ["decide", "a.json", ...words])

const json = async (
  words: ReadonlyArray<string>,
  files?: Parameters<typeof runOn>[0],
): Promise<DecisionsJson> => JSON.parse((await decide(["--json", ...words], files)).printed) as DecisionsJson

describe("bazgasht decide", () => {
  it("prints every route under its outcome, with day, decider and article", async () => {
    const { code, errors, printed } = await decide([])
    expect(code).toBe(0)
    expect(errors).toBe("")
    expect(printed).toContain("A-1 on 1403/07/10")
    expect(printed).toMatch(
      /Open now[\s\S]*✓ conditional release \(REL-CR\): eligible to be proposed; to be decided by: the court that gave the judgment \(since 1403\/07\/10 until before 1406\/03\/10\)/,
    )
    expect(printed).toMatch(
      /Undetermined: something is missing[\s\S]*must be established: does the court find a mitigating ground\? \[\d+\]\n[\s\S]*\ndocument: the court's finding; issued by: the court that gave the judgment\n {4}\[\d+\] does the court find a mitigating ground\? \(field of the file: reports\.mitigatingGround\)/,
    )
    expect(printed).toMatch(/Not open[\s\S]*ground: the provision is not in force on the relevant day/)
  })

  it("speaks Persian with Persian digits, in a Jalali or a Gregorian year", async () => {
    const { printed } = await decide(["--lang", "fa", "--day", "1403/07/09", "--route", "REL-CR"])
    expect(printed).toContain("… آزادی مشروط (REL-CR): هنوز زمان آن نرسیده است؛ نخستین روز: ۱۴۰۳/۰۷/۱۰")
    expect(printed.replace("A-1", "")).not.toMatch(/[0-9]/)
    const gregorian = await decide(["--lang", "fa", "--calendar", "gregorian", "--route", "REL-CR"])
    expect(gregorian.printed).toContain("۲۰۲۴/۱۰/۰۱")
  })

  it("takes the day of the option, else that of the file, else today", async () => {
    const day = async (words: ReadonlyArray<string>, file: object = prisoner): Promise<string | undefined> =>
      (await json(words, { "a.json": file })).cases[0]?.day
    expect(await day([])).toBe("1403/07/10")
    expect(await day([], { ...prisoner, day: "1404/01/01" })).toBe("1404/01/01")
    expect(await day(["--day", "2025-01-01"], { ...prisoner, day: "1404/01/01" })).toBe("1403/10/12")
    expect(await day(["--day", "۱۴۰۳/۰۱/۰۲", "--calendar", "gregorian"])).toBe("2024-03-21")
  })

  it("counts by the convention that is asked for", async () => {
    const outcome = async (convention: string) =>
      (await json(["--day", "1403/07/08", "--route", "REL-CR", "--convention", convention])).cases[0]
        ?.routes[0]?.result
    expect(await outcome("C1")).toMatchObject({ outcome: "notYet", from: "1403/07/10" })
    expect(await outcome("C2")).toEqual({ outcome: "eligible", since: "1403/07/08", until: "1406/03/10" })
  })

  it("answers a disputed question as it is told", async () => {
    const reports = {
      ...prisoner.reports,
      suitableSecurity: true,
      activityUndertaking: true,
      ownConsent: true,
    }
    const outcome = async (...words: ReadonlyArray<string>) =>
      (await json(["--route", "REL-SL", ...words], { "a.json": { ...prisoner, reports } })).cases[0]
        ?.routes[0]?.result.outcome
    expect(await outcome()).toBe("undetermined")
    expect(await outcome("--choose", "waiverWithoutComplainant=notNeeded")).toBe("eligible")
    expect(await outcome("--choose", "waiverWithoutComplainant=needed")).toBe("barred")
  })

  it("gives programs one document of a stable shape", async () => {
    const document = await json(["--route", "REL-CR", "--route", "REL-SL", "--route", "REL-PP"])
    expect(Object.keys(document)).toEqual(["format", "calendar", "cases", "refused"])
    expect(document.format).toBe("bazgasht.decisions/1")
    const [decided] = document.cases
    expect(decided).toMatchObject({ file: "a.json", case: "A-1", day: "1403/07/10" })
    for (const route of decided?.routes ?? [])
      expect(Object.keys(route)).toEqual([
        "rule",
        "title",
        "kind",
        "answer",
        "mode",
        "result",
        "proposers",
        "reporters",
        "deciders",
        "acts",
        "citations",
        "quantities",
        "receipt",
      ])
    const [release, semiLiberty, postponement] = decided?.routes ?? []
    expect(release).toMatchObject({
      rule: "REL-CR",
      kind: "discretion",
      answer: "yes",
      proposers: ["prosecutor", "enforcementJudge"],
      deciders: ["court"],
      citations: [{ instrument: "IPC", article: { en: "article 58" }, confidence: "verifiedText" }],
      receipt: {
        rule: "REL-CR",
        factsDigest: expect.stringMatching(/[0-9a-f]{64}$/),
        dayCount: "C1",
        choices: {},
      },
    })
    expect(semiLiberty?.result).toMatchObject({
      outcome: "undetermined",
      missing: {
        questions: [{ id: "waiverUnnecessary", issuer: "courtOfFinalJudgment" }, {}, {}, {}],
        gaps: [],
      },
    })
    expect(postponement?.result).toMatchObject({
      outcome: "barred",
      grounds: [{ id: "IPC-40-before-judgment" }],
    })
  })

  it("gives the whole proof with --why, to people and to programs", async () => {
    const { printed } = await decide(["--why", "--route", "REL-CR"])
    expect(printed).toMatch(
      /✓ the sentenced person has shown good conduct throughout the execution \(Islamic Penal Code of 1392, article 58, clause \(a\)\)/,
    )
    const [route] = (await json(["--why", "--route", "REL-CR"])).cases[0]?.routes ?? []
    expect(route?.proof).toMatchObject({ op: "all", value: true })
  })

  it("says with --remedies what would change an answer", async () => {
    const file = { ...prisoner, reports: { ...prisoner.reports, goodConduct: false } }
    const words = ["--remedies", "--route", "REL-CR"]
    expect((await decide(words, { "a.json": file })).printed).toContain(
      "what would change it: “good conduct throughout the execution”: yes",
    )
    const [route] = (await json(words, { "a.json": file })).cases[0]?.routes ?? []
    expect(route?.remedies).toEqual([[{ fact: "goodConduct", from: false, to: true }]])
  })

  it("decides with --exact where every completion agrees, and says that it did", async () => {
    // At, above or below the statutory minimum: under this reading and this finding the note bars each of them.
    const [sentence] = prisoner.sentences
    const file = {
      ...prisoner,
      sentences: [
        { ...sentence, offence: "drug.trafficking", drugSpecialCase: false, statutory: { maximum: "15y" } },
      ],
      reports: { ...prisoner.reports, drugNoteBelowMinimum: true },
    }
    const words = ["--route", "REL-CR", "--choose", "drugNoteAboveMinimum=barred"]
    const files = { "a.json": file }
    expect((await json(words, files)).cases[0]?.routes[0]).toMatchObject({
      mode: "kleene",
      answer: "unknown",
      result: { outcome: "undetermined", missing: { questions: [{ id: "statutoryMinimum" }] } },
    })
    expect((await json([...words, "--exact"], files)).cases[0]?.routes[0]).toMatchObject({
      mode: "exact",
      answer: "no",
      result: { outcome: "undetermined" },
    })
    expect((await decide([...words, "--exact"], files)).printed).toContain(
      "whatever the answers to what is unknown",
    )
  })

  it("keeps a script informed by its exit code", async () => {
    const code = async (...words: ReadonlyArray<string>): Promise<number> => (await decide(words)).code
    expect(await code("--route", "REL-CR", "--fail-on", "undetermined,barred")).toBe(0)
    expect(await code("--route", "REL-SL", "--fail-on", "undetermined,barred")).toBe(3)
    expect(await code("--day", "1403/07/09", "--route", "REL-CR", "--fail-on", "notYet")).toBe(3)
    expect((await decide(["missing.json", "--route", "REL-SL", "--fail-on", "undetermined"])).code).toBe(1)
  })

  it("passes over files of expected answers, and says so", async () => {
    const { code, errors, printed } = await runOn(
      {
        "folder/a.json": prisoner,
        "folder/a.expected.json": {},
        "folder/b.json": { ...prisoner, id: "B-1" },
      },
      ["decide", "folder", "--route", "REL-CR"],
    )
    expect(code).toBe(0)
    expect(printed).toMatch(/A-1 on[\s\S]*B-1 on/)
    expect(errors).toBe("files of expected answers passed over (see `bazgasht verify`): 1")
  })
})

import { describe, expect, it } from "vitest"
import { rightToLeft } from "../src/terminal/direction.ts"
import { prisoner, runOn } from "./world.ts"

const files = { "a.json": prisoner }

describe("a command line that makes no sense", () => {
  it.each<readonly [ReadonlyArray<string>, string]>([
    [["decid", "a.json"], "unknown command: decid; did you mean decide?"],
    [
      ["fly"],
      "unknown command: fly; it is one of decide, check, verify, replay, messages, figures, worklist, time-line, letters, consequences, pay, readings, claim, cycle, place, simulate, sql, fund, describe, read-aloud, rules, coverage, population, import",
    ],
    [["decide"], "too few or too many operands; at least one FILE…"],
    [["rules", "a.json"], "too few or too many operands: a.json; no operand"],
    [["read-aloud", "iran", "more"], "too few or too many operands: iran more; at most one [PACK]"],
    [["rules", "--language", "fa"], "unknown option: --language; it is one of --lang, --calendar"],
    [["sql"], "too few or too many operands; one RULE"],
    [["time-line"], "too few or too many operands; in this order: STORE [PERSON]"],
    [["decide", "a.json", "--wy"], "unknown option: --wy; did you mean --why?"],
    [["decide", "a.json", "--day"], "the option needs a value: --day; write --day DAY"],
    [
      ["decide", "a.json", "--day", "1403/07/40"],
      "not a value of the option: 1403/07/40; expected a day from 1 to 30",
    ],
    [["decide", "a.json", "--why=yes"], "--why=yes; --why takes no value"],
    [["decide", "a.json", "--lang", "de"], "--lang de; it is one of fa, en"],
    [["decide", "a.json", "--lang", "fa", "--lang", "en"], "--lang en; --lang only once"],
    [["decide", "a.json", "--calendar", "lunar"], "--calendar lunar; it is one of jalali, gregorian"],
    [["decide", "a.json", "--convention", "C3"], "--convention C3; it is one of C1, C2"],
    [
      ["decide", "a.json", "--route", "REL-CS"],
      "--route REL-CS; there is no rule with this id; did you mean REL-CR?",
    ],
    [["decide", "a.json", "--choose", "waiver=needed"], "there is no disputed question with this id"],
    [["decide", "a.json", "--choose", "roundingOfCut=up"], "it is one of roundingOfCut=inFavourOfConvict"],
    [["decide", "a.json", "--fail-on", "maybe"], "--fail-on maybe; it is one of eligible, notYet, barred"],
    [["describe", "REL-XX"], "there is no rule with this id"],
    [["cycle", "plan.json"], "too few or too many operands: plan.json; in this order: PLAN FAMILIES…"],
    [["simulate", "invented:many", "reform.yaml"], "invented:many; invented:COUNT or invented:COUNT:SEED"],
    [["simulate", "invented:0", "reform.yaml"], "invented:0; invented:COUNT or invented:COUNT:SEED"],
    [["place", "round.json"], "too few or too many operands: round.json; in this order: ROUND PEOPLE…"],
    [
      ["place", "round.json", "a.json", "--mode", "fair"],
      "--mode fair; it is one of stable, most-people, best-fit",
    ],
    [
      ["cycle", "plan.json", "a.json", "--budget", "much"],
      "--budget much; a whole amount in rials, zero or more",
    ],
  ])("%j is refused with exit code 2 and nothing printed", async (words, complaint) => {
    const { code, errors, printed } = await runOn(files, words)
    expect(code).toBe(2)
    expect(printed).toBe("")
    expect(errors).toContain(complaint)
    expect(errors).toContain("See `bazgasht --help`.")
  })

  it.each([
    [["fly", "--lang", "fa"]],
    [["decide", "--lang=fa", "--nope"]],
    [["--lang", "en", "decide", "--lang", "fa", "--day"]],
  ])("is refused in the language that it asks for: %j", async (words) => {
    const { code, errors } = await runOn(files, words)
    expect(code).toBe(2)
    expect(errors).toContain("راهنما: bazgasht --help")
  })
})

describe("help and version", () => {
  it.each([[[]], [["--help"]], [["help"]], [["-h"]]])(
    "%j prints the commands and the exit codes",
    async (words) => {
      const { code, printed } = await runOn({}, words)
      expect(code).toBe(0)
      for (const name of [
        "decide",
        "check",
        "verify",
        "cycle",
        "place",
        "describe",
        "rules",
        "coverage",
        "Exit codes",
      ])
        expect(printed).toContain(name)
    },
  )

  it("explains the options of a command, also in Persian", async () => {
    for (const words of [
      ["decide", "--help"],
      ["help", "decide"],
    ])
      expect((await runOn({}, words)).printed).toContain("--fail-on OUTCOMES")
    expect((await runOn({}, ["decide", "--help", "--lang", "fa"])).printed).toContain("روز تصمیم")
    expect((await runOn({}, ["--help"], "fa")).printed).toContain("فرمان‌ها")
  })

  it("keeps the lines of the English help short", async () => {
    for (const words of [["--help"], ["decide", "--help"]])
      for (const line of (await runOn({}, words)).printed.split("\n")) expect(line.length).toBeLessThan(150)
  })

  it("says of a language in which only letters are written that the rest is in another", async () => {
    const described = await runOn({}, ["describe", "REL-CR", "--lang", "ckb"])
    expect(described.errors).toMatch(/^ckb: only letters \(--for person, letters\)/)
    // Digits of the other language in Persian sentences would be neither.
    expect(described.printed).toBe((await runOn({}, ["describe", "REL-CR", "--lang", "fa"])).printed)
    const letter = await runOn(files, ["decide", "a.json", "--for", "person", "--lang", "ckb"])
    expect({ code: letter.code, errors: letter.errors }).toEqual({ code: 0, errors: "" })
    expect(letter.printed).toMatch(/^\u200f? ?ڕێگاکانی دەرچوونت/)
  })

  it("reads a decision to a person, an officer or a judge", async () => {
    const printed = async (...words: ReadonlyArray<string>) =>
      (await runOn(files, ["decide", "a.json", "--lang", "en", ...words])).printed
    expect(await printed("--for", "officer")).toBe(await printed())
    expect(await printed("--for", "judge")).toBe(await printed("--why"))
    expect(await printed("--for", "person")).not.toMatch(/REL-|article|\(may\)/)
    const letters = JSON.parse(await printed("--for", "person", "--json")) as { readonly format: string }
    expect(letters).toMatchObject({
      format: "bazgasht.letters/1",
      letters: [{ case: "A-1", language: "en" }],
    })
    expect((await runOn(files, ["decide", "a.json", "--for", "nobody"])).code).toBe(2)
    expect((await runOn(files, ["decide", "a.json", "--html", "out"])).code).toBe(2)
  })

  it("tells the version", async () => {
    expect(await runOn({}, ["--version"])).toMatchObject({ code: 0, printed: "1.2.3", errors: "" })
  })
})

describe("the law in words", () => {
  it("gives a program the text of each rule as a person reads it", async () => {
    for (const language of ["en", "fa"]) {
      const asked = ["describe", "REL-CR", "FAM-1", "--lang", language]
      const { printed } = await runOn({}, asked)
      const document = JSON.parse((await runOn({}, [...asked, "--json"])).printed)
      expect(document).toMatchObject({ format: "bazgasht.describe/1", language })
      expect(document.rules.map(({ id }: { readonly id: string }) => id)).toEqual(["REL-CR", "FAM-1"])
      const plain = printed.replaceAll(/[\u200e\u200f\u2066-\u2069]/g, "")
      for (const { text } of document.rules)
        for (const line of text.split("\n"))
          expect(plain).toContain(line.replaceAll(/[\u200e\u200f\u2066-\u2069]/g, ""))
    }
  })

  it("puts a rule into words in both languages", async () => {
    const english = await runOn({}, ["describe", "REL-CR"])
    expect(english.printed).toMatch(
      /^conditional release\n[\s\S]*decided by: the court that gave the judgment/,
    )
    const persian = await runOn({}, ["describe", "REL-CR", "REL-SL", "--lang", "fa"])
    expect(persian.printed).toMatch(/^آزادی مشروط\n[\s\S]*نظام نیمه‌آزادی/)
  })

  it("lists rules and disputed questions", async () => {
    const { printed } = await runOn({}, ["rules"])
    expect(printed).toContain("REL-CR: conditional release")
    expect(printed).toMatch(/waiverWithoutComplainant: [\s\S]*● askCourt: [\s\S]*○ notNeeded: /)
    const { rules } = JSON.parse((await runOn({}, ["rules", "--json"])).printed) as {
      readonly rules: ReadonlyArray<{ readonly id: string }>
    }
    expect(rules.map(({ id }) => id)).toContain("BASE-1/imposed")
  })

  it("reports what is encoded, what is not, and when numbers were checked", async () => {
    const { printed } = await runOn({}, ["coverage"])
    expect(printed).toMatch(
      /Encoded articles[\s\S]*article 58[\s\S]*REL-CR[\s\S]*not encoded[\s\S]*last checked/,
    )
    const report = JSON.parse((await runOn({}, ["coverage", "--json"])).printed) as {
      readonly articles: ReadonlyArray<{ readonly encodedBy: ReadonlyArray<string> }>
      readonly parameters: ReadonlyArray<{ readonly values: ReadonlyArray<{ readonly lastChecked: string }> }>
    }
    expect(report.articles.some(({ encodedBy }) => encodedBy.length === 0)).toBe(true)
    for (const { values } of report.parameters)
      for (const { lastChecked } of values) expect(lastChecked).toMatch(/^1[34]\d\d\/\d\d\/\d\d$/)
  })
})

describe("right-to-left lines", () => {
  it("get one mark where they begin with a Latin word, and none elsewhere", () => {
    expect(rightToLeft("آزادی (REL-CR)\nCR-1 در ۱۴۰۳/۰۷/۱۰\nplain.json\n✓ آزادی")).toBe(
      "آزادی (REL-CR)\n\u200f CR-1 در ۱۴۰۳/۰۷/۱۰\nplain.json\n✓ آزادی",
    )
  })

  it("leave nothing invisible beside an id, so that it can be copied", async () => {
    for (const words of [["rules"], ["codes"], ["coverage"], ["describe", "REL-CR"]]) {
      const { printed } = await runOn({}, [...words, "--lang", "fa"])
      expect(printed).not.toMatch(
        /[\u200e\u200f\u202a-\u202e\u2066-\u2069][A-Z]+-[A-Z0-9]|[A-Z]-[A-Z0-9]+[\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
      )
    }
  })

  it("are read again with the marks that were copied along", async () => {
    const told = (words: ReadonlyArray<string>) => runOn(files, words)
    expect(await told(["describe", "\u200fREL-CR\u2069", "--lang", "fa"])).toEqual(
      await told(["describe", "REL-CR", "--lang", "fa"]),
    )
    expect(await told(["decide", "\u2068a.json", "--route", "\u202bREL-CR\u202c"])).toEqual(
      await told(["decide", "a.json", "--route", "REL-CR"]),
    )
  })

  it("hold no other mark in what the command prints", async () => {
    const { printed } = await runOn(files, ["decide", "a.json", "--lang", "fa", "--why"])
    for (const line of printed.split("\n"))
      expect(line.slice(1)).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
  })
})

import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { AllocationJson, DonorReportJson } from "@bazgasht/cli"
import { iranPack, jalali } from "@bazgasht/iran"
import type { Money } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import { priceReport } from "../src/allocation/price-report.ts"
import { terminalOf } from "../src/report/terminal.ts"
import { plain } from "../src/terminal/paint.ts"
import { runOn } from "./world.ts"

const gift = (id: string, free: number | string, earmark: object = {}): object => ({
  id,
  free,
  receivedOn: "1405/01/15",
  earmark,
})

const petition = (id: string, residual: number | string, province: string, values: object = {}): object => ({
  id,
  residual,
  attributes: { province, debt: "dower" },
  values,
})

const run = {
  id: "1405-03",
  kind: "allocation",
  day: "1405/03/01",
  policy: { mode: "count", seed: "1405-03" },
  gifts: [gift("general", "۸٬۰۰۰٬۰۰۰"), gift("alborz", 3_000_000, { province: ["IR-30"] })],
  petitions: [
    petition("five", 5_000_000, "IR-23"),
    petition("four", 4_000_000, "IR-23"),
    petition("three", 3_000_000, "IR-30"),
    petition("twenty", 20_000_000, "IR-30"),
  ],
}

/** Twenty people of one residual, whom three donors free together: one pays for ten, one for seven, one for three. */
const drive = {
  id: "1405-04",
  kind: "allocation",
  day: "1405/04/01",
  policy: { mode: "count", seed: "1405-04" },
  gifts: [34_000_000, 23_800_000, 10_200_000].map((free, index) => ({
    ...gift(`gift-${index + 1}`, free),
    receivedOn: `1405/01/1${index}`,
    donor: `G-${index + 1}`,
  })),
  petitions: Array.from({ length: 20 }, (_, index) =>
    petition(
      `petition-${String(index + 10)}`,
      3_400_000,
      index % 5 < 3 ? "tehran" : index % 5 === 3 ? "fars" : "ilam",
    ),
  ),
}

const fund = (document: object, ...words: ReadonlyArray<string>) =>
  runOn({ "run.json": JSON.stringify(document) }, ["fund", "run.json", ...words])

describe("bazgasht fund", () => {
  it("prints whom the money frees, from which gift, and why the others are not served", async () => {
    const { code, errors, printed } = await fund(run)
    expect({ code, errors }).toEqual({ code: 0, errors: "" })
    expect(printed).toMatch(
      /^1405-03: 1405\/03\/01\n\nFigures\nmode: the debts of as many people as possible\npetitions served: 2 of 4\n/,
    )
    expect(printed).toContain(
      "available: 11,000,000 rials\nallocated: 7,000,000 rials\nleft: 4,000,000 rials\n",
    )
    expect(printed).toContain("worth: 2\nproven: no choice is better\nseed: 1405-03\n")
    expect(printed).toMatch(/four +4,000,000 +general\n/)
    expect(printed).toMatch(/three +3,000,000 +alborz\n/)
    expect(printed).toMatch(/five +5,000,000 +4,000,000 +1,000,000 +what was left of the money/)
    expect(printed).toMatch(/twenty +20,000,000 +4,000,000 +16,000,000 +all money that is meant for it/)
  })

  it("prints the same in Persian, with Persian digits", async () => {
    const { printed } = await fund(run, "--lang", "fa")
    expect(printed).toContain("درخواست‌های تأمین‌شده: ۲ از ۴")
    expect(printed).toContain("موجودی قابل تخصیص: ۱۱٬۰۰۰٬۰۰۰ ریال")
    expect(printed).not.toMatch(/[يك]/)
  })

  it("writes the decision record as JSON, and the same for the same input", async () => {
    const { printed } = await fund(run, "--json")
    const record = JSON.parse(printed) as AllocationJson
    expect(record.grants).toEqual([
      { petition: "four", amount: 4_000_000, payments: [{ gift: "general", amount: 4_000_000 }] },
      { petition: "three", amount: 3_000_000, payments: [{ gift: "alborz", amount: 3_000_000 }] },
    ])
    expect(record.unserved.map(({ petition, residual }) => [petition, residual])).toEqual([
      ["five", 5_000_000],
      ["twenty", 20_000_000],
    ])
    expect(record.record).toEqual({ mode: "count", worth: 2, bound: 2, leastCost: true })
    expect((await fund(run, "--json")).printed).toBe(printed)
  })

  it("tells of all who are left out at which residual they would have been served, where that costs little", async () => {
    const general = { ...run, gifts: [gift("general", 8_000_000)] }
    const { printed } = await fund(general)
    expect(printed).toContain("would be served up to")
    expect(printed).toMatch(/twenty +20,000,000 +1,000,000 +19,000,000 +(3,999,999|4,000,000) /)
    const { unserved } = JSON.parse((await fund(general, "--json")).printed) as AllocationJson
    const told = await Promise.all(
      unserved.map(async ({ petition }) => {
        const { kind, price } = JSON.parse((await fund(general, "--price", petition, "--json")).printed) as {
          readonly kind: string
          readonly price: number
        }
        return { kind, price }
      }),
    )
    expect(unserved.map(({ freedAt }) => freedAt)).toEqual(told)
    expect(told).toHaveLength(2)
  })

  it("spends no gift that is received later, and says so", async () => {
    const late = { ...(gift("late", 90_000_000) as object), receivedOn: "1405/03/02" }
    const document = { ...run, gifts: [...run.gifts, late] }
    const { later, ...found } = JSON.parse((await fund(document, "--json")).printed) as AllocationJson
    expect(later).toEqual(["late"])
    expect(found).toEqual(JSON.parse((await fund(run, "--json")).printed))
    expect((await fund(document)).printed).toContain(
      "received after the day of the run, and not counted: late",
    )
  })

  it("tells at which residual a petition would have been served", async () => {
    // The general gift has 8 million; a creditor of `five` who leaves a million takes the place of nobody.
    const { printed } = await fund(run, "--price", "five")
    expect(printed).toContain("up to a residual of 4,000,000 rials")
    const unknown = await fund(run, "--price", "nobody")
    expect(unknown.code).toBe(2)
    expect(unknown.errors).toContain("the run has no petition with this id")
  })

  it("says of whom no price is told where to ask for it, and says nothing of it where all are told", async () => {
    const asks = "is told of one at a time with --price"
    expect((await fund(run)).printed).toContain(asks)
    expect((await fund({ ...run, gifts: [gift("general", 8_000_000)] })).printed).not.toContain(asks)
    expect((await fund(run, "--lang", "fa")).printed).toContain(
      "با --price برای هر درخواست جداگانه گفته می‌شود",
    )
  })

  it("says of a search that was cut off that nothing is proven, and never that there is no price", () => {
    const said = (language: "fa" | "en", servedAt: { readonly servedAt?: Money }): string => {
      const style = { language, calendar: jalali, pack: iranPack }
      const report = priceReport(style, "run", "five", { kind: "notProven", ...servedAt })
      return terminalOf(style, [report], { paint: plain })
    }
    expect(said("fa", { servedAt: 5 as Money })).toMatch(/^با ماندهٔ ۵ ریال تأمین می‌شد\..*اثبات نشده است\.$/m)
    expect(said("en", { servedAt: 5 as Money })).toMatch(
      /^It would be served at a residual of 5 rials\..*not proven\.$/m,
    )
    expect(said("en", {})).toContain("does not prove that there is none")
  })

  it.each(["priority", "equalShares"])("prints the steps of the mode %s", async (mode) => {
    const keys =
      mode === "priority" ? { keys: [{ key: "residual", order: "lowestFirst" }], misfit: "stop" } : {}
    const { code, printed, written } = await fund(
      { ...run, policy: { mode, seed: "1405-03", ...keys } },
      "--csv",
      "out",
    )
    expect(code).toBe(0)
    expect(printed).not.toContain("Step by step")
    expect([...written.keys()]).toEqual([
      "out/grants.csv",
      "out/unserved.csv",
      "out/gifts.csv",
      "out/steps.csv",
      "out/figures.csv",
    ])
    expect(written.get("out/steps.csv")).toContain("three")
  })

  it("refuses what is wrong with a run by name and place, and decides nothing", async () => {
    const wrong = {
      ...run,
      policy: { mode: "weight", seed: "1405-03", misfit: "stop" },
      gifts: [gift("general", 1.5), gift("general", -1)],
      petitions: [petition("zero", 0, "IR-23")],
    }
    const { code, errors, printed } = await fund(wrong)
    expect({ code, printed }).toEqual({ code: 1, printed: "" })
    expect(errors).toMatch(/policy\.weight.*\[field\.missing\]/)
    expect(errors).toMatch(/policy\.misfit.*\[field\.unexpected\]/)
    expect(errors).toMatch(/gifts\[0\]\.free.*\[number\.notWhole\]/)
    expect(errors).toMatch(/gifts\[1\]\.free.*\[number\.outOfRange\]/)
    expect(errors).toMatch(/gifts\[1\]\.id.*\[id\.duplicate\]/)
    expect(errors).toMatch(/petitions\[0\]\.residual.*\[number\.outOfRange\]/)
    const asJson = JSON.parse((await fund(wrong, "--json")).printed) as {
      readonly refused: ReadonlyArray<unknown>
    }
    expect(asJson.refused.length).toBeGreaterThanOrEqual(6)
  })

  it("refuses values that the policy reads and a petition does not have", async () => {
    const { errors } = await fund({
      ...run,
      policy: { mode: "weight", seed: "1405-03", weight: "children" },
      petitions: [petition("one", 1, "IR-23"), petition("two", 1, "IR-23", { children: 0 })],
    })
    expect(errors).toMatch(/petitions\[0\]\.values\.children.*\[field\.missing\]/)
    expect(errors).toMatch(/petitions\[1\]\.values\.children.*\[number\.outOfRange\]/)
  })

  it("decides the example that the readme names", async () => {
    const example = fileURLToPath(new URL("../../../examples/cases/allocation/run.json", import.meta.url))
    const { code, printed } = await runOn({ "run.json": readFileSync(example, "utf8") }, ["fund", "run.json"])
    expect(code).toBe(0)
    expect(printed).toContain("petitions served: 2 of 4")
  })

  it("reports to the donors and the public, without a trace of identity", async () => {
    const { code, errors, printed, written } = await fund(drive, "--report", "--out", "pages")
    expect(code).toBe(0)
    expect(errors).toBe("pages/report.fa.html: written\npages/report.en.html: written")
    expect(printed).toContain("people whose release the money pays for: 20\n")
    expect(printed).toContain("allocated: 68,000,000 rials\n")
    expect(printed).toMatch(
      /\nBy province\nprovince +people +sum in rials\n.*\nTehran +12 +40,800,000\nothers +8 +27,200,000\n/,
    )
    expect(printed).toContain("donor: G-1\npeople whose release this gift helps to pay for: 10\n")
    // Three people stand behind this one, and who they are could be asked around.
    expect(printed).toContain("donor: G-3\npeople whose release this gift helps to pay for: not published\n")
    for (const told of [printed, ...written.values()]) expect(told).not.toMatch(/petition-|gift-/)
    expect(written.get("pages/report.en.html")).toContain("<bdi>Tehran</bdi>")
    expect(written.get("pages/report.fa.html")).toContain("<bdi>تهران</bdi>")
  })

  it("reports in Persian, and to one donor alone as JSON", async () => {
    const persian = (await fund(drive, "--report", "--lang", "fa", "--smallest", "4")).printed
    expect(persian).toContain("به تفکیک استان")
    expect(persian).toMatch(/تهران\s*\u200f?\s+۱۲\s*\u200f?\s+۴۰٬۸۰۰٬۰۰۰/)
    expect(persian).not.toMatch(/[يك]/)
    const { donors } = JSON.parse(
      (await fund(drive, "--report", "--donor", "G-2", "--json")).printed,
    ) as DonorReportJson
    expect(donors.map(({ free, donor, left, spent }) => ({ free, donor, left, spent }))).toEqual([
      { free: 23_800_000, donor: "G-2", left: 0, spent: 23_800_000 },
    ])
  })

  it("refuses a report to nobody, or of one", async () => {
    expect((await fund(drive, "--report", "--donor", "G-9")).errors).toContain(
      "the run has no donor with this id",
    )
    expect((await fund(drive, "--report", "--smallest", "1")).errors).toContain("a group of one is a person")
    const refused = JSON.parse(
      (await fund({ ...drive, day: "never" }, "--report", "--json")).printed,
    ) as object
    expect(refused).toMatchObject({ format: "bazgasht.donor-report/1", refused: [{ field: "day" }] })
  })

  it("is a kind of file that can be checked", async () => {
    const { code, printed } = await runOn({ "run.json": JSON.stringify(run) }, ["check", "run.json"])
    expect({ code, printed }).toEqual({ code: 0, printed: "✓ run.json: in order" })
  })
})

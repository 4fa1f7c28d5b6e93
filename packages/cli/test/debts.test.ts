import type { DecisionsJson } from "@bazgasht/cli"
import { describe, expect, it } from "vitest"
import { runOn } from "./world.ts"

const million = 1_000_000

/** A man held for a dower of five thousand million, with a ruling on insolvency, and for arrears of maintenance. */
const debtor = {
  id: "debtor",
  kind: "prisoner",
  day: "1404/08/01",
  debts: [
    {
      id: "dower",
      kind: "dower",
      judgmentSum: 5_000 * million,
      creditorConsents: false,
      instalmentsOrdered: true,
      downPayment: 500 * million,
      instalmentArrears: 0,
      concessions: [{ amount: 100 * million, of: "downPayment" }],
      payments: [],
      funding: [{ source: "family", amount: 150 * million, received: "1404/07/15" }],
    },
    {
      id: "maintenance",
      kind: "maintenanceArrears",
      judgmentSum: 300 * million,
      creditorConsents: false,
      instalmentsOrdered: false,
      concessions: [],
      payments: [],
      funding: [],
    },
  ],
}

const decide = (file: object, words: ReadonlyArray<string> = []) =>
  runOn({ "a.json": file }, ["decide", "a.json", ...words])

describe("bazgasht decide on a file that tells of debts", () => {
  it("prints before the routes what is owed, put off and still to be paid, debt by debt and together", async () => {
    const { errors, printed } = await decide(debtor)
    expect(errors).toBe("")
    expect(printed).toMatch(
      /Debt: dower \(mahr\) \(dower\)\n {4}the whole debt on the day of the decision \(SET-7\/owed\): 5,000,000,000 rials/,
    )
    expect(printed).toMatch(
      /deferred by a ruling on instalments or by the legal period of a diyah \(SET-7\/deferred\): 4,500,000,000 rials/,
    )
    expect(printed).toMatch(/All debts together\n[\s\S]*the gap until release: 550,000,000 rials/)
    expect(printed).toMatch(
      /regulation of 1394 \(SET-1\)[\s\S]*regulation of 1392 \(SET-1\/1392\)[\s\S]*\(SET-2\)/,
    )
  })

  it("decides what is asked by name of the debts that it is about: a fine of a fine, a deadline of a diyah", async () => {
    const fined = {
      ...debtor,
      sentences: [{ id: "s", judgmentDay: "1400/05/10", punishments: { fine: 80 * million } }],
      custody: { detention: [] },
      events: [],
      debts: [
        ...debtor.debts,
        { id: "injury", kind: "diyah", diyahIntent: "intentional", diyahActDay: "1402/01/01" },
      ],
    }
    const asked = async (...routes: ReadonlyArray<string>) => {
      const { printed } = await decide(fined, [...routes.flatMap((rule) => ["--route", rule]), "--json"])
      const { cases } = JSON.parse(printed) as DecisionsJson
      return (cases[0]?.ofDebts ?? []).map(({ debt, quantities, routes: of }) => [
        debt,
        [...of, ...(quantities ?? [])].map(({ rule }) => rule),
      ])
    }
    expect(await asked("FIN-6", "FIN-6/cap", "DIY-3", "DIY-3/last")).toEqual([
      ["injury", ["DIY-3", "DIY-3/last"]],
      ["fine:s", ["FIN-6", "FIN-6/cap"]],
    ])
    const { printed } = await decide(debtor, ["--route", "DIY-3"])
    expect(
      printed.match(
        /ground: the debt is neither a diyah nor an arsh \(Islamic Penal Code of 1392, articles 488 to 491\)/g,
      ),
    ).toHaveLength(2)
  })

  it("speaks Persian with Persian digits", async () => {
    const { printed } = await decide(debtor, ["--lang", "fa"])
    expect(printed).toMatch(
      /دین: مهریه \(dower\)\n {4}اصل دین در روز تصمیم \(SET-7\/owed\): ۵٬۰۰۰٬۰۰۰٬۰۰۰ ریال/,
    )
    expect(printed).toMatch(/جمع همهٔ دیون\n[\s\S]*کسری تا آزادی: ۵۵۰٬۰۰۰٬۰۰۰ ریال/)
  })

  it("gives programs the same, and leaves a sum out that rests on something unknown", async () => {
    const { printed } = await decide(debtor, ["--json"])
    const [one] = (JSON.parse(printed) as DecisionsJson).cases
    expect(one?.debts?.totals.gap).toBe(550 * million)
    expect(one?.debts?.debts.map(({ release }) => release.answer)).toEqual(["no", "no"])
    const [dower, maintenance] = debtor.debts
    const open = Object.fromEntries(
      Object.entries({ ...maintenance }).filter(([field]) => field !== "concessions"),
    )
    const unknown = await decide({ ...debtor, debts: [dower, open] }, ["--json"])
    const [other] = (JSON.parse(unknown.printed) as DecisionsJson).cases
    expect(other?.debts?.totals).not.toHaveProperty("gap")
    expect(other?.debts?.totals.owed).toBe(5_300 * million)
  })
})

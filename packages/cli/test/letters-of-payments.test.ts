import { mkdtempSync, readdirSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { makeCasework } from "@bazgasht/casework"
import { Storage } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import { iranPack, jalali, jalaliDay, paymentTerms, supportTerms } from "@bazgasht/iran"
import { organisationKinds } from "@bazgasht/organisation"
import { type Day, digestOf } from "@bazgasht/rules"
import { withoutMarks } from "@bazgasht/rules/wording"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { beforeAll, describe, expect, it } from "vitest"
import { runOverStores } from "./store-platform.ts"

const folder = mkdtempSync(join(tmpdir(), "bazgasht-letters-"))
const store = join(folder, "cases.sqlite")
const unit = "association-fars"
const account = "IR580540105180021273113007"
const [spring, summer, autumn] = [jalaliDay(1404, 1, 1), jalaliDay(1404, 4, 1), jalaliDay(1404, 7, 1)]

const { cycle, entitlement: terms } = supportTerms({ pack: iranPack, today: autumn })
if (terms === undefined) throw new Error("the terms of entitlements are known on the day")
const settings = {
  supportCycle: { terms: cycle, policyDigest: digestOf(cycle) },
  entitlement: { terms, calendar: jalali, policyDigest: digestOf(terms) },
  payeeAccount: { terms: paymentTerms.payeeAccount, policyDigest: digestOf(paymentTerms.payeeAccount) },
}

type Given = readonly [at: Day, kind: keyof typeof settings, subject: string, person: string, content: object]

const give = (commands: ReadonlyArray<Given>) =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const storage = yield* openSqlite({ file: store })
        const { cases } = yield* makeCasework({
          storage: Layer.succeed(Storage, storage),
          kinds: {
            supportCycle: caseKinds.supportCycle,
            entitlement: caseKinds.entitlement,
            payeeAccount: organisationKinds.payeeAccount,
          },
          access: {
            canRead: () => Effect.succeed("whole" as const),
            authorize: () => Effect.succeed({ allowed: true } as const),
          },
        })
        for (const [at, kind, subject, person, content] of commands) {
          const by = { id: person, role: person === "worker" ? "socialWorker" : "supportAssociation" }
          const caller = { person, linked: [], offices: [{ role: by.role, unit }] }
          const version = (yield* storage.load({ kind, subject }))?.version ?? 0
          const command = {
            ...content,
            id: `${subject}-${version}`,
            subject,
            at,
            by,
            expectedVersion: version,
          }
          const request = { caller, command } as const
          if (kind === "entitlement")
            yield* cases.entitlement.handleUnknown({ ...request, setting: settings.entitlement })
          else if (kind === "supportCycle")
            yield* cases.supportCycle.handleUnknown({ ...request, setting: settings.supportCycle })
          else yield* cases.payeeAccount.handleUnknown({ ...request, setting: settings.payeeAccount })
        }
      }),
    ),
  )

interface Quarter {
  readonly subject: string
  readonly cycle: string
  readonly from: Day
  readonly to: Day
  readonly amount: number
  readonly owed: number
  readonly end: object
}

const paid = ({ amount, cycle, end, from, owed, subject, to }: Quarter): ReadonlyArray<Given> => {
  const claim = {
    cycle,
    recordDigest: "record-1",
    household: "family-1",
    kind: "cash",
    from,
    to,
    amount,
    owed,
  }
  const key = `key-of-${subject}`
  return [
    [
      to,
      "entitlement",
      subject,
      "clerk",
      { type: "compute", ...claim, recipients: { primary: "mother" }, members: ["mother", "ward"] },
    ],
    [to, "entitlement", subject, "director", { type: "approve" }],
    [to, "entitlement", subject, "director", { type: "release" }],
    [to, "entitlement", subject, "clerk", { type: "prepareAttempt", key, payee: "mother", amount }],
    [to, "entitlement", subject, "treasurer", { type: "submitAttempt", key }],
    [(to + 3) as Day, "entitlement", subject, "treasurer", { key, ...end }],
  ]
}

/** A cycle of one family that the director has released. */
const released = (cycle: string, from: Day, to: Day, owed: number): ReadonlyArray<Given> => [
  [to, "supportCycle", cycle, "clerk", { type: "plan", unit, from, to, budget: owed }],
  [
    to,
    "supportCycle",
    cycle,
    "clerk",
    { type: "lock", snapshotDigest: "snapshot-1", recordDigest: "record-1", families: 1, owed },
  ],
  [to, "supportCycle", cycle, "director", { type: "approve", recordDigest: "record-1" }],
  [to, "supportCycle", cycle, "clerk", { type: "release" }],
]

const arrived = { type: "confirmAttempt", reference: "bank-1" }

beforeAll(() =>
  give([
    [
      spring,
      "payeeAccount",
      "account-1",
      "worker",
      { type: "register", holder: "mother", unit, account, name: "زهرا نمونه" },
    ],
    [spring, "payeeAccount", "account-1", "treasurer", { type: "confirm", account }],
    ...released("spring", spring, summer, 90_000_000),
    ...paid({
      ...{ subject: "e-1", cycle: "spring", from: spring, to: summer },
      ...{ amount: 90_000_000, owed: 90_000_000, end: arrived },
    }),
    ...released("summer", summer, autumn, 90_000_000),
    ...paid({
      ...{ subject: "e-2", cycle: "summer", from: summer, to: autumn },
      ...{ amount: 60_000_000, owed: 90_000_000, end: arrived },
    }),
  ]),
)

const letters = (...words: ReadonlyArray<string>) => runOverStores(["letters", store, ...words])

describe("bazgasht letters", () => {
  it("tells a household of each quarter that was paid, to which account, and why it is less", async () => {
    const { code, printed: marked } = await letters("--household", "family-1", "--lang", "fa")
    const printed = withoutMarks(marked)
    expect(code).toBe(0)
    expect(printed).toContain("۹۰٬۰۰۰٬۰۰۰")
    expect(printed).toMatch(/فروردین ۱۴۰۴ تا خرداد ۱۴۰۴[\s\S]*تیر ۱۴۰۴ تا شهریور ۱۴۰۴/)
    expect(printed).toContain("3007")
    expect(printed).not.toContain(account)
    // The second quarter is a third less, and what was cut is said.
    expect(printed).toMatch(/۳۰٬۰۰۰٬۰۰۰ ریال کمتر[\s\S]*بودجه برای همهٔ مبلغ کافی نبود/)
    const english = (await letters("--household", "family-1", "--lang", "en")).printed
    expect(english).toMatch(/[Tt]he money was not enough/)
  })

  it("writes the notices of one cycle as pages, and for programs", async () => {
    const { code, printed } = await letters("--cycle", "summer", "--html", folder, "--lang", "ckb", "--json")
    expect(code).toBe(0)
    const { format, letters: found } = JSON.parse(printed)
    expect(format).toBe("bazgasht.letters/1")
    expect(found.map(({ case: entitlement }: { readonly case: string }) => entitlement)).toEqual(["e-2"])
    expect(readdirSync(folder)).toContain("e-2.ckb.html")
    expect(readFileSync(join(folder, "e-2.ckb.html"), "utf8")).toContain('dir="rtl"')
  })

  it("says where there is nothing to tell, and asks whose payments are meant", async () => {
    const { code, printed } = await letters("--cycle", "no-such")
    expect([code, printed.trim()]).toEqual([0, "there is no payment of which a family could be told"])
    expect((await letters()).code).toBe(2)
    expect((await letters("--cycle", "spring", "--household", "family-1")).code).toBe(2)
    expect((await runOverStores(["letters", join(folder, "none.sqlite"), "--cycle", "c"])).code).toBe(4)
  })
})

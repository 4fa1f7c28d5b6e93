import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { makeCasework } from "@bazgasht/casework"
import { Storage } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import { iranPack, jalali, jalaliDay, paymentTerms, supportTerms } from "@bazgasht/iran"
import { organisationKinds } from "@bazgasht/organisation"
import { digestOf } from "@bazgasht/rules"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { beforeAll, describe, expect, it } from "vitest"
import { runOverStores } from "./store-platform.ts"

const folder = mkdtempSync(join(tmpdir(), "bazgasht-pay-"))
const store = join(folder, "cases.sqlite")
const at = jalaliDay(1404, 7, 1)
const unit = "association-fars"
const accountNumber = "IR580540105180021273113007"

const kinds = {
  supportCycle: caseKinds.supportCycle,
  entitlement: caseKinds.entitlement,
  payeeAccount: organisationKinds.payeeAccount,
  paymentBatch: organisationKinds.paymentBatch,
}
const { cycle, entitlement: terms } = supportTerms({ pack: iranPack, today: at })
if (terms === undefined) throw new Error("the terms of entitlements are known on the day")
const settings = {
  supportCycle: { terms: cycle, policyDigest: digestOf(cycle) },
  entitlement: { terms, calendar: jalali, policyDigest: digestOf(terms) },
  payeeAccount: { terms: paymentTerms.payeeAccount, policyDigest: digestOf(paymentTerms.payeeAccount) },
  paymentBatch: { terms: paymentTerms.paymentBatch, policyDigest: digestOf(paymentTerms.paymentBatch) },
}

type Given = readonly [kind: keyof typeof kinds, subject: string, person: string, content: object]

/** Gives commands one after the other, each on the version that the case has then. */
const give = (commands: ReadonlyArray<Given>) =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const storage = yield* openSqlite({ file: store })
        const { cases } = yield* makeCasework({
          storage: Layer.succeed(Storage, storage),
          kinds,
          access: {
            canRead: () => Effect.succeed("whole" as const),
            authorize: () => Effect.succeed({ allowed: true } as const),
          },
        })
        for (const [kind, subject, person, content] of commands) {
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
          else if (kind === "payeeAccount")
            yield* cases.payeeAccount.handleUnknown({ ...request, setting: settings.payeeAccount })
          else yield* cases.paymentBatch.handleUnknown({ ...request, setting: settings.paymentBatch })
        }
      }),
    ),
  )

const claim = (amount: number) => ({
  ...{
    type: "compute",
    cycle: "cycle-1",
    recordDigest: "record-1",
    household: "family-1",
    kind: "cash",
    unit,
  },
  ...{ from: jalaliDay(1404, 6, 1), to: at, amount, recipients: { primary: "mother" }, members: ["mother"] },
})

const order = (key: string, subject: string, amount: number) => ({
  ...{ key, source: { kind: "entitlement", subject }, payee: "mother", account: 1, amount },
  purpose: "payment.familySupport",
})

const entitled = (subject: string, key: string, amount: number): ReadonlyArray<Given> => [
  ["entitlement", subject, "clerk", claim(amount)],
  ["entitlement", subject, "director", { type: "approve" }],
  ["entitlement", subject, "director", { type: "release" }],
  ["entitlement", subject, "clerk", { type: "prepareAttempt", key, payee: "mother", amount }],
]

const approve = (batch: string, payments: number, total: number): Given => [
  "paymentBatch",
  batch,
  "director",
  { type: "approve", payments, total },
]

const bank = (written: object, name = "bank.json"): string => {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(written))
  return file
}

const debtor = { name: "انجمن حمایت", account: "IR820540102680020817909002" }
const csv = bank({ format: "csv", debtor, outcomes: { OK: "settled", ERR: "rejected" } })
const payer = ["--by", "treasurer", "--role", "supportAssociation", "--day", "1404/07/02"]

const pay = (...words: ReadonlyArray<string>) => runOverStores(["pay", store, ...words])
const batch = (id: string, ...words: ReadonlyArray<string>) =>
  pay("--batch", id, "--bank", csv, "--out", folder, ...words)

const batches = async (): Promise<ReadonlyArray<{ readonly batch: string; readonly stage: string }>> =>
  JSON.parse((await pay("--json")).printed).batches

/** The record of the cycle from which the entitlements are computed. */
const record = { snapshotDigest: "snapshot-1", recordDigest: "record-1", families: 2, owed: 15_000_000 }

const cycleReleased: ReadonlyArray<Given> = [
  { type: "plan", unit, from: jalaliDay(1404, 6, 1), to: at, budget: 15_000_000 },
  { type: "lock", ...record },
  { type: "approve", recordDigest: record.recordDigest },
  { type: "release" },
].map(
  (content): Given => ["supportCycle", "cycle-1", content.type === "approve" ? "director" : "clerk", content],
)

beforeAll(() =>
  give([
    ...cycleReleased,
    [
      "payeeAccount",
      "account-1",
      "worker",
      { type: "register", holder: "mother", unit, account: accountNumber, name: "زهرا نمونه" },
    ],
    ["payeeAccount", "account-1", "treasurer", { type: "confirm", account: accountNumber }],
    ...entitled("e-1", "key-1", 12_500_000),
    ...entitled("e-2", "key-2", 2_500_000),
    ["paymentBatch", "batch-1", "clerk", { type: "open", debtor: "account.familySupport", unit }],
    [
      "paymentBatch",
      "batch-1",
      "clerk",
      { type: "collect", orders: [order("key-1", "e-1", 12_500_000), order("key-2", "e-2", 2_500_000)] },
    ],
  ]),
)

describe("bazgasht pay", () => {
  it("refuses a batch that one person alone has seen, and lists it", async () => {
    const { code, printed } = await batch("batch-1", ...payer)
    expect(code).toBe(1)
    expect(printed).toContain("The batch is not approved")
    expect(await batches()).toEqual([
      { batch: "batch-1", unit, stage: "draft", payments: 2, total: 15_000_000 },
    ])
    const { printed: persian } = await pay("--lang", "fa")
    expect(persian).toContain("دسته‌های پرداخت")
  })

  it("refuses payments for which no case waits, with their number, in both languages", async () => {
    await give([
      approve("batch-1", 2, 15_000_000),
      ["entitlement", "e-1", "treasurer", { type: "submitAttempt", key: "key-1" }],
    ])
    const { code, printed } = await batch("batch-1", ...payer)
    expect(code).toBe(1)
    expect(printed).toMatch(/\[source\.notWaiting\]/)
    const { printed: persian } = await batch("batch-1", ...payer, "--lang", "fa")
    expect(persian).toMatch(/۱.*\[source\.notWaiting\]/)
    await give([["entitlement", "e-2", "treasurer", { type: "submitAttempt", key: "key-2" }]])
  })

  it("says in a dry run what it would do, and does nothing", async () => {
    const before = await batches()
    const { code, printed } = await batch("batch-1", "--dry-run", "--day", "1404/07/02")
    expect(code).toBe(0)
    expect(printed).toContain("a dry run")
    expect(await batches()).toEqual(before)
    expect(() => readFileSync(join(folder, "batch-1.csv"))).toThrow()
    expect((await batch("batch-1", ...payer.slice(2))).code).toBe(2)
    expect((await batch("batch-1", "--by", "x", "--role", "judge")).code).toBe(2)
  })

  it("records the file and writes it, and makes the same one again where it was lost", async () => {
    const { code, errors, printed } = await batch("batch-1", ...payer, "--json")
    expect(code).toBe(0)
    const { again, dryRun, file } = JSON.parse(printed)
    expect({ again, dryRun }).toEqual({ again: false, dryRun: false })
    const bytes = readFileSync(file.path)
    expect(bytes.toString("utf8")).toContain(accountNumber)
    // What is printed holds no account.
    expect(printed + errors).not.toContain(accountNumber)
    expect((await batches()).map(({ stage }) => stage)).toEqual(["exported"])
    rmSync(file.path)
    const made = JSON.parse((await batch("batch-1", ...payer, "--json")).printed)
    expect(made.again).toBe(true)
    expect(readFileSync(made.file.path).equals(bytes)).toBe(true)
    const other = bank({ format: "csv", debtor: { ...debtor, name: "another" } }, "other.json")
    const differing = await pay("--batch", "batch-1", "--bank", other, "--out", folder, ...payer)
    expect([differing.code, differing.printed.match(/\[(.*),/)?.[1]]).toEqual([1, "file.otherBytes"])
  })

  it("reads the answer of the bank once, however often it is given, and none of another batch", async () => {
    const answer = (name: string, ...lines: ReadonlyArray<string>): string => {
      const file = join(folder, name)
      writeFileSync(file, ["batch,key,amount,outcome,reference,reason", ...lines].join("\n"))
      return file
    }
    const stray = answer("stray.csv", "batch-2,key-1,12500000,OK,bank-1,")
    const strayed = await batch("batch-1", "--answer", stray, ...payer)
    expect([strayed.code, strayed.printed.includes("[file.otherBatch")]).toEqual([1, true])
    const file = answer("answer.csv", "batch-1,key-1,12500000,OK,bank-1,", "batch-1,key-2,2500000,ERR,,AC04")
    const tried = await batch("batch-1", "--answer", file, "--dry-run", "--json")
    expect(JSON.parse(tried.printed)).toMatchObject({ dryRun: true, said: 2, stage: "exported" })
    for (const _ of [1, 2]) {
      const { code, printed } = await batch("batch-1", "--answer", file, ...payer, "--json")
      expect(code).toBe(0)
      expect(JSON.parse(printed)).toMatchObject({ stage: "answered", lines: { settled: 1, rejected: 1 } })
    }
    // What follows for the entitlements is stored with the answer, once.
    const { printed } = await runOverStores(["consequences", store, "--json"])
    const names = JSON.parse(printed).consequences.map(
      ({ consequence }: { readonly consequence: string }) => consequence,
    )
    expect(names.sort()).toEqual(["payment.confirmEntitlement", "payment.refuseEntitlement"])
  })

  it("makes a file of ISO 20022, and says every flaw of the bank's file and no account", async () => {
    const iso = bank(
      { format: "iso20022", debtor, purposes: { "payment.familySupport": "SSBE" } },
      "iso.json",
    )
    await give([
      ...entitled("e-3", "key-3", 1_000_000),
      ["paymentBatch", "batch-2", "clerk", { type: "open", debtor: "account.familySupport", unit }],
      ["paymentBatch", "batch-2", "clerk", { type: "collect", orders: [order("key-3", "e-3", 1_000_000)] }],
      approve("batch-2", 1, 1_000_000),
      ["entitlement", "e-3", "treasurer", { type: "submitAttempt", key: "key-3" }],
    ])
    const { printed } = await pay("--batch", "batch-2", "--bank", iso, "--out", folder, ...payer, "--json")
    expect(readFileSync(JSON.parse(printed).file.path, "utf8")).toContain("pain.001.001.09")
    const flawed = bank({ format: "swift", debtor: { account: debtor.account } }, "flawed.json")
    const { code, errors } = await pay("--batch", "batch-2", "--bank", flawed, ...payer)
    expect(code).toBe(1)
    expect(errors).not.toContain(debtor.account)
    expect((await pay("--batch", "no-such", "--bank", csv, ...payer)).printed).toContain("[case.notFound]")
    expect((await pay("--batch", "batch-2")).code).toBe(2)
    expect((await runOverStores(["pay", join(folder, "none.sqlite")])).code).toBe(4)
  })
})

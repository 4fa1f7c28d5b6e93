import { spawnSync } from "node:child_process"
import { tmpdir } from "node:os"
import { resolve } from "node:path"
import { iranPack, jalali } from "@bazgasht/iran"
import type { Style } from "@bazgasht/rules"
import { postgresStorage } from "@bazgasht/storage-postgres"
import * as Effect from "effect/Effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { runAssociation } from "../association/run.ts"
import { runJudiciary } from "../judiciary/run.ts"
import { dropSchema, needsServer, newSchema, serverUrl as url } from "./server.ts"

const root = resolve(import.meta.dirname, "../../..")
const style: Style = { language: "en", calendar: jalali, pack: iranPack }
const main = (...options: ReadonlyArray<string>) =>
  spawnSync(
    process.execPath,
    ["--conditions=bazgasht-source", `${root}/examples/applications/association/main.ts`, ...options],
    { cwd: tmpdir(), encoding: "utf8" },
  )

describe.skipIf(url === undefined)(`${needsServer}the association`, () => {
  const database = { url: url ?? "", schema: newSchema() }
  const others = [newSchema(), newSchema()] as const
  const run = () => Effect.runPromise(runAssociation(database, style))
  let first: Awaited<ReturnType<typeof run>>
  let second: Awaited<ReturnType<typeof run>>

  beforeAll(async () => {
    first = await run()
    second = await run()
  })
  afterAll(async () => {
    for (const schema of [database.schema, ...others]) await dropSchema(schema)
  })

  const said = (isDone: boolean) =>
    first.happenings
      .filter((each) => each.isDone === isDone)
      .map(({ command, inWords, subject }) => `${subject} ${command.en}: ${inWords(style)}`)

  it("brings a family from the opening of its case to support, and a loan to its approval", () => {
    expect(said(true)).toEqual([
      "family-1 opening the case: waiting to be screened",
      "family-1 screening: waiting for the assessment of need",
      "family-1 recording the assessment of need: assessed, waiting for approval",
      "family-1 approving: on the waiting list",
      "cycle-1 planning the cycle: planned",
      "cycle-1 locking the cycle: locked",
      "cycle-1 approving the cycle: approved",
      "payment-1 computing the entitlement: computed",
      "payment-1 approving the entitlement: approved",
      "family-1 beginning support: supported",
      "loan-1 applying for the loan: applied for",
      "loan-1 recommending the loan: recommended",
      "loan-1 approving the loan: approved",
    ])
  })

  it("refuses what nobody has granted, what another has to decide, and what does not add up", () => {
    expect(said(false)).toEqual([
      "family-1 opening the case: You are not permitted to do this. Permitted: a parent, spouse or child of the sentenced person, the social worker and the Prisoners' Support Association.",
      "family-2 opening the case: The household has another open case with the association (family-1); go on with that one.",
      "family-1 recording the assessment of need: The score, 31, has to be the sum of what the indicators gave, 30.",
      "family-1 approving: You are not permitted to do this. Permitted: the Prisoners' Support Association.",
      "family-1 approving: There is no such case, or none that is open to you.",
      "cycle-1 approving the cycle: This may not be done by the planner of the cycle; another person has to do it.",
      "family-1 beginning support: The cycle “cycle-1” is not approved, or holds no approved entitlement of this family; support begins with a cycle that admits the family.",
      "loan-1 approving the loan: This may not be done by the reviewer of the application; another person has to do it.",
    ])
  })

  it("tells a program what was committed, in the order of each case, and nothing of family or money", () => {
    const stages = (subject: string) =>
      first.events
        .map(({ data }) => data as { readonly case: string; readonly stage: string })
        .filter((data) => data.case === subject)
        .map(({ stage }) => stage)
    expect(stages("family-1")).toEqual(["intake", "assessment", "assessed", "waitlisted", "active"])
    expect(stages("loan-1")).toEqual(["approved"])
    expect(new Set(first.events.map(({ id }) => id)).size).toBe(first.events.length)
    expect(JSON.stringify(first.events)).not.toMatch(/wife|child|household|prisoner-1|500000000/)
    expect(first.messages.map(({ status }) => status)).toEqual(Array(6).fill("accepted"))
  })

  it("does not believe what is not signed", () => expect(first.refused).toBe(1))

  it("can be run again: nothing happens twice, and no message is sent twice", () => {
    expect(second.events).toEqual([])
    expect(second.messages).toEqual(first.messages)
    expect(second.verified).toEqual(first.verified)
    expect(second.happenings.map(({ isDone }) => isDone)).toEqual(
      first.happenings.map(({ isDone }) => isDone),
    )
  })

  it.each([
    ["en", others[0], /What happened[\s\S]*received[\s\S]*refused: 1[\s\S]*became[\s\S]*run: 6\n/],
    [
      "fa",
      others[1],
      /روند کار[\s\S]*سامانهٔ استان[\s\S]*نشد: ۱[\s\S]*نتیجهٔ ارسال پیام‌ها[\s\S]*اجرا رسید: ۶\n/,
    ],
  ] as const)("runs from one command (%s)", (language, schema, expected) => {
    const { status, stderr, stdout } = main(
      "--lang",
      language,
      "--database",
      database.url,
      "--schema",
      schema,
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(stdout).toMatch(expected)
    const [, work = ""] = /روند کار([\s\S]*)آنچه به/.exec(stdout) ?? []
    expect(work.replaceAll(/(family|loan|cycle|payment)-\d/g, "")).not.toMatch(/[0-9A-Za-z]/)
  })

  it("lets the judiciary keep its cases here by changing one line", async () => {
    const schema = newSchema()
    try {
      const inFile = await runJudiciary(":memory:", style)
      const onServer = await runJudiciary("", style, postgresStorage({ url: database.url, schema }))
      const told = ({ lines }: typeof inFile) => lines.toSorted()
      expect(told(onServer)).toEqual(told(inFile))
      // Ids of messages are random, and the hashes of events cover them.
      const { feedHash } = onServer.verified
      expect(feedHash).not.toBe(inFile.verified.feedHash)
      expect(onServer.verified).toEqual({ ...inFile.verified, feedHash })
    } finally {
      await dropSchema(schema)
    }
  })
})

describe("the association without a server", () => {
  it("says that none answers, and nothing of the address", () => {
    const { status, stderr, stdout } = main("--database", "postgres://app:secret@127.0.0.1:1/cases")
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" })
    expect(stderr).toBe("storage.unavailable: no PostgreSQL server answers; name one with --database\n")
  })
})

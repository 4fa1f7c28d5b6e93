/** The house as the page of the architecture draws it: what is walked to is there, and who knows one adapter of a port knows the next. */

import { globSync, readFileSync } from "node:fs"
import { basename, join, resolve } from "node:path"
import { describe, expect, it } from "vitest"

const root = resolve(import.meta.dirname, "../..")

const read = (file: string): string => readFileSync(join(root, file), "utf8")

const walks = [
  {
    question: "Where is “one third”?",
    leads: { "packages/iran/src/parameters/leniency.ts": /shareOfOtherTerm = .*\[1, 3\]/ },
  },
  {
    question: "Where is who may approve a ruling?",
    leads: {
      "packages/core/src/support/cases/grievance/grievance-protocol.ts":
        /approveRuling: \{\s+permission: "approvers",\s+separateFrom: \["beneficiary", "handler"\]/,
      "packages/iran/src/support/terms.ts": /grievanceTerms[\s\S]+?approvers: /,
    },
  },
  {
    question: "What must a storage adapter do?",
    leads: {
      "packages/casework/src/ports/storage/storage.ts": /interface StorageAdapter/,
      "packages/testkit/src/storage/conformance.ts": /conformance/i,
      "docs/guide/writing-a-storage-adapter.md": /conformance/i,
    },
  },
  {
    question: "Where would a second country's kinds of debt go?",
    leads: {
      "packages/iran/src/facts/debt/debt.ts": /debtKinds = \[/,
      "packages/iran/src/case-file/debt.ts": /IranianDebt/,
      "packages/core/src/release/model/case-file-law.ts": /interface CaseFileShape/,
      "packages/core/test/country/ruritania.ts": /debts/,
    },
  },
  {
    question: "Where is the message that an SMS timed out?",
    leads: { "packages/notify-sms/src/code.ts": /timed out/ },
  },
] as const

describe("a walk through the house", () => {
  const [, page = ""] = read("docs/architecture.md").split("## Five walks")
  const paragraphs = page.split(/\n\n/)

  it.each(walks)("$question", ({ leads, question }) => {
    const walk = paragraphs.find((text) => text.includes(question.replace(/[“”]/g, '"'))) ?? ""
    for (const [file, what] of Object.entries(leads)) {
      expect(walk).toContain(basename(file))
      expect(read(file)).toMatch(what)
    }
  })
})

const ports = [
  { adapters: "storage-*", files: ["storage", "database", "commit", "cases", "query", "outbox", "claims"] },
  { adapters: "notify-{smtp,sms,webhook}", files: ["notifier", "options", "message", "code"] },
  { adapters: "pay-*", files: ["format", "options", "render", "parse", "answer"] },
  { adapters: "registry-*", files: ["registry", "options", "message", "read-answer", "code"] },
  {
    adapters: "storage-{sqlite,postgres}",
    files: ["open-database", "rows", "kept-rows", "readings", "receipt-book", "failure", "schema/steps"],
  },
]

describe("the adapters of a port", () => {
  it.each(ports)("have the same files: $adapters", ({ adapters, files }) => {
    const found = globSync(`packages/${adapters}`, { cwd: root })
    expect(found.length).toBeGreaterThan(0)
    const expected = found.flatMap((adapter) => files.map((file) => `${adapter}/src/${file}.ts`))
    expect(expected.filter((file) => globSync(file, { cwd: root }).length === 0)).toEqual([])
  })
})

/** Every code that people write is listed, with what it is called in both languages. */

import { iran, iranPack } from "@bazgasht/iran"
import { describe, expect, test } from "vitest"
import { wordingOf } from "../src/codes/case-wordings.ts"
import { codeLists, documents } from "../src/codes/code-lists.ts"
import { everyKind } from "../src/codes/every-kind.ts"
import { fieldsOfSchema } from "../src/codes/schema-codes.ts"
import { runOn } from "./world.ts"

const lists = new Map(codeLists(iran).map((list) => [list.kind, list.codes.map(({ code }) => code)]))

const codesOf = (kind: string): ReadonlyArray<string> => lists.get(kind) ?? []

describe("bazgasht codes", () => {
  test("has every code list of every schema of a document", () => {
    for (const [kind, , schema] of documents(iran))
      for (const { codes, path } of fieldsOfSchema(schema)) {
        expect(codesOf("fields")).toContain(`${kind}.${path}`)
        if (codes.length > 0) expect(codesOf(`${kind}.${path}`)).toEqual(codes)
      }
  })

  test("has every command, stage and refusal of every kind of cases, and every code of their commands", () => {
    for (const [name, { lifeCycle, schemas }] of Object.entries(everyKind)) {
      expect(codesOf(`${name}.commands`)).toEqual(Object.keys(lifeCycle.competences))
      for (const { from, to } of lifeCycle.transitions) {
        expect(codesOf(`${name}.stages`)).toContain(from)
        expect(codesOf(`${name}.stages`)).toContain(to)
      }
      const refusals = fieldsOfSchema(schemas().refusal).find(({ path }) => path === "code")?.codes ?? []
      expect(refusals.length).toBeGreaterThan(5)
      expect(codesOf(`${name}.refusals`)).toEqual(expect.arrayContaining([...refusals]))
      for (const { codes, path } of fieldsOfSchema(schemas().command))
        if (codes.length > 0 && path !== "type") expect(codesOf(`${name}.${path}`)).toEqual(codes)
    }
  })

  test("has the ids of the pack", () => {
    expect(codesOf("offences")).toEqual(iran.offences.map(({ code }) => code))
    expect(codesOf("offices")).toEqual([...iranPack.actors.keys()])
    expect(codesOf("rules")).toEqual([...iranPack.rules.keys()])
    expect(codesOf("parameters")).toEqual([...iranPack.parameters.keys()])
    expect(codesOf("policies")).toEqual([...iranPack.policies.keys()])
    for (const kind of [
      "debts",
      "reports",
      "facts",
      "clauses",
      "exceptions",
      "commands",
      "stages",
      "refusals",
    ])
      expect(codesOf(kind).length).toBeGreaterThan(5)
  })

  test("names each code in both languages", () => {
    const untitled = codeLists(iran).flatMap(({ codes, kind }) =>
      // A field that no fact is read from, and that is new, is shown by its path.
      kind.endsWith("fields")
        ? []
        : codes
            .filter(({ code, title: { en, fa } }) => fa.trim() === "" || en.trim() === "" || fa === code)
            .map(({ code }) => `${kind} ${code}`),
    )
    expect(untitled).toEqual([])
  })

  test("calls a permission by the one person or office that has it, as a sentence names them", () => {
    const notCalled = Object.entries(everyKind).flatMap(([kind, { lifeCycle }]) =>
      [...new Set(Object.values(lifeCycle.competences).map(({ permission }) => permission))].flatMap(
        (permission) => {
          const { en = "", fa = "" } = wordingOf(kind as keyof typeof everyKind).titles[permission] ?? {}
          const isOne =
            /^(?:a|an|the) (?!.*\bone\b)/.test(en) && !/^(?:مراجع|مسئولان|\S+(?:گان|ان)(?: |$))/.test(fa)
          return isOne ? [] : [`${kind} ${permission}: ${en}, ${fa}`]
        },
      ),
    )
    expect(notCalled).toEqual([])
  })

  test("prints the names of the lists, a list, and all lists that begin with a name", async () => {
    const all = await runOn({}, ["codes"])
    expect(all.code).toBe(0)
    expect(all.printed).toMatch(/^offences: offences \(\d+\)$/m)
    const debts = await runOn({}, ["codes", "debts"], "fa")
    expect(debts.printed).toContain("diyah: دیه")
    const loans = await runOn({}, ["codes", "loan", "--json"])
    const { format, lists: found } = JSON.parse(loans.printed)
    expect(format).toBe("bazgasht.codes/1")
    expect(found.map(({ kind }: { readonly kind: string }) => kind)).toEqual(
      expect.arrayContaining(["loan.commands", "loan.stages", "loan.refusals"]),
    )
  })

  test("answers an unknown name with the nearest ones", async () => {
    const { code, errors } = await runOn({}, ["codes", "ofences"])
    expect(code).toBe(2)
    expect(errors).toContain("did you mean offences?")
  })
})

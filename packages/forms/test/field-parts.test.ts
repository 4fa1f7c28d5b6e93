import { globSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { formatPath } from "@bazgasht/casework"
import { answerQuestion, decodeFile, type NextQuestion } from "@bazgasht/core"
import { encodeCaseFile } from "@bazgasht/core/release"
import { encodeFamilyFile } from "@bazgasht/core/support"
import { iran, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { gregorian } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type CommandField, writeCommand } from "../src/command/index.ts"
import {
  answerForm,
  beginForm,
  type FieldParts,
  type FormSubject,
  fieldParts,
  readParts,
} from "../src/index.ts"

const root = resolve(import.meta.dirname, "../../..")
const today = jalaliDay(1404, 7, 1)

type Path = ReadonlyArray<string | number>

/** Lists and objects that a form may ask for, with the file in which each stands. */
const places: ReadonlyArray<readonly ["case-file" | "family-file", "list" | "object", Path]> = [
  ["case-file", "list", ["sentences"]],
  ["case-file", "list", ["events"]],
  ["case-file", "list", ["debts"]],
  ["case-file", "list", ["custody", "detention"]],
  ["case-file", "list", ["custody", "furloughs"]],
  ["case-file", "list", ["custody", "escapes"]],
  ["case-file", "list", ["sentences", 0, "complainants"]],
  ["case-file", "object", ["sentences", 0, "punishments"]],
  ["case-file", "list", ["work", "skills"]],
  ["case-file", "list", ["work", "certificates"]],
  ["case-file", "list", ["work", "experience"]],
  ["case-file", "list", ["work", "councilPlacements"]],
  ["case-file", "list", ["work", "medicalRestrictions"]],
  ["family-file", "list", ["household", "members"]],
  ["family-file", "list", ["custody"]],
  ["family-file", "list", ["otherCovers"]],
]

const label = { fa: "فهرست", en: "list" }

const partsAt = (of: "case-file" | "family-file", kind: "list" | "object", path: Path): FieldParts => {
  const parts = fieldParts({ id: formatPath(path), kind, label, path }, of, iran, today)
  if (parts === undefined) throw new Error(`nothing is asked at ${formatPath(path)}`)
  return parts
}

const partsWithin = (field: CommandField): ReadonlyArray<CommandField> => [
  field,
  ...(field.kind === "group"
    ? field.fields.flatMap(partsWithin)
    : field.kind === "list"
      ? partsWithin(field.item)
      : "evidence" in field
        ? (field.evidence ?? [])
        : []),
]

type Written = { readonly [name: string]: unknown }

/** What people fill in of a value: no list without entries, which nobody can write into rows. */
const asAsked = (value: unknown, field: CommandField): unknown => {
  if (value === undefined) return undefined
  if (field.kind === "list") {
    const entries = (value as ReadonlyArray<unknown>).map((one) => asAsked(one, field.item))
    return entries.length === 0 ? undefined : entries
  }
  const written = (stated: unknown): unknown => (typeof stated === "number" ? String(stated) : stated)
  if (typeof value === "object" && value !== null && "value" in value)
    return { ...value, value: written(value.value) }
  if (field.kind !== "group") return written(value)
  const fields = field.fields.flatMap((one) => {
    const of = asAsked((value as Written)[one.name], one)
    return of === undefined ? [] : [[one.name, of] as const]
  })
  return Object.fromEntries(fields)
}

const at = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, step) => (part as Written | undefined)?.[step], document)

/** The files of the worked cases with the lists that they state. */
const stated = globSync("examples/cases/iran/**/*.json", { cwd: root })
  .toSorted()
  .map((file) => JSON.parse(readFileSync(join(root, file), "utf8")))
  .map((document) => document.case ?? document)
  .flatMap((document) =>
    Result.match(decodeFile(document, iran), { onSuccess: (file) => [file], onFailure: () => [] }),
  )
  .flatMap((file) => {
    const document: unknown =
      file.kind === "family"
        ? Result.getOrThrow(encodeFamilyFile(file, iran))
        : Result.getOrThrow(encodeCaseFile(file, iran))
    return places.flatMap(([of, kind, path]) => {
      const value = (of === "family-file") === (file.kind === "family") ? at(document, path) : undefined
      if (value === undefined || (Array.isArray(value) && value.length === 0)) return []
      return [{ file, of, kind, path, value }]
    })
  })

describe("the parts of a list or of an object", () => {
  it.each(places)("of a %s have titles in both languages: %s at %j", (of, kind, path) => {
    for (const { title, ...field } of partsWithin(partsAt(of, kind, path))) {
      expect(title.fa, title.en).toMatch(/[؀-ۿ]/)
      expect(title.en).not.toMatch(/[a-z][A-Z]/)
      if (field.kind === "code")
        for (const choice of field.choices) expect(choice.title.fa, choice.code).toMatch(/[؀-ۿ]/)
      // A page draws each of them without knowing a schema.
      expect(["group", "list", "code", "truth", "text"]).toContain(field.kind)
    }
  })

  it("take whatever the worked cases state, and give it back as the file reads it", () => {
    expect(new Set(stated.map(({ path }) => formatPath(path))).size).toBeGreaterThan(8)
    fc.assert(
      fc.property(fc.constantFrom(...stated), ({ file, kind, of, path, value }) => {
        const parts = partsAt(of, kind, path)
        const asked = asAsked(value, parts)
        const written = writeCommand({ fields: [parts] }, { [parts.name]: asked }, gregorian)
        const read = Result.getOrThrow(readParts(parts, written))
        expect(read).toEqual(asked)
        // A list without entries may be what makes a file consistent.
        const answered = answerQuestion(file, { kind, path }, read, iran, { today: file.day ?? today })
        if (Result.isFailure(answered))
          for (const { code } of answered.failure)
            expect(code).not.toMatch(/^(?:field|date|term|number|code)\./)
      }),
      { numRuns: runs(60, { least: 30 }) },
    )
  })

  it("take a value with the document in which it stands, and no document without its value", () => {
    const debts = partsAt("case-file", "list", ["debts"])
    const row = { "debts[]": "1", "debts[0].final": "yes", "debts[0].final.document": "" }
    expect(readParts(debts, row)).toEqual(Result.succeed([{ final: true }]))
    const evidence = { document: "17/1404", issuer: "court", day: "1404/02/01" }
    const written = Object.fromEntries(
      Object.entries(evidence).map(([name, text]) => [`debts[0].final.${name}`, text]),
    )
    expect(readParts(debts, { ...row, ...written })).toEqual(
      Result.succeed([{ final: { value: true, ...evidence } }]),
    )
    const without = readParts(debts, { ...row, ...written, "debts[0].final": "" })
    expect(Result.isFailure(without) && without.failure.map(({ code, path }) => [code, path])).toEqual([
      ["field.missing", "debts[0].final"],
    ])
  })

  it("are no answer while nothing is written, however many rows there are", () => {
    for (const [of, kind, path] of places) {
      const parts = partsAt(of, kind, path)
      expect(readParts(parts, {})).toEqual(Result.succeed(undefined))
      expect(readParts(parts, { [`${parts.name}[]`]: "3" })).toEqual(Result.succeed(undefined))
    }
    const sentences = partsAt("case-file", "list", ["sentences"])
    const written = {
      ...{ "sentences[]": "2", "sentences[0].offence": "", "sentences[1].offence": "fraud" },
      "sentences[1].complainants[]": "1",
    }
    expect(readParts(sentences, written)).toEqual(Result.succeed([{ offence: "fraud" }]))
  })
})

describe("a form that asks for a list", () => {
  const routes = iran.release?.routes.filter(({ id }) => id === "REL-CR") ?? []
  const subject: FormSubject = { routes, jurisdiction: iran, today, atOnce: 30 }
  const file = Result.getOrThrow(decodeFile({ kind: "prisoner", id: "A-1" }, iran))
  if (file.kind === "family") throw new Error("The file is one of a prisoner.")
  const form = beginForm(file, subject)

  const written = (id: string, places: { readonly [part: string]: string }) =>
    Object.fromEntries(Object.entries(places).map(([part, text]) => [`${id}${part}`, text]))
  const answer = (kind: "list" | "object", places: { readonly [part: string]: string }) => {
    const field = form.fields.find((one) => one.kind === kind)
    if (field?.parts === undefined) throw new Error(`no ${kind} is asked for`)
    const value = Result.getOrThrow(readParts(field.parts, written(field.id, places)))
    return { id: field.id, next: answerForm(form, { [field.id]: value }, subject) }
  }

  it("has the parts beside each list and each object that it asks for, as plain JSON", () => {
    const kinds = form.fields.filter(({ parts }) => parts !== undefined).map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(["list", "object"]))
    expect(JSON.parse(JSON.stringify(form.fields))).toEqual(form.fields)
  })

  it("takes what was written into the parts of an object", () => {
    const { id, next } = answer("object", {
      ".imprisonment.kind": "tazir",
      ".imprisonment.term": "۳ سال و ۴ ماه",
    })
    expect(id).toBe("sentences[0].punishments")
    expect(next.errors).toEqual({})
    expect(next.progress.answered).toBe(1)
    expect(at(next.file, ["sentences", 0, "punishments"])).toEqual({
      imprisonment: { kind: "tazir", term: { months: 40, days: 0 } },
    })
  })

  it("takes rows of a list, and says by the places of its parts what is wrong in them", () => {
    const rows = { "[]": "2", "[0].from": "۱۴۰۱/۰۲/۰۱", "[0].to": "۱۴۰۱/۰۵/۰۱" }
    const { id, next } = answer("list", { ...rows, "[1].from": "۱۴۰۳/۱۳/۰۱" })
    expect(next.errors[id]?.map(({ path }) => path)).toContain(`${id}[1].from`)
    expect(next.file).toEqual(form.file)
    const right = answer("list", rows).next
    expect(right.errors).toEqual({})
    expect(right.progress.answered).toBe(1)
  })

  it("asks for no parts where the answer is one value", () => {
    const question: Pick<NextQuestion, "id" | "kind" | "label" | "path"> = {
      ...{ id: "reports.goodConduct", kind: "truth", label, path: ["reports", "goodConduct"] },
    }
    expect(fieldParts(question, "case-file", iran, today)).toBeUndefined()
  })
})

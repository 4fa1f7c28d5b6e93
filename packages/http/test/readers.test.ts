import { readdirSync, readFileSync } from "node:fs"
import { iranLetters } from "@bazgasht/iran/letters"
import { Ajv2020 } from "ajv/dist/2020.js"
import { afterAll, describe, expect, it } from "vitest"
import { openOffice } from "./office.ts"

const office = await openOffice({ decisionsFor: "everyone", letters: iranLetters })
const withoutLetters = await openOffice({ decisionsFor: "everyone" })
afterAll(async () => {
  await office.close()
  await withoutLetters.close()
})

const folder = new URL("../../../examples/cases/iran/", import.meta.url)
const worked = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json") && !file.endsWith(".expected.json"))
  .toSorted()
const fileOf = (name: string): object => JSON.parse(readFileSync(new URL(name, folder), "utf8"))
const prisoner = fileOf("conditional-release/CR-17.json")
const family = fileOf("support/FA-1.json")

const askFor = async (
  reader: string,
  file: unknown,
  { language = "en", of = office, ...more }: { readonly [name: string]: unknown } = {},
) => {
  const response = await (of as typeof office).ask("/outlook", {
    body: { file, for: reader, ...more },
    headers: { "accept-language": String(language) },
  })
  return { status: response.status, body: await response.json() }
}

/** The same file of somebody else: what identifies has other names. */
const ofAnother = (value: unknown, names = new Map<string, string>(), key = ""): unknown => {
  if (typeof value === "string") {
    // An id of an example may be a word that is a code elsewhere.
    if (key === "kind" || key === "offence") return value
    if (!["id", "person", "creditor", "household"].includes(key)) return names.get(value) ?? value
    if (!names.has(value)) names.set(value, `somebody-${names.size}`)
    return names.get(value)
  }
  if (Array.isArray(value)) return value.map((one) => ofAnother(one, names, key))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, ofAnother(one, names, name)]))
}

describe("an outlook for a reader", () => {
  it("is a letter for a person, in the language of the request", async () => {
    const titles = await Promise.all(
      ["en", "fa", "ar", "ckb"].map(async (language) => {
        const { body, status } = await askFor("person", prisoner, { language })
        expect([language, status, body.letter.language]).toEqual([language, 200, language])
        expect(body.letter.direction).toBe(language === "en" ? "ltr" : "rtl")
        expect(body.letter.parts.length).toBeGreaterThan(2)
        expect(JSON.stringify(body)).not.toMatch(/REL-|CR-17/)
        return body.letter.title
      }),
    )
    expect(new Set(titles).size).toBe(4)
    expect(titles[0]).toBe("Your ways out of prison")
    const { body } = await askFor("person", family, { language: "fa" })
    expect([body.kind, body.letter.language]).toEqual(["family", "fa"])
    expect(body.outlook).toBeUndefined()
  })

  it("tells an officer what is missing, and a judge the whole proofs too", async () => {
    const open = { kind: "prisoner", id: "A-1" }
    const officer = await askFor("officer", open)
    const judge = await askFor("judge", open)
    expect(officer.body.outlook.routes.some(({ proof }: { proof?: unknown }) => proof !== undefined)).toBe(
      false,
    )
    expect(judge.body.outlook.routes.every(({ proof }: { proof?: unknown }) => proof !== undefined)).toBe(
      true,
    )
    for (const { body } of [officer, judge])
      expect(
        body.outlook.routes
          .filter(({ result }: { result: { outcome: string } }) => result.outcome === "undetermined")
          .every(({ result }: { result: { missing?: unknown } }) => result.missing !== undefined),
      ).toBe(true)
  })

  it("is the same for the public of two files that differ only in what identifies", async () => {
    for (const [place, name] of worked.entries()) {
      // Every seventh: each is decided twice.
      if (place % 7 !== 0) continue
      const one = await askFor("public", fileOf(name))
      const other = await askFor("public", ofAnother(fileOf(name)))
      expect([name, other.status, other.body]).toEqual([name, one.status, one.body])
      if (one.status !== 200) continue
      expect(Object.keys(one.body).toSorted()).toEqual(["kind", "public"])
      expect(JSON.stringify(other.body)).not.toMatch(/somebody|\d{4}[-/]\d\d[-/]\d\d/)
      const rules = one.body.public.routes.map(({ rule }: { rule: string }) => rule)
      expect(new Set(rules).size).toBe(rules.length)
    }
  })

  it("is refused where more is asked than its reader is told", async () => {
    for (const reader of ["public", "person"])
      for (const option of ["proof", "missing"]) {
        const { body, status } = await askFor(reader, prisoner, { [option]: true })
        expect([reader, status, body.errors[0].code, body.errors[0].path]).toEqual([
          reader,
          422,
          "field.conflict",
          option,
        ])
      }
    const nobody = await askFor("person", prisoner, { of: withoutLetters })
    expect([nobody.status, nobody.body.errors[0].path]).toEqual([422, "for"])
    expect((await askFor("stranger", prisoner)).status).toBe(422)
    expect((await askFor("public", prisoner, { of: withoutLetters })).status).toBe(200)
  })

  it("is what the served document describes, for every reader", async () => {
    const document = await (await office.ask("/openapi.json")).json()
    const { post } = document.paths["/outlook"]
    const taken = post.requestBody.content["application/json"].schema
    expect(JSON.stringify(taken)).toContain('"enum":["officer","judge","person","public"]')
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    const validate = ajv.compile({
      ...post.responses["200"].content["application/json"].schema,
      components: document.components,
    })
    for (const file of [prisoner, family])
      for (const reader of ["officer", "judge", "person", "public"]) {
        const { body } = await askFor(reader, file)
        expect([reader, validate(body), validate.errors]).toEqual([reader, true, null])
      }
  })
})

import { wageRateErrorTexts, wageSplitErrorTexts, wageTermsErrorTexts } from "@bazgasht/core/employment"
import { errorJsonSchema } from "@bazgasht/core/json"
import { namesOf } from "@bazgasht/properties/nothing-lost"
import type { Text } from "@bazgasht/rules"
import { Ajv2020 } from "ajv/dist/2020.js"
import { describe, expect, it } from "vitest"
import { faces } from "../names.ts"

const ajv = new Ajv2020({ strict: false })

type Texts = { readonly [code: string]: Text }
type ErrorClass = typeof Error & {
  readonly texts?: Texts
  readonly sentences?: { readonly [code: string]: string }
}

const isErrorClass = (value: unknown): value is ErrorClass =>
  typeof value === "function" && value.prototype instanceof Error

const modules: ReadonlyArray<object> = await Promise.all(faces.map(({ file }) => import(file)))
// The parts of elements are read by browsers and frameworks, and no element is copied or sent.
const plain: ReadonlyArray<object> = await Promise.all(
  faces.filter(({ name }) => name !== "@bazgasht/forms/elements").map(({ file }) => import(file)),
)
const classes = new Map(
  modules.flatMap((module) => Object.values(module).filter(isErrorClass)).map((one) => [one.name, one]),
)

const isEnglish = /^[A-Z][ -~]+\.$/

const isClass = (value: unknown): value is { readonly name: string; readonly prototype: object } =>
  typeof value === "function" && /^class\b/.test(Function.prototype.toString.call(value))

describe("the classes of every face", () => {
  const named = new Map(
    plain.flatMap((module) => Object.values(module).filter(isClass)).map((one) => [one.name, one]),
  )

  it("finds them", () => expect(named.size).toBeGreaterThanOrEqual(classes.size))

  it.each([...named])("%s has no part that a copy of its values loses", (_, { prototype }) =>
    expect(namesOf(Object.create(prototype))).toEqual([]),
  )
})

describe("the errors of every face", () => {
  it("finds them", () => expect(classes.size).toBeGreaterThan(40))

  it.each([...classes])("%s has a sentence for each of its codes", (name, { sentences, texts }) => {
    const written = texts === undefined ? sentences : Object.values(texts).map(({ en }) => en)
    // The two classes with a type parameter say what a refusal or an expectation says.
    if (name === "CommandRefused" || name === "InputError") return expect(written).toBeUndefined()
    const english = Object.values(written ?? {})
    expect(english.length).toBeGreaterThan(0)
    for (const sentence of english) expect(sentence).toMatch(isEnglish)
    expect(new Set(english).size).toBe(english.length)
  })

  const bilingual: ReadonlyArray<readonly [string, Texts]> = [
    ...[...classes].flatMap(([name, { texts }]) => (texts === undefined ? [] : [[name, texts] as const])),
    ["the wage of a month", wageRateErrorTexts],
    ["the terms of wages", wageTermsErrorTexts],
    ["the split of a wage", wageSplitErrorTexts],
  ]

  it.each(bilingual)("%s: says each in Persian and in English, and no two alike", (_, texts) => {
    const sentences = Object.values(texts)
    for (const { en, fa } of sentences) {
      expect(fa).toMatch(/^[\u0600-\u06ff\u200c\s()A-Z؛،«».]+[.]$/)
      expect(fa).not.toMatch(/[يك]/)
      expect(en).toMatch(isEnglish)
    }
    expect(new Set(sentences.map(({ fa }) => fa)).size).toBe(sentences.length)
  })

  it.each(bilingual.filter(([name]) => classes.has(name)))("%s says it as its message", (name, texts) => {
    const Made = classes.get(name) as unknown as new (fields: object) => Error & { readonly text: Text }
    for (const [code, { en }] of Object.entries(texts)) {
      const [plain, expecting] = [new Made({ code }), new Made({ code, expected: "a day" })]
      expect([plain.message, plain.text.en]).toEqual([en, en])
      expect(expecting.message).toBe(`${en} Expected: a day.`)
      expect(plain.stack).toContain(en)
      // JSON and a spread keep the code with its sentences, and the published schema takes both.
      const sent = JSON.parse(JSON.stringify(plain))
      expect(sent).toMatchObject({ code, text: texts[code] })
      expect({ ...plain }).toMatchObject({ code, text: texts[code] })
      const isOfSchema = ajv.compile(errorJsonSchema(sent._tag, texts))
      expect(isOfSchema(sent), ajv.errorsText(isOfSchema.errors)).toBe(true)
      expect(isOfSchema({ ...sent, code: "no.code" })).toBe(false)
    }
  })
})

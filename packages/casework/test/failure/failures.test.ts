import * as face from "@bazgasht/casework"
import * as law from "@bazgasht/casework/law"
import * as ports from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { sayablePlace } from "../../src/input/input-error.ts"

const casework = { ...face, ...law, ...ports }

type AnyFailure = face.Failure & Error
type FailureClass = Schema.Codec<AnyFailure, unknown> & {
  readonly sentences: face.FailureSentences
  new (given: object): AnyFailure
}

/** Every error that the package shows, found and not listed: a new one is held to the same laws. */
const classes = Object.entries(casework).flatMap(
  ([name, shown]): ReadonlyArray<[string, FailureClass]> =>
    typeof shown === "function" && "sentences" in shown ? [[name, shown as unknown as FailureClass]] : [],
)

const marked = fc.stringMatching(/^[a-z]{3,8}$/).map((word) => `Zz${word}`)
const holder = fc.record({ kind: marked, subject: marked })
const faults = fc.array(
  fc.array(marked, { minLength: 1, maxLength: 1 }).map(
    (path) =>
      new casework.InputError<string>({
        ...{ code: "field.unexpected", path, expected: casework.text("فیلدی دیگر", "another field") },
      }),
  ),
  { minLength: 1 },
)

/** Parameters that hold what people choose, marked; what a program says of itself is plain. */
const paramsOf: { readonly [name: string]: fc.Arbitrary<object> } = {
  VersionConflict: fc.record({ expected: fc.nat(), actual: fc.nat() }),
  PositionConflict: fc.record({ expected: fc.nat(), actual: fc.nat() }),
  ClaimConflict: fc.record({ key: marked, holder }),
  BasisChanged: fc.record({ basis: holder, expected: fc.nat(), actual: fc.nat() }),
  StorageError: fc.record({ capability: marked }, { requiredKeys: [] }),
  AlreadyClaimed: fc.record({ claim: fc.constant("debt"), holder }, { requiredKeys: ["claim"] }),
  LawUnknown: fc.record({ day: fc.nat() }),
  QueryError: fc.record(
    { attribute: marked, expected: fc.constant(["stage"]) },
    { requiredKeys: ["expected"] },
  ),
  CommandInvalid: fc.record({ faults }),
  BrokenRecord: fc.record(
    { field: fc.constant("body"), expected: marked, found: marked, messageId: marked, version: fc.nat() },
    { requiredKeys: ["field"] },
  ),
  AccessPolicyError: fc.record({
    flaws: fc.constant([{ code: "policy.kindUnknown", grant: 0, name: "lone", nearest: ["loan"] }]),
  }),
  StreamError: fc.record({ version: fc.nat(), expected: fc.constant("version 3") }),
  UnsayableMessage: fc.record({ type: fc.constant("loan.approved") }),
  MessageTypeError: fc.record({
    flaws: fc.constant([{ code: "messageType.persian", type: "loan.approved" }]),
  }),
  WiringError: fc.record({ flaws: fc.constant([{ code: "wiring.catcher", channel: "sms" }]) }),
}

const aboutOf = (made: FailureClass) =>
  fc
    .constantFrom(...Object.keys(made.sentences))
    .map((code) => ({ code, kind: "loan", subject: "Zzloan", projection: "loans" }))

const fieldsOf = (made: FailureClass): ReadonlyArray<string> =>
  Object.keys((made as unknown as { readonly fields: object }).fields)

describe("an error of a service or an adapter", () => {
  test("is one of several", () => expect(classes.length).toBeGreaterThan(12))

  test.each(classes)(
    "%s has one shape, a sentence for each code, and nothing of a person in it",
    (name, made) => {
      expect(fieldsOf(made)).toEqual(expect.arrayContaining(["_tag", "code", "params", "message"]))
      for (const [code, sentence] of Object.entries(made.sentences)) {
        const known = casework.isDispatchCode(code)
          ? casework.dispatchWording(code)
          : face.failureWording(made.sentences as never, code as face.WordedCode)
        const { en, fa } = known
        expect(en).toBe(sentence)
        expect(code).toMatch(/^[a-zA-Z]+\.[a-zA-Z]+$/)
        expect(en).toMatch(/^[A-Z][^{}]*\.$/)
        expect(fa).toMatch(/^[\u0600-\u06ff«][^A-Za-z{}]*\.$/)
      }
      fc.assert(
        fc.property(aboutOf(made), paramsOf[name] ?? fc.constant({}), ({ code, ...about }, params) => {
          const known = Object.entries(about).filter(([field]) => fieldsOf(made).includes(field))
          const error = new made({ code, params, ...Object.fromEntries(known) })
          expect(error).toBeInstanceOf(Error)
          expect(error).toMatchObject({ _tag: name, code, params })
          expect(error.message).toMatch(/^[A-Z].*\.$/)
          expect(error.message).not.toMatch(/Zz/)
          const written: unknown = JSON.parse(JSON.stringify(Schema.encodeSync(made)(error)))
          expect(Schema.decodeUnknownSync(made)(written)).toEqual(error)
          expect(() => Result.getOrThrow(Result.fail(error))).toThrow(error)
        }),
        { numRuns: runs(100) },
      )
    },
  )

  test("of a life cycle keeps the code, the path and the parameters of the refusal", () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), marked), (params) => {
        const refusal = { code: "loan.overCeiling", path: "plan.principal", params }
        const error = new casework.CommandRefused({ kind: "loan", subject: "Zzloan", ...refusal })
        expect(casework.CommandRefused.refusalOf(error)).toEqual(refusal)
        expect(casework.CommandRefused.refusalOf(structuredClone(error))).toEqual(refusal)
        expect(error).toMatchObject({
          _tag: "CommandRefused",
          code: refusal.code,
          path: refusal.path,
          params,
        })
        expect(error.message).toMatch(/^[A-Z].*loan\.overCeiling.*\.$/)
        expect(error.message).not.toMatch(/Zz/)
      }),
      { numRuns: runs(100) },
    ))

  test("of input says where and what was expected, and not what was sent", () =>
    fc.assert(
      fc.property(
        fc.constantFrom("field.missing", "field.unexpected"),
        fc.array(fc.constantFrom("reports", 0)),
        marked,
        (code, before, value) => {
          const path = [...before, code === "field.unexpected" ? value : "day"]
          const error = new casework.InputError<string>({
            ...{ code, path, value, expected: casework.text("یک روز", "a day") },
          })
          expect(error.message).toMatch(/^(At .*, expected|Expected) a day\.$/)
          expect(error.message).not.toMatch(/Zz/)
          expect(error.message).toContain(sayablePlace(error))
          expect({ ...error }).toMatchObject({ value, expected: error.expected })
        },
      ),
      { numRuns: runs(200) },
    ))
})

import type { NamedKinds } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { HttpOptions } from "../options.ts"
import { visibleSchemaOf } from "./cases/case-schemas.ts"
import { servedKinds } from "./cases/served-kind.ts"
import { type CaseWriting, caseWritingOf } from "./cases/written-case.ts"
import { type AnyOperation, operation } from "./operation.ts"

/** The cases of a person, whatever their kinds. */
export const peopleOperations = <Kinds extends NamedKinds>({
  cases,
}: HttpOptions<Kinds>): ReadonlyArray<AnyOperation> => {
  if (cases === undefined) return []
  const served = servedKinds(cases)
  const writings = new Map<string, CaseWriting>()
  const writingOf = (name: string): CaseWriting => {
    const known = writings.get(name)
    if (known !== undefined) return known
    const found = served.find(({ kind }) => kind.kind === name)
    if (found === undefined) throw new Error("the casework listed a case of a kind that it does not serve")
    const made = caseWritingOf(found.kind)
    writings.set(name, made)
    return made
  }
  return [
    operation<undefined>({
      id: "casesOfPerson",
      method: "GET",
      path: "/people/{person}/cases",
      tag: "people",
      audience: "callers",
      summary: text(
        "پرونده‌های یک شخص، از هر نوع، تا آنجا که پرسنده اجازهٔ دیدن دارد",
        "The cases that concern a person, whatever their kinds, as the caller may see them",
      ),
      parts: {
        person: {
          description: text("شناسهٔ شخص", "the opaque id of the person"),
          schema: { type: "string", minLength: 1 },
          isRequired: true,
        },
      },
      answers: {
        200: {
          description: text(
            "پرونده‌ها به ترتیب نوع و شناسه",
            "The cases, in the order of their kinds and ids",
          ),
          schema: Schema.Struct({
            cases: Schema.Array(Schema.Union(served.map(({ kind }) => visibleSchemaOf(kind)))),
          }),
        },
      },
      problems: [
        "storage.unavailable",
        "storage.corrupt",
        "storage.unsupported",
        "storage.invalid",
        "http.timedOut",
      ],
      handle: async ({ caller, params: { person = "" } }) =>
        Result.map(await cases.casework.casesOf({ caller, person }), (found) => ({
          // A case of whatever kind is one of its own kind: the compiler cannot tell which.
          body: { cases: found.map((one) => writingOf(one.kind).state(one as never)) },
        })),
    }),
  ]
}

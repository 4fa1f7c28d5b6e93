/**
 * What callers say: every field of every command has a source, and so has every part of a setting that a caller gives. A field that is new belongs into the list; where another
 * case knows it, the command is held to that case.
 */

import type { CaseKind } from "@bazgasht/casework"
import type { GivenSetting } from "@bazgasht/casework/law"
import { caseKinds } from "@bazgasht/core"
import { gregorian } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import { commandSchemasOf, type JsonSchema } from "../../../casework/src/services/command-schema.ts"
import { organisationKinds } from "../../src/organisation-kinds.ts"
import { trainingCasesOf } from "../../src/registers/training-cases.ts"
import { type FieldsBySource, fields, type Source, whyTold } from "./fields-of-commands.ts"

const kinds = { ...caseKinds, ...organisationKinds, training: trainingCasesOf(gregorian) }

/** What every command has, and what the machine does with every kind. */
const ofEveryCommand = ["id", "type", "subject", "by", "at", "expectedVersion", "causedBy"]
const ofEveryKind = "changeUnit"

/** What stands in a receipt of a decision, which is one thing. */
const ofReceipt = [
  ...[
    "pack",
    "rule",
    "rulesDigest",
    "parametersDigest",
    "factsDigest",
    "historyDigest",
    "today",
    "lawDay",
    "choices",
  ],
  ...["dayCount", "calendar", "outcome"],
]

type Schemas = { readonly [name: string]: JsonSchema }

const namedIn = (reference: unknown): string => String(reference).split("/").at(-1) ?? ""

/** The paths of all fields of a schema; of a list `[]` stands for its items, and a receipt is one field. */
const pathsIn = (schema: JsonSchema, definitions: Schemas, path: string): ReadonlyArray<string> => {
  const { $ref, items, prefixItems, properties } = schema as { readonly [word: string]: unknown }
  if ($ref !== undefined) return pathsIn(definitions[namedIn($ref)] ?? {}, definitions, path)
  const members = ["anyOf", "oneOf", "allOf"].flatMap(
    (word) => (schema[word] ?? []) as ReadonlyArray<JsonSchema>,
  )
  if (members.length > 0) return members.flatMap((member) => pathsIn(member, definitions, path))
  if (properties !== undefined) {
    const named = properties as Schemas
    const isReceipt = named["rulesDigest"] !== undefined
    const left = Object.entries(named).filter(
      ([name]) => !(path === "" && ofEveryCommand.includes(name)) && !(isReceipt && ofReceipt.includes(name)),
    )
    const inner = left.flatMap(([name, one]) =>
      pathsIn(one, definitions, path === "" ? name : `${path}.${name}`),
    )
    return isReceipt ? [path === "" ? "receipt" : path, ...inner] : inner
  }
  const listed = [
    items ?? [],
    prefixItems ?? [],
  ].flat() as ReadonlyArray<unknown> as ReadonlyArray<JsonSchema>
  return listed.length > 0 ? listed.flatMap((item) => pathsIn(item, definitions, `${path}[]`)) : [path]
}

/** The fields of the commands of a kind, by the names of the commands. */
const fieldsOf = (kind: {
  readonly schemas: unknown
}): { readonly [command: string]: ReadonlyArray<string> } =>
  Object.fromEntries(
    [...commandSchemasOf(kind as CaseKind<never, string, string>)].flatMap(([command, schema]) => {
      const paths = [...new Set(pathsIn(schema, (schema["$defs"] ?? {}) as Schemas, ""))].sort()
      return command === ofEveryKind || paths.length === 0 ? [] : [[command, paths]]
    }),
  )

const listed = (bySource: FieldsBySource, sources?: ReadonlyArray<Source>): ReadonlyArray<string> =>
  Object.entries(bySource)
    .filter(([source]) => sources?.includes(source as Source) ?? true)
    .flatMap(([, paths]) => paths.split(" "))

describe("every field of every command", () => {
  it.each(Object.entries(kinds))("of %s says who knows it", (name, kind) => {
    const bySource = Object.entries(fields[name] ?? {}).map(
      ([command, sources]) => [command, [...listed(sources)].sort()] as const,
    )
    expect(Object.fromEntries(bySource)).toEqual(fieldsOf(kind))
  })

  it("is listed of no kind that there is not", () => {
    expect(Object.keys(fields).filter((name) => !(name in kinds))).toEqual([])
  })

  it("that another case knows is held to it: the kind reads or claims", () => {
    const held = Object.entries(kinds)
      .filter(([, kind]) => "reads" in kind || "claimsOf" in kind)
      .map(([name]) => name)
    for (const [name, commands] of Object.entries(fields))
      if (
        Object.values(commands).some(({ register, store }) => register !== undefined || store !== undefined)
      )
        expect(held).toContain(name)
  })

  it("that is believed although another case knows it says why, and nothing else does", () => {
    const believed = Object.entries(fields).flatMap(([name, commands]) =>
      Object.entries(commands).flatMap(([command, { told }]) =>
        told === undefined ? [] : [`${name}.${command}`],
      ),
    )
    expect([...believed].sort()).toEqual(Object.keys(whyTold).sort())
  })
})

type LifeOf<Kind> = Kind extends CaseKind<infer L, string, string> ? L : never
type Given<Name extends keyof typeof kinds> = keyof GivenSetting<LifeOf<(typeof kinds)[Name]>>

/** What callers give of a setting beside the terms of the law, the calendar in which they count, and their digest. */
type GivenBeside = {
  readonly [Name in keyof typeof kinds as [
    Exclude<Given<Name>, "terms" | "calendar" | "policyDigest">,
  ] extends [never]
    ? never
    : Name]: { readonly [Field in Exclude<Given<Name>, "terms" | "calendar" | "policyDigest">]: string }
}

/** A part that is new makes this list fail to compile. */
const given: GivenBeside = {
  allocationRun: {
    describe: "Reads the petitions with the words of the country; says nothing of what the store has.",
  },
  household: { elsewhere: "May name the other household; the claims of the store refuse." },
  supportCase: { openCases: "May name the other case; the claims of the store refuse." },
  wageMonth: {
    register: "The schedules of wages, which a decree sets.",
    wageTerms: "What may be deducted, by law.",
  },
  prisonerRecord: { flawsOf: "The schema of the file." },
  familyRecord: { flawsOf: "The schema of the file." },
  associationRecord: { flawsOf: "The schema of the file." },
  employerRecord: { flawsOf: "The schema of the file." },
  workshopRecord: { flawsOf: "The schema of the file." },
  courseRecord: { flawsOf: "The schema of the file." },
  donorRecord: { flawsOf: "The schema of the file." },
}

describe("what callers give of a setting", () => {
  it("says why it is given, and not read", () => {
    for (const parts of Object.values(given)) for (const why of Object.values(parts)) expect(why).not.toBe("")
  })
})

/** The files of registers: a record made of a file gives that file again, and what is decided of it is decided of the file. */

import { decodeCaseFile, outlook, releaseFacts, releaseHistory } from "@bazgasht/core/release"
import {
  decodeFamilyFile,
  type FamilyFile,
  type HouseholdState,
  household,
  householdRoles,
  type SupportCase,
} from "@bazgasht/core/support"
import {
  changingStatements,
  type FieldStatement,
  familyFileOf,
  familyRegister,
  prisonerFileOf,
  prisonerRegister,
  type RecordContent,
  type RecordState,
  type Register,
  type registers,
  statementsOfDocument,
} from "@bazgasht/organisation/registers"
import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { familyDocuments } from "../../../testkit/src/support/family-documents.ts"
import { registerTerms } from "../../src/organisation/registers.ts"
import { iran } from "../../src/pack.ts"
import { releaseRoutes } from "../../src/release/rules.ts"
import { documents } from "../case-file/arbitrary-document.ts"
import { day, jurisdiction } from "../case-file/test-jurisdiction.ts"

type Document = { readonly [field: string]: unknown }

const today = day("1404/07/01")
const known = { on: today, knownOn: today }
const source = { kind: "source.document" }
const by = { id: "person-1", role: "socialWorker" }

/** A record that is registered with statements, to which others are made, each batch in a command of its own. */
const recordOf = (
  register: Register<keyof typeof registers>,
  subject: string,
  [first = [], ...later]: ReadonlyArray<ReadonlyArray<FieldStatement>>,
  law = jurisdiction,
): Result.Result<RecordState, unknown> => {
  const setting = register.settingOf(law, {
    policyDigest: "policy-1",
    terms: registerTerms[register.kind],
  })
  const begin = { type: "register", unit: "prison-1", statements: first, source } as const
  return [begin, ...later.map((statements) => ({ type: "state", statements, source }) as const)].reduce(
    (before: Result.Result<RecordState, unknown>, asked, place) =>
      Result.flatMap(before, (state) =>
        Result.map(
          register.lifeCycle.handle(
            state,
            { ...asked, id: `command-${place}`, subject, at: today, by, expectedVersion: place },
            setting,
          ),
          (done) => done.state,
        ),
      ),
    Result.succeed(register.lifeCycle.none),
  )
}

/** A document without parts that say nothing, and without the day for which a decision is asked. */
const saying = ({ day: _, ...document }: Document): Document =>
  Object.fromEntries(
    Object.entries(document).filter(
      ([, part]) => Array.isArray(part) || typeof part !== "object" || Object.keys(part ?? {}).length > 0,
    ),
  )

const readable = documents
  .map(saying)
  .filter((document) => Result.isSuccess(decodeCaseFile(document, jurisdiction)))

const stated = (document: Document, order: ReadonlyArray<number>): ReadonlyArray<FieldStatement> =>
  statementsOfDocument(prisonerRegister.fields, document)
    .map((statement, place) => ({ statement, at: order[place % order.length] ?? 0 }))
    .sort((one, other) => one.at - other.at)
    .map(({ statement }) => statement)

const orders = fc.array(fc.nat(99), { minLength: 1, maxLength: 12 })

describe("the file of a prisoner that is derived from a record", () => {
  it("is the file of which the record was made, in whichever order its fields were stated", () => {
    fc.assert(
      fc.property(readable, orders, (document, order) => {
        const record = recordOf(prisonerRegister, String(document["id"]), [stated(document, order)])
        expect(prisonerFileOf(Result.getOrThrow(record), known)).toEqual(document)
      }),
      { numRuns: runs(200) },
    )
  })

  it("is decided as that file is, and does not know what no statement says", () => {
    fc.assert(
      fc.property(readable, fc.nat(99), (document, left) => {
        const all = statementsOfDocument(prisonerRegister.fields, document)
        fc.pre(all.length > 0)
        const absent = all[left % all.length]?.field ?? ""
        const statements = all.filter(({ field }) => field !== absent)
        const record = recordOf(prisonerRegister, String(document["id"]), [statements])
        fc.pre(Result.isSuccess(record))
        const derived = prisonerFileOf(Result.getOrThrow(record), known) as RecordContent
        const [name = "", within] = absent.split(".")
        const part = derived[name] as Document | undefined
        expect(within === undefined ? part : part?.[within]).toBe(undefined)

        const { [name]: whole, ...others } = document
        const { [within ?? ""]: _, ...rest } = (whole ?? {}) as Document
        const original = saying(within === undefined ? others : { ...others, [name]: rest })
        const decide = (of: unknown) => {
          const file = Result.getOrThrow(decodeCaseFile(of, jurisdiction))
          const history = releaseHistory(file, jurisdiction, today)
          return outlook(releaseRoutes, releaseFacts(file, jurisdiction, today), {
            pack: jurisdiction.pack,
            today,
            history,
          })
        }
        expect(decide(derived)).toEqual(decide(original))
      }),
      { numRuns: runs(60) },
    )
  })

  it("changes nothing where the same file is stated again, and all that differs where another one is", () => {
    fc.assert(
      fc.property(readable, readable, (document, other) => {
        const fieldsOf = prisonerRegister.fields
        const record = recordOf(prisonerRegister, "a", [statementsOfDocument(fieldsOf, document)])
        const content = prisonerRegister.contentOf(Result.getOrThrow(record), known)
        expect(changingStatements(fieldsOf, content, statementsOfDocument(fieldsOf, document))).toEqual([])
        const changes = changingStatements(fieldsOf, content, statementsOfDocument(fieldsOf, other))
        const after = recordOf(prisonerRegister, "a", [
          statementsOfDocument(fieldsOf, document),
          ...changes.map((one) => [one]),
        ])
        fc.pre(Result.isSuccess(after))
        const now = prisonerRegister.contentOf(Result.getOrThrow(after), known)
        expect(changingStatements(fieldsOf, now, statementsOfDocument(fieldsOf, other))).toEqual([])
      }),
      { numRuns: runs(150) },
    )
  })
})

/** The life of the household of a file. */
const householdOf = (file: FamilyFile): HouseholdState => {
  const members = file.household?.members ?? []
  const birthDayOf = (of: unknown): Day | undefined =>
    typeof of === "object" ? (of as { readonly value: Day }).value : (of as Day | undefined)
  const area = file.household?.area
  return {
    stage: "registered",
    subject: file.id,
    version: 1,
    day: today,
    participants: [],
    register: {
      registeredOn: 0 as Day,
      residences: area === undefined ? [] : [{ area, from: 0 as Day }],
      memberships: members.map((member) => {
        const { joined, leaving, left, person, relation, sharedCustody } = member
        const birthDay = birthDayOf(member.birthDay)
        return {
          person,
          relation,
          joined,
          ...(birthDay === undefined ? {} : { birthDay }),
          ...(left === undefined ? {} : { left }),
          ...(leaving === undefined ? {} : { leaving }),
          ...(sharedCustody === undefined ? {} : { sharedCustody }),
        }
      }),
      roles: members
        .filter(({ left }) => left === undefined)
        .flatMap(({ joined, person, roles = [] }) => roles.map((role) => ({ role, person, from: joined }))),
      guardians: [],
      absorbed: { households: [], memberships: [], payments: [] },
    },
  } as unknown as HouseholdState
}

const ofHousehold = ["id", "area", "members"]
const ofMembership = ["relation", "roles", "joined", "left", "known", "endKnown", "leaving", "sharedCustody"]

const without = (names: ReadonlyArray<string>, part: Document): Document =>
  Object.fromEntries(Object.entries(part).filter(([name]) => !names.includes(name)))

/** What of a family file a register keeps, and the rest of which is the life of the household. */
const keptOf = (document: Document): Document => {
  const {
    household: part = {},
    support: _,
    ...rest
  } = document as {
    readonly household?: Document
    readonly support?: unknown
  }
  const members = (part["members"] ?? []) as ReadonlyArray<Document>
  const lasting = members.filter(({ left }) => left === undefined)
  return {
    ...rest,
    household: without(ofHousehold, part),
    members: lasting.map((member) => without(ofMembership, member)),
  }
}

/** A file whose members last and whose roles are known: a household dates roles, and a file does not. */
const families = familyDocuments(iran, { around: day("1404/01/01") })
  .map((document): Document => {
    const {
      household: part = {},
      support: _,
      ...rest
    } = saying(document) as {
      readonly household?: Document
      readonly support?: unknown
    }
    const members = ((part["members"] ?? []) as ReadonlyArray<Document>)
      .filter(({ left }) => left === undefined)
      .map(({ known: _, endKnown: __, roles, ...member }) => ({
        ...member,
        roles: householdRoles.filter((role) => ((roles ?? []) as ReadonlyArray<string>).includes(role)),
      }))
    return { ...rest, household: { ...without(["id"], part), members } }
  })
  .filter((document) => {
    const file = decodeFamilyFile(document, iran, { today })
    return (
      Result.isSuccess(file) && (file.success.household?.members ?? []).every(({ joined }) => joined <= today)
    )
  })

describe("the file of a family that is derived from household, record and case", () => {
  it("is the file of which they were made", () => {
    fc.assert(
      fc.property(families, (document) => {
        const file = Result.getOrThrow(decodeFamilyFile(document, iran, { today }))
        const statements = statementsOfDocument(familyRegister.fields, keptOf(document))
        const record = Result.getOrThrow(recordOf(familyRegister, file.id, [statements], iran))
        const { calendar } = iran.pack
        const derived = familyFileOf({ household: householdOf(file), record, calendar }, known)
        expect(derived).toEqual(document)
        expect(decodeFamilyFile(derived, iran, { today })).toEqual(Result.succeed(file))
      }),
      { numRuns: runs(120) },
    )
  })

  it("says how the family stands as its case does, in days of the calendar", () => {
    const active = {
      stage: "phasingOut",
      file: {
        association: "A",
        covers: [{ payer: "A", from: day("1404/01/10"), to: day("1404/08/01") }],
        suspensions: [{ from: day("1404/02/01"), to: day("1404/03/01") }],
      },
      ending: { since: day("1404/06/01") },
    } as unknown as SupportCase
    const file = Result.getOrThrow(
      decodeFamilyFile({ kind: "family", id: "h-1", household: { members: [] } }, iran),
    )
    const sources = { household: householdOf(file), calendar: iran.pack.calendar }
    expect(familyFileOf({ ...sources, supportCase: active }, known)?.["support"]).toEqual({
      status: "active",
      start: "1404/01/10",
      end: "1404/08/01",
      phasingOutSince: "1404/06/01",
      suspensions: [{ from: "1404/02/01", to: "1404/03/01" }],
    })
    expect(
      familyFileOf({ ...sources, supportCase: { stage: "none" } as SupportCase }, known),
    ).not.toHaveProperty("support")
    expect(familyFileOf({ ...sources, household: household.none }, known)).toBe(undefined)
  })

  it("keeps membership in one place: a record refuses what the household says", () => {
    const statements = [{ field: "members", value: [{ person: "p-1", joined: "1400/01/01" }] }]
    expect(recordOf(familyRegister, "h-1", [statements], iran)).toMatchObject({
      failure: { code: "field.flawed", params: { field: "members", flaw: "field.unexpected" } },
    })
  })
})

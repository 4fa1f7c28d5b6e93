import type { CaseFileErrorCode, Jurisdiction } from "@bazgasht/core"
import type { FamilyFileLaw } from "@bazgasht/core/case-file"
import type { Day, FactNode } from "@bazgasht/rules"
import * as fc from "fast-check"
import { type FamilyDocumentOptions, familyDocuments } from "./family-documents.ts"
import { type Document, type Draw, drawFor } from "./writing.ts"

/** A file of a family in which one thing is wrong, and the code by which it is refused. */
export interface BrokenDocument {
  readonly document: Document
  readonly code: CaseFileErrorCode
}

/** Makes one thing of a sound document wrong; `undefined` where the jurisdiction cannot have that fault. */
type Breakage = (sound: Document, draw: Draw) => Document | undefined

const partOf = (document: Document, name: string): Document => document[name] as Document

const membersOf = (document: Document): ReadonlyArray<Document> =>
  partOf(document, "household")["members"] as ReadonlyArray<Document>

const inHousehold = (document: Document, change: Document): Document => ({
  ...document,
  household: { ...partOf(document, "household"), ...change },
})

/** The document with a value in a field of the household that the law adds; `undefined` where it adds none of the kind. */
const withField = (
  document: Document,
  { household: { reported = {} } }: FamilyFileLaw,
  kind: FactNode["kind"],
  value: unknown,
): Document | undefined => {
  const [field] = Object.entries(reported).find(([, fact]) => fact.kind === kind) ?? []
  return field === undefined ? undefined : inHousehold(document, { [field]: value })
}

const withMembers = (
  document: Document,
  change: (members: ReadonlyArray<Document>) => ReadonlyArray<Document>,
): Document => inHousehold(document, { members: change(membersOf(document)) })

const isHead = ({ roles }: Document): boolean => (roles as ReadonlyArray<string>).includes("head")

const withHead = (document: Document, change: (head: Document) => Document): Document =>
  withMembers(document, (members) => {
    const head = members.findIndex(isHead)
    return members.map((member, index) => (index === head ? change(member) : member))
  })

/** The document with somebody more, who joined when everybody had. */
const withAnother = (document: Document, { around, law, write }: Draw, change: Document): Document =>
  withMembers(document, (members) => [
    ...members,
    { person: "p99", relation: law.relations[0], roles: [], joined: write(around), ...change },
  ])

const breakages: { readonly [Code in CaseFileErrorCode]?: ReadonlyArray<Breakage> } = {
  "household.noHead": [
    (sound, { around, write }) =>
      withMembers(sound, (members) =>
        members.map((member) => ({
          ...member,
          roles: [],
          birthDay: isHead(member) ? write(around - 50 * 366) : member["birthDay"],
        })),
      ),
  ],
  "household.twoHeads": [(sound, draw) => withAnother(sound, draw, { roles: ["head"] })],
  "household.twoRecipients": [
    (sound, draw) => {
      const role = "alternateRecipient"
      const one = withAnother(sound, draw, { roles: [role] })
      return withAnother(one, draw, { person: "p98", roles: [role] })
    },
  ],
  "recipient.same": [
    (sound) =>
      withHead(sound, (head) => ({ ...head, roles: ["head", "primaryRecipient", "alternateRecipient"] })),
  ],
  "recipient.notMember": [
    (sound, draw) => withAnother(sound, draw, { relation: "prisoner", roles: ["alternateRecipient"] }),
  ],
  "interval.overlap": [
    (sound) =>
      withMembers(sound, (members) => {
        const { leaving: _, ...head } = members.find(isHead) ?? {}
        return [...members, { ...head, roles: [] }]
      }),
    (sound, { around, write }) => ({
      ...sound,
      custody: [{ from: write(around - 9) }, { from: write(around - 5), to: write(around) }],
    }),
  ],
  "interval.endBeforeStart": [
    (sound, draw) => withAnother(sound, draw, { left: draw.write(draw.around - 1) }),
    (sound, { around, write }) => ({ ...sound, custody: [{ from: write(around), to: write(around - 1) }] }),
    (sound, draw) =>
      withCovers(sound, draw, ([payer]) => [
        { payer, kind: "cash", from: draw.write(draw.around), to: draw.write(draw.around - 1) },
      ]),
  ],
  "cover.twoPayers": [
    (sound, draw) =>
      withCovers(sound, draw, ([first, second]) =>
        second === undefined
          ? undefined
          : [
              { payer: first, kind: "cash", from: draw.write(draw.around - 9) },
              { payer: second, kind: "cash", from: draw.write(draw.around) },
            ],
      ),
  ],
  "day.inFuture": [
    (sound, draw) => {
      const tomorrow = draw.write(draw.around + 1)
      return withAnother(sound, draw, { birthDay: tomorrow, joined: tomorrow })
    },
  ],
  "day.outOfOrder": [
    (sound, draw) =>
      withAnother(sound, draw, { birthDay: draw.write(draw.around), joined: draw.write(draw.around - 1) }),
  ],
  "number.outOfRange": [(sound, { law }) => withField(sound, law, "money", -1)],
  "number.notWhole": [(sound, { law }) => withField(sound, law, "money", 0.5)],
  "field.conflict": [(sound, draw) => withAnother(sound, draw, { leaving: "moved" })],
  "field.unexpected": [
    (sound, draw) => withAnother(sound, draw, { wage: 1 }),
    (sound) => inHousehold(sound, { houzing: "rented" }),
  ],
  "field.missing": [(sound, draw) => withAnother(sound, draw, { person: undefined })],
  "field.wrongKind": [(sound, draw) => withAnother(sound, draw, { sharedCustody: 1 })],
  "code.unknown": [
    (sound, draw) => withAnother(sound, draw, { relation: "neighbour" }),
    (sound, { law }) => withField(sound, law, "code", "tent"),
  ],
  "date.notADate": [(sound, draw) => withAnother(sound, draw, { joined: "yesterday" })],
  "text.empty": [(sound) => ({ ...sound, id: " " })],
}

const withCovers = (
  document: Document,
  { jurisdiction }: Draw,
  change: (payers: ReadonlyArray<string>) => ReadonlyArray<Document> | undefined,
): Document | undefined => {
  const [, ...others] = jurisdiction.support?.payers ?? []
  const covers = others.length === 0 ? undefined : change(others.map(({ code }) => code))
  return covers === undefined ? undefined : { ...document, otherCovers: covers }
}

/** Leaves out what is `undefined`, as a file would. */
const asWritten = (document: Document): Document => JSON.parse(JSON.stringify(document)) as Document

/** A day on which nothing else happens to the members of a document drawn near it. */
const someDay = 20_000 as Day

/**
 * Files of families with one thing wrong, each with the code of the refusal; all other errors of it have the same code.
 *
 * @example
 * fc.assert(fc.property(brokenFamilyDocuments(iran), ({ code, document }) => {
 *   const errors = Result.getOrThrow(Result.flip(decodeFamilyFile(document, iran)))
 *   expect(new Set(errors.map((error) => error.code))).toEqual(new Set([code]))
 * }))
 */
export const brokenFamilyDocuments = (
  jurisdiction: Jurisdiction,
  { around = someDay, ...options }: Omit<FamilyDocumentOptions, "unknownShare"> = {},
): fc.Arbitrary<BrokenDocument> => {
  const draw = drawFor(jurisdiction, around, 0)
  const choices = Object.entries(breakages).flatMap(([code, ways]) =>
    ways.map((breakage) => ({ code: code as CaseFileErrorCode, breakage })),
  )
  return fc
    .record({
      sound: familyDocuments(jurisdiction, { ...options, around, unknownShare: 0 }),
      choice: fc.constantFrom(...choices),
    })
    .map(({ choice: { breakage, code }, sound }) => ({ code, document: breakage(sound, draw) }))
    .filter((broken): broken is BrokenDocument => broken.document !== undefined)
    .map(({ code, document }) => ({ code, document: asWritten(document) }))
}

/** Where each fact of a family, and of one of its members, is written in the family's file. */

import { oncePer } from "../case-file/once-per.ts"
import type { Jurisdiction } from "../jurisdiction.ts"
import { familyLawOf } from "../support/model/family-file.ts"
import { householdRoles, prisonerRelation } from "../support/model/member.ts"
import { field, fieldOf, fieldsAt, listAt } from "./describe-fields.ts"
import type { FieldsOfFacts } from "./file-field.ts"

const ofMember = (...path: ReadonlyArray<string>): ReadonlyArray<string> => [
  "household",
  "members",
  "~",
  ...path,
]

/** Where each fact of a family is written; facts that only a jurisdiction asks about stand among the reports, by their ids. */
export const familyFields = /* @__PURE__ */ oncePer((jurisdiction: Jurisdiction): FieldsOfFacts => {
  const { household, lists, member, membership, provider, relations } = familyLawOf(jurisdiction)
  const { memberJoinedDay, memberLeftDay, memberRelation } = membership
  const { reportedFacts = [] } = jurisdiction
  return {
    ...fieldsAt(["household"], household.reported ?? {}),
    ...fieldsAt(["prisoner"], provider.reported ?? {}),
    ...fieldsAt(ofMember(), member.reported),
    ...fieldsAt(["reports"], Object.fromEntries(reportedFacts.map((fact) => [fact.id, fact]))),
    memberRelation: [fieldOf(memberRelation, ...ofMember("relation"))],
    memberJoinedDay: [fieldOf(memberJoinedDay, ...ofMember("joined"))],
    memberHasLeft: [fieldOf(memberLeftDay, ...ofMember("left"))],
    memberLeftDay: [fieldOf(memberLeftDay, ...ofMember("left"))],
    memberships: [
      {
        ...listAt(lists.memberships, "household", "members"),
        values: ({ today }) => [
          [],
          [
            {
              person: "spouse",
              relation: relations[0] ?? prisonerRelation,
              joined: today - 1000,
              roles: ["head", "primaryRecipient"],
              birthDay: today - 12_000,
              sex: "female",
            },
          ],
        ],
      },
    ],
    custodyEpisodes: [
      {
        ...listAt(lists.custodyEpisodes, "custody"),
        values: ({ today }) => [[{ from: today - 30 }], [], [{ from: today - 60, to: today - 30 }]],
      },
    ],
    otherCovers: [listAt(lists.otherCovers, "otherCovers")],
  }
})

const inMember = (...path: ReadonlyArray<string>): ReadonlyArray<string> => [
  "household",
  "members",
  "*",
  ...path,
]

/** Where the fields of entries are written, by the list of facts and the name of the field. */
export const familyEntries = /* @__PURE__ */ oncePer(
  (jurisdiction: Jurisdiction): { readonly [list: string]: FieldsOfFacts } => {
    const { member, roles } = familyLawOf(jurisdiction)
    const { birthDay, sex } = member.reported
    return {
      memberships: {
        head: [
          field(inMember("roles"), "list", roles.label, {
            ...roles,
            codes: householdRoles,
            values: () => [[], ["head"]],
          }),
        ],
        female: [fieldOf(sex, ...inMember("sex"))],
        birthDay: [fieldOf(birthDay, ...inMember("birthDay"))],
        ...Object.fromEntries(
          Object.entries(member.reported)
            .filter(([name]) => member.counted?.includes(name))
            .map(([name, fact]) => [name, [fieldOf(fact, ...inMember(name))]]),
        ),
      },
    }
  },
)

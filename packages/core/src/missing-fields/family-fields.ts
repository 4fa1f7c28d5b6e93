/** Where each fact of a family, and of one of its members, is written in the family's file. */

import { type FactNode, text } from "@bazgasht/rules"
import { otherCovers } from "../support/facts/cover.ts"
import { custodyEpisodes } from "../support/facts/custody.ts"
import { memberships } from "../support/facts/household.ts"
import * as member from "../support/facts/member.ts"
import { reportedOfHousehold } from "../support/model/household.ts"
import { householdRoles, reportedOfMember } from "../support/model/member.ts"
import { reportedOfProvider } from "../support/model/provider.ts"
import { field, fieldOf, fieldsAt, listAt } from "./describe-fields.ts"
import type { FieldsOfFacts } from "./file-field.ts"

const ofMember = (...path: ReadonlyArray<string>): ReadonlyArray<string> => [
  "household",
  "members",
  "~",
  ...path,
]

/** Where each fact of a family is written; facts that only a jurisdiction asks about stand among the reports, by their ids. */
export const familyFields = (reported: ReadonlyArray<FactNode>): FieldsOfFacts => ({
  ...fieldsAt(["household"], { ...reportedOfHousehold }),
  ...fieldsAt(["prisoner"], { ...reportedOfProvider }),
  ...fieldsAt(ofMember(), { ...reportedOfMember }),
  ...fieldsAt(["reports"], Object.fromEntries(reported.map((fact) => [fact.id, fact]))),
  [member.memberRelation.id]: [fieldOf(member.memberRelation, ...ofMember("relation"))],
  [member.memberJoinedDay.id]: [fieldOf(member.memberJoinedDay, ...ofMember("joined"))],
  [member.memberHasLeft.id]: [fieldOf(member.memberLeftDay, ...ofMember("left"))],
  [member.memberLeftDay.id]: [fieldOf(member.memberLeftDay, ...ofMember("left"))],
  [memberships.id]: [
    {
      ...listAt(memberships, "household", "members"),
      values: ({ today }) => [
        [],
        [
          {
            person: "spouse",
            relation: "spouse",
            joined: today - 1000,
            roles: ["head", "primaryRecipient"],
            birthDay: today - 12_000,
            sex: "female",
          },
        ],
      ],
    },
  ],
  [custodyEpisodes.id]: [
    {
      ...listAt(custodyEpisodes, "custody"),
      values: ({ today }) => [[{ from: today - 30 }], [], [{ from: today - 60, to: today - 30 }]],
    },
  ],
  [otherCovers.id]: [listAt(otherCovers, "otherCovers")],
})

const inMember = (...path: ReadonlyArray<string>): ReadonlyArray<string> => [
  "household",
  "members",
  "*",
  ...path,
]

/** Where the fields of entries are written, by the list of facts and the name of the field. */
export const familyEntries: { readonly [list: string]: FieldsOfFacts } = {
  [memberships.id]: {
    head: [
      field(
        inMember("roles"),
        "list",
        text("نقش‌های این عضو در خانوار: سرپرست، گیرندهٔ کمک", "the roles of this member: head, recipient"),
        {
          issuer: "socialWorker",
          evidence: text("گزارش مددکار", "the social worker's report"),
          codes: householdRoles,
          values: () => [[], ["head"]],
        },
      ),
    ],
    female: [fieldOf(member.memberSex, ...inMember("sex"))],
    ...Object.fromEntries(
      (
        [
          ["birthDay", member.memberBirthDay],
          ["student", member.memberStudent],
          ["disabled", member.memberDisabled],
          ["chronicallyIll", member.memberChronicallyIll],
          ["hasIncome", member.memberHasIncome],
        ] as const
      ).map(([name, fact]) => [name, [fieldOf(fact, ...inMember(name))]]),
    ),
  },
}

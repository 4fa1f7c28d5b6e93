/** Lists of work of any length, and the pages that people open of them. */

import type { CaseQuery } from "@bazgasht/casework/ports"

const subjectOf = (number: number): string => `case-${String(number).padStart(8, "0")}`

/**
 * Cases as the store would write them, and no statistics, as after a restore: four in ten are closed, and have no day by which something is due. One in
 * ten is decided, and due behind all others. Each belongs to one of 220 units.
 */
export const fillLists = (schema: string, size: number): string => {
  const subject = "'case-' || lpad(i::text, 8, '0')"
  // A prime, so that no other stage has days of its own.
  const due = "19000 + (i::bigint * 7919) % 397 + case when i % 10 = 9 then 400 else 0 end"
  const stages =
    "(array['closed','closed','closed','closed','active','active','assessed','requested','suspended','decided'])[1 + i % 10]"
  const series = `from generate_series(1, ${size}) i`
  const attribute = (name: string, type: number, number: string, text: string, where = "") =>
    `insert into ${schema}.attributes select 'support', ${subject}, '${name}', ${type}, ${number}, ${text}, ${type === 1 ? stages : "null"} ${series} ${where};`
  return `
    -- Nothing is known of the tables before the figures that want it.
    alter table ${schema}.cases set (autovacuum_enabled = false);
    alter table ${schema}.attributes set (autovacuum_enabled = false);
    insert into ${schema}.cases select 'support', ${subject}, 1, md5(i::text),
      json_build_object('note', repeat('x', 600)),
      case when i % 10 >= 4 then json_build_object('stage', ${stages}, 'due', ${due}) else json_build_object('stage', ${stages}) end
      ${series};
    ${attribute("stage", 2, "0", stages)}
    ${attribute("due", 1, due, "''", "where i % 10 >= 4")}
    ${attribute("applicant", 2, "0", "'person-' || i / 3")}
    ${attribute("province", 2, "0", "'province-' || i % 31")}
    ${attribute("unit", 2, "0", "'unit-' || i / 10 % 220")}
    ${attribute("officer", 2, "0", `'officer-' || i % ${size / 100}`)}`
}

type Question = Omit<CaseQuery, "kind" | "limit">

const active = { attribute: "stage", is: "active" }
const decided = { attribute: "stage", is: "decided" }
const ofStages = { attribute: "stage", among: ["decided", "suspended", "closed"] }
const ofUnit = { attribute: "unit", among: ["unit-7"] }
const ofUnits = { attribute: "unit", among: Array.from({ length: 12 }, (_, place) => `unit-${7 * place}`) }
const byDue = { attribute: "due", order: "ascending" } as const
const downByDue = { attribute: "due", order: "descending" } as const
const downByStage = { attribute: "stage", order: "descending" } as const

/** A page by what it is called, the question, and whether it begins in the middle of the list. */
export type ListPage = readonly [says: string, question: Question, isDeep?: true]

/** The place behind which a page begins in the middle of a list of so many cases. */
export const middleOf = (size: number) => ({ value: 19_200, subject: subjectOf(0.4 * size) })

/** The pages that people open of lists of work. */
export const listPages: ReadonlyArray<ListPage> = [
  ["by stage", { where: [active] }],
  ["by stage, deep", { where: [active] }, true],
  ["by stage, the last first", { where: [], sort: downByStage }],
  ["by due day", { where: [], sort: byDue }],
  ["by due day, deep", { where: [], sort: byDue }, true],
  ["by due day, the last first", { where: [], sort: downByDue }],
  ["by due day, the last first, deep", { where: [], sort: downByDue }, true],
  ["by due day, of a stage", { where: [active], sort: byDue }],
  ["by due day, of a stage, deep", { where: [active], sort: byDue }, true],
  ["by due day, of a stage that is due last", { where: [decided], sort: byDue }],
  ["by due day, of a stage that is due last, the last first", { where: [decided], sort: downByDue }],
  ["by due day, of a stage that is due first, the last first", { where: [active], sort: downByDue }],
  ["by due day, of three stages", { where: [ofStages], sort: byDue }],
  [
    "by due day, of a stage and an officer",
    { where: [active, { attribute: "officer", is: "officer-15" }], sort: byDue },
  ],
  [
    "due within thirty days, of a stage",
    { where: [active, { attribute: "due", from: 19_100, below: 19_130 }], sort: byDue },
  ],
  ["of an applicant", { where: [{ attribute: "applicant", is: "person-777" }] }],
  ["of a unit", { where: [ofUnit] }],
  ["of a unit, deep", { where: [ofUnit] }, true],
  ["of a unit and a stage", { where: [active, ofUnit] }],
  ["of twelve units", { where: [ofUnits] }],
]

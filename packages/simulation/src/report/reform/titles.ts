import { type FactNode, type Text, text } from "@bazgasht/rules"
import type { DisclosedRow } from "../../disclosure/index.ts"
import type { Group, RegisterKind } from "../../populations/index.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import { words } from "./wording.ts"

export const titleOfRule = ({ say, style }: Layout, id: string): string => {
  const title = style.pack.rules.get(id)?.title
  return title === undefined ? id : say(title)
}

export const tableOfQuestion = ({ population, questions }: Simulation, id: string) => {
  const question = questions.find((one) => one.id === id)
  return question === undefined ? undefined : population.tables[question.of]
}

export const factOfQuestion = (simulation: Simulation, question: string, id: string): FactNode | undefined =>
  tableOfQuestion(simulation, question)?.columns.declarations.facts.find((fact) => fact.id === id)

/** The value of a group at a place; at 0 it is not known. */
export const titleOfValue = ({ say }: Layout, group: Group | undefined, place: number): string =>
  say(group?.values[place - 1]?.title ?? words.unknownValue)

export const kindTitles: Readonly<Record<RegisterKind, Text>> = {
  prisoner: text("زندانیان", "prisoners"),
  family: text("خانواده‌ها", "families"),
  member: text("اعضای خانواده‌ها", "members of families"),
}

export const kindOfQuestion = ({ questions }: Pick<Simulation, "questions">, id: string): RegisterKind =>
  questions.find((one) => one.id === id)?.of ?? "prisoner"

/** That so many cases of a kind are counted, and no money. */
export const numberOf = (kind: RegisterKind): Text =>
  text(`تعداد ${kindTitles[kind].fa}`, `number of ${kindTitles[kind].en}`)

/** A title for each side: in a spreadsheet a column has to say by itself what it holds. */
export const onBothSides = ({ en, fa }: Text): readonly [before: Text, after: Text] => [
  text(`${fa}، ${words.before.fa}`, `${en}, ${words.before.en}`),
  text(`${fa}، ${words.after.fa}`, `${en}, ${words.after.en}`),
]

/** Whether the value of a group is known of anybody; at 0 it is not. */
export const saysGroup = (rows: ReadonlyArray<{ readonly value: number }>): boolean =>
  rows.some(({ value }) => value !== 0)

/** A title with what it is disclosed by. */
export const byGroup = (title: string, group: string): Text =>
  text(`${title} به تفکیک ${group}`, `${title}, by ${group}`)

/** What the effects of a row are drawn as: what is hidden has no length. */
export const lengthOf = ({ effects }: DisclosedRow, place: number): number => {
  const value = effects[place]
  return value === undefined || value === "few" ? 0 : Number(value)
}

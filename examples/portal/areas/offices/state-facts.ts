/** What is shown of the state of a case beside its stage: the few things by which an officer knows it. */

import type { AnyState } from "@bazgasht/casework"
import { allKinds } from "@bazgasht/example-systems/kinds.ts"
import { type Money, text } from "@bazgasht/rules"
import type { KindName } from "../../command.ts"
import { nameOf } from "../../names.ts"
import { type Html, html } from "../../page/html.ts"
import type { Visit } from "../../visit.ts"

const words = {
  people: text("افراد", "People"),
  and: text("، ", ", "),
  score: text("امتیاز نیاز", "Score of need"),
  debt: text("بدهی", "Debt"),
  forgiven: text("گذشت محکوم‌له", "Forgiven by the creditor"),
  left: text("مانده برای پرداخت", "Left to be paid"),
  reserved: text("از صندوق", "From the pool"),
  agency: text("نهاد", "Agency"),
  budget: text("بودجه", "Budget"),
  owed: text("استحقاق", "Owed"),
  seats: text("جای کار", "Seats"),
  wage: text("دستمزد روزانه", "Wage of a day"),
  released: text("روز آزادی", "Released on"),
  route: text("راه آزادی", "Way out"),
} as const

type Fact = readonly [name: string, value: Html | undefined]

/** Every state holds what its protocol says; which fields these are depends on the stage. */
interface AnyFields {
  readonly assessment?: { readonly score: number }
  readonly obligations?: ReadonlyArray<{ readonly sum: Money }>
  readonly concessions?: ReadonlyArray<{ readonly amount: Money }>
  readonly residual?: { readonly amounts?: ReadonlyArray<{ readonly amount: Money }> }
  readonly funds?: ReadonlyArray<{ readonly amount: Money }>
  readonly referral?: { readonly agency: string }
  readonly plan?: { readonly budget: Money }
  readonly lock?: { readonly owed: Money }
  readonly work?: { readonly seats: number; readonly wage: { readonly amount: Money } }
  readonly releasedOn?: never
  readonly releaseRoute?: string
}

const sumOf = (
  parts: ReadonlyArray<{ readonly sum?: Money; readonly amount?: Money }> | undefined,
): number | undefined =>
  parts === undefined || parts.length === 0
    ? undefined
    : parts.reduce((sum, one) => sum + (one.sum ?? one.amount ?? 0), 0)

/** The people whom a case concerns, each with the way to their time line. */
const peopleOf = ({ say }: Visit, kind: KindName, state: AnyState): Html | undefined => {
  const { peopleOf: of } = allKinds[kind] as {
    readonly peopleOf?: (state: AnyState) => ReadonlyArray<string>
  }
  const people = state.stage === "none" ? [] : (of?.(state) ?? [])
  return people.length === 0
    ? undefined
    : people
        .slice(0, 8)
        .map(
          (id, place) =>
            html`${place === 0 ? "" : say(words.and)}<a href="/offices/people/${encodeURIComponent(id)}">${say(nameOf(id))}</a>`,
        )
}

/** What is shown of a state. */
export const factsOfState = (visit: Visit, kind: KindName, state: AnyState): ReadonlyArray<Fact> => {
  const { day, money, number, say, style, title } = visit
  const fields = state as unknown as AnyFields
  const inMoney = (amount: number | undefined): string | undefined =>
    amount === undefined ? undefined : money(amount)
  const debt = kind === "debtPetition" ? sumOf(fields.obligations) : undefined
  const forgiven = kind === "debtPetition" ? sumOf(fields.concessions) : undefined
  const { releaseRoute } = fields
  const routeInWords = (id: string): string => {
    const route = style.pack.rules.get(id)?.title
    return route === undefined ? title(id) : say(route)
  }
  return [
    [say(words.people), peopleOf(visit, kind, state)],
    [say(words.score), fields.assessment === undefined ? undefined : number(fields.assessment.score)],
    [say(words.debt), inMoney(debt)],
    [say(words.forgiven), inMoney(forgiven)],
    [say(words.left), debt === undefined ? undefined : money(debt - (forgiven ?? 0))],
    [say(words.reserved), kind === "debtPetition" ? inMoney(sumOf(fields.funds)) : undefined],
    [say(words.agency), fields.referral === undefined ? undefined : title(fields.referral.agency)],
    [say(words.budget), inMoney(fields.plan?.budget)],
    [say(words.owed), inMoney(fields.lock?.owed)],
    [say(words.seats), fields.work === undefined ? undefined : number(fields.work.seats)],
    [say(words.wage), inMoney(fields.work?.wage.amount)],
    [say(words.released), fields.releasedOn === undefined ? undefined : day(fields.releasedOn)],
    [say(words.route), releaseRoute === undefined ? undefined : routeInWords(releaseRoute)],
  ]
}

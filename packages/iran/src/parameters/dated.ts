import {
  type Citation,
  type Count,
  type DatedValue,
  type Day,
  type Kind,
  type Money,
  makeTerm,
  type Parameter,
  type Ratio,
  type Term,
  type Text,
  text,
  type Value,
} from "@bazgasht/rules"
import { jalaliDay } from "../calendar/jalali.ts"
import type { CountWords } from "../counted.ts"

/** The last day on which the sources of the pack were read. */
const lastChecked: Day = jalaliDay(1404, 9, 30)

interface DatedValueOf<A> extends DatedValue {
  readonly type?: A
}

const dated =
  <A>() =>
  (from: Day, value: Value, ...citations: ReadonlyArray<Citation>): DatedValueOf<A> => ({
    from,
    value,
    citations,
    lastChecked,
  })

/** Values by kind, each with its first day: `since.years(ipcInForce, 10, ipc(article(58), "verifiedText"))`. */
export const since = {
  count: dated<Count>(),
  truth: dated<boolean>(),
  /** In rials. */
  rials: dated<Money>(),
  share: (
    from: Day,
    [numerator, denominator]: readonly [number, number],
    ...citations: ReadonlyArray<Citation>
  ): DatedValueOf<Ratio> => dated<Ratio>()(from, { numerator, denominator }, ...citations),
  years: (from: Day, years: number, ...citations: ReadonlyArray<Citation>): DatedValueOf<Term> =>
    dated<Term>()(from, makeTerm({ years }), ...citations),
  months: (from: Day, months: number, ...citations: ReadonlyArray<Citation>): DatedValueOf<Term> =>
    dated<Term>()(from, makeTerm({ months }), ...citations),
  days: (from: Day, days: number, ...citations: ReadonlyArray<Citation>): DatedValueOf<Term> =>
    dated<Term>()(from, makeTerm({ days }), ...citations),
  day: dated<Day>(),
} as const

/** From this day the law has another value that was not seen, or that nobody has checked. */
export const unknownSince = (from: Day, ...citations: ReadonlyArray<Citation>): DatedValueOf<never> => ({
  from,
  citations,
  lastChecked,
})

/** The same value, last confirmed on an earlier day than the rest of the pack. */
export const checkedUntil = <A>(day: Day, value: DatedValueOf<A>): DatedValueOf<A> => ({
  ...value,
  lastChecked: day,
})

const parameter =
  <A>(kind: Kind) =>
  (id: string, title: Text, ...values: ReadonlyArray<DatedValueOf<A>>): Parameter<A> => ({
    id,
    title,
    kind,
    values,
  })

/** A number of things. */
export const countParameter = parameter<Count>("count")
/** A degree of punishment: the first is the heaviest. */
const degreeParameter = (...written: Parameters<typeof countParameter>): Parameter<Count> => ({
  ...countParameter(...written),
  scale: "degree",
})
/** A number that is said with what it counts. */
export const counted = (scale: CountWords, number: Parameter<Count>): Parameter<Count> => ({
  ...number,
  scale,
})
/** An amount in rials. */
export const moneyParameter = parameter<Money>("money")
/** Whether something is so from a day on. */
export const truthParameter = parameter<boolean>("truth")
/** A fraction. */
export const shareParameter = parameter<Ratio>("ratio")
/** A part of a whole, such as what has to be served of a term: never more than all of it. */
export const partParameter = (...written: Parameters<typeof shareParameter>): Parameter<Ratio> => ({
  ...shareParameter(...written),
  isPart: true,
})
/** A length of time. */
export const termParameter = parameter<Term>("term")
/** A day. */
export const dayParameter = parameter<Day>("day")

type Words<A> = (fa: string, en: string) => Parameter<A>

/**
 * Parameters with one value, which holds since one day by the same citations: after `const by58 = enacted(ipcInForce, article58)`,
 * `by58.years("conditionalRelease.longTerm", 10)("حد حبس طولانی در آزادی مشروط", "bound of a long term in conditional release")`.
 */
export const enacted = (from: Day, ...citations: ReadonlyArray<Citation>) => {
  const of =
    <A, V>(
      declare: (id: string, title: Text, value: DatedValueOf<A>) => Parameter<A>,
      value: (from: Day, value: V, ...citations: ReadonlyArray<Citation>) => DatedValueOf<A>,
    ) =>
    (id: string, of: V): Words<A> =>
    (fa, en) =>
      declare(id, text(fa, en), value(from, of, ...citations))
  return {
    count: of(countParameter, since.count),
    degree: of(degreeParameter, since.count),
    truth: of(truthParameter, since.truth),
    /** In rials. */
    rials: of(moneyParameter, since.rials),
    share: of(shareParameter, since.share),
    part: of(partParameter, since.share),
    years: of(termParameter, since.years),
    months: of(termParameter, since.months),
    days: of(termParameter, since.days),
    day: of(dayParameter, since.day),
  }
}

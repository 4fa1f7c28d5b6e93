import type { Calendar, Day } from "../../values/day.ts"
import { termFromTo } from "../apply.ts"
import type { PlanOf } from "./plan.ts"

/** A question to the calendar; NaN where a number is unknown or the calendar has no answer. */
export type AskCalendar = (
  first: number,
  second?: number,
  third?: number,
  fourth?: number,
  fifth?: number,
) => number

type Question = Pick<PlanOf<"calendar">, "ask" | "dayCount">

type Answer = (
  day: Day,
  second: number,
  third: number,
  numerator: number,
  denominator: number,
) => number | undefined

const answersOf = ({ ask, dayCount }: Question, calendar: Calendar): Answer => {
  switch (ask) {
    case "addMonths":
      return (day, months) => calendar.addMonths(day, months)
    case "startOfMonth":
      return (day) => calendar.startOfMonth(day)
    case "startOfYear":
      return (day) => calendar.startOfYear(day)
    case "monthsBetween":
      return (from, to) => termFromTo(calendar, from, to)?.months
    case "completion":
      return (start, months, days, numerator, denominator) =>
        dayCount?.completionDay(calendar, start, { months, days }, { numerator, denominator })
  }
}

/** Asks the calendar of a pack. */
export const askCalendar = (question: Question, calendar: Calendar): AskCalendar => {
  const answer = answersOf(question, calendar)
  return (first, second = 0, third = 0, fourth = 0, fifth = 0) =>
    Number.isNaN(first + second + third + fourth + fifth)
      ? Number.NaN
      : (answer(first as Day, second, third, fourth, fifth) ?? Number.NaN)
}

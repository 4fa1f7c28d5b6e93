import { type Consequence, defineConsequence } from "@bazgasht/casework/consequences"
import { openingCases, placementCases, type SeatChange, seatChangeOf } from "@bazgasht/core/employment"
import { text } from "@bazgasht/rules"
import type { ConsequenceTerms } from "./consequence-terms.ts"

/**
 * What follows for an opening from the life of a placement: its seat is occupied when work begins, and free when the placement ends or
 * comes to nothing.
 *
 * @example
 * consequencesForSeats(consequenceTerms).map(({ gives }) => gives.command) // => ["occupy", "free"]
 */
export const consequencesForSeats = ({ roles }: ConsequenceTerms): ReadonlyArray<Consequence> => {
  const seat = {
    to: ({ opening }: SeatChange) => ({ subject: opening }),
    brings: ({ placement }: SeatChange) => ({ placement }),
    by: { person: "onDuty", role: roles.seats },
  } as const
  return [
    defineConsequence({
      ...seat,
      name: "placement.occupySeat",
      title: text("اشغال جا با آغاز کار", "the seat is occupied when work begins"),
      of: { kind: placementCases, events: ["started"] },
      carries: seatChangeOf,
      gives: { kind: openingCases, command: "occupy" },
    }),
    defineConsequence({
      ...seat,
      name: "placement.freeSeat",
      title: text("خالی شدن جا با پایان کار", "the seat is free when the placement is over"),
      of: {
        kind: placementCases,
        events: ["declined", "expired", "clearanceRefused", "ended", "resigned", "withdrawn"],
      },
      carries: seatChangeOf,
      gives: { kind: openingCases, command: "free" },
    }),
  ]
}

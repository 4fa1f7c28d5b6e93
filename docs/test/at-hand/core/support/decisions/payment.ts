import { gregorianDay } from "../../../core.ts"
import { pack, programme } from "../../support.ts"

/** A partner alone, while the prisoner is in custody. */
export const facts = {
  memberships: [
    {
      relation: "partner",
      head: true,
      female: true,
      birthDay: gregorianDay(1989, 7, 12),
      joinedDay: gregorianDay(2013, 4, 1),
      hasLeft: false,
    },
  ],
  otherCovers: [],
  custodyEpisodes: [{ from: gregorianDay(2024, 3, 1), ended: false }],
}

export const rule = programme.monthlyCash

export const setting = { pack, today: gregorianDay(2025, 8, 1) }

/** March and April 2025. */
export const stretch = { from: gregorianDay(2025, 3, 1), to: gregorianDay(2025, 5, 1) }

/**
 * Why a side constraint closes an opening to a candidate. `members` says how many have to be placed together with the candidate,
 * the candidate among them: one where the candidate is in no group.
 *
 * - `opening.groupNotWished`: so many of the group (`unable`) cannot work there or did not wish it
 * - `opening.groupNoRoom`: so many seats are `free`, fewer than the group has members
 * - `opening.apart`: so many people are placed there that the candidate, or a member of the group, is kept apart from
 * - `opening.dimensionFull`: so much is `needed` of a dimension of which the opening has `capacity`, and `used` is taken
 * - `opening.ceilingReached`: the candidate is, or so many of the group (`needed`) are, of a category of which `placed` are there
 *   and no more than `atMost` may be. `openings` says how many openings are counted together
 * - `opening.seatsReserved`: so many seats are `free`, and the candidate, or so many of the group (`needed`), are not of the
 *   category for which `reserved` seats of the `openings` that are counted together are kept
 */
export type ClosedOpening =
  | {
      readonly code: "opening.groupNotWished"
      readonly opening: string
      readonly members: number
      readonly unable: number
    }
  | {
      readonly code: "opening.groupNoRoom"
      readonly opening: string
      readonly members: number
      readonly free: number
    }
  | {
      readonly code: "opening.apart"
      readonly opening: string
      readonly members: number
      readonly people: number
    }
  | {
      readonly code: "opening.dimensionFull"
      readonly opening: string
      readonly members: number
      readonly dimension: string
      readonly capacity: number
      readonly used: number
      readonly needed: number
    }
  | {
      readonly code: "opening.ceilingReached"
      readonly opening: string
      readonly members: number
      readonly category: string
      readonly openings: number
      readonly atMost: number
      readonly placed: number
      readonly needed: number
    }
  | {
      readonly code: "opening.seatsReserved"
      readonly opening: string
      readonly members: number
      readonly category: string
      readonly openings: number
      readonly reserved: number
      readonly free: number
      readonly needed: number
    }

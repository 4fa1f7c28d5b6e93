import type { Participant } from "./transition.ts"

const isSame = (one: Participant, other: Participant): boolean =>
  one.part === other.part && one.by.id === other.by.id && one.by.role === other.by.role

/**
 * Those who took part, with one more. However long a case goes on, it keeps each person's first participation of each part and the last
 * participation of each part: the separation of duties asks for no others.
 */
export const withParticipant = (
  participants: ReadonlyArray<Participant>,
  next: Participant,
): ReadonlyArray<Participant> => {
  const last = participants.findLastIndex(({ part }) => part === next.part)
  return [
    ...participants.filter(
      (one, place) => place !== last || participants.findIndex((other) => isSame(one, other)) === place,
    ),
    next,
  ]
}

/** Where an answer is not the one expected. */
export interface AnswerMismatch {
  /** Which answer or step, counted from one, and under which conditions: `answer 3 (1403/07/08, C2)`. */
  readonly where: string
  /** What was asked: `REL-CR: since`, `endOfTerm`. */
  readonly what: string
  readonly expected: unknown
  readonly actual: unknown
}

/** Takes note of something that was expected otherwise. */
export type Report = (what: string, expected: unknown, actual: unknown) => void

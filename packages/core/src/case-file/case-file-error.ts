import type { InputError, InputErrorCode } from "@bazgasht/casework"

/**
 * What is wrong with a case file, as a stable code: a code of any input, or one of these.
 *
 * - `household.noHead`, `household.twoHeads`: a household that has an adult member and no head on a day, or two heads
 * - `household.twoRecipients`: two members who are both the primary recipient on a day, or both the alternate one
 * - `recipient.notMember`, `recipient.same`: a recipient who is no supported member, one who is the primary and the alternate
 * - `cover.twoPayers`: one kind of help that two other payers cover on the same day
 * - `seats.moreThanExist`: an opening that keeps more seats than it has
 * - `sum.overDebt`: a waiver, a payment or a source of money that goes beyond the debt
 * - `creditor.unknown`: a statement of somebody to whom the debt is not owed
 */
export type CaseFileErrorCode =
  | InputErrorCode
  | "household.noHead"
  | "household.twoHeads"
  | "household.twoRecipients"
  | "recipient.notMember"
  | "recipient.same"
  | "cover.twoPayers"
  | "seats.moreThanExist"
  | "sum.overDebt"
  | "creditor.unknown"

/**
 * One thing that is wrong with a case file: where, what stands there, and what was expected.
 *
 * @example
 * const wrong = decodeCaseFile({ kind: "prisoner", id: "A-1", custody: { commitmentDay: "2023/13/10" } }, ruritania)
 * const [error] = Result.isFailure(wrong) ? wrong.failure : []
 * error?.code // => "date.notADate"
 * error?.path // => ["custody", "commitmentDay"]
 * error?.value // => "2023/13/10"
 * error?.expected.en // => "a month from 1 to 12"
 */
export type CaseFileError = InputError<CaseFileErrorCode>

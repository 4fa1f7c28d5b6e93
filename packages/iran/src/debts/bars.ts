/** What is about a debt cannot concern who has none, by the article that speaks of it. */

import {
  all,
  any,
  type Citation,
  code,
  type Expression,
  is,
  onlyWhere,
  type Sentences,
} from "@bazgasht/rules"
import { barsOf, clausesOf } from "../clauses.ts"
import { debtKind, debtKinds, noDebt, noFineOwed } from "../facts/debt/debt.ts"
import * as sentences from "./sentences/bars.ts"

// Where a rule asks for the kind anyway, that is all it takes: who knows the kind of a debt is not asked whether there is one.
const withoutKind: Expression<boolean> = is(debtKind, code("none"))

const barred = (
  citations: ReadonlyArray<Citation>,
  condition: Expression<boolean>,
  said: Sentences = sentences.noDebt,
) =>
  barsOf(...citations)(
    "noDebt",
    "بنا بر پرونده، دینی وجود ندارد",
    "the file says that there is no debt",
    said,
  )(condition)

/** Of rules that need the kind of the debt and never concern a fine. */
export const withoutDebt = (...citations: ReadonlyArray<Citation>) =>
  barred(citations, withoutKind, sentences.noDebtOfAnyKind)

/** Of rules that do not ask for the kind of the debt and never concern a fine. */
export const withoutAnyDebt = (...citations: ReadonlyArray<Citation>) =>
  barred(citations, all(withoutKind, noDebt))

const otherThanDiyah = debtKinds.filter((kind) => kind !== "diyah" && kind !== "arsh")

/** Of rules about a diyah, which concern no debt of another kind. */
export const withoutDiyah = (...citations: ReadonlyArray<Citation>) =>
  barsOf(...citations)(
    "noDiyah",
    "این دین، نه دیه است و نه ارش",
    "the debt is neither a diyah nor an arsh",
    sentences.noDiyah,
  )(any(...otherThanDiyah.map((kind) => is(debtKind, code(kind)))))

/** Of quantities of a diyah: of a debt of another kind there is none. */
export const ofDiyah = <A>(amount: Expression<A>, ...citations: ReadonlyArray<Citation>): Expression<A> =>
  onlyWhere(
    clausesOf(...citations)(
      "diyah",
      "این دین، دیه یا ارش است",
      "the debt is a diyah or an arsh",
      sentences.diyah,
    )(any(is(debtKind, code("diyah")), is(debtKind, code("arsh")))),
    amount,
  )

/** Of rules that may concern the fine of a sentence, or concern nothing else. */
export const withoutDebtOrFine = (...citations: ReadonlyArray<Citation>) =>
  barred(citations, all(withoutKind, noDebt, noFineOwed))

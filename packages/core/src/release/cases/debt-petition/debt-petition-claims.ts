import type { CaseClaim, CaseResemblance } from "@bazgasht/casework"
import type { DebtPetitionState } from "./debt-petition-protocol.ts"
import type { PetitionPayment } from "./stack.ts"

type Gathered = Exclude<DebtPetitionState, { readonly stage: "none" }>

/** Whether a debt was put off in part when its prisoner was released: the rest is still owed, and may be petitioned for once more. */
const isOwedStill = ({ deferrals, stage }: Gathered, obligation: string): boolean =>
  stage === "released" && deferrals.some((deferral) => deferral.obligation === obligation)

/** Money that is on its way or has arrived. */
const paymentsOf = (state: Gathered): ReadonlyArray<PetitionPayment> => [
  ...("payments" in state ? state.payments : []),
  ...("confirmed" in state ? state.confirmed : []),
]

/**
 * The claims of a petition, from its opening until it ends without payment; what was paid stays claimed for good. A debt is known by its
 * prisoner and creditor with its id, and with the file of the execution office as soon as that is named. Its payment is claimed apart:
 * so of two petitions that were both stored before debts were claimed, still only one is paid.
 */
export const claimsOfPetition = (state: DebtPetitionState): ReadonlyArray<CaseClaim> => {
  if (state.stage === "none" || state.stage === "ineligible" || state.stage === "withdrawn") return []
  const { prisoner } = state.petition
  const byId = (claim: string, creditor: string, id: string): CaseClaim => ({
    claim,
    by: [prisoner, creditor, "obligation", id],
  })
  const byFile = (claim: string, creditor: string, file: string): CaseClaim => ({
    claim,
    by: [prisoner, creditor, "enforcement", file],
  })
  const debts = state.obligations
    .filter(({ id }) => !isOwedStill(state, id))
    .flatMap(({ creditor, enforcement, id }) => [
      byId("debt", creditor, id),
      ...(enforcement === undefined ? [] : [byFile("debt", creditor, enforcement)]),
    ])
  const payments = paymentsOf(state)
    .filter(({ obligation }) => !isOwedStill(state, obligation))
    .flatMap(({ enforcement, obligation, payee }) => [
      byFile("debt", payee, enforcement),
      byId("debtPayment", payee, obligation),
      byFile("debtPayment", payee, enforcement),
    ])
  return [...debts, ...payments]
}

/**
 * By what a debt may be the same as that of another petition. A prisoner who owes the same creditor the same sum under another id and another
 * file of the execution office has two debts, or one that was entered twice; two prisoners with one file of one creditor have a debt each,
 * or are jointly liable for one. Neither can be told from what a petition states: the judgment says it.
 */
export const resemblancesOfPetition = (state: DebtPetitionState): ReadonlyArray<CaseResemblance> => {
  if (state.stage === "none" || state.stage === "ineligible" || state.stage === "withdrawn") return []
  const { prisoner } = state.petition
  const joint = (creditor: string, file: string): CaseResemblance => ({
    resemblance: "jointDebt",
    by: [creditor, "enforcement", file],
  })
  return [
    ...state.obligations
      .filter(({ id }) => !isOwedStill(state, id))
      .flatMap(({ creditor, enforcement, sum }) => [
        { resemblance: "sameDebt", by: [prisoner, creditor, String(sum)] },
        ...(enforcement === undefined ? [] : [joint(creditor, enforcement)]),
      ]),
    ...paymentsOf(state)
      .filter(({ obligation }) => !isOwedStill(state, obligation))
      .map(({ enforcement, payee }) => joint(payee, enforcement)),
  ]
}

/** What is said of Ruritanian law to a prisoner or a family, in English. */

import type { LetterLaw } from "@bazgasht/core/letters"
import { said } from "./ruritanian.ts"

export const letters: LetterLaw = {
  rules: {
    PAROLE: {
      name: said("Parole"),
      open: said("You can ask for parole now."),
      later: said("You can ask for parole from {day}."),
      decides: said("The board decides."),
    },
  },
  reasons: [{ grounds: ["fortress"], text: said("You are held in the fortress.") }],
  matters: [
    { facts: ["boardAgrees"], by: "office", text: said("The board must say whether it agrees.") },
    {
      facts: ["memberships"],
      by: "reader",
      text: said("Who lives with you? Bring the register of the parish."),
    },
  ],
  debtHelp: { may: said("The guild may help. Ask it.") },
  debtKinds: {},
  relations: {},
  payers: { parish: said("The parish") },
  offices: { almshouse: said("the almshouse") },
  askPrisoner: said("Ask the warden."),
  askFamily: said("Ask the almoner."),
  askFamilyShort: said("Ask the almoner."),
  unreviewed: [],
}

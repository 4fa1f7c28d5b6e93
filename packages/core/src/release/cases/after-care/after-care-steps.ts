import type { ProtocolSteps } from "@bazgasht/casework"
import type { AfterCareLife } from "./after-care-protocol.ts"

export const steps: ProtocolSteps<AfterCareLife> = {
  opened: () => ({ contacts: [] }),
  contacted: ({ contacts }, { after, answers, at, due }) => ({
    contacts: [...contacts.filter((contact) => contact.after !== after), { after, on: at, ...answers }],
    due,
  }),
  completed: "carry",
  returned: "carry",
  died: "carry",
  ended: "carry",
}

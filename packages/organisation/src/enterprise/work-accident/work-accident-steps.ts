import type { ProtocolSteps } from "@bazgasht/casework"
import * as Struct from "effect/Struct"
import type { WorkAccidentLife } from "./work-accident-protocol.ts"

export const steps: ProtocolSteps<WorkAccidentLife> = {
  recorded: () => ({ reports: [] }),
  // The paper and the day of a report are not those of the accident.
  reported: ({ document, on, reports }, event) => ({
    document,
    on,
    reports: [...reports, Struct.pick(event, ["authority", "document", "on"])],
    due: event.due,
  }),
  examined: (_, { due }) => ({ due }),
  insuranceRecorded: "carry",
  closed: ({ document }, event) => ({ document, closing: Struct.pick(event, ["outcome", "document"]) }),
  reopened: "carry",
  dropped: "carry",
}

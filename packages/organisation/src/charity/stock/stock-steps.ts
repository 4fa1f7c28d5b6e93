import type { ProtocolSteps } from "@bazgasht/casework"
import { moved } from "./goods.ts"
import type { StockLife } from "./stock-protocol.ts"

export const steps: ProtocolSteps<StockLife> = {
  opened: () => ({ lines: [], reports: [] }),
  received: ({ lines }, { goods }) => ({ lines: moved(lines, goods, "received") }),
  sent: ({ lines }, { goods }) => ({ lines: moved(lines, goods, "sent") }),
  accepted: ({ lines }, { goods }) => ({ lines: moved(lines, goods, "accepted") }),
  distributed: ({ lines }, { goods }) => ({ lines: moved(lines, goods, "distributed") }),
  reported: ({ reports }, { by, goods, reason, report }) => ({
    reports: [...reports, { report, goods, reason, reportedBy: by.id }],
  }),
  confirmed: ({ lines, reports }, { goods, report }) => ({
    lines: moved(lines, goods, "lost"),
    reports: reports.filter((one) => one.report !== report),
  }),
  dismissed: ({ reports }, { report }) => ({ reports: reports.filter((one) => one.report !== report) }),
  closed: "carry",
}

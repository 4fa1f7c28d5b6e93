import { releasedByHand } from "../case.ts"
import type { Column } from "../column.ts"

export const hand: Column = {
  id: "hand",
  title: "TypeScript written by hand",
  explains: "no",
  ready: (convicts) => ({ inputs: convicts, holds: releasedByHand }),
}

import { ZenEngine } from "@gorules/zen-engine"
import { type Convict, excludedOffences, longTermDays } from "../case.ts"
import type { Column } from "../column.ts"

const expression = (id: string, key: string, value: string) => ({ id, key, value })

/** The rule as a decision model: what goes in, the expressions of its conditions, what comes out. */
const model = {
  nodes: [
    { id: "case", type: "inputNode", name: "case" },
    {
      id: "release",
      type: "expressionNode",
      name: "conditional release",
      content: {
        expressions: [
          expression("required", "requiredDays", `termDays > ${longTermDays} ? termDays / 2 : termDays / 3`),
          expression("served", "served", "servedDays >= $.requiredDays"),
          expression("compensated", "compensated", "compensationPaid or complainantConsents"),
          expression("excluded", "excluded", `offence in ${JSON.stringify(excludedOffences)}`),
          expression(
            "released",
            "released",
            "$.served and not grantedBefore and goodConduct and $.compensated and not $.excluded",
          ),
        ],
      },
    },
    { id: "answer", type: "outputNode", name: "answer" },
  ],
  edges: [
    { id: "in", sourceId: "case", targetId: "release", type: "edge" },
    { id: "out", sourceId: "release", targetId: "answer", type: "edge" },
  ],
}

const column = (id: string, title: string, explains: string, trace: boolean): Column => ({
  id,
  title,
  explains,
  ready: (convicts) => {
    const decision = new ZenEngine().createDecision(model)
    return {
      inputs: convicts,
      holdsLater: async (convict: Convict) =>
        (await decision.evaluate(convict, { trace })).result.released === true,
    }
  },
})

export const zen = column("zen", "@gorules/zen-engine 0.54.0", "no", false)

export const zenTraced = column(
  "zen-traced",
  "@gorules/zen-engine 0.54.0, trace",
  "each expression with its value",
  true,
)

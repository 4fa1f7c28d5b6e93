import type { Attributes, Condition } from "./storage.ts"

/**
 * The attribute by which every life cycle says where a case stands. A store that keeps it beside the numbers of a case walks a list of one stage by its
 * days, however many cases of other stages are due before.
 */
export const stageAttribute = "stage"

/**
 * The stage of a case; `undefined` where it has none, or none that is a text.
 *
 * @example
 * stageIn({ stage: "active", due: 20_000 }) // => "active"
 */
export const stageIn = (attributes: Attributes): string | undefined => {
  const stage = Object.hasOwn(attributes, stageAttribute) ? attributes[stageAttribute] : undefined
  return typeof stage === "string" ? stage : undefined
}

/** A list of more stages is better walked past the cases of others than along each. */
const mostStages = 20

/**
 * The stages that a condition asks for, each once; `undefined` where it asks for something else, or for more than are walked one by one.
 *
 * @example
 * stagesAsked({ attribute: "stage", among: ["active", "suspended", "active"] }) // => ["active", "suspended"]
 * stagesAsked({ attribute: "due", below: 20_000 }) // => undefined
 */
export const stagesAsked = (condition: Condition): ReadonlyArray<string> | undefined => {
  if (condition.attribute !== stageAttribute) return undefined
  const asked = "is" in condition ? [condition.is] : "among" in condition ? [...new Set(condition.among)] : []
  return asked.length > 0 && asked.length <= mostStages && asked.every((stage) => typeof stage === "string")
    ? asked
    : undefined
}

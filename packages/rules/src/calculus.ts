/**
 * The calculus under the executing readers: rules as graphs of at most eighteen forms, for those who write a back end.
 *
 * @module
 */

export type { DesugarSetting } from "./calculus/desugar/workshop.ts"
export { type DesugarOptions, desugar } from "./calculus/desugar.ts"
export type * from "./calculus/forms.ts"
export { needsOf } from "./calculus/forms.ts"
export { type Circumstances, valuesOf } from "./calculus/meaning.ts"

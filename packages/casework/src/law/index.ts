/**
 * What a command is judged by: the law of its day, which a pack says, and what other cases say, which a service reads from its store; and the command
 * that cases of every kind share, which no law judges.
 *
 * @module
 */

export type { ChangeUnit, UnitChanged } from "../life-cycle/change-unit.ts"
export { commonCommands } from "../life-cycle/common-commands.ts"
export type { GivenSetting } from "../life-cycle/transition.ts"
export type { CaseReader, CaseReads, CommandAsked } from "../services/case-kind.ts"
export type { LawfulService } from "../services/case-service.ts"
export { commandSchemasOf, type JsonSchema } from "../services/command-schema.ts"
export type { CommandNow, WhatNow } from "../services/commands-now.ts"
export { type CaseSchemas, caseSchemasOf, changeDays } from "../services/days-in-json.ts"
export { LawUnknown } from "../services/service-error.ts"
export * from "./under-law.ts"

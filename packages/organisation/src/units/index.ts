/**
 * Units: a dated tree of organisations, provinces, prisons, associations and workshops.
 *
 * @module
 */

export { readUnitTree, type UnitsOfAccess, unitsOfAccess } from "./read-unit-tree.ts"
export { unit, unitSchemas } from "./unit/unit.ts"
export type { UnitCommand, UnitLife, UnitSetting, UnitState } from "./unit/unit-protocol.ts"
export type { UnitRecord } from "./unit/unit-record.ts"
export type { UnitTerms } from "./unit/unit-terms.ts"
export { unitWording } from "./unit/unit-wording.ts"
export { unitCases } from "./unit-kinds.ts"
export { type PlacedUnit, type UnitTree, unitTreeOf } from "./unit-tree.ts"

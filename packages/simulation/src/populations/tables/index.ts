export { ageBandOn } from "./age.ts"
export { factsOfCases } from "./case-facts.ts"
export { digestOfPopulation } from "./digest-of-population.ts"
export {
  type AnnouncedFacts,
  type Belonging,
  type Group,
  type GroupValue,
  holdsAnnouncements,
  type MappingAssumption,
  type Measure,
  type Population,
  type PopulationSource,
  type PopulationTable,
  type ReadShare,
  type RegisterKind,
  registerKinds,
} from "./population.ts"
export { attributesFrom, type GroupAttributes, standardGroups, standardMeasures } from "./standard-groups.ts"
export {
  type GroupDeclaration,
  type MeasureDeclaration,
  type OrderedCase,
  type TableBuilder,
  type TableCase,
  type TableDeclaration,
  tableBuilder,
} from "./table-builder.ts"

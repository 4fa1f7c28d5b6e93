export {
  type FilesOfPopulation,
  type MisfitOfFile,
  populationOfFiles,
} from "./case-files/population-of-files.ts"
export type { CellErrorCode } from "./cells/index.ts"
export { type Chance, chanceOf } from "./chance.ts"
export { MappingError } from "./mapping/read-mapping.ts"
export { codesFor, type TitledCodes } from "./mapping/words-for-codes.ts"
export type {
  AssumedFigure,
  FigureComparison,
  FigureUnit,
  PopulationGenerator,
  RegisterOptions,
} from "./population-generator.ts"
export type { LeftOutRow, RowFlaw, RowFlawCode } from "./reading/left-out.ts"
export {
  checkMapping,
  PopulationFileError,
  type ReadingOptions,
  type ReadingProgress,
  type ReadPopulation,
  type ReadPopulationError,
  readPopulation,
} from "./reading/read-population.ts"
export { type ReadRecords, type RecordRow, readRecords } from "./records/read-records.ts"
export type { RegistersToMap } from "./records/record-mapping.ts"
export * from "./tables/index.ts"
export {
  mappingName,
  WritePopulationError,
  type WritingOptions,
  writePopulation,
} from "./writing/write-population.ts"

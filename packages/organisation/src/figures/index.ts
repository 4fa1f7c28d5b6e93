/**
 * Figures and worklists of a store as of a day.
 *
 * @module
 */

export { figureFields, organisationFigures, organisationProjection } from "./organisation-figures.ts"

/**
 * Units: the organisation, its provinces, prisons, associations and workshops, as a tree of the day.
 *
 * @module
 */

export {}

/** Days of a calendar and ends of terms, as the rule language has them. */

export { dayWithin, endOfTerm as endOf } from "@bazgasht/rules/authoring"

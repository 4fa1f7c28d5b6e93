/** Days of a calendar and ends of terms, as the rule language has them. */

export { dayAfterTerm as endOf, dayWithin } from "@bazgasht/rules/authoring"

/** Who reads and records for the public: people without an office ask, and an office of the organisation answers for what is shown. */

import { headquarters, officer, organisationStaff } from "@bazgasht/example-systems/offices.ts"

/** Reads what is published. */
export const publisher = organisationStaff.registrar

/** Takes gifts in that are paid at the portal. */
export const paymentGateway = officer("headquarters-gateway", "setadDieh", headquarters)

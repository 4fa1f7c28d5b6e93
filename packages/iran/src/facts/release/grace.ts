/** Events by which grace ends or shortens a punishment. */
export const graceEventKinds = ["commutation", "pardon"] as const

/** Whether a pardon or commutation was granted to one convict, or to all convicts that a circular or an amnesty covers. */
export const graceScopes = ["individual", "collective"] as const

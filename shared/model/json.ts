/** What can stand in the log of a project. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The fields of one record as the log holds them. */
export type Fields = Readonly<Record<string, Json>>

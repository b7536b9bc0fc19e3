/** The code tables could not be loaded. */
export class TablesProblem extends Error {}

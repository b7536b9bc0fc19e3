/** Placeholder type until the grammar stands. */
export type Expression = never;

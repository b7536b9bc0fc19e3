import type { MemberSets } from "./requirement-sets";
export const MEMBER_SETS: MemberSets = new Map();

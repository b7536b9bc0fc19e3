import type { CodeCell } from "../types";
export function likelyCodes(_cell: CodeCell): string[] {
  return [];
}
export function codesForWords(_cell: CodeCell): string[] {
  return [];
}
export function fittingFirst(codes: readonly string[], _cell: CodeCell): readonly string[] {
  return codes;
}
export function successors(_cell: CodeCell): string[] {
  return [];
}

/** Which requirement sets an Excel offers, such as { ExcelApi: "1.14" }. */
export type SetVersions = Readonly<Record<string, string>>;

/** A member's requirement set, such as "1.14" of ExcelApi; absent where the documentation names none. */
export type MemberSets = ReadonlyMap<string, string>;

/** Says whether a member is there in the Excel that is simulated. */
export class RequirementSets {
  constructor(
    readonly versions: SetVersions,
    private readonly memberSets: MemberSets,
  ) {}

  /** `member` in the names of the API: offers("Range", "getVisibleView"). */
  offers(className: string, member: string): boolean {
    const needed = this.memberSets.get(`${className}.${member}`);
    return needed === undefined || this.atLeast(needed);
  }

  atLeast(version: string): boolean {
    return compareVersions(this.versions["ExcelApi"] ?? "0", version) >= 0;
  }
}

/** Below 0 where `a` is older than `b`. "1.10" is newer than "1.9". */
export function compareVersions(a: string, b: string): number {
  const [aMajor = 0, aMinor = 0] = a.split(".").map(Number);
  const [bMajor = 0, bMinor = 0] = b.split(".").map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}

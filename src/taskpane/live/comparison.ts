/** How soon after rows shifted it is made sure that lines and rows agree. */
const COMPARE_MS = 700;

/** What a comparison asks, and tells. */
export interface Comparing {
  /** True while lines are checked: then it waits for its turn. */
  isRunning(): boolean;
  /** True where lines and rows agree, or where nobody needs to know any more. */
  isSame(): Promise<boolean>;
  differs(): void;
  failed(error: unknown): void;
  ended(): void;
}

/** Events come late, and have been seen to name other rows: a moment later lines and rows are compared. */
export interface Comparison {
  soon(): void;
  end(): void;
  isDue(): boolean;
}

export function createComparison(comparing: Comparing): Comparison {
  let due: ReturnType<typeof setTimeout> | undefined;

  function soon(): void {
    clearTimeout(due);
    due = setTimeout(() => void compare(), COMPARE_MS);
  }

  function end(): void {
    clearTimeout(due);
    due = undefined;
  }

  async function compare(): Promise<void> {
    if (comparing.isRunning()) return soon();
    try {
      const isSame = await comparing.isSame();
      end();
      if (!isSame) comparing.differs();
    } catch (error) {
      end();
      comparing.failed(error);
    }
    comparing.ended();
  }

  return { soon, end, isDue: () => due !== undefined };
}

import { useRef, useState } from "react";
import { useFocusWhenLost } from "./use-focus-when-lost";

/**
 * The first few of many, and the rest when asked for: `firstMore` is set on the first of the rest, which takes the focus
 * of the link that is gone then.
 */
export function useFirstFew<Item>(items: readonly Item[], few: number) {
  const [areAllShown, setAllShown] = useState(false);
  const firstMore = useRef<HTMLLIElement>(null);
  useFocusWhenLost(firstMore, areAllShown);
  const shown = areAllShown ? items : items.slice(0, few);
  return {
    shown,
    rest: items.length - shown.length,
    showAll: () => setAllShown(true),
    refAt: (index: number) => (index === few ? firstMore : null),
  };
}

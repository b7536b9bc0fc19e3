import type { Commands } from "./commands";

/** What Excel hands over: for a button an event that waits to be told of the end, for a key combination nothing. */
type Pressed = Partial<Pick<Office.AddinCommands.Event, "completed">> | null | undefined;

/** Tells Excel which function a button or a key combination runs. As early as the page can. */
export function associateCommands(commands: Commands): void {
  for (const [id, run] of Object.entries(commands)) {
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- Excel lets it go; a test waits for it.
    Office.actions.associate(id, (event: Pressed) => run().finally(() => event?.completed?.()));
  }
}

/** Shows the pane, where Excel can be asked for it. */
export async function showPane(): Promise<void> {
  try {
    await (Office as Partial<typeof Office>).addin?.showAsTaskpane();
  } catch {
    // Excel would not: what there is to say waits in the pane until it is opened.
  }
}

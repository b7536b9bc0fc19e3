import type { Locale } from "./model/locale";
import { EN_US } from "./model/locale";
import type { Undocumented } from "./model/undocumented";
import { STRICTER } from "./model/undocumented";
import { Workbook as WorkbookModel } from "./model/workbook";
import { Person } from "./person";
import type { BatchHost } from "./protocol/batch";
import { MEMBER_SETS } from "./protocol/member-sets";
import { MemberAccess } from "./protocol/members";
import { References } from "./protocol/references";
import type { WireObject } from "./protocol/wire-object";
import type { SetVersions } from "./protocol/requirement-sets";
import { RequirementSets } from "./protocol/requirement-sets";
import {
  AddinInternalService,
  AppRuntime,
  AppRuntimeService,
  CustomFunctionsService,
} from "./shared-runtime/services";
import type { WireContext } from "./wire/context";
import { EventRanges } from "./wire/event-ranges";
import { EventSubscriptions } from "./wire/event-subscriptions";
import { Range } from "./wire/range";
import { RangeAreas } from "./wire/range-areas";
import { Workbook } from "./wire/workbook";
import { Worksheet } from "./wire/worksheet";

export interface WorkbookOptions {
  readonly workbookName?: string;
  readonly locale?: Locale;
  /** What Excel might do otherwise than the defaults have it. */
  readonly undocumented?: Partial<Undocumented>;
  /** Whether formulas spill. Where nothing is said, they do in an Excel that can tell an add-in so. */
  readonly dynamicArrays?: boolean;
}

/** A workbook that is open, and what the add-in holds of it. */
export interface Session {
  readonly workbook: WorkbookModel;
  readonly person: Person;
  readonly context: WireContext;
  readonly host: BatchHost;
  readonly appRuntime: AppRuntime;
}

/** Opens a blank workbook for an add-in to reach, in an Excel that has these requirement sets. */
export function openSession(options: WorkbookOptions, requirementSets: SetVersions): Session {
  const { workbookName = "Book1.xlsx", locale = EN_US, undocumented } = options;
  const workbook = new WorkbookModel(workbookName, locale, { ...STRICTER, ...undocumented });
  const sets = new RequirementSets(requirementSets, MEMBER_SETS);
  workbook.dynamicArrays = options.dynamicArrays ?? sets.offers("Range", "hasSpill");
  const context: WireContext = {
    workbook,
    references: new References(),
    subscriptions: new EventSubscriptions(),
    eventRanges: new EventRanges(workbook),
    sets,
    worksheet: (sheet) => new Worksheet(context, sheet),
    range: (sheet, rect) => new Range(context, sheet, rect),
    areas: (sheet, rects) => new RangeAreas(context, sheet, rects),
  };
  const appRuntime = new AppRuntime();
  const host: BatchHost = {
    root: new Workbook(context),
    newObjects: new Map<string, WireObject>([
      ["Microsoft.InternalService.AddinInternalService", new AddinInternalService(appRuntime)],
      ["Microsoft.AppRuntime.AppRuntimeService", new AppRuntimeService(appRuntime)],
      [
        "Microsoft.ExcelServices.CustomFunctions",
        new CustomFunctionsService(appRuntime, workbook.customFunctions),
      ],
    ]),
    members: new MemberAccess(context.sets),
    references: context.references,
  };
  return { workbook, person: new Person(workbook), context, host, appRuntime };
}

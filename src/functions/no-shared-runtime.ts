// The script that the manifest must name for an Excel without a shared runtime. Such an Excel has no workers and no
// pane beside the formulas; the manifest keeps it from seeing them. Should one try all the same, it is told why not.
import { functionWords } from "./words";

for (const id of ["DESCRIBE", "STATUS", "CLEAN"]) {
  CustomFunctions.associate(id, () => {
    throw new CustomFunctions.Error(
      CustomFunctions.ErrorCode.notAvailable,
      functionWords.needsNewerExcel,
    );
  });
}

// Forms as workbooks: the reader and the writer of Excel files behind the port that the use cases ask. Both are loaded when
// somebody sends or wants a file.

import { bySheet, inUsualOrder } from "#domain/form/definition/column-order.ts";
import type { FormFiles } from "#services/ports.ts";
import { dataToSheets, sheetsToData } from "#workbook/form-data.ts";
import { LARGEST_WORKBOOK } from "#workbook/limits.ts";

export function createFormFiles(): FormFiles {
  return {
    largestBytes: LARGEST_WORKBOOK,

    async read(bytes) {
      const { readWorkbook } = await import("#workbook/read-workbook.ts");
      const reading = await readWorkbook(bytes);
      if (!reading.ok) return reading;
      const rowNumbers = Object.fromEntries(reading.sheets.map((sheet) => [sheet.name, sheet.rowNumbers]));
      return { ok: true, sheets: { ...sheetsToData(reading.sheets) }, rowNumbers };
    },

    async write(definition) {
      const reading = dataToSheets(definition);
      if (!reading.ok) throw new Error("a published form cannot be written as a workbook");
      const sheets = reading.sheets
        .toSorted((a, b) => bySheet(a.name, b.name))
        .map((sheet) => ({ ...sheet, columns: inUsualOrder(sheet.name, sheet.columns) }));
      const { writeWorkbook } = await import("#workbook/write-workbook.ts");
      return await writeWorkbook(sheets);
    },
  };
}

/** The largest file of criteria that is read: 10 MB. */
export const byteLimit = 10 * 1024 * 1024;
/** The most rows of a table. */
export const rowLimit = 100_000;
/** The most columns of a table. */
export const columnLimit = 256;
/** The most characters of a cell: one more than a spreadsheet itself can hold. */
export const cellLimit = 32_768;
/** The most characters of a text that is kept (domain: longText). */
export const textLimit = 20_000;
/** The most characters of a level's name or a code (domain: titleText). */
export const nameLimit = 300;
/** The most levels of one framework (domain: frameworkSchema). */
export const levelLimit = 50;
/** The most bullets that are taken out of one cell (domain: expectationSchema). */
export const indicatorLimit = 200;
/** The most competencies of one import: a person is judged on ten, the largest public framework known has some 200. */
export const competencyLimit = 2_000;
/** The most items (areas, competencies, indicators) of one file: above that it is a vocabulary to search, not criteria. */
export const itemLimit = 20_000;
/** The most that is said of one file; what follows is counted. */
export const warningLimit = 500;
/** The deepest nesting of data that is followed. */
export const depthLimit = 100;
/** The most pieces of data in one file, aliases counted each time that they are followed. */
export const nodeLimit = 1_000_000;
/** The most bytes that a packed file may unpack to, all entries together: 64 MB. */
export const unpackedLimit = 64 * 1024 * 1024;
/** How many times larger than packed an entry may become. */
export const ratioLimit = 200;
/** The most entries of a packed file. */
export const entryLimit = 1_000;
/** The most sheets of a workbook. */
export const sheetLimit = 200;
/** The most filled cells of one workbook, all sheets together. */
export const filledLimit = 2_000_000;

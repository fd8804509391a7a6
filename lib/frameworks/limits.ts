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

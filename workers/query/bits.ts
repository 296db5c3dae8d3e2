/** One bit a filter: a row passes a chart's filters when no bit but the chart's own is set. */
export const CATEGORY = 1;
export const DATE = 2;
export const WEEK = 4;
export const PLACE = 8;
export const AREA = 16;

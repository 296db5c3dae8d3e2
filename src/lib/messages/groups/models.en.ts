/** The Models and Forecast screens. */
export { default as backends } from '../en/backends';
export { default as forecast } from '../en/forecast';
export { default as forecasting } from '../en/forecasting';
export { default as map } from '../en/map';
export { default as metrics } from '../en/metrics';
export { default as models } from '../en/models';
export { default as settings } from '../en/settings';
export { default as tidied } from '../en/tidied';

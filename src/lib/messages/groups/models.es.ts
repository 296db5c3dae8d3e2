/** The Models and Forecast screens. */
export { default as backends } from '../es/backends';
export { default as forecast } from '../es/forecast';
export { default as forecasting } from '../es/forecasting';
export { default as map } from '../es/map';
export { default as metrics } from '../es/metrics';
export { default as models } from '../es/models';
export { default as settings } from '../es/settings';
export { default as tidied } from '../es/tidied';

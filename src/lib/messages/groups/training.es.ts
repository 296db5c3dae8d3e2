/** Training and scoring models. */
export { default as failures } from '../es/failures';
export { default as forecasting } from '../es/forecasting';
export { default as some } from '../es/some';
export { default as training } from '../es/training';
export { default as ui } from '../es/ui';

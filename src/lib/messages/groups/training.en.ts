/** Training and scoring models. */
export { default as failures } from '../en/failures';
export { default as forecasting } from '../en/forecasting';
export { default as some } from '../en/some';
export { default as training } from '../en/training';
export { default as ui } from '../en/ui';

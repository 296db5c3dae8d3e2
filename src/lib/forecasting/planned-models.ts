import { PANEL_WORDS } from './panel-words';

const BLEND = ' blend';

/** What a run is to hold, by name, in the order in which it is trained: its baselines, the models asked for, and their blends. */
export function plannedModels(baselines: readonly string[], models: readonly string[]): string[] {
	const blended = (name: string) => PANEL_WORDS.find((entry) => entry.name === name)?.blended;
	return [...baselines, ...models.flatMap((name) => (blended(name) ? [name, name + BLEND] : [name]))];
}

/**
 * What a run was to hold and does not: it was cut short, or some of its models failed. A blend is not named beside its model.
 *
 * @param planned  absent in runs of older versions, of which this is not known
 * @param kept     names of its models
 */
export function missingModels(planned: readonly string[] = [], kept: readonly string[]): string[] {
	const missing = planned.filter((name) => !kept.includes(name));
	return missing.filter((name) => !name.endsWith(BLEND) || !missing.includes(name.slice(0, -BLEND.length)));
}

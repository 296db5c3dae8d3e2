import { count, decimal } from '$lib/messages/say';
import { text } from '$lib/messages/text';
import type { Reason } from './record';

/** How records of earlier versions name themes. */
const EARLIER: Record<string, string> = {
	'what was recorded here': 'here',
	'what was recorded next to it': 'beside',
	'where it lies': 'where',
	'what is known of its area': 'area',
	'what lies near it': 'near'
};

/** A reason in words: "what was recorded next to it raises it by 34 %". Factors too near 1 to matter say nothing. */
export function reasonWords({ theme, factor }: Reason): string | undefined {
	if (!(factor > 0) || Math.abs(Math.log(factor)) < 0.01) return undefined;
	const said = text.forecasting.reasons;
	const named = (said.themes as Record<string, string>)[EARLIER[theme] ?? theme] ?? theme;
	if (factor >= 2) return said.raisesTimes(named, decimal(factor, 1));
	const percent = Math.round(Math.abs(factor - 1) * 100);
	return factor > 1 ? said.raises(named, percent) : said.lowers(named, percent);
}

/**
 * The main reasons of a place, in words. Learned models give factors on the baseline's expected count, so that comes first;
 * where there are no factors, what the place's history says.
 *
 * @param baseline  the reference baseline's expected count there; undefined when it is not known or is the model itself
 */
export function placeReasons(
	because: readonly Reason[],
	history: ArrayLike<number>,
	periods: string,
	baseline?: number
): string[] {
	const said = because.map(reasonWords).filter((words) => words !== undefined);
	const first = baseline === undefined ? [] : [text.forecasting.reasons.fading(decimal(baseline, baseline < 0.1 ? 3 : 2))];
	if (said.length) return [...first, ...said];
	const counts = Array.from(history);
	const total = Math.round(counts.reduce((a, b) => a + b, 0));
	return [...first, text.forecasting.reasons.own(count(total), counts.length, periods)];
}

import { DAY_MS } from '$lib/temporal/civil';
import { monthAt } from '../calendar';
import type { Lag } from '../reporting-lag';
import type { Finding } from '../types';
import { count, day, duration, month, number, percent, quoted } from '../words';

/** A last month that will grow by this much is not to be compared with others. */
const GROWS = 1.05;

export function lagFinding(lag: Lag): Finding {
	const { column, unit, nowcast, toCome, negative, incidents, later } = lag;
	const last = nowcast.at(-1);
	const grows = nowcast.filter(({ factor }) => factor >= GROWS);
	const month30 = later.find(({ days }) => days === 30)!;
	const said: string[] = [];
	const length = (days: number) => (days < 1 ? 'the same day' : duration(days * DAY_MS));
	const soon = `${percent(1 - month30.share)} of incidents are reported ${unit === 'month' ? 'in the same month or the next' : 'within 30 days'}`;
	said.push(
		unit === 'month'
			? `${quoted(column)} gives months only. ${percent(month30.share)} come later than the next month.`
			: `By ${quoted(column)}, half of the incidents are reported within ${length(lag.median)}, nine in ten within ${length(lag.p90)}; ${percent(month30.share)} come more than 30 days later.`
	);
	if (last && grows.length)
		said.push(
			`So the latest months are not complete: ${month(monthAt(last.month))} has ${number(last.incidents)} incidents so far and, if reports come as they did before, will have about ${number(Math.round(last.incidents * last.factor))}. About ${number(Math.round(toCome))} incidents of the last ${number(nowcast.length)} months are still to come: a fall at the end of a chart is the delay, not a trend.`
		);
	else if (last) said.push('The latest months are nearly complete: a fall at the end of a chart is not the delay.');
	if (negative > 0)
		said.push(
			`${count(negative, 'incident is', 'incidents are')} reported before ${negative === 1 ? 'it' : 'they'} happened (${percent(negative / incidents)}): one of the two dates is wrong.`
		);
	return {
		id: 'reporting-lag',
		aspect: 'reporting-lag',
		tone: grows.length || negative > 0.01 * incidents ? 'note' : 'good',
		title: soon,
		effect: said.join(' '),
		details: [
			{
				kind: 'bars',
				caption: `Share reported later than so many days (latest report ${unit === 'month' ? month(lag.latest) : day(lag.latest)})`,
				labels: later.map(({ days }) => String(days)),
				values: later.map(({ share }) => share),
				format: 'share'
			},
			{
				kind: 'table',
				caption: 'What is still to come',
				columns: [
					{ name: 'Month', format: 'month' },
					{ name: 'Incidents so far', format: 'count' },
					{ name: 'Will grow to about', format: 'count' },
					{ name: 'Times', format: 'number' }
				],
				rows: nowcast.map(({ month: m, incidents: n, factor }) => [
					monthAt(m),
					n,
					Number.isFinite(factor) ? Math.round(n * factor) : null,
					Number.isFinite(factor) ? factor : null
				])
			}
		],
		remedies: []
	};
}

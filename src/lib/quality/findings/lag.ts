import { DAY_MS } from '$lib/temporal/civil';
import { monthAt } from '../calendar';
import type { Lag } from '../reporting-lag';
import type { Finding } from '../types';
import { day, duration, month, number, percent, quoted } from '../words';
import { text } from '$lib/messages/text';

/** A last month that will grow by this much is not to be compared with others. */
const GROWS = 1.05;

export function lagFinding(lag: Lag): Finding {
	const { column, unit, nowcast, toCome, negative, incidents, later } = lag;
	const last = nowcast.at(-1);
	const grows = nowcast.filter(({ factor }) => factor >= GROWS);
	const month30 = later.find(({ days }) => days === 30)!;
	const said: string[] = [];
	const length = (days: number) => (days < 1 ? text.findings.lag.sameDay : duration(days * DAY_MS));
	const soon = text.findings.lag.title(percent(1 - month30.share), unit === 'month');
	said.push(
		unit === 'month'
			? text.findings.lag.monthsOnly(quoted(column), percent(month30.share))
			: text.findings.lag.days(quoted(column), length(lag.median), length(lag.p90), percent(month30.share))
	);
	if (last && grows.length)
		said.push(
			text.findings.lag.incomplete(
				month(monthAt(last.month)),
				number(last.incidents),
				number(Math.round(last.incidents * last.factor)),
				number(Math.round(toCome)),
				number(nowcast.length)
			)
		);
	else if (last) said.push(text.findings.lag.complete);
	if (negative > 0) said.push(text.findings.lag.negative(negative, percent(negative / incidents)));
	return {
		id: 'reporting-lag',
		aspect: 'reporting-lag',
		tone: grows.length || negative > 0.01 * incidents ? 'note' : 'good',
		title: soon,
		effect: said.join(' '),
		details: [
			{
				kind: 'bars',
				caption: text.findings.lag.caption(unit === 'month' ? month(lag.latest) : day(lag.latest)),
				labels: later.map(({ days }) => String(days)),
				values: later.map(({ share }) => share),
				format: 'share'
			},
			{
				kind: 'table',
				caption: text.findings.lag.toCome,
				columns: [
					{ name: text.findings.heads.month, format: 'month' },
					{ name: text.findings.lag.soFar, format: 'count' },
					{ name: text.findings.lag.grow, format: 'count' },
					{ name: text.findings.heads.times, format: 'number' }
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

import type { Catalogue } from '$lib/messages/text';
import type { LandUse } from './land-use';

export type SampleLocation = keyof Catalogue['sample']['locations'];

/** A bump in the day: hour it is highest, width (standard deviation, hours), weight. */
export type Bump = [hour: number, width: number, weight: number];

/** One way in which a category happens: where, and when in the week. */
export interface Strand {
	/** Share of the category's incidents. */
	share: number;
	/** How much of it 100 m of street attract, from its land use. */
	place(use: LandUse, arterial: number): number;
	hours: Bump[];
	/** Monday to Sunday. A day here lasts from 5 to 5, so that a Friday night is one piece. */
	days: readonly number[];
	/** Where exactly, and how often. */
	locations: Partial<Record<SampleLocation, number>>;
}

/** Every event brings on average `offspring` further ones of its category soon after and close by. */
export interface Triggering {
	/** Expected number of events directly triggered by one event. */
	offspring: number;
	/** No triggered event lies farther from its parent than this, metres. */
	reach: number;
	/** No triggered event comes this many days after its parent, or later. */
	window: number;
}

export interface SampleCategory {
	/** Its key in the texts, by which the dataset calls it. */
	name: keyof Catalogue['sample']['kinds'];
	/** Events in the three years, triggered ones included, before any go unrecorded. */
	total: number;
	/** Relative height of the season's peak, and its day of the year. */
	season: { swing: number; peak: number };
	/** Relative change from the first to the last day. */
	trend: number;
	/** Relative change for each °C above the usual for the season, and on a day with 10 mm of rain. */
	weather: { degree: number; rain: number };
	triggering: Triggering | null;
	/** Who reported it, and how often. */
	reportedBy: Record<keyof Catalogue['sample']['reporters'], number>;
	/** Chance that it was cleared up. */
	cleared: number;
	strands: Strand[];
}

const EVERY_DAY = [1, 1, 1, 1, 1, 1, 1];
const WORKDAYS = [1.15, 1.15, 1.15, 1.15, 1.1, 0.75, 0.55];
const SHOPPING = [0.85, 0.9, 0.95, 1, 1.2, 1.4, 0.7];
const WEEKEND_NIGHTS = [0.45, 0.5, 0.6, 0.85, 1.7, 2.1, 0.8];

const PUBLIC = { Public: 0.85, Online: 0.1, Police: 0.05 };

export const CATEGORIES: readonly SampleCategory[] = [
	{
		name: 'Theft',
		total: 31_600,
		season: { swing: 0.08, peak: 340 },
		trend: 0.06,
		weather: { degree: 0.004, rain: -0.08 },
		triggering: null,
		reportedBy: { Public: 0.6, Online: 0.37, Police: 0.03 },
		cleared: 0.12,
		strands: [
			{
				share: 0.6,
				place: (use, arterial) => 3 * use.centre + 2.6 * use.shops + 2.5 * use.station + 1.2 * use.campus + 0.4 * arterial,
				hours: [[14.5, 3.2, 1]],
				days: SHOPPING,
				locations: { Shop: 0.7, Street: 0.2, 'Public transport': 0.1 }
			},
			{
				share: 0.15,
				place: (use) => use.nightlife + 0.1 * use.centre,
				hours: [[23.3, 2, 1]],
				days: WEEKEND_NIGHTS,
				locations: { 'Bar or restaurant': 0.75, Street: 0.25 }
			},
			{
				share: 0.25,
				place: (use) => use.homes * (0.5 + use.hardship) + 0.4 * use.campus,
				hours: [
					[9, 3, 0.4],
					[18, 3.5, 0.6]
				],
				days: EVERY_DAY,
				locations: { Home: 0.6, Street: 0.3, 'School or campus': 0.1 }
			}
		]
	},
	{
		name: 'Assault',
		total: 23_000,
		season: { swing: 0.14, peak: 196 },
		trend: 0.03,
		weather: { degree: 0.012, rain: -0.06 },
		triggering: null,
		reportedBy: { Public: 0.8, Online: 0.02, Police: 0.18 },
		cleared: 0.38,
		strands: [
			{
				share: 0.4,
				place: (use) => use.nightlife + 0.15 * use.centre + 0.12 * use.station + 0.12 * use.shops,
				hours: [[0.5, 2, 1]],
				days: WEEKEND_NIGHTS,
				locations: { 'Bar or restaurant': 0.45, Street: 0.5, 'Public transport': 0.05 }
			},
			{
				share: 0.6,
				place: (use, arterial) => use.homes * (0.25 + 1.6 * use.hardship) + 0.25 * use.shops + 0.4 * arterial,
				hours: [
					[20, 3.5, 0.7],
					[15.5, 2, 0.3]
				],
				days: [0.93, 0.93, 0.95, 0.97, 1.05, 1.12, 1.05],
				locations: { Home: 0.55, Street: 0.4, 'School or campus': 0.05 }
			}
		]
	},
	{
		name: 'Criminal damage',
		total: 19_900,
		season: { swing: 0.06, peak: 120 },
		trend: -0.08,
		weather: { degree: 0.005, rain: -0.1 },
		triggering: null,
		reportedBy: PUBLIC,
		cleared: 0.15,
		strands: [
			{
				share: 1,
				place: (use, arterial) =>
					use.homes * (0.5 + use.hardship) + 0.5 * use.parkEdge + 0.5 * use.shops + 0.4 * use.nightlife + 0.4 * arterial,
				hours: [
					[21.5, 3.2, 0.75],
					[8, 2.5, 0.25]
				],
				days: [0.92, 0.92, 0.95, 0.98, 1.1, 1.15, 0.98],
				locations: { Home: 0.4, Street: 0.35, 'Car park': 0.1, Shop: 0.1, Park: 0.05 }
			}
		]
	},
	{
		name: 'Theft from vehicle',
		total: 16_800,
		season: { swing: 0.07, peak: 290 },
		trend: 0.1,
		weather: { degree: 0.003, rain: -0.12 },
		triggering: { offspring: 0.25, reach: 150, window: 7 },
		reportedBy: { Public: 0.4, Online: 0.58, Police: 0.02 },
		cleared: 0.04,
		strands: [
			{
				share: 0.7,
				place: (use) => use.homes + 0.6 * use.parkEdge,
				hours: [[2.5, 3.5, 1]],
				days: [0.98, 0.97, 0.97, 1, 1.06, 1.06, 0.96],
				locations: { Street: 0.85, 'Car park': 0.15 }
			},
			{
				share: 0.3,
				place: (use) => use.centre + use.shops + use.station + 0.7 * use.campus + 0.5 * use.industry,
				hours: [[15, 4, 1]],
				days: SHOPPING,
				locations: { 'Car park': 0.6, Street: 0.4 }
			}
		]
	},
	{
		name: 'Burglary',
		total: 14_800,
		season: { swing: 0.13, peak: 350 },
		trend: -0.15,
		weather: { degree: 0.002, rain: -0.04 },
		triggering: { offspring: 0.35, reach: 200, window: 14 },
		reportedBy: { Public: 0.93, Online: 0.05, Police: 0.02 },
		cleared: 0.09,
		strands: [
			{
				share: 0.7,
				place: (use) => use.homes * (0.7 + 0.6 * use.hardship) + 0.3 * use.campus,
				hours: [
					[11.5, 2.6, 0.65],
					[20, 2.5, 0.35]
				],
				days: WORKDAYS,
				locations: { Home: 1 }
			},
			{
				share: 0.3,
				place: (use) => use.industry + 0.5 * use.centre + 0.6 * use.shops,
				hours: [[2.5, 2.2, 1]],
				days: [0.95, 0.9, 0.9, 0.95, 1.05, 1.15, 1.1],
				locations: { Shop: 0.5, Workplace: 0.5 }
			}
		]
	},
	{
		name: 'Vehicle theft',
		total: 9_700,
		season: { swing: 0.05, peak: 300 },
		trend: 0.28,
		weather: { degree: 0.002, rain: -0.05 },
		triggering: null,
		reportedBy: PUBLIC,
		cleared: 0.07,
		strands: [
			{
				share: 1,
				place: (use) => use.homes * (0.4 + 0.9 * use.hardship) + 0.9 * use.industry + 0.4 * use.station,
				hours: [
					[22.5, 3, 0.65],
					[6, 2, 0.35]
				],
				days: EVERY_DAY,
				locations: { Street: 0.7, 'Car park': 0.2, Home: 0.1 }
			}
		]
	},
	{
		name: 'Drug offences',
		total: 9_700,
		season: { swing: 0.04, peak: 150 },
		trend: -0.2,
		weather: { degree: 0.004, rain: -0.1 },
		triggering: null,
		reportedBy: { Public: 0.08, Online: 0.01, Police: 0.91 },
		cleared: 0.85,
		strands: [
			{
				share: 1,
				place: (use, arterial) =>
					use.homes * 1.6 * use.hardship ** 2 + use.nightlife + 0.8 * use.station + 0.5 * use.parkEdge + 0.4 * arterial,
				hours: [
					[17, 3, 0.6],
					[23, 2, 0.4]
				],
				days: [0.9, 1.05, 1.1, 1.1, 1.15, 1, 0.7],
				locations: { Street: 0.75, Park: 0.15, 'Public transport': 0.1 }
			}
		]
	},
	{
		name: 'Robbery',
		total: 6_600,
		season: { swing: 0.1, peak: 330 },
		trend: -0.05,
		weather: { degree: 0.006, rain: -0.12 },
		triggering: null,
		reportedBy: { Public: 0.92, Online: 0, Police: 0.08 },
		cleared: 0.2,
		strands: [
			{
				share: 1,
				place: (use, arterial) =>
					1.6 * use.station +
					1.2 * use.nightlife +
					0.6 * use.shops +
					0.35 * use.centre +
					use.homes * 0.5 * use.hardship +
					0.4 * arterial,
				hours: [
					[21.5, 2.6, 0.7],
					[16, 2, 0.3]
				],
				days: [0.9, 0.9, 0.93, 0.97, 1.15, 1.2, 0.95],
				locations: { Street: 0.8, 'Public transport': 0.12, Shop: 0.08 }
			}
		]
	}
];

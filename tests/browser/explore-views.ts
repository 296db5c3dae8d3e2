/** What the Explore screen can show beside its first view. */
export const VIEWS = [
	'map=rate',
	'map=areas',
	'map=share&cat=0',
	'map=change',
	'map=hot-spots',
	'map=emerging&hex=400',
	'map=heat',
	'map=relative&cat=1',
	'beside=year',
	'beside=1.swipe&cat=0',
	'also=centres.hdbscan_150_8&cat=5',
	'show=patterns',
	'time=calendar',
	'time=apart',
	'week=rose'
];

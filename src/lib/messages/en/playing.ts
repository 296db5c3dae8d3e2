export default {
	label: 'Play through time',
	back: 'One step back',
	on: 'One step on',
	play: 'Play',
	pause: 'Pause',
	stop: {
		before: 'Stop, and go back to the dates before',
		all: 'Stop, and show all dates again'
	},
	step: 'Step',
	at: (dates: string, step: number, all: number) => `${dates}, step ${step} of ${all}`,
	steps: 'Steps',
	each: { week: 'A week at a time', month: 'A month at a time', quarter: 'A quarter at a time' },
	adding: { week: 'Adding up by week', month: 'Adding up by month', quarter: 'Adding up by quarter' },
	still: 'This device asks for less motion: step by step.',
	pace: 'Pace',
	paces: { slow: 'Slowly', usual: 'A step a second', quick: 'Quickly' },
	keep: 'Keep these dates'
};

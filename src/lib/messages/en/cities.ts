const INCIDENTS = 'Recorded incidents';
const A_PERSONS_PART = 'A row is a person’s part in an offence: there are about 1.9 times as many rows as offences.';
const ALWAYS_MIDNIGHT =
	'A place of 0, 0 means that none is known. The date is always midnight: the clock stands in a column of its own.';

export default {
	licences: {
		page: 'as stated on the portal’s page',
		chicago: 'City of Chicago data terms of use, see the portal’s page',
		nyc: 'NYC Open Data terms of use, see the portal’s page',
		publicDomain: 'Public domain',
		ogl: 'Open Government Licence v3.0 (United Kingdom)',
		pddl: 'Open Data Commons PDDL (public domain)'
	},
	assumedUtc: 'Times are taken as UTC and turned into local time. Look whether nights look like nights before you read hours.',
	names: {
		'new-york': 'New York',
		philadelphia: 'Philadelphia',
		uk: 'England, Wales and Northern Ireland',
		'washington-dc': 'Washington, DC',
		'los-angeles': 'Los Angeles'
	},
	cities: {
		atlanta: {
			region: 'Georgia, United States',
			series: {
				main: { title: INCIDENTS, covers: '2021 to 2026', notes: ['Some years are impossible (1015, 2124).'] }
			}
		},
		austin: {
			region: 'Texas, United States',
			series: {
				reports: {
					title: 'Crime reports',
					covers: '2003 to April 2026',
					notes: ['Coordinates were withdrawn: only the census block group is given, so there are maps by area only.']
				}
			}
		},
		baltimore: {
			region: 'Maryland, United States',
			series: {
				main: { title: INCIDENTS, covers: '2022 to 2026', notes: ['A row is a victim. Age, race and gender are not asked for.'] }
			}
		},
		boston: {
			region: 'Massachusetts, United States',
			notes: ['The years 2015 to 2022 are tables of their own: download them from the portal’s page.'],
			series: {
				reports: {
					title: 'Crime incident reports, 2023 to the present',
					covers: '2023 to April 2026',
					notes: [
						'Times carry the ending +00 and are local all the same: the ending is taken off. An incident may have several rows.'
					]
				}
			}
		},
		buffalo: {
			region: 'New York, United States',
			series: {
				incidents: {
					title: 'Crime incidents',
					covers: '2006 to 2026, with stray days before',
					notes: ['Places are rounded to about 100 m. The data is about one month late.']
				}
			}
		},
		charlotte: {
			region: 'North Carolina, United States',
			series: {
				main: {
					title: INCIDENTS,
					covers: '2017 to April 2026',
					notes: [
						'Days only, no hours; the gravest offence of each incident. Codes from 800 on are no crimes, and some cases were found to be none.'
					]
				}
			}
		},
		chicago: {
			region: 'Illinois, United States',
			series: {
				crimes: {
					title: 'Crimes, 2001 to the present',
					covers: 'January 2001 to April 2026',
					notes: [
						'Places are shifted to the block. “updated_on” says when the record was edited, not when it was reported. A case number may have several rows.'
					]
				}
			}
		},
		cincinnati: {
			region: 'Ohio, United States',
			series: {
				incidents: {
					title: 'Crime incidents',
					covers: '2003 to 2026',
					notes: [
						'An incident number may have several rows. An older table of the portal, k59e-2pvf, is not asked: download it from there.'
					]
				}
			}
		},
		dallas: {
			region: 'Texas, United States',
			series: {
				incidents: {
					title: 'Police incidents',
					covers: 'June 2014 to 2026',
					notes: [
						'A row is a victim or an offence, so that an incident may count several times. Sexual offences and records of minors are withheld. Places are in the Texas plane system (EPSG:2276).'
					]
				}
			}
		},
		denver: {
			region: 'Colorado, United States',
			series: {
				main: {
					title: INCIDENTS,
					covers: 'the last five years',
					notes: [
						'The window moves on: older years disappear from the portal, so keep what you fetch. Rows that are no crimes (traffic accidents and the like) are not asked for. Sexual offences are not published.'
					]
				}
			}
		},
		detroit: {
			region: 'Michigan, United States',
			series: {
				main: { title: INCIDENTS, covers: '2017 to April 2026, with stray days back to 1990' }
			}
		},
		uk: {
			region: 'United Kingdom',
			series: {
				street: {
					title: 'Street-level crime, by month and area',
					covers: 'the last three years, about two months late',
					notes: ['The month only, no day or hour. Every place is moved to the nearest of a fixed set of map points.']
				}
			}
		},
		'kansas-city': {
			region: 'Missouri, United States',
			notes: ['Each year is a table of its own, and column names change between years.'],
			series: {
				'2026': { title: 'Crime data 2026', covers: 'the year 2026', notes: [A_PERSONS_PART] },
				'2025': { title: 'Crime data 2025', covers: 'the year 2025', notes: [A_PERSONS_PART] },
				'2024': { title: 'Crime data 2024', covers: 'the year 2024', notes: [A_PERSONS_PART] },
				'2023': { title: 'Crime data 2023', covers: 'the year 2023', notes: [A_PERSONS_PART] }
			}
		},
		'los-angeles': {
			region: 'California, United States',
			notes: ['The table y8y3-fqfu has been closed since August 2026 and was merged into k7nn-b2ep.'],
			series: {
				nibrs: {
					title: 'Offences (NIBRS), from March 2024',
					covers: '7 March 2024 to 2026',
					notes: ['The new records were brought in step by step: the level of late 2024 looks like a drop and is none.']
				},
				'2nrs-mtv8': { title: 'Crimes, 2020 to 2024', covers: '2020 to December 2024', notes: [ALWAYS_MIDNIGHT] },
				'63jg-8b9z': { title: 'Crimes, 2010 to 2019', covers: '2010 to 2019', notes: [ALWAYS_MIDNIGHT] }
			}
		},
		memphis: {
			region: 'Tennessee, United States',
			series: {
				main: { title: INCIDENTS, covers: '2020 to April 2026', notes: ['Places are rounded to about 100 m.'] }
			}
		},
		milwaukee: {
			region: 'Wisconsin, United States',
			series: {
				'since-2024': {
					title: 'Cases, 2024 to the present',
					covers: '2024 to 2026',
					notes: ['Several offences may stand in one cell. Unknown addresses share the point 43.19530, -87.85483.']
				},
				history: { title: 'Cases, from 2005', covers: 'from 2005' }
			}
		},
		minneapolis: {
			region: 'Minnesota, United States',
			series: {
				main: {
					title: INCIDENTS,
					covers: '2019 to 2026, one layer a year',
					notes: ['The time is that of the report, not of the incident.']
				}
			}
		},
		nashville: {
			region: 'Tennessee, United States',
			series: {
				main: { title: INCIDENTS, covers: '2019 to 2026' }
			}
		},
		'new-york': {
			region: 'New York, United States',
			series: {
				complaints: {
					title: 'Complaints, history and the year to date',
					covers: '2006 to 2026',
					notes: [
						'Sex offences are placed at the station house by the publisher: they make hot spots that are not there. Columns about suspects and victims are not asked for.'
					]
				}
			}
		},
		oakland: {
			region: 'California, United States',
			series: {
				incidents: {
					title: 'Crime reports',
					covers: 'a window that moves on',
					notes: ['“BURG - AUTO” is theft from a vehicle. Most rows called HOMICIDE are inquiries into a death.']
				}
			}
		},
		philadelphia: {
			region: 'Pennsylvania, United States',
			series: {
				incidents: {
					title: 'Crime incidents',
					covers: 'December 2006 to April 2026',
					notes: ['The time is when officers were sent, not when it happened.']
				}
			}
		},
		phoenix: {
			region: 'Arizona, United States',
			series: {
				crimes: {
					title: 'Crime data',
					covers: 'November 2015 to December 2025',
					notes: ['No coordinates: only the address of the block.']
				}
			}
		},
		'san-diego': {
			region: 'California, United States',
			series: {
				nibrs: {
					title: 'Offences (NIBRS), a file a year',
					covers: '2020 to 2026',
					notes: ['Whole files, one a year: days within a year cannot be chosen here.']
				}
			}
		},
		'san-francisco': {
			region: 'California, United States',
			series: {
				reports: {
					title: 'Incident reports, 2018 to the present',
					covers: 'January 2018 to June 2026',
					notes: ['Places are moved to the next crossing; about one row in twenty has none. An incident may have several rows.']
				},
				'reports-old': {
					title: 'Incident reports, 2003 to May 2018',
					covers: '2003 to May 2018',
					notes: ['January to May 2018 stands in the newer table as well.']
				}
			}
		},
		seattle: {
			region: 'Washington, United States',
			series: {
				crimes: {
					title: 'Crimes',
					covers: 'to April 2026',
					notes: [
						'One row in six has REDACTED for a place, among them nearly every rape and murder: maps of violent crime are wrong by construction. Code 999 is no crime.'
					]
				}
			}
		},
		'washington-dc': {
			region: 'District of Columbia, United States',
			series: {
				main: {
					title: INCIDENTS,
					covers: '2018 to 2026',
					notes: ['Nine serious kinds only: no simple assault, no vandalism. Places are the middle of the block.']
				}
			}
		}
	}
};

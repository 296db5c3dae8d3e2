import { describe, expect, it } from 'vitest';
import { guessGroup, groupsOf } from '../../src/lib/domain/groups';

describe('guessGroup', () => {
	it.each([
		['THEFT', 'theft', 'reported'],
		['MOTOR VEHICLE THEFT', 'vehicle-theft', 'reported'],
		['Vehicle crime', 'vehicle-theft', 'reported'],
		['GRAND LARCENY OF MOTOR VEHICLE', 'vehicle-theft', 'reported'],
		['Theft From Motor Vehicle', 'from-vehicle', 'reported'],
		['Theft F/ Motor Vehicle', 'from-vehicle', 'reported'],
		['BURGLARY - VEHICLE', 'from-vehicle', 'reported'],
		['BURG - AUTO', 'from-vehicle', 'reported'],
		['BURGLARY - RESIDENTIAL', 'burglary', 'reported'],
		['Violence and sexual offences', 'violence', 'reported'],
		['CRIM SEXUAL ASSAULT', 'sexual', 'reported'],
		['PROSTITUTION', 'public-order', 'police'],
		['WEAPONS VIOLATION', 'weapons', 'police'],
		['OTHER NARCOTIC VIOLATION', 'drugs', 'police'],
		['Attempted Murder', 'violence', 'reported'],
		['Larceny (theft)', 'theft', 'reported'],
		['IDENTITY THEFT', 'fraud', 'reported'],
		['RECOVERED VEHICLE', 'other', 'police'],
		['hom_doloso', 'homicide', 'reported'],
		['tentat_hom', 'violence', 'reported'],
		['roubo_veiculo', 'robbery', 'reported'],
		['furto_veiculos', 'vehicle-theft', 'reported'],
		['apreensao_drogas', 'drugs', 'police'],
		['Lesão corporal', 'violence', 'reported'],
		['HURTO A PERSONAS', 'theft', 'reported'],
		['Robo en vehículo', 'from-vehicle', 'reported'],
		['ROBO DE VEHÍCULO', 'vehicle-theft', 'reported'],
		['Robo de autopartes', 'robbery', 'reported'],
		['Robo en inmueble', 'burglary', 'reported'],
		['ROBO A CASA HABITACIÓN CON VIOLENCIA', 'robbery', 'reported'],
		['Robo con violencia', 'robbery', 'reported'],
		['Agresión', 'violence', 'reported'],
		['Daños', 'damage', 'reported'],
		['Delitos de drogas', 'drugs', 'police'],
		['2ND RESPONSE', 'other', 'reported'],
		['', 'other', 'reported']
	])('%s counts as %s, %s', (value, group, detection) => expect(guessGroup(value)).toEqual({ value, group, detection }));
});

it('takes what the user set before what the words suggest, whatever the kind is called', () => {
	const own = [
		{ value: '__proto__', group: 'fraud', detection: 'police' },
		{ value: 'gone', group: 'drugs', detection: 'police' }
	] as const;
	expect(groupsOf(['THEFT', '__proto__'], own)).toEqual([
		{ value: 'THEFT', group: 'theft', detection: 'reported' },
		{ value: '__proto__', group: 'fraud', detection: 'police' }
	]);
});

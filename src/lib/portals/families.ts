import { arcgis } from './arcgis';
import { carto } from './carto';
import { ckan } from './ckan';
import { plainFile } from './plain-file';
import { policeUk } from './police-uk';
import { socrata } from './socrata';
import type { Family, FamilyName } from './types';

/** Every way of asking that we know. */
export const FAMILIES: Record<FamilyName, Family> = { socrata, arcgis, ckan, carto, 'police-uk': policeUk, file: plainFile };

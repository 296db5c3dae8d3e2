import { TILING } from '$lib/messages/work';
import { serve } from '$workers/jobs';
import { surfacesApi } from './api';

serve(surfacesApi, TILING);

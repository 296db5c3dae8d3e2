import { serve } from '$workers/jobs';
import { surfacesApi } from './api';

serve(surfacesApi);

import { serve } from '$workers/jobs';
import { patternsApi } from './api';

serve(patternsApi);

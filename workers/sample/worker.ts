import { serve } from '$workers/jobs';
import { sampleApi } from './api';

serve(sampleApi);

import { SAMPLING } from '$lib/messages/work';
import { serve } from '$workers/jobs';
import { sampleApi } from './api';

serve(sampleApi, SAMPLING);

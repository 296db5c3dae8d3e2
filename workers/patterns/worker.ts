import { PATTERNING } from '$lib/messages/work';
import { serve } from '$workers/jobs';
import { patternsApi } from './api';

serve(patternsApi, PATTERNING);

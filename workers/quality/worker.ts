import { FINDINGS } from '$lib/messages/work';
import { serve } from '$workers/jobs';
import { qualityApi } from './api';

serve(qualityApi, FINDINGS);

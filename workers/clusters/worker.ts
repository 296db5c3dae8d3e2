import { TILING } from '$lib/messages/work';
import { serve } from '$workers/jobs';
import { clustersApi } from './api';

serve(clustersApi, TILING);

import { serve } from '$workers/jobs';
import { clustersApi } from './api';

serve(clustersApi);

import { serve } from '$workers/jobs';
import { statisticsApi } from './api';

serve(statisticsApi);

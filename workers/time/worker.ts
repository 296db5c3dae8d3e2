import { serve } from '$workers/jobs';
import { timeApi } from './api';

serve(timeApi);

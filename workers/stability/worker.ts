import { serve } from '$workers/jobs';
import { stabilityApi } from './api';

serve(stabilityApi);

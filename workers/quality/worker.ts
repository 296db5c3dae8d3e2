import { serve } from '$workers/jobs';
import { qualityApi } from './api';

serve(qualityApi);

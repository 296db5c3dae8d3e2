import { serve } from '$workers/jobs';
import { sayingApi } from './api';

serve(sayingApi);

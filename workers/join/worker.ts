import { serve } from '$workers/jobs';
import { joinApi } from './api';

serve(joinApi);

import { serve } from '$workers/jobs';
import { queryApi } from './api';

serve(queryApi());

import { serve } from '$workers/jobs';
import { backupApi } from './api';

serve(backupApi);

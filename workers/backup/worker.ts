import { SAVING } from '$lib/messages/work';
import { serve } from '$workers/jobs';
import { backupApi } from './api';

serve(backupApi, SAVING);

import { JOINING } from '$lib/messages/work';
import { serve } from '$workers/jobs';
import { joinApi } from './api';

serve(joinApi, JOINING);

import { TRAINING } from '$lib/messages/work';
import { serve } from '../jobs';
import { trainApi } from './api';

serve(trainApi, TRAINING);

import { READING } from '$lib/messages/work';
import { serve } from '../jobs';
import { ingestApi } from './api';

serve(ingestApi, READING);

import { READING } from '$lib/messages/work';
import { serve } from '../jobs';
import { parseApi } from './api';

serve(parseApi, READING);

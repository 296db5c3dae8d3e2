import { serve } from '../jobs';
import { ingestApi } from './api';

serve(ingestApi);

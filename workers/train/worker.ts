import { serve } from '../jobs';
import { trainApi } from './api';

serve(trainApi);

import { serve } from '../jobs';
import { parseApi } from './api';

serve(parseApi);

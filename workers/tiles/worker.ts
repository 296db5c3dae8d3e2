import { serve } from '$workers/jobs';
import { tilesApi } from './api';

serve(tilesApi());

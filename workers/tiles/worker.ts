import { TILING } from '$lib/messages/work';
import { serve } from '$workers/jobs';
import { tilesApi } from './api';

serve(tilesApi(), TILING);

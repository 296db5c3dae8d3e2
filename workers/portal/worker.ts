import { ASKING } from '$lib/messages/work';
import { serve } from '../jobs';
import { portalApi } from './api';

serve(portalApi, ASKING);

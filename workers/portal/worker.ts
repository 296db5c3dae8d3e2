import { serve } from '../jobs';
import { portalApi } from './api';

serve(portalApi);

import { serve } from '../jobs';
import { neuralProbeApi } from './api';

serve(neuralProbeApi);

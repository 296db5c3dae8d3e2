import { TRAINING } from '$lib/messages/work';
import { serve } from '../jobs';
import { neuralProbeApi } from './api';

serve(neuralProbeApi, TRAINING);

import { createRoot } from 'react-dom/client';
import { isInOffice } from './hosts/office';
import { Page } from './page';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page inOffice={isInOffice(window)} />);

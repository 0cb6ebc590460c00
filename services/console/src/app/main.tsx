import '@fontsource-variable/archivo/wdth.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AnnouncerRegions } from '../ui/announcer.tsx';
import { chooseTheme, chosenTheme } from '../ui/theme.ts';
import { App } from './app.tsx';
import './tokens.css';
import './base.css';

chooseTheme(chosenTheme());

createRoot(document.getElementById('console')!).render(
  <StrictMode>
    <AnnouncerRegions>
      <App />
    </AnnouncerRegions>
  </StrictMode>,
);

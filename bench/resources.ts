import type { Browser } from '@playwright/test';
import { openBrowser } from './browser/open-browser.ts';
import { type EmptyApp, startEmptyApp } from './empty-app/empty-app.ts';
import { benchDir } from './product/bench-dir.ts';
import { type Product, startProduct } from './product/product.ts';

/** What several parts need, started once and only when a part asks for it. */
export interface Resources {
  readonly projectDir: string;
  /** Where the product's data lies; it outlives a stop of the product. */
  readonly dataDir: () => string;
  readonly product: () => Promise<Product>;
  /** Stops the product, so that it can be started again. */
  readonly stopProduct: () => Promise<void>;
  readonly emptyApp: () => Promise<EmptyApp>;
  readonly browser: () => Promise<Browser>;
  readonly close: () => Promise<void>;
}

export function createResources(projectDir: string): Resources {
  let data: ReturnType<typeof benchDir> | undefined;
  let product: Promise<Product> | undefined;
  let emptyApp: Promise<EmptyApp> | undefined;
  let browser: Promise<Browser> | undefined;
  const dataDir = () => {
    data ??= benchDir('product');
    return data.dir;
  };
  const startedProduct = () => {
    product ??= startProduct(projectDir, dataDir());
    return product;
  };
  const stopProduct = async () => {
    const running = product;
    product = undefined;
    await running?.then((one) => one.stop()).catch(() => undefined);
  };
  return {
    projectDir,
    dataDir,
    product: startedProduct,
    stopProduct,
    emptyApp: async () => {
      const { environment } = await startedProduct();
      emptyApp ??= startEmptyApp(projectDir, environment);
      return emptyApp;
    },
    browser: () => {
      browser ??= openBrowser(projectDir);
      return browser;
    },
    close: async () => {
      await browser?.then((one) => one.close()).catch(() => undefined);
      await emptyApp?.then((one) => one.stop()).catch(() => undefined);
      await stopProduct();
      data?.remove();
    },
  };
}

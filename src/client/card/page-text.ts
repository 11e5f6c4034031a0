/** Loads the HTML of a page of the site. The one file replaces this function, because it cannot fetch. */
export const pageText = {
  of: async (address: string): Promise<string> => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
    return response.text();
  },
};

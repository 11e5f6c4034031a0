/** How the text of a page of the site is come by; where there is nothing to fetch from, another way is put in its place. */
export const pageText = {
  of: async (address: string): Promise<string> => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
    return response.text();
  },
};

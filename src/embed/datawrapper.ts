/** Height as charts of Datawrapper tell it, to listeners that size any frame by it. @see https://developer.datawrapper.de/docs/responsive-iframe */
export const datawrapperHeight = (id: string, height: number) => ({ 'datawrapper-height': { [id]: height } });

/** Message with the height as Datawrapper's charts send it; its listener sizes any frame. @see https://developer.datawrapper.de/docs/responsive-iframe */
export const datawrapperHeight = (id: string, height: number) => ({ 'datawrapper-height': { [id]: height } });

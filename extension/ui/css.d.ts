// Style sheets that the bundle hands over as text, for the overlay's closed root.
declare module '*.css' {
  const text: string;
  export default text;
}
